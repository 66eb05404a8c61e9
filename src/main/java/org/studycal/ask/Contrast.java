package org.studycal.ask;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.Violation;
import org.studycal.plan.Solution;
import org.studycal.rule.SoftRule;

/**
 * What becomes of a plan that has a session at a time that was asked for.
 *
 * @param wanted the time
 * @param verdict how sure it is
 * @param violations what rules that time out, where nothing was planned or no plan keeps all rules
 * @param plan the best plan that was found with the session there; empty where none was looked for
 * @param dearer by how much each rule costs more or less in it, in units
 */
public record Contrast(
        Instant wanted,
        Verdict verdict,
        List<Violation> violations,
        Optional<Solution> plan,
        Map<SoftRule, Long> dearer) {

    public Contrast {
        violations = List.copyOf(violations);
        dearer = Map.copyOf(dearer);
    }

    /** The whole difference in units. */
    public long units() {
        return dearer.values().stream().mapToLong(units -> units).sum();
    }

    /** The difference by rule between two costs. */
    public static Map<SoftRule, Long> difference(
            Map<SoftRule, Long> before, Map<SoftRule, Long> after) {
        Map<SoftRule, Long> dearer = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            long units = after.getOrDefault(rule, 0L) - before.getOrDefault(rule, 0L);
            if (units != 0) {
                dearer.put(rule, units);
            }
        }
        return dearer;
    }
}
