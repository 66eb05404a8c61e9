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

    /** What a session left that the person put elsewhere or deleted, in place of a calendar. */
    private static final String BY_HAND = "your calendar";

    public BusyTime {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "busy time must end after it starts, got " + start + " to " + end);
        }
    }

    /** A place that a session left by hand, and that stays free. */
    public static BusyTime keptFree(String title, Instant start, Instant end) {
        return new BusyTime(title, start, end, BY_HAND);
    }

    /** Whether it is no appointment, but the place of a session that the person took away. */
    public boolean isKeptFree() {
        return source.equals(BY_HAND);
    }
}
