package org.studycal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads {@code categories}, and what activities have as well. */
final class CategoryReader {

    /** The category of a problem that names none. */
    static final Category DEFAULT =
            new Category(
                    "study",
                    "Study",
                    WeeklyQuota.NONE,
                    OptionalInt.empty(),
                    SessionLength.ANY,
                    List.of());

    private static final int MOST = 200;
    private static final ValueType<Integer> OF_A_WEEK = Durations.between(0, 168 * 60);
    private static final ValueType<Integer> OF_A_DAY = Durations.between(1, 1440);

    private CategoryReader() {}

    /** The categories of the file, or the default one. */
    static List<Located<Category>> read(Fields root) {
        LocatedNode group = root.value("categories").orElse(null);
        if (group == null) {
            return List.of(new Located<>(DEFAULT, root.node()));
        }
        if (!group.is(LocatedNode.Kind.GROUP)) {
            root.fault(
                    "categories",
                    FaultKind.WRONG_TYPE,
                    "expected categories as keys, like \"core:\" with title, quota and so on indented below it, got "
                            + group.got());
            return List.of();
        }
        int size = group.entries().size();
        if (size > MOST) {
            root.fault(
                    "categories",
                    FaultKind.TOO_MANY,
                    "there are %s categories; at most %s are accepted".formatted(size, MOST));
        }
        List<Located<Category>> categories = new ArrayList<>();
        group.entries().values().stream()
                .limit(MOST)
                .forEach(node -> categories.add(new Located<>(category(root, node), node)));
        return categories.isEmpty() ? List.of(new Located<>(DEFAULT, root.node())) : categories;
    }

    private static Category category(Fields root, LocatedNode node) {
        String id = node.key();
        try {
            Texts.ID.parse(id);
        } catch (BadValue bad) {
            root.faults().atKey(node, FaultKind.BAD_ID, bad.getMessage(), bad.didYouMean());
        }
        if (node.is(LocatedNode.Kind.NOTHING)) {
            return Category.plain(id);
        }
        Fields fields =
                root.inside(node, "a category", "title", "quota", "dailyMax", "session", "windows");
        return new Category(
                id,
                fields.optional("title", Texts.LINE).orElse(id),
                fields.value("quota").map(quota -> quota(fields, quota)).orElse(WeeklyQuota.NONE),
                fields.number("dailyMax", OF_A_DAY),
                session(fields),
                fields.distinct("windows", Texts.LABEL));
    }

    private static WeeklyQuota quota(Fields category, LocatedNode node) {
        if (node.isScalar()) {
            return new WeeklyQuota(
                    OptionalInt.empty(), category.number("quota", OF_A_WEEK), OptionalInt.empty());
        }
        Fields fields = category.inside(node, "a quota", "min", "target", "max");
        OptionalInt min = fields.number("min", OF_A_WEEK);
        OptionalInt target = fields.number("target", OF_A_WEEK);
        OptionalInt max = fields.number("max", OF_A_WEEK);
        ordered(fields, "min", min, "target", target);
        ordered(fields, "target", target, "max", max);
        if (target.isEmpty()) {
            ordered(fields, "min", min, "max", max);
        }
        return new WeeklyQuota(min, target, max);
    }

    /** Reports a length that is more than one it should not exceed. */
    static void ordered(
            Fields fields, String lowKey, OptionalInt low, String highKey, OptionalInt high) {
        if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
            fields.fault(
                    lowKey,
                    FaultKind.MIN_ABOVE_MAX,
                    "%1$s (%2$s) is more than %3$s (%4$s); expected %1$s up to %3$s"
                            .formatted(
                                    lowKey,
                                    Durations.format(low.getAsInt()),
                                    highKey,
                                    Durations.format(high.getAsInt())));
        }
    }

    /** Reads {@code session: {min, max}}, of a category or an activity. */
    static SessionLength session(Fields owner) {
        LocatedNode node = owner.value("session").orElse(null);
        if (node == null) {
            return SessionLength.ANY;
        }
        Fields fields = owner.inside(node, "a session length", "min", "max");
        OptionalInt min = fields.number("min", OF_A_DAY);
        OptionalInt max = fields.number("max", OF_A_DAY);
        ordered(fields, "min", min, "max", max);
        return new SessionLength(min, max);
    }
}
