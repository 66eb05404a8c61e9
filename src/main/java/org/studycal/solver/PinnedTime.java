package org.studycal.solver;

import org.studycal.problem.Activity;

/**
 * A session that stays where it is, in real time: fixed by hand, or done.
 *
 * @param activity its activity
 * @param start minutes since the epoch
 * @param end minutes since the epoch, as many after {@code start} as it takes
 * @param seconds by which both lie after their minute: of old zones with seconds in their offset
 * @param day day number of its start; may lie outside the plan
 * @param beginning wall minutes from the beginning of the plan's first day to its start
 * @param steps steps down its category's preferences that it costs
 * @param byHand whether the user fixed it; else it is history
 */
public record PinnedTime(
        Activity activity,
        long start,
        long end,
        int seconds,
        int day,
        long beginning,
        int steps,
        boolean byHand) {

    /** The first whole minute after it. */
    long over() {
        return end + (seconds > 0 ? 1 : 0);
    }
}
