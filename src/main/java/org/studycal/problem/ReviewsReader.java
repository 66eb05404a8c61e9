package org.studycal.problem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code reviews}. */
final class ReviewsReader {

    private static final ValueType<Integer> MINUTES = Durations.between(5, 240);
    private static final ValueType<Integer> BLOCK = Durations.between(5, 1440);
    private static final ValueType<String> CATEGORY = Texts.REFERENCE.expecting("a category's id");
    private static final int USUAL_MINUTES = 20;
    private static final int USUAL_BLOCK = 90;

    private ReviewsReader() {}

    /** The reviews, as far as they can be read. */
    static Optional<Stated> read(Fields root) {
        LocatedNode node = root.value(Reviews.ID).orElse(null);
        if (node == null) {
            return Optional.empty();
        }
        Fields fields =
                root.inside(node, "reviews", "categories", "activities", "each", "block", "gaps");
        int minutes = fields.optional("each", MINUTES).orElse(USUAL_MINUTES);
        int block = fields.optional("block", BLOCK).orElse(Math.max(minutes, USUAL_BLOCK));
        if (minutes > block) {
            fields.fault(
                    fields.has("block") ? "block" : "each",
                    FaultKind.MIN_ABOVE_MAX,
                    "block (%s) is less than each (%s); expected room for one topic at least"
                            .formatted(Durations.format(block), Durations.format(minutes)));
        }
        if (!fields.has("categories") && !fields.has("activities")) {
            fields.missing(
                    List.of("categories", "activities"),
                    "the categories whose activities are reviewed, or \"activities\"");
        }
        return Optional.of(
                new Stated(
                        fields,
                        fields.distinct("categories", CATEGORY),
                        fields.distinct("activities", Texts.REFERENCE),
                        minutes,
                        block,
                        fields.items("gaps").stream()
                                .flatMap(item -> days(fields, item).stream())
                                .toList()));
    }

    private static Optional<Integer> days(Fields fields, LocatedNode item) {
        Optional<Gap> gap = fields.read(item, Durations.GAP);
        if (gap.isPresent() && (!gap.get().inDays() || gap.get().amount() == 0)) {
            fields.faults()
                    .at(
                            item,
                            FaultKind.BAD_DURATION,
                            "the gap %s is not a number of calendar days; expected one like 2d"
                                    .formatted(Quoted.of(item.text())));
            return Optional.empty();
        }
        return gap.map(Gap::amount);
    }

    /**
     * Reviews as the file states them.
     *
     * @param fields of the group
     * @param categories ids
     * @param activities ids
     */
    record Stated(
            Fields fields,
            List<String> categories,
            List<String> activities,
            int minutes,
            int block,
            List<Integer> gaps) {

        /** Reports names that nothing has, or that reviews need for themselves. */
        void check(ProblemDraft draft) {
            Map<String, Activity> known = new LinkedHashMap<>();
            for (Located<Activity> activity : draft.activities()) {
                known.putIfAbsent(activity.value().id(), activity.value());
                if (activity.value().id().equals(Reviews.ID)) {
                    taken(activity.at(activity.has("id") ? "id" : "title"), "activity");
                }
            }
            Set<String> ids = new LinkedHashSet<>();
            for (Located<Category> category : draft.categories()) {
                ids.add(category.value().id());
                if (category.value().id().equals(Reviews.ID)) {
                    taken(category.node(), "category");
                }
            }
            for (LocatedNode item : fields.items("categories")) {
                if (item.isScalar() && !ids.contains(item.text().strip())) {
                    fields.faults()
                            .at(
                                    item,
                                    FaultKind.UNKNOWN_CATEGORY,
                                    "there is no category %s; expected one of %s"
                                            .formatted(
                                                    Quoted.of(item.text()),
                                                    Quoted.plain(String.join(", ", ids))),
                                    fields.guess(item.text(), ids));
                }
            }
            for (LocatedNode item : fields.items("activities")) {
                if (item.isScalar()) {
                    check(item, known);
                }
            }
        }

        private void check(LocatedNode item, Map<String, Activity> known) {
            Activity activity = known.get(item.text().strip());
            if (activity == null) {
                fields.faults()
                        .at(
                                item,
                                FaultKind.UNKNOWN_ACTIVITY,
                                "there is no activity with the id %s; expected the id of one in \"activities\""
                                        .formatted(Quoted.of(item.text())),
                                fields.guess(item.text(), known.keySet()));
            } else if (activity.effort().repeats()) {
                fields.faults()
                        .at(
                                item,
                                FaultKind.WEEKLY_HABIT,
                                "%s is a habit, which is never finished; what is reviewed is learnt once"
                                        .formatted(Quoted.of(item.text())));
            }
        }

        private void taken(LocatedNode node, String noun) {
            fields.faults()
                    .at(
                            node,
                            FaultKind.DUPLICATE_ID,
                            "the sessions of \"reviews\" have the id %s; expected another one for this %s"
                                    .formatted(Quoted.of(Reviews.ID), noun));
        }

        /** The reviews of these activities. */
        Reviews of(List<Activity> all) {
            List<String> topics =
                    all.stream()
                            .filter(activity -> !activity.effort().repeats())
                            .filter(
                                    activity ->
                                            categories.contains(activity.category())
                                                    || activities.contains(activity.id()))
                            .map(Activity::id)
                            .toList();
            return new Reviews(topics, minutes, block, gaps, Reviews.Past.NONE);
        }
    }
}
