package org.studycal.solver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The progress of a search as a time for Timefold's terminations and acceptors, be it measured in
 * moves or in seconds. Timefold's annealing cools in a straight line with its time; this time is
 * bent, so that the temperature falls in equal ratios with the progress.
 */
final class CoolingClock extends Clock {

    /** What a search takes by this clock. */
    static final Duration WHOLE = Duration.ofHours(1);

    private final double coldest;
    private long millis;

    /** A clock for a temperature that falls to so many of its first parts: less than 1. */
    CoolingClock(double coldest) {
        this.coldest = coldest;
    }

    /** Sets the time to a progress from 0 to 1. */
    void set(double progress) {
        millis = (long) ((1 - StrictMath.pow(coldest, progress)) * WHOLE.toMillis());
    }

    /** Ends the search. */
    void finish() {
        millis = 2 * WHOLE.toMillis();
    }

    @Override
    public long millis() {
        return millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
