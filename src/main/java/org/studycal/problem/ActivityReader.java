package org.studycal.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        "weeks",
        "release",
        "due",
        "deadline",
        "priority",
        "after",
        "session",
        "labels",
        "notes",
        "links"
    };

    private static final Effort UNKNOWN_EFFORT = new Effort(1, false);

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
                fields.required("effort", Efforts.EFFORT).orElse(UNKNOWN_EFFORT),
                fields.optional("weeks", Numbers.WEEK_RANGE),
                fields.optional("release", Dates.DATE),
                fields.optional("due", Dates.DATE),
                fields.optional("deadline", Dates.DATE),
                fields.optional("priority", Numbers.whole(1, Activity.LEAST_PRIORITY))
                        .orElse(Activity.DEFAULT_PRIORITY),
                after(fields),
                CategoryReader.session(fields),
                new LinkedHashSet<>(fields.distinct("labels", Texts.LABEL)),
                fields.optional("notes", Texts.NOTES).orElse(""),
                fields.distinct("links", Texts.LINK));
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
                            : fields.read(node, Texts.REFERENCE)
                                    .map(id -> new Prerequisite(id, 0, OptionalInt.empty()));
            if (read.isPresent() && !named.add(read.get().activity())) {
                fields.repeated(node, read.get().activity());
            }
            read.ifPresent(prerequisites::add);
        }
        return prerequisites;
    }

    private static Optional<Prerequisite> prerequisite(Fields fields) {
        Optional<String> activity = fields.required("activity", Texts.REFERENCE);
        int least = fields.optional("minGap", Durations.gap()).orElse(0);
        OptionalInt most = fields.number("maxGap", Durations.gap());
        CategoryReader.ordered(fields, "minGap", OptionalInt.of(least), "maxGap", most);
        return activity.map(id -> new Prerequisite(id, least, most));
    }
}
