package org.studycal.plan;

import java.util.Optional;

/**
 * An event of an earlier revision that is no longer in the calendar; its UID is never used again.
 *
 * @param uid identity of the calendar event
 * @param sequence sequence of its cancellation
 * @param revision the first one without it; 0 where an old solution file does not say
 * @param title what it was called; empty where an old solution file does not say
 * @param category id of a session's category; empty for a milestone
 * @param time when it last was; empty where an old solution file does not say
 */
public record Cancelled(
        String uid,
        int sequence,
        int revision,
        String title,
        String category,
        Optional<EventTime> time) {

    /** What the first solution files say of it. */
    public Cancelled(String uid, int sequence) {
        this(uid, sequence, 0, "", "", Optional.empty());
    }

    /** A session's event that a revision no longer has. */
    public static Cancelled of(Session session, int sequence, int revision) {
        return new Cancelled(
                session.uid(),
                sequence,
                revision,
                session.title(),
                session.category(),
                Optional.of(new EventTime.Span(session.start(), session.end())));
    }

    /** The same with a sequence that is no lower. */
    public Cancelled atLeast(int least) {
        return sequence >= least
                ? this
                : new Cancelled(uid, least, revision, title, category, time);
    }

    /** A milestone's event that a revision no longer has. */
    public static Cancelled of(MilestoneEvent event, int sequence, int revision) {
        return new Cancelled(
                event.uid(), sequence, revision, event.title(), "", Optional.of(event.time()));
    }
}
