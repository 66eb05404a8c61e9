package org.studycal.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.studycal.problem.Activity;
import org.studycal.problem.Gap;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;

/**
 * Up to where work has to be over, so that it comes before those sessions of its followers that
 * stay where they are. They bound it only where there seems to be room for it and for all that it
 * waits for: a session that a person put somewhere throws no work out.
 */
final class PinnedFollowers {

    private final Problem problem;
    private final Grid grid;
    private final List<PinnedTime> pinned;
    private final Set<String> loose;
    private final SlotLimits limits;
    private final int[] pinnedDay;
    private final ToIntFunction<Activity> earliest;
    private final Map<String, Integer> finishes = new HashMap<>();
    private final Set<String> bounded = new HashSet<>();

    /**
     * The bounds of a problem's work.
     *
     * @param loose ids of activities that nothing bounds
     * @param earliest first slot that an activity may use
     */
    PinnedFollowers(
            Problem problem,
            Grid grid,
            List<PinnedTime> pinned,
            Set<String> loose,
            ToIntFunction<Activity> earliest) {
        this.earliest = earliest;
        this.problem = problem;
        this.grid = grid;
        this.pinned = pinned;
        this.loose = loose;
        this.limits = new SlotLimits(problem, grid);
        this.pinnedDay = PinnedUse.of(problem, grid, pinned).day();
    }

    /** Ids of the activities that were bounded. */
    Set<String> bounded() {
        return bounded;
    }

    /** First slot that a pinned session of a follower keeps from work, {@code to} at the latest. */
    int bound(Activity activity, int to) {
        int bound = to;
        for (PinnedTime time : pinned) {
            for (Prerequisite prerequisite : time.activity().after()) {
                if (prerequisite.activity().equals(activity.id())) {
                    Gap gap = prerequisite.minGap();
                    long latest = time.start() - (gap.inDays() ? 0 : gap.amount());
                    bound = Math.min(bound, grid.firstSlotAt(latest - grid.slotMinutes + 1L));
                    if (gap.inDays()) {
                        bound = Math.min(bound, grid.firstSlotOn(time.day() - gap.amount() + 1L));
                    }
                }
            }
        }
        if (bound < to && (loose.contains(activity.id()) || !hasRoom(activity, bound))) {
            return to;
        }
        if (bound < to) {
            bounded.add(activity.id());
        }
        return bound;
    }

    /** Whether an activity and all that it waits for may be over before a slot. */
    private boolean hasRoom(Activity activity, int bound) {
        if (finish(activity) > bound) {
            return false;
        }
        Set<String> chain = new HashSet<>();
        collect(activity, chain);
        long slots =
                chain.stream()
                        .map(id -> problem.activity(id).orElseThrow())
                        .mapToLong(this::slots)
                        .sum();
        return slots <= capacity(bound);
    }

    private void collect(Activity activity, Set<String> chain) {
        if (!activity.effort().repeats() && chain.add(activity.id())) {
            for (Prerequisite before : activity.after()) {
                problem.activity(before.activity()).ifPresent(each -> collect(each, chain));
            }
        }
    }

    /** First slot after the earliest end of an activity, one by one after all it waits for. */
    private int finish(Activity activity) {
        Integer known = finishes.get(activity.id());
        if (known != null) {
            return known;
        }
        int slot = earliest.applyAsInt(activity);
        for (Prerequisite prerequisite : activity.after()) {
            Activity before = problem.activity(prerequisite.activity()).orElseThrow();
            if (!before.effort().repeats() && slots(before) > 0) {
                slot = Math.max(slot, after(finish(before), prerequisite.minGap()));
            }
        }
        long open = slots(activity);
        while (open > 0 && slot < grid.slots) {
            String label = grid.labels.get(grid.label[slot]);
            boolean usable = activity.labels().isEmpty() || activity.labels().contains(label);
            open -= usable ? 1 : 0;
            slot++;
        }
        int finish = open > 0 ? Integer.MAX_VALUE : slot;
        finishes.put(activity.id(), finish);
        return finish;
    }

    private int after(int finish, Gap gap) {
        if (finish == 0 || finish > grid.slots) {
            return finish;
        }
        return gap.inDays()
                ? Math.max(finish, grid.firstSlotOn((long) grid.day[finish - 1] + gap.amount()))
                : Math.max(finish, grid.firstSlotAt(grid.end(finish - 1) + gap.amount()));
    }

    /** Slots of an activity without those of its pinned sessions. */
    private long slots(Activity activity) {
        long minutes = activity.effort().minutes();
        for (PinnedTime time : pinned) {
            if (time.activity().equals(activity)) {
                minutes -= time.end() - time.start();
            }
        }
        return Math.max(0, Math.ceilDiv(minutes, grid.slotMinutes));
    }

    /** How many of the slots before one the person's limits leave for sessions. */
    private long capacity(int bound) {
        int[][] days = new int[grid.weeks][7];
        int[] used = new int[grid.weeks];
        int[] open = new int[grid.weeks];
        Arrays.fill(open, limits.studyDays);
        long[] sums = new long[grid.weeks];
        int[] count = new int[grid.weeks];
        for (int d = 0; d < grid.days; d++) {
            int week = grid.dayWeek[d];
            int slots = Math.max(0, Math.min(bound, grid.dayTo[d]) - grid.dayFrom[d]);
            int room = Math.min(slots, Math.max(0, limits.day - pinnedDay[d]));
            used[week] += pinnedDay[d];
            if (pinnedDay[d] > 0) {
                sums[week] += room;
                open[week]--;
            } else {
                days[week][count[week]++] = room;
            }
        }
        long capacity = 0;
        for (int w = 0; w < grid.weeks; w++) {
            Arrays.sort(days[w]);
            for (int i = 0; i < open[w] && i < 7; i++) {
                sums[w] += days[w][6 - i];
            }
            capacity += Math.min(sums[w], Math.max(0, limits.week[w] - used[w]));
        }
        return capacity;
    }
}
