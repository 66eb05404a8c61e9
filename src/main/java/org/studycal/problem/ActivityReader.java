package org.studycal.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code activities}. */
final class ActivityReader {

    /** More activities than any person's plan. */
    static final int MOST = 20_000;

    private static final String[] KEYS = {
        "id",
        "title",
        "category",
        "effort",
        "every",
        "weeks",
        "release",
        "due",
        "deadline",
        "until",
        "priority",
        "after",
        "session",
        "labels",
        "notes",
        "links"
    };

    private static final Effort UNKNOWN_EFFORT = Effort.once(1);

    /** A deadline of work that is done once. */
    private static final ValueType<DateLimit> DEADLINE =
            new ValueType<>(
                    FaultKind.BAD_DATE, Dates.UNTIL.expectation(), ActivityReader::deadline);

    private final Fields root;
    private final Set<String> categories = new LinkedHashSet<>();

    ActivityReader(Fields root, List<Located<Category>> categories) {
        this.root = root;
        categories.forEach(category -> this.categories.add(category.value().id()));
    }

    /** The activities in file order; what is wrong in one reads as if it were not there. */
    List<Located<Activity>> read() {
        if (!root.has("activities")) {
            root.missing(
                    "activities", "a list of what is to be done, each with a title and an effort");
            return List.of();
        }
        List<Located<Activity>> activities = new ArrayList<>();
        for (LocatedNode node : root.items("activities", "activities", MOST)) {
            activities.add(new Located<>(activity(root.inside(node, "an activity", KEYS)), node));
        }
        root.notEmpty(
                "activities",
                "there is no activity; expected at least one with a title and an effort");
        return activities;
    }

    private Activity activity(Fields fields) {
        String id = id(fields);
        return new Activity(
                id,
                fields.optional("title", Texts.LINE).orElse(id),
                category(fields),
                effort(fields),
                fields.optional("weeks", Numbers.WEEK_RANGE),
                fields.optional("release", Dates.FROM),
                fields.optional("due", Dates.UNTIL),
                end(fields),
                fields.optional("priority", Numbers.whole(1, Activity.LEAST_PRIORITY))
                        .orElse(Activity.DEFAULT_PRIORITY),
                after(fields),
                CategoryReader.session(fields),
                new LinkedHashSet<>(fields.distinct("labels", Texts.LABEL)),
                fields.optional("notes", Texts.NOTES).orElse(""),
                fields.distinct("links", Texts.LINK));
    }

    private static Effort effort(Fields fields) {
        Effort effort = fields.required("effort", Efforts.EFFORT).orElse(UNKNOWN_EFFORT);
        if (!fields.has("every")) {
            return effort;
        }
        int weeks = fields.optional("every", Efforts.EVERY).orElse(1);
        if (effort.repeats()) {
            fields.fault(
                    "effort",
                    FaultKind.CONFLICTING_KEYS,
                    "an activity has either an effort like 3h/week or \"every\", not both;"
                            + " expected the work of one hand-in, like 3h");
        }
        if (!fields.has("deadline")) {
            fields.missing(
                    "deadline",
                    "the day and time at which it is handed in, like mon 12:00 (without one, an"
                            + " effort like 3h/week says it)");
        }
        Optional<Repeat.HandIn> due = fields.optional("deadline", Efforts.HAND_IN);
        return due.map(
                        each ->
                                new Effort(
                                        effort.minutes(),
                                        new Repeat.HandIn(weeks, each.day(), each.time())))
                .orElse(effort);
    }

    /** When all work on it ends: of what is handed in again and again, "until". */
    private static Optional<DateLimit> end(Fields fields) {
        if (fields.has("every")) {
            return fields.optional("until", Dates.UNTIL);
        }
        if (fields.has("until")) {
            fields.missing(
                    "every",
                    "week beside \"until\"; the last date of any other activity is its"
                            + " \"deadline\"");
        }
        return fields.optional("deadline", DEADLINE);
    }

