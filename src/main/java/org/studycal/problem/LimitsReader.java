package org.studycal.problem;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.studycal.rule.SoftRule;

/** Reads {@code limits} and {@code weights}. */
final class LimitsReader {

    private static final ValueType<Integer> OF_A_DAY = Durations.between(1, 1440);
    private static final ValueType<Integer> BREAK = Durations.between(0, 1440);

    private LimitsReader() {}

    /** The limits, or none. */
    static Limits limits(Fields root) {
        LocatedNode node = root.value("limits").orElse(null);
        if (node == null) {
            return Limits.NONE;
        }
        Fields fields =
                root.inside(node, "limits", "perDay", "perWeek", "restDays", "breaks", "reserve");
        int between = 0;
        OptionalInt stretch = OptionalInt.empty();
        int pause = 0;
        LocatedNode breaks = fields.value("breaks").orElse(null);
        if (breaks != null && breaks.isScalar()) {
            fields.fault(
                    "breaks",
                    FaultKind.WRONG_TYPE,
                    "expected breaks as a group of keys (between, after, pause), got "
                            + breaks.got(),
                    "{between: " + Quoted.plain(breaks.text()) + "}");
        } else if (breaks != null) {
            Fields inside = fields.inside(breaks, "breaks", "between", "after", "pause");
            between = inside.optional("between", BREAK).orElse(0);
            stretch = inside.number("after", OF_A_DAY);
            pause = inside.optional("pause", OF_A_DAY).orElse(0);
            together(inside, "after", "pause", "how long the long break is, like 30m");
            together(
                    inside,
                    "pause",
                    "after",
                    "after how much study the long break is due, like 4h");
        }
        return new Limits(
                fields.number("perDay", OF_A_DAY),
                fields.number("perWeek", Durations.between(1, 168 * 60)),
                fields.optional("restDays", Numbers.whole(0, 6)).orElse(0),
                between,
                stretch,
                stretch.isPresent() ? pause : 0,
                fields.optional("reserve", Numbers.PERCENT).orElse(0));
    }

    private static void together(Fields fields, String key, String other, String expectation) {
        if (fields.has(key) && !fields.has(other)) {
            fields.missing(other, expectation);
        }
    }

    /** The weights of the soft rules. */
    static Weights weights(Fields root) {
        LocatedNode node = root.value("weights").orElse(null);
        if (node == null) {
            return Weights.DEFAULTS;
        }
        String[] ids = Arrays.stream(SoftRule.values()).map(SoftRule::id).toArray(String[]::new);
        Fields fields = root.inside(node, "weights", ids);
        Map<SoftRule, Long> weights = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            fields.optional(rule.id(), Numbers.WEIGHT)
                    .ifPresent(weight -> weights.put(rule, weight));
        }
        return new Weights(weights);
    }
}
