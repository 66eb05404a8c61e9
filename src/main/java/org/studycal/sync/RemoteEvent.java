package org.studycal.sync;

import java.time.Instant;
import java.util.List;

/**
 * An event as a calendar has it now.
 *
 * @param stored where it is and in which version
 * @param uid the identity that studycal gave it, else its own; empty if it has none. A copy never
 *     has that of its original, whatever the server copied
 * @param form what kind of event it is
 * @param title empty if it has none
 * @param text empty if it has none
 * @param start its first moment; of one that recurs that of the first time; of one that is all day
 *     midnight in UTC
 * @param end the moment after its last one
 * @param busy whether nothing else can take place then
 * @param series of one that recurs the unfolded iCalendar lines that say when, from {@code DTSTART}
 *     on ({@code DTEND} or {@code DURATION}, {@code RRULE}, {@code RDATE}, {@code EXDATE}); empty
 *     for all others
 */
public record RemoteEvent(
        Stored stored,
        String uid,
        Form form,
        String title,
        String text,
        Instant start,
        Instant end,
        boolean busy,
        List<String> series) {

    public RemoteEvent {
        series = List.copyOf(series);
    }

    /** Kinds of events, of which only one can be a session. */
    public enum Form {
        TIMED,
        ALL_DAY,
        RECURRING
    }
}
