package org.studycal.solver;

/**
 * By when work should be done.
 *
 * @param day its day, counted from the plan's first
 * @param moment wall minutes from the beginning of the plan's first day; {@link #ALL_DAY} for the
 *     end of the day
 */
public record Due(int day, long moment) {

    private static final long ALL_DAY = Long.MAX_VALUE;
    private static final long MINUTES_PER_DAY = 1440;

    /** No such wish. */
    static final Due NONE = onDay(Integer.MAX_VALUE);

    /** By the end of a day. */
    static Due onDay(int day) {
        return new Due(day, ALL_DAY);
    }

    /** By a moment of a day. */
    static Due at(int day, int minute) {
        return new Due(day, day * MINUTES_PER_DAY + minute);
    }

    /**
     * Started days from then to the end of a piece of work, 0 when it is in time.
     *
     * @param onDay its day
     * @param end wall minutes from the beginning of the plan's first day to its end
     */
    long daysLate(int onDay, long end) {
        return Math.max(
                0,
                moment == ALL_DAY
                        ? (long) onDay - day
                        : Math.ceilDiv(end - moment, MINUTES_PER_DAY));
    }
}
