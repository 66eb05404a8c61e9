package org.studycal.sync;

import java.time.Instant;

/**
 * An event as a calendar has it now.
 *
 * @param stored where it is and in which version
 * @param uid the identity that studycal gave it, else its own; empty if it has none
 * @param form what kind of event it is
 * @param title empty if it has none
 * @param text empty if it has none
 * @param start its first moment; of one that recurs that of the first time
 * @param end the moment after its last one
 * @param busy whether nothing else can take place then
 */
public record RemoteEvent(
        Stored stored,
        String uid,
        Form form,
        String title,
        String text,
        Instant start,
        Instant end,
        boolean busy) {

    /** Kinds of events, of which only one can be a session. */
    public enum Form {
        TIMED,
        ALL_DAY,
        RECURRING
    }
}
