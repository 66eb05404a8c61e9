package org.studycal.plan;

import java.util.Map;
import java.util.OptionalLong;
import org.studycal.rule.SoftRule;

/**
 * How good a solution is, in units of {@link org.studycal.problem.Points}.
 *
 * @param weights price of every rule, in hundredths of a point
 * @param rules cost by rule, adds up to {@code cost}
 * @param cost soft cost, smaller is better
 * @param bound proven lower bound of the cost, or empty
 * @param violations number of violated hard rules; 0 in every file studycal writes
 */
public record Score(
        Map<SoftRule, Long> weights,
        Map<SoftRule, Long> rules,
        long cost,
        OptionalLong bound,
        int violations) {

    public Score {
        weights = Map.copyOf(weights);
        rules = Map.copyOf(rules);
    }

    /** A cost of which no bound is known, without violations. */
    public Score(Map<SoftRule, Long> weights, Map<SoftRule, Long> rules, long cost) {
        this(weights, rules, cost, OptionalLong.empty(), 0);
    }
}
