package org.studycal.progress;

/**
 * How long a category's work really takes.
 *
 * @param category id
 * @param plannedMinutes of the work that was done, as the problem has it
 * @param realMinutes that it took
 * @param sessions that this is known from
 */
public record Ratio(String category, long plannedMinutes, long realMinutes, int sessions) {

    private static final int ENOUGH = 5;

    /** Real time for each hour that is planned. */
    public double value() {
        return plannedMinutes == 0 ? 1 : (double) realMinutes / plannedMinutes;
    }

    /** Whether the ratio rests on enough sessions. */
    public boolean isKnown() {
        return sessions >= ENOUGH;
    }

    /** Whether the ratio rests on enough sessions and differs from 1 by a tenth or so. */
    public boolean isTelling() {
        return isKnown() && percent() != 100;
    }

    /** The value in tenths, as per cent, within what anyone would believe. */
    public int percent() {
        return Math.clamp(Math.round(value() * 10) * 10, 10, 1_000);
    }
}
