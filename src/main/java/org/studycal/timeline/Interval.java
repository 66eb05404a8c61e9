package org.studycal.timeline;

import java.time.Instant;

/**
 * A stretch of real time, half-open.
 *
 * @param start first instant inside
 * @param end first instant outside again, after {@code start}
 */
public record Interval(Instant start, Instant end) {

    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "an interval must end after it starts, got " + start + " to " + end);
        }
    }

    /** Whether both intervals share at least one instant. */
    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether the instant lies inside. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whole minutes from start to end. */
    public long minutes() {
        return (end.getEpochSecond() - start.getEpochSecond()) / 60;
    }
}
