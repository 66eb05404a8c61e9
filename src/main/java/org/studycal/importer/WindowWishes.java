package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.StudyPlan.ShareKind;

/** Which windows a category prefers: those named like it, then those that are good for its kind. */
final class WindowWishes {

    private static final Map<ShareKind, List<ShareKind>> ORDER = order();

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
        List<String> wishes = new ArrayList<>();
        labels.stream().filter(name::equals).forEach(wishes::add);
        for (ShareKind kind : ORDER.get(category.kind())) {
            for (String label : labels) {
                if (week.kinds().get(label) == kind && !wishes.contains(label)) {
                    wishes.add(label);
                }
            }
        }
        return category.withWindows(wishes);
    }

    private static Map<ShareKind, List<ShareKind>> order() {
        Map<ShareKind, List<ShareKind>> order = new EnumMap<>(ShareKind.class);
        order.put(ShareKind.THEORY, List.of(ShareKind.THEORY, ShareKind.OTHER, ShareKind.PROJECT));
        order.put(ShareKind.LAB, List.of(ShareKind.LAB, ShareKind.PROJECT));
        order.put(ShareKind.PROJECT, List.of(ShareKind.PROJECT, ShareKind.WRITING));
        order.put(ShareKind.WRITING, List.of(ShareKind.WRITING));
        order.put(ShareKind.REVIEW, List.of(ShareKind.REVIEW, ShareKind.THEORY, ShareKind.OTHER));
        order.put(ShareKind.OTHER, List.of());
        return order;
    }
}
