package org.studycal.busy;

import java.util.Locale;
import java.util.Optional;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** A recurrence rule by the letter of RFC 5545 (3.3.10), whatever sense it makes all the same. */
public final class StrictRule {

    private StrictRule() {}

    /** What is wrong with a rule; empty if it is right. */
    public static Optional<String> fault(String rule) {
        Optional<String> refusal = refusal(rule);
        if (refusal.isEmpty()) {
            return rule.matches(".*[,;](;.*)?")
                    ? Optional.of("it has an empty part")
                    : Optional.empty();
        }
        for (String part : rule.split(";", -1)) {
            if (!isPart(part)) {
                return Optional.of("'" + part + "' is not valid");
            }
        }
        return refusal;
    }

    /** Whether there is a rule in which a part is right. */
    private static boolean isPart(String part) {
        String name = part.toUpperCase(Locale.ROOT);
        String rest = name.startsWith("BYSETPOS") ? "BYDAY=MO;" : "";
        return refusal(name.startsWith("FREQ=") ? part : "FREQ=YEARLY;" + rest + part).isEmpty();
    }

    private static Optional<String> refusal(String rule) {
        try {
            new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
            return Optional.empty();
        } catch (InvalidRecurrenceRuleException | RuntimeException e) {
            // The library trips over some bad rules instead of refusing them.
            return Optional.of(String.valueOf(e.getMessage()).replaceFirst("[.]$", ""));
        }
    }
}
