package org.studycal.solver;

import org.studycal.problem.Activity;

/**
 * A session that stays where it is, in real time: fixed by hand, or done.
 *
 * @param activity its activity
 * @param start minutes since the epoch
 * @param end minutes since the epoch
 * @param day day number of its start; may lie outside the plan
 * @param dueDay last day without lateness; {@link Integer#MAX_VALUE} for none
 * @param steps steps down its category's preferences that it costs
 * @param byHand whether the user fixed it; else it is history
 */
public record PinnedTime(
        Activity activity, long start, long end, int day, int dueDay, int steps, boolean byHand) {}
