package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Where topics of a kind belong, best first. */
    private static final Map<Kind, List<ShareKind>> PLACES = places();

    private final StudyPlan plan;
    private final List<PlannedCategory> categories = new ArrayList<>();
    private final boolean shared;

    /** Whether categories are those that the plan names. */
    private final boolean named;

    private final Map<String, Integer> known = new HashMap<>();

    /**
     * Chooses the categories.
     *
     * @param scale what part of the plan's shares the person can give, such as 0.5
     */
    CategoryChoice(StudyPlan plan, double scale, Optional<Sourced<Integer>> weekly) {
        this.plan = plan;
        this.shared = !plan.shares().isEmpty();
        Ids ids = new Ids("category");
        for (Share share : plan.shares().stream().limit(MOST).toList()) {
            String title = FittingText.line(share.title());
            int minutes =
                    (int) Math.min(MINUTES_OF_A_WEEK, Math.round(share.weekly().planned() * scale));
            String words = share.weekly().text();
            categories.add(
                    new PlannedCategory(
                            ids.of(share.title()),
                            title.isEmpty() ? "Category" : title,
                            share.kind(),
                            minutes > 0
                                    ? Optional.of(
                                            new Sourced<>(
                                                    minutes, false, words, share.weekly().line()))
                                    : Optional.empty(),
                            List.of()));
        }
        List<String> subjects = shared ? List.of() : subjects(plan);
        named = shared || !subjects.isEmpty();
        bySubject(ids, subjects);
        if (!named || plan.topics().stream().anyMatch(topic -> !shared && isOther(topic))) {
            byKind(ids, weekly);
        }
    }

    /** Subjects whose names are also those of windows; fewer than two are none. */
    static List<String> subjects(StudyPlan plan) {
        Set<String> windows = new HashSet<>();
        plan.windows().forEach(window -> windows.add(folded(window.label())));
        List<String> subjects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Topic topic : plan.topics()) {
            if (windows.contains(folded(topic.group())) && seen.add(folded(topic.group()))) {
                subjects.add(topic.group().strip());
            }
        }
        return subjects.size() < 2 ? List.of() : subjects;
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private void bySubject(Ids ids, List<String> subjects) {
        for (String subject : subjects) {
            categories.add(
                    new PlannedCategory(
                            ids.of(subject),
                            FittingText.line(subject),
                            ShareKind.THEORY,
                            Optional.empty(),
                            List.of()));
        }
    }

    private void byKind(Ids ids, Optional<Sourced<Integer>> weekly) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        plan.topics().forEach(topic -> kinds.add(topic.kind()));
        if (kinds.size() <= 1) {
            ShareKind only = kinds.isEmpty() ? ShareKind.THEORY : kind(kinds.iterator().next());
            categories.add(
                    new PlannedCategory(
                            "study", "Study", only, weekly.filter(w -> !w.guessed()), List.of()));
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
            categories.add(
                    new PlannedCategory(
                            ids.of(title), title, kind(kind), Optional.empty(), List.of()));
        }
    }

    /** Whether a topic stands in none of the subjects that are categories. */
    private boolean isOther(Topic topic) {
        return categories.stream()
                .noneMatch(each -> folded(each.title()).equals(folded(topic.group())));
    }

    /** All of them, in the plan's order. */
    List<PlannedCategory> all() {
        return categories;
    }

    /** Whether the plan says itself what a week's hours are spent on. */
    boolean shared() {
        return shared;
    }

    /** The category of a topic, as an index. */
    int of(Topic topic) {
        return known.computeIfAbsent(
                topic.kind() + " " + topic.group(), key -> find(topic.kind(), topic.group()));
    }

    /** The category that practice belongs to, if the plan has such a share. */
    Optional<Integer> labs() {
        return shared ? first(ShareKind.LAB) : Optional.empty();
    }

    private int find(Kind kind, String group) {
        if (named && !group.isBlank()) {
            String name = group.strip().toLowerCase(Locale.ROOT);
            for (int i = 0; i < categories.size(); i++) {
                if (categories.get(i).title().toLowerCase(Locale.ROOT).equals(name)) {
                    return i;
                }
            }
        }
        for (ShareKind place : PLACES.get(kind)) {
            Optional<Integer> index = first(place);
            if (index.isPresent()) {
                return index.get();
            }
        }
        return 0;
    }

    private Optional<Integer> first(ShareKind kind) {
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).kind() == kind) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static ShareKind kind(Kind kind) {
        return PLACES.get(kind).getFirst();
    }

    private static Map<Kind, List<ShareKind>> places() {
        Map<Kind, List<ShareKind>> places = new EnumMap<>(Kind.class);
        places.put(Kind.THEORY, List.of(ShareKind.THEORY, ShareKind.OTHER, ShareKind.LAB));
        places.put(
                Kind.LAB,
                List.of(ShareKind.LAB, ShareKind.PROJECT, ShareKind.THEORY, ShareKind.OTHER));
        places.put(
                Kind.PROJECT,
                List.of(ShareKind.PROJECT, ShareKind.LAB, ShareKind.THEORY, ShareKind.OTHER));
        places.put(Kind.REVIEW, List.of(ShareKind.REVIEW, ShareKind.THEORY, ShareKind.OTHER));
        return places;
    }
}
