package org.studycal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code categories}. */
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

    private final Faults faults;

    CategoryReader(Faults faults) {
        this.faults = faults;
    }

    /** The categories of the file, or the default one. */
    List<Located<Category>> read(Fields root) {
        LocatedNode group = root.group("categories").orElse(null);
        if (group == null) {
            return List.of(new Located<>(DEFAULT, root.node()));
        }
        if (!group.is(LocatedNode.Kind.GROUP)) {
            faults.at(
                    group,
                    FaultKind.WRONG_TYPE,
                    "expected categories as keys, like \"core:\" with title, quota and so on indented below it, got "
                            + group.got());
            return List.of();
        }
        if (group.entries().size() > MOST) {
            faults.at(
                    group,
                    FaultKind.TOO_MANY,
                    "there are %s categories; at most %s are accepted"
                            .formatted(group.entries().size(), MOST));
        }
        List<Located<Category>> categories = new ArrayList<>();
        group.entries().values().stream()
                .limit(MOST)
                .forEach(node -> categories.add(new Located<>(category(node), node)));
        if (categories.isEmpty()) {
            return List.of(new Located<>(DEFAULT, root.node()));
        }
        return categories;
    }

    private Category category(LocatedNode node) {
        try {
            Texts.ID_TYPE.parser().parse(LocatedNode.ofText(node.key()));
        } catch (BadValue bad) {
            faults.atKey(node, FaultKind.BAD_ID, bad.getMessage(), bad.didYouMean());
        }
        if (node.is(LocatedNode.Kind.NOTHING)) {
            return new Category(
                    node.key(),
                    node.key(),
                    WeeklyQuota.NONE,
                    OptionalInt.empty(),
                    SessionLength.ANY,
                    List.of());
        }
        Fields fields =
                Fields.of(
                        node,
                        faults,
                        "a category",
                        List.of("title", "quota", "dailyMax", "session", "windows"));
        return new Category(
                node.key(),
                fields.optional("title", Texts.LINE).orElse(node.key()),
                fields.group("quota").map(quota -> quota(fields, quota)).orElse(WeeklyQuota.NONE),
                ints(fields.optional("dailyMax", OF_A_DAY)),
                session(fields, faults),
                fields.distinct("windows", Texts.LABEL));
    }

    private WeeklyQuota quota(Fields category, LocatedNode node) {
        if (node.isScalar()) {
            return new WeeklyQuota(
                    OptionalInt.empty(), ints(category.read(node, OF_A_WEEK)), OptionalInt.empty());
        }
        Fields fields = Fields.of(node, faults, "a quota", List.of("min", "target", "max"));
        OptionalInt min = ints(fields.optional("min", OF_A_WEEK));
        OptionalInt target = ints(fields.optional("target", OF_A_WEEK));
        OptionalInt max = ints(fields.optional("max", OF_A_WEEK));
        ordered(fields, "min", min, "target", target);
        ordered(fields, "target", target, "max", max);
        if (target.isEmpty()) {
            ordered(fields, "min", min, "max", max);
        }
        return new WeeklyQuota(min, target, max);
    }

    private void ordered(
            Fields fields, String lowKey, OptionalInt low, String highKey, OptionalInt high) {
        ordered(fields, faults, lowKey, low, highKey, high);
    }

    private static void ordered(
            Fields fields,
            Faults faults,
            String lowKey,
            OptionalInt low,
            String highKey,
            OptionalInt high) {
        if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
            faults.at(
                    fields.at(lowKey),
                    FaultKind.MIN_ABOVE_MAX,
                    "%s (%s) is more than %s (%s); expected %s up to %s"
                            .formatted(
                                    lowKey,
                                    Durations.format(low.getAsInt()),
                                    highKey,
                                    Durations.format(high.getAsInt()),
                                    lowKey,
                                    highKey));
        }
    }

    /** Reads {@code session: {min, max}}, of a category or an activity. */
    static SessionLength session(Fields owner, Faults faults) {
        LocatedNode node = owner.group("session").orElse(null);
        if (node == null) {
            return SessionLength.ANY;
        }
        Fields fields = Fields.of(node, faults, "a session length", List.of("min", "max"));
        OptionalInt min = ints(fields.optional("min", OF_A_DAY));
        OptionalInt max = ints(fields.optional("max", OF_A_DAY));
        ordered(fields, faults, "min", min, "max", max);
        return new SessionLength(min, max);
    }

    static OptionalInt ints(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
