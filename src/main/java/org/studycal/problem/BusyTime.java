package org.studycal.problem;

import java.time.Instant;

/**
 * A stretch of real time, half-open, that something in the person's calendars keeps from study.
 *
 * @param kind what does
 * @param title what it is called
 * @param start first busy instant
 * @param end first free instant again, after {@code start}
 * @param source the calendar it stands in, as messages name it
 */
public record BusyTime(Kind kind, String title, Instant start, Instant end, String source) {

    /** What keeps time from study. */
    public enum Kind {
        /** An appointment in one of the person's calendars. */
        APPOINTMENT,
        /** The place of a session that the person put elsewhere or deleted, which stays free. */
        LEFT_PLACE
    }

    public BusyTime {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "busy time must end after it starts, got " + start + " to " + end);
        }
    }

    /** An appointment. */
    public BusyTime(String title, Instant start, Instant end, String source) {
        this(Kind.APPOINTMENT, title, start, end, source);
    }

    /** A place that a session left by hand. */
    public static BusyTime leftPlace(String title, Instant start, Instant end) {
        return new BusyTime(Kind.LEFT_PLACE, title, start, end, "your calendar");
    }

    /** Whether it is no appointment, but the place of a session that the person took away. */
    public boolean isLeftPlace() {
        return kind == Kind.LEFT_PLACE;
    }
}
