package org.studycal.busy;

import java.time.Duration;
import java.time.Instant;

/**
 * One dated happening of an event, as its calendar tells it.
 *
 * @param start its first moment
 * @param end the moment after its last one; equal to the start where an event has no length
 * @param title the event's title, empty if it has none
 * @param allDay whether it is given by dates alone
 * @param transparent whether it is marked as taking no time (TRANSP)
 * @param cancelled whether it was called off (STATUS)
 * @param markedFree whether Outlook shows it as free (X-MICROSOFT-CDO-BUSYSTATUS)
 * @param own whether studycal wrote it: one of its own sessions or milestones
 * @param uid the event's identity, empty if it has none
 * @param activity the id of the activity of an own session, empty if unknown
 * @param source the calendar's name
 * @param invitation who declined it
 * @param travel the way there, which begins so long before
 */
public record Occurrence(
        Instant start,
        Instant end,
        String title,
        boolean allDay,
        boolean transparent,
        boolean cancelled,
        boolean markedFree,
        boolean own,
        String uid,
        String activity,
        String source,
        Invitation invitation,
        Duration travel) {

    /** One that is no invitation and has no way to it. */
    public Occurrence(
            Instant start,
            Instant end,
            String title,
            boolean allDay,
            boolean transparent,
            boolean cancelled,
            boolean markedFree,
            boolean own,
            String uid,
            String activity,
            String source) {
        this(
                start,
                end,
                title,
                allDay,
                transparent,
                cancelled,
                markedFree,
                own,
                uid,
                activity,
                source,
                Invitation.NONE,
                Duration.ZERO);
    }
}
