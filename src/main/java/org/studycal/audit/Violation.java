package org.studycal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One objection of an audit.
 *
 * @param cause from the closed list
 * @param activity id of the activity it is about, empty when it is about the whole plan
 * @param at where in time it begins, or null when it is about no moment
 * @param message one sentence for the person, local times in the problem's zone
 */
public record Violation(Cause cause, String activity, Instant at, String message) {

    /** Where in time it begins, if anywhere. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(at);
    }
}
