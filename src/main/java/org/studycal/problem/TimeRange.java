package org.studycal.problem;

/**
 * Local wall time that begins on one day, half-open: {@code fromMinute} is inside, {@code toMinute}
 * is not.
 *
 * @param fromMinute minute of the day, 0 to 1439
 * @param toMinute minute of the day, after {@code fromMinute}: up to 1440 ({@code 24:00}), or
 *     beyond that on the next day, less than 24 hours after {@code fromMinute}
 */
public record TimeRange(int fromMinute, int toMinute) {

    /** The whole day. */
    public static final TimeRange ALL_DAY = new TimeRange(0, 1440);

    private static final int MIDNIGHT = 1440;

    /** Whether it goes on after the day's end. */
    public boolean passesMidnight() {
        return toMinute > MIDNIGHT;
    }

    /** Minute of the next day at which it ends; 0 when it ends by midnight. */
    public int minutesAfterMidnight() {
        return Math.max(0, toMinute - MIDNIGHT);
    }

    /** The minutes that the clocks of an ordinary day show in it. */
    public int minutes() {
        return toMinute - fromMinute;
    }

    /** Whether both ranges share at least one minute. */
    public boolean overlaps(TimeRange other) {
        return fromMinute < other.toMinute && other.fromMinute < toMinute;
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(passesMidnight() ? toMinute - MIDNIGHT : toMinute);
    }

    private static String clock(int minute) {
        return (minute < 600 ? "0" : "")
                + minute / 60
                + ":"
                + (minute % 60 < 10 ? "0" : "")
                + minute % 60;
    }
}
