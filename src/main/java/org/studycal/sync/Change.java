package org.studycal.sync;

import java.time.Instant;

/**
 * What became of an event in the calendar since it was written there.
 *
 * @param uid of the session or milestone
 * @param wasStart when it began as written
 * @param wasEnd when it ended as written
 * @param start when it begins now; as written where it is gone
 * @param end when it ends now; as written where it is gone
 */
public record Change(
        Kind kind, String uid, Instant wasStart, Instant wasEnd, Instant start, Instant end) {

    /** Kinds of changes that concern its time. */
    public enum Kind {
        /** It is at another time, or longer or shorter. */
        MOVED,
        /** It is something now that no session can be. */
        UNCLEAR,
        /** It is not there any more. */
        GONE
    }

    /** Whether the event as written lies ahead. */
    public boolean isAhead(Instant moment) {
        return wasEnd.isAfter(moment);
    }

    static Change of(Kind kind, Pushed pushed, Times now) {
        Times was = pushed.times();
        return new Change(kind, pushed.uid(), was.start(), was.end(), now.start(), now.end());
    }
}
