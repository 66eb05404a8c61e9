package org.studycal.replan;

import java.time.Instant;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.progress.Entry;

/**
 * What a person did to a session in the calendar.
 *
 * @param kind what that means
 * @param session as the plan has it
 * @param start when it begins now, or was to begin when it is gone
 * @param end when it ends now, or was to end when it is gone
 */
public record Edit(Kind kind, Session session, Instant start, Instant end) {

    /** What an edit means. */
    public enum Kind {
        /** It lies ahead at another time or is longer or shorter, and stays so. */
        KEPT_THERE,
        /** It was done at another time, or for longer or shorter. */
        DONE_THEN,
        /** It was deleted, and counts as missed. */
        DELETED,
        /** It was deleted, and its effort is given up. */
        DROPPED,
        /** It was changed into something that no session can be. */
        UNCLEAR,
        /** The problem fixes it where it was. */
        FIXED
    }

    /** Whether it changes the plan. */
    public boolean counts() {
        return kind != Kind.UNCLEAR && kind != Kind.FIXED;
    }

    /** What is recorded of it. */
    Optional<Entry> entry(Instant at) {
        return switch (kind) {
            case KEPT_THERE, DONE_THEN ->
                    Optional.of(
                            new Entry.Pin(
                                    at,
                                    session.uid(),
                                    Optional.of(session.start()),
                                    Optional.of(session.end()),
                                    start,
                                    end));
            case DELETED -> Optional.of(new Entry.Deleted(at, session.uid(), start, end));
            case DROPPED ->
                    Optional.of(
                            new Entry.Dropped(at, session.uid(), session.activity(), start, end));
            case UNCLEAR, FIXED -> Optional.empty();
        };
    }
}
