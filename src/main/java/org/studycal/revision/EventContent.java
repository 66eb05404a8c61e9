package org.studycal.revision;

import org.studycal.plan.Session;
import org.studycal.problem.Milestone;

/**
 * Fingerprints of what exported events say: as long as an event's fingerprint stays, a calendar
 * that has the event need not take it again.
 */
public interface EventContent {

    /** The fingerprint of a session's event, whatever the session's sequence and content. */
    String of(Session session);

    /** The fingerprint of a milestone's event. */
    String of(Milestone milestone);
}
