package org.studycal.problem;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.studycal.rule.SoftRule;

/**
 * Prices of the soft rules in hundredths of a point, so that all arithmetic on costs is exact.
 *
 * @param hundredths one entry for every rule, 0 or more
 */
public record Weights(Map<SoftRule, Long> hundredths) {

    /** The documented defaults. */
    public static final Weights DEFAULTS = new Weights(Map.of());

    public Weights {
        EnumMap<SoftRule, Long> all = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            Long given = hundredths.get(rule);
            all.put(rule, given != null ? given : hundredths(new BigDecimal(rule.defaultWeight())));
        }
        hundredths = Map.copyOf(all);
    }

    /**
     * A weight in points as hundredths; {@code ArithmeticException} when it has more than two
     * decimals.
     */
    public static long hundredths(BigDecimal points) {
        return points.movePointRight(2).longValueExact();
    }

    /** Hundredths of a point for one unit of the rule. */
    public long of(SoftRule rule) {
        return hundredths.get(rule);
    }

    /** The same prices, but that moving what is published costs nothing. */
    public Weights movingForNothing() {
        EnumMap<SoftRule, Long> free = new EnumMap<>(hundredths);
        free.put(SoftRule.DISRUPTION, 0L);
        return new Weights(free);
    }
}
