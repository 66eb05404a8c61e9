package org.studycal.importer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.StudyPlan.ShareKind;

/** Which windows a category prefers: those named like it, then those that are good for its kind. */
final class WindowWishes {

    private final StudyWeek week;

    WindowWishes(StudyWeek week) {
        this.week = week;
    }

    /** The same category with its wishes; none where all windows are alike. */
    PlannedCategory with(PlannedCategory category) {
        List<String> labels = week.labels();
        if (labels.size() < 2) {
            return category;
        }
        String name = category.title().toLowerCase(Locale.ROOT);
        Set<String> wishes = new LinkedHashSet<>();
        labels.stream().filter(name::equals).forEach(wishes::add);
        for (ShareKind kind : kinds(category.kind())) {
            labels.stream().filter(label -> week.kinds().get(label) == kind).forEach(wishes::add);
        }
        return category.withWindows(List.copyOf(wishes));
    }

    private static List<ShareKind> kinds(ShareKind kind) {
        return switch (kind) {
            case THEORY -> List.of(ShareKind.THEORY, ShareKind.OTHER, ShareKind.PROJECT);
            case LAB -> List.of(ShareKind.LAB, ShareKind.PROJECT);
            case PROJECT -> List.of(ShareKind.PROJECT, ShareKind.WRITING);
            case WRITING -> List.of(ShareKind.WRITING);
            case REVIEW -> List.of(ShareKind.REVIEW, ShareKind.THEORY, ShareKind.OTHER);
            case OTHER -> List.of();
        };
    }
}
