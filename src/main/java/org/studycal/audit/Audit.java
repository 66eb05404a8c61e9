package org.studycal.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.studycal.rule.SoftRule;

/**
 * What an audit found.
 *
 * @param violations hard rules that do not hold; empty when the solution may be written
 * @param warnings rules that only history or sessions fixed by hand break
 * @param rules recomputed cost of every rule, in the rules' order, in units of {@link
 *     org.studycal.problem.Points}
 * @param cost sum of {@code rules}
 */
public record Audit(
        List<Violation> violations,
        List<Violation> warnings,
        Map<SoftRule, Long> rules,
        long cost) {

    public Audit {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
        rules = Collections.unmodifiableMap(new EnumMap<>(rules));
    }

    /** Whether no hard rule is violated. */
    public boolean passed() {
        return violations.isEmpty();
    }
}
