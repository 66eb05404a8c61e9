package org.studycal.commitment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.studycal.problem.BusyTime;

/**
 * One dated happening of an event in a calendar, and whether it keeps time from study.
 *
 * @param start its first moment
 * @param end the moment after its last one; equal to the start where an event has no length
 * @param title the event's title, empty if it has none
 * @param allDay whether it takes whole days of the person
 * @param busy whether it keeps time from study
 * @param source the calendar it stands in, as messages name it
 * @param why why it is busy or not, in plain words
 * @param before kept free before it
 * @param after kept free after it
 */
public record BusyOccurrence(
        Instant start,
        Instant end,
        String title,
        boolean allDay,
        boolean busy,
        String source,
        String why,
        Duration before,
        Duration after) {

    static final Comparator<BusyOccurrence> IN_TIME =
            Comparator.comparing(BusyOccurrence::start)
                    .thenComparing(BusyOccurrence::end)
                    .thenComparing(BusyOccurrence::title)
                    .thenComparing(BusyOccurrence::source);

    private static final String UNTITLED = "(no title)";

    /** The title, or words that stand for none. */
    public String name() {
        return title.isBlank() ? UNTITLED : title;
    }

    /** What it keeps from study, with the time before and after it; empty when that is nothing. */
    public Optional<BusyTime> busyTime() {
        Instant from = start.minus(before);
        Instant to = end.plus(after);
        return busy && from.isBefore(to)
                ? Optional.of(new BusyTime(name(), from, to, source))
                : Optional.empty();
    }
}
