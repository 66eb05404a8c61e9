package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.studycal.importer.ProblemPlan.PlannedCategory;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.problem.FittingText;

/** What hours are spent on, and which topic is which. */
final class CategoryChoice {

    private static final int MOST = 200;
    private static final int MINUTES_OF_A_WEEK = 168 * 60;

    private final StudyPlan plan;
    private final List<PlannedCategory> categories = new ArrayList<>();
    private final Ids ids = new Ids("category");
    private final boolean shared;

    /** Whether categories are those that the plan names. */
    private final boolean named;

    /**
     * Chooses the categories.
     *
     * @param scale what part of the plan's shares the person can give, such as 0.5
     */
    CategoryChoice(StudyPlan plan, double scale, Sourced<Integer> weekly) {
        this.plan = plan;
        this.shared = !plan.shares().isEmpty();
        for (Share share : plan.shares().stream().limit(MOST).toList()) {
            Amount amount = share.weekly();
            long minutes = Math.min(MINUTES_OF_A_WEEK, Math.round(amount.planned() * scale));
            Sourced<Integer> stated = Sourced.stated((int) minutes, amount.text(), amount.line());
            add(share.title(), share.kind(), Optional.of(stated).filter(each -> each.value() > 0));
        }
        List<String> subjects = shared ? List.of() : subjects(plan);
        subjects.forEach(each -> add(each, ShareKind.THEORY, Optional.empty()));
        named = shared || !subjects.isEmpty();
        if (!named
                || (!shared && plan.topics().stream().anyMatch(each -> ofName(each).isEmpty()))) {
            byKind(weekly);
        }
    }

    private void add(String name, ShareKind kind, Optional<Sourced<Integer>> weekly) {
        String title = FittingText.line(name);
        categories.add(
                new PlannedCategory(
                        ids.of(name),
                        title.isEmpty() ? "Category" : title,
                        kind,
                        weekly,
                        List.of()));
    }

    /** Subjects whose names are also those of windows; fewer than two are none. */
    static List<String> subjects(StudyPlan plan) {
        Set<String> windows =
                plan.windows().stream()
                        .map(window -> folded(window.label()))
                        .collect(Collectors.toSet());
        Map<String, String> subjects = new LinkedHashMap<>();
        plan.topics().stream()
                .map(topic -> topic.group().strip())
                .filter(group -> windows.contains(folded(group)))
                .forEach(group -> subjects.putIfAbsent(folded(group), group));
        return subjects.size() < 2 ? List.of() : List.copyOf(subjects.values());
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private void byKind(Sourced<Integer> weekly) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        plan.topics().forEach(topic -> kinds.add(topic.kind()));
        if (kinds.size() <= 1) {
            Kind only = kinds.isEmpty() ? Kind.THEORY : kinds.iterator().next();
            add("Study", places(only).getFirst(), Optional.of(weekly).filter(w -> !w.guessed()));
            return;
        }
        for (Kind kind : kinds) {
            String title =
                    switch (kind) {
                        case THEORY -> "Theory";
                        case LAB -> "Labs";
                        case PROJECT -> "Projects";
                        case REVIEW -> "Review";
                    };
            add(title, places(kind).getFirst(), Optional.empty());
        }
    }

    /** All of them, in the plan's order. */
    List<PlannedCategory> all() {
        return categories;
    }

    /** Whether the plan says itself what a week's hours are spent on. */
    boolean shared() {
        return shared;
    }

    /** The category of a topic, as an index: that of its group's name, or that of its kind. */
    int of(Topic topic) {
        return Optional.of(topic)
                .filter(each -> named && !each.group().isBlank())
                .flatMap(this::ofName)
                .or(
                        () ->
                                places(topic.kind()).stream()
                                        .flatMap(kind -> first(kind).stream())
                                        .findFirst())
                .orElse(0);
    }

    /** The category of a habit: that of its kind, or else the first. */
    PlannedCategory of(ShareKind kind) {
        return categories.get(first(kind).orElse(0));
    }

    private Optional<Integer> ofName(Topic topic) {
        return first(each -> folded(each.title()).equals(folded(topic.group())));
    }

    /** The category that practice belongs to, if the plan has such a share. */
    Optional<Integer> labs() {
        return shared ? first(ShareKind.LAB) : Optional.empty();
    }

    private Optional<Integer> first(ShareKind kind) {
        return first(each -> each.kind() == kind);
    }

    private Optional<Integer> first(Predicate<PlannedCategory> wanted) {
        for (int i = 0; i < categories.size(); i++) {
            if (wanted.test(categories.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Where topics of a kind belong, best first. */
    private static List<ShareKind> places(Kind kind) {
        return switch (kind) {
            case THEORY -> List.of(ShareKind.THEORY, ShareKind.OTHER, ShareKind.LAB);
            case LAB ->
                    List.of(ShareKind.LAB, ShareKind.PROJECT, ShareKind.THEORY, ShareKind.OTHER);
            case PROJECT ->
                    List.of(ShareKind.PROJECT, ShareKind.LAB, ShareKind.THEORY, ShareKind.OTHER);
            case REVIEW -> List.of(ShareKind.REVIEW, ShareKind.THEORY, ShareKind.OTHER);
        };
    }
}
