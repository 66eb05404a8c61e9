package org.studycal.solver;

import java.util.Arrays;
import java.util.List;
import org.studycal.problem.Limits;

/**
 * Which days' sessions may lack a break between them, so that a change on one day must look at the
 * other. Nights keep most days apart; long breaks, late and early windows, and pinned sessions that
 * go over midnight link them.
 */
final class LinkedDays {

    /** The shortest day there is, on which clocks go forward, in minutes. */
    private static final int SHORTEST_DAY = 23 * 60;

    private final int days;

    /** Whether anything before a day may lack a break to something on it or later. */
    private final boolean[] linked;

    /** Days that do not keep their neighbours apart even when no session starts on them. */
    private final boolean[] carries;

    /** First pinned session that starts on a day or later, in time order. */
    private final int[] pinnedFrom;

    private final int pinnedCount;

    LinkedDays(Grid grid, List<PinnedTime> pinned, Limits limits) {
        int longest = limits.breakMinutes();
        if (limits.stretchMinutes().isPresent()) {
            longest = Math.max(longest, limits.longBreakMinutes());
        }
        this.days = grid.days;
        this.linked = new boolean[days];
        this.carries = new boolean[days];
        this.pinnedFrom = new int[days];
        this.pinnedCount = pinned.size();
        Arrays.fill(carries, longest > SHORTEST_DAY);
        Arrays.fill(pinnedFrom, pinnedCount);
        long[] ends = new long[days];
        long[] starts = new long[days];
        Arrays.fill(ends, Long.MIN_VALUE / 2);
        Arrays.fill(starts, Long.MAX_VALUE / 2);
        for (int d = 0; d < days; d++) {
            if (grid.dayFrom[d] < grid.dayTo[d]) {
                starts[d] = grid.start[grid.dayFrom[d]];
                ends[d] = grid.end(grid.dayTo[d] - 1);
            }
        }
        for (int i = pinnedCount - 1; i >= 0; i--) {
            PinnedTime time = pinned.get(i);
            int day = Math.clamp(time.day(), 0, days - 1);
            starts[day] = Math.min(starts[day], time.start());
            ends[day] = Math.max(ends[day], time.end());
            pinnedFrom[day] = i;
            // It takes a day at most, so it may go into the next one and, over a short one, beyond.
            Arrays.fill(carries, Math.min(days, day + 1), Math.min(days, day + 3), true);
        }
        for (int d = 1; d < days; d++) {
            ends[d] = Math.max(ends[d], ends[d - 1]);
            int back = days - 1 - d;
            starts[back] = Math.min(starts[back], starts[back + 1]);
            pinnedFrom[back] = Math.min(pinnedFrom[back], pinnedFrom[back + 1]);
        }
        for (int d = 1; d < days; d++) {
            linked[d] = starts[d] - ends[d - 1] < longest;
            // Windows over midnight may leave less than a day between the days beside this one.
            carries[d] |= d + 1 < days && starts[d + 1] - ends[d - 1] < longest;
        }
    }

    /** Whether a day's sessions, or what lies after it, may lack a break to what lies before. */
    boolean before(int day) {
        return linked[day];
    }

    /** The same towards later days. */
    boolean after(int day) {
        return day + 1 < days && linked[day + 1];
    }

    /** Whether a day may link what lies before and after it without a session of its own. */
    boolean carries(int day) {
        return carries[day];
    }

    /** First pinned session to look at when the first day to look at is this one. */
    int pinnedFrom(int day) {
        return day == 0 ? 0 : pinnedFrom[day];
    }

    /** First pinned session not to look at when the last day to look at is this one. */
    int pinnedTo(int day) {
        return day == days - 1 ? pinnedCount : pinnedFrom[day + 1];
    }
}
