package org.studycal.problem;

/**
 * A wait between two pieces of work.
 *
 * @param amount calendar days, whatever the hour, or exact minutes
 * @param inDays which of the two
 */
public record Gap(int amount, boolean inDays) {

    /** No wait. */
    public static final Gap NONE = ofMinutes(0);

    /** A gap of calendar days; of none, the same day will do. */
    public static Gap ofDays(int days) {
        return new Gap(days, true);
    }

    /** A gap of exact minutes. */
    public static Gap ofMinutes(int minutes) {
        return new Gap(minutes, false);
    }

    /** As files write it. */
    @Override
    public String toString() {
        return inDays ? amount + "d" : Durations.format(amount);
    }
}
