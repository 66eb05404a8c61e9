package org.studycal.solver;

import org.studycal.problem.Gap;
import org.studycal.problem.Prerequisite;

/**
 * One task ends before another begins.
 *
 * @param index place in {@link Model#precedences}
 * @param before index of the task that comes first
 * @param after index of the task that comes later
 * @param minGap hard: least minutes between them
 * @param minDays hard: least calendar days from the last day of one to the first of the other
 * @param maxGap soft: most minutes between them; {@link Long#MAX_VALUE} for no such wish
 * @param maxDays soft: most calendar days; {@link Integer#MAX_VALUE} for no such wish
 */
public record Precedence(
        int index, int before, int after, long minGap, int minDays, long maxGap, int maxDays) {

    private static final long MINUTES_PER_DAY = 1440;

    static Precedence of(int index, Task before, Task after, Prerequisite prerequisite) {
        Gap least = prerequisite.minGap();
        Gap most = prerequisite.maxGap().orElse(null);
        return new Precedence(
                index,
                before.index(),
                after.index(),
                least.inDays() ? 0 : least.amount(),
                least.inDays() ? least.amount() : 0,
                most == null || most.inDays() ? Long.MAX_VALUE : most.amount(),
                most == null || !most.inDays() ? Integer.MAX_VALUE : most.amount());
    }

    /** Whether the task is one of the two. */
    boolean concerns(Task task) {
        return task.index() == before || task.index() == after;
    }

    /** Whether the two should not be far from each other. */
    boolean wantsNear() {
        return maxGap != Long.MAX_VALUE || maxDays != Integer.MAX_VALUE;
    }

    /** Whether the one may end and the other begin at these minutes since the epoch and days. */
    boolean allows(long end, int endDay, long start, int startDay) {
        return end + minGap <= start && (minDays == 0 || endDay + minDays <= startDay);
    }

    /** Started days by which the wait from one to the other is too long. */
    long daysBeyond(long end, int endDay, long start, int startDay) {
        if (maxDays != Integer.MAX_VALUE) {
            return Math.max(0, (long) startDay - endDay - maxDays);
        }
        return maxGap == Long.MAX_VALUE
                ? 0
                : Math.max(0, Math.ceilDiv(start - end - maxGap, MINUTES_PER_DAY));
    }
}