    private static DateLimit deadline(LocatedNode node) throws BadValue {
        try {
            return Dates.UNTIL.parser().parse(node);
        } catch (BadValue bad) {
            if (isWeekTime(node)) {
                throw new BadValue(
                        Quoted.of(node.text())
                                + " comes every week; such a deadline goes with \"every: week\","
                                + " any other is a date like 2027-01-04");
            }
            throw bad;
        }
    }

    private static boolean isWeekTime(LocatedNode node) {
        try {
            Efforts.HAND_IN.parser().parse(node);
            return true;
        } catch (BadValue bad) {
            return false;
        }
    }

    /** Whether the least wait is longer than the longest in any case. */
    private static boolean longer(Gap least, Gap most) {
        if (least.inDays() == most.inDays()) {
            return least.amount() > most.amount();
        }
        // A calendar day later may be a minute later, and nearly two days.
        return least.inDays()
                ? (least.amount() - 1) * 1440 > most.amount()
                : least.amount() > (most.amount() + 1) * 1440;
    }

    /** The id, by default the title's slug; empty when there is none, which is then reported. */
    static String id(Fields fields) {
        if (fields.has("id")) {
            return fields.optional("id", Texts.ID).orElse("");
        }
        LocatedNode title = fields.node().get("title").orElse(null);
        if (title == null) {
            fields.missing("title", "a title (or an \"id\")");
            return "";
        }
        if (!title.isScalar()) {
            return "";
        }
        String slug = Texts.slug(title.text());
        if (slug.isEmpty()) {
            fields.fault(
                    "title",
                    FaultKind.BAD_ID,
                    "no id can be made of the title " + Quoted.of(title.text()) + "; add \"id\"");
        }
        return slug;
    }

    private String category(Fields fields) {
        if (!fields.has("category")) {
            if (categories.size() > 1) {
                fields.missing("category", "one of " + String.join(", ", categories));
            }
            return categories.size() == 1 ? categories.iterator().next() : "";
        }
        return fields.optional(
                        "category",
                        ValueType.ofText(
                                FaultKind.UNKNOWN_CATEGORY, "the id of a category", this::known))
                .orElse("");
    }

    private String known(String category) throws BadValue {
        if (categories.contains(category) || categories.isEmpty()) {
            return category;
        }
        String expected =
                categories.equals(Set.of(CategoryReader.DEFAULT.id()))
                        ? "; define it under \"categories\", or remove this key"
                        : "; expected one of " + Quoted.plain(String.join(", ", categories));
        throw new BadValue(
                "there is no category " + Quoted.of(category) + expected,
                root.guess(category, categories));
    }

    private List<Prerequisite> after(Fields fields) {
        List<Prerequisite> prerequisites = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (LocatedNode node : fields.items("after")) {
            Optional<Prerequisite> read =
                    node.is(LocatedNode.Kind.GROUP)
                            ? prerequisite(
                                    fields.inside(
                                            node, "a prerequisite", "activity", "minGap", "maxGap"))
                            : fields.read(node, Texts.REFERENCE).map(id -> Prerequisite.of(id));
            if (read.isPresent() && !named.add(read.get().activity())) {
                fields.repeated(node, read.get().activity());
            }
            read.ifPresent(prerequisites::add);
        }
        return prerequisites;
    }

    private static Optional<Prerequisite> prerequisite(Fields fields) {
        Optional<String> activity = fields.required("activity", Texts.REFERENCE);
        Gap least = fields.optional("minGap", Durations.GAP).orElse(Gap.NONE);
        Optional<Gap> most = fields.optional("maxGap", Durations.GAP);
        if (most.isPresent() && longer(least, most.get())) {
            fields.fault(
                    "minGap",
                    FaultKind.MIN_ABOVE_MAX,
                    "minGap (%s) is more than maxGap (%s); expected minGap up to maxGap"
                            .formatted(least, most.get()));
        }
        return activity.map(id -> new Prerequisite(id, least, most));
    }
}
