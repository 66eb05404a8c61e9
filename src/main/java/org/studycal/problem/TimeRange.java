package org.studycal.problem;

/**
 * Local wall time of one day, half-open: {@code fromMinute} is inside, {@code toMinute} is not.
 *
 * @param fromMinute minute of the day, 0 to 1439
 * @param toMinute minute of the day, up to 1440 ({@code 24:00}), after {@code fromMinute}
 */
public record TimeRange(int fromMinute, int toMinute) {

    /** The whole day. */
    public static final TimeRange ALL_DAY = new TimeRange(0, 1440);

    /** Whether both ranges share at least one minute. */
    public boolean overlaps(TimeRange other) {
        return fromMinute < other.toMinute && other.fromMinute < toMinute;
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(toMinute);
    }

    private static String clock(int minute) {
        return (minute < 600 ? "0" : "")
                + minute / 60
                + ":"
                + (minute % 60 < 10 ? "0" : "")
                + minute % 60;
    }
}
