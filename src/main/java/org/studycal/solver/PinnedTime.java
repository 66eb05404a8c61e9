package org.studycal.solver;

import org.studycal.problem.Activity;

/**
 * A pinned session in real time.
 *
 * @param activity its activity
 * @param start minutes since the epoch
 * @param end minutes since the epoch
 * @param day day number of its start; may lie outside the plan
 * @param dueDay last day without lateness; {@link Integer#MAX_VALUE} for none
 */
public record PinnedTime(Activity activity, long start, long end, int day, int dueDay) {}
