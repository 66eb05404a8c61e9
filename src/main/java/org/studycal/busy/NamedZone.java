package org.studycal.busy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.studycal.problem.Quoted;

/**
 * A time zone by the name a calendar gives it.
 *
 * @param rules its offsets, null if nobody knows it
 * @param declared what the file says its offsets are where these are not believed, else null
 */
record NamedZone(String name, ZoneRules rules, ZoneRules declared) {

    /** Whether it says that a time in UTC is no such time. */
    boolean contradicts(EventTime time) {
        return time.form() == EventTime.Form.UTC
                && (rules == null
                        || !rules.getOffset(time.wall().toInstant(ZoneOffset.UTC))
                                .equals(ZoneOffset.UTC));
    }

    /** Whether the file defines it otherwise, at a moment. */
    boolean isDisputed(Instant instant) {
        return declared != null && !declared.getOffset(instant).equals(rules.getOffset(instant));
    }

    /** What is said where the file defines it otherwise. */
    String dispute(Instant instant) {
        return "the file says that %s is %s then; it is %s, and that is used"
                .formatted(
                        Quoted.of(name),
                        utc(declared.getOffset(instant)),
                        utc(rules.getOffset(instant)));
    }

    private static String utc(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
}
