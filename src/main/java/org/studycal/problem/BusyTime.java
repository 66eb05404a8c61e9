package org.studycal.problem;

import java.time.Instant;

/**
 * A stretch of real time, half-open, that an appointment in one of the person's calendars keeps
 * from study.
 *
 * @param title what it is
 * @param start first busy instant
 * @param end first free instant again, after {@code start}
 * @param source the calendar it stands in, as messages name it
 */
public record BusyTime(String title, Instant start, Instant end, String source) {

    public BusyTime {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "busy time must end after it starts, got " + start + " to " + end);
        }
    }
}
