package org.studycal.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Gap;
import org.studycal.problem.Milestone;
import org.studycal.problem.Period;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.problem.SessionLength;
import org.studycal.timeline.HabitPeriods;
import org.studycal.timeline.PlanClock;
import org.studycal.timeline.StudyDay;

/** Turns activities and prerequisites into the tasks and precedences of a {@link Model}. */
final class TaskBuilder {

    private final Problem problem;
    private final Grid grid;
    private final List<PinnedTime> pinned;
    private final PinnedFollowers followers;
    private final AimedWeeks aimed;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Task> taskOf = new HashMap<>();
    private final Map<String, DateLimit> hardLimits;
    private final HabitPeriods habits;
    private final PlanClock clock;
    private final long[] asked;
    private final LeftPrices leftPrices;

    /**
     * The tasks of a problem.
     *
     * @param loose ids of activities that no pinned session of their followers bounds
     * @param aimed the weeks that work aims at
     */
    TaskBuilder(
            Problem problem,
            Grid grid,
            List<PinnedTime> pinned,
            Set<String> loose,
            AimedWeeks aimed) {
        this.problem = problem;
        this.grid = grid;
        this.pinned = pinned;
        this.aimed = aimed;
        this.asked = new long[problem.categories().size()];
        this.habits = new HabitPeriods(problem, grid.first, grid.last, grid.free);
        this.hardLimits = Milestone.hardLimits(problem.milestones());
        this.clock = new PlanClock(problem.timeZone());
        this.followers = new PinnedFollowers(problem, grid, pinned, loose, this::from);
        this.leftPrices = new LeftPrices(problem, grid, pinned);
        for (Activity activity : problem.activities()) {
            if (activity.effort().repeats()) {
                addHabit(activity);
            } else {
                addOnce(activity);
            }
        }
    }

    Task[] tasks() {
        return tasks.toArray(new Task[0]);
    }

    /** Minutes that a category's activities ask for, habits over all their weeks. */
    long asked(int category) {
        return asked[category];
    }

    /** Ids of the activities that pinned sessions of their followers bound. */
    Set<String> bounded() {
        return followers.bounded();
    }

    Precedence[] precedences() {
        List<Precedence> precedences = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            Task after = taskOf.get(activity.id());
            for (Prerequisite prerequisite : activity.after()) {
                Task before = taskOf.get(prerequisite.activity());
                if (before != null && after != null) {
                    precedences.add(Precedence.of(precedences.size(), before, after, prerequisite));
                }
            }
        }
        return precedences.toArray(new Precedence[0]);
    }

    long[] pinnedStart() {
        long[] starts = new long[tasks.size()];
        Arrays.fill(starts, Long.MAX_VALUE);
        for (PinnedTime time : pinned) {
            Task task = taskOf.get(time.activity().id());
            if (task != null) {
                starts[task.index()] = Math.min(starts[task.index()], time.start());
            }
        }
        return starts;
    }

    long[] pinnedEnd() {
        long[] ends = new long[tasks.size()];
        Arrays.fill(ends, Long.MIN_VALUE);
        for (PinnedTime time : pinned) {
            Task task = taskOf.get(time.activity().id());
            if (task != null) {
                ends[task.index()] = Math.max(ends[task.index()], time.over());
            }
        }
        return ends;
    }

    int[] pinnedStartDay() {
        int[] days = new int[tasks.size()];
        Arrays.fill(days, Integer.MAX_VALUE);
        for (PinnedTime time : pinned) {
            Task task = taskOf.get(time.activity().id());
            if (task != null) {
                days[task.index()] = Math.min(days[task.index()], time.day());
            }
        }
        return days;
    }

    int[] pinnedEndDay() {
        int[] days = new int[tasks.size()];
        Arrays.fill(days, Integer.MIN_VALUE);
        for (PinnedTime time : pinned) {
            Task task = taskOf.get(time.activity().id());
            if (task != null) {
                days[task.index()] = Math.max(days[task.index()], time.day());
            }
        }
        return days;
    }

    static int categoryOf(Problem problem, Activity activity) {
        return problem.categories().indexOf(problem.category(activity.category()));
    }

    private void addOnce(Activity activity) {
        asked[categoryOf(problem, activity)] += activity.effort().minutes();
        int left = activity.effort().minutes() - pinnedMinutes(activity, Period.NONE);
        int from = from(activity);
        int to =
                Stream.concat(
                                activity.deadline().stream(),
                                Stream.ofNullable(hardLimits.get(activity.id())))
                        .mapToInt(this::deadlineSlot)
                        .min()
                        .orElse(grid.slots);
        add(activity, Period.NONE, left, from, followers.bound(activity, to));
    }

    /** First slot that begins at a limit or later, by the clocks. */
    private int releaseSlot(DateLimit limit) {
        return grid.firstSlotAt(Grid.minute(clock.moment(limit.start())));
    }

    /** First slot that ends after a limit, by the clocks. */
    private int deadlineSlot(DateLimit limit) {
        return grid.firstSlotAt(Grid.minute(clock.moment(limit.end())) - grid.slotMinutes + 1);
    }

    /** First slot that does not lie before a limit, a day being that of its windows. */
    private int firstSlot(DateLimit limit) {
        return limit.time().isEmpty()
                ? grid.firstSlotOn(grid.dayOf(limit.date()))
                : releaseSlot(limit);
    }

    /** First slot that ends after a limit. */
    private int slotAfter(DateLimit limit) {
        return limit.time().isEmpty()
                ? grid.firstSlotOn(grid.dayOf(limit.date()) + 1L)
                : deadlineSlot(limit);
    }

    private void addHabit(Activity activity) {
        boolean handIn = activity.effort().repeat() instanceof Repeat.HandIn;
        for (HabitPeriods.Share share : habits.of(activity)) {
            asked[categoryOf(problem, activity)] += share.minutes();
            add(
                    activity,
                    share.period(),
                    share.minutes() - pinnedMinutes(activity, share.period()),
                    Math.max(
                            firstSlot(share.from()),
                            activity.release().map(this::releaseSlot).orElse(0)),
                    Math.min(
                            handIn ? deadlineSlot(share.to()) : slotAfter(share.to()),
                            activity.deadline().map(this::deadlineSlot).orElse(grid.slots)));
        }
    }

    private void add(Activity activity, Period period, int left, int from, int to) {
        boolean pinnedToo =
                !period.exists()
                        && pinned.stream().anyMatch(time -> time.activity().equals(activity));
        if (left <= 0 && !pinnedToo) {
            return;
        }
        int slot = grid.slotMinutes;
        int slots = Math.max(0, Math.ceilDiv(left, slot));
        SessionLength length =
                activity.session().orElse(problem.category(activity.category()).session());
        int maxRun =
                length.maxMinutes().isPresent()
                        ? Math.max(1, length.maxMinutes().getAsInt() / slot)
                        : SlotLimits.UNLIMITED;
        Task task =
                new Task(
                        tasks.size(),
                        activity,
                        period,
                        categoryOf(problem, activity),
                        Math.max(0, left),
                        slots,
                        Math.ceilDiv(length.minMinutes().orElse(1), slot),
                        maxRun,
                        leftPrices.of(activity.priority(), slot),
                        leftPrices.of(activity.priority(), left - (slots - 1) * slot),
                        from,
                        Math.max(from, to),
                        aimed.due(activity),
                        aimed.of(activity).map(weeks -> weeks.first() - 1).orElse(0),
                        aimed.of(activity)
                                .map(weeks -> weeks.last() - 1)
                                .orElse(Integer.MAX_VALUE));
        tasks.add(task);
        if (!period.exists()) {
            taskOf.put(activity.id(), task);
        }
    }

    private int pinnedMinutes(Activity activity, Period period) {
        long minutes = 0;
        for (PinnedTime time : pinned) {
            if (time.activity().equals(activity)
                    && (!period.exists() || periodOf(time).equals(period))) {
                minutes += time.end() - time.start();
            }
        }
        return Math.toIntExact(minutes);
    }

    private Period periodOf(PinnedTime time) {
        return StudyDay.period(problem, time.activity(), Grid.instant(time.start()));
    }

    private int from(Activity activity) {
        int from = activity.release().map(this::releaseSlot).orElse(0);
        return Math.max(from, afterPinnedPrerequisites(activity));
    }

    /** Work follows the pinned sessions of its prerequisites. */
    private int afterPinnedPrerequisites(Activity activity) {
        int from = 0;
        for (Prerequisite prerequisite : activity.after()) {
            for (PinnedTime time : pinned) {
                if (time.activity().id().equals(prerequisite.activity())) {
                    Gap gap = prerequisite.minGap();
                    from =
                            Math.max(
                                    from,
                                    gap.inDays()
                                            ? Math.max(
                                                    grid.firstSlotAt(time.over()),
                                                    grid.firstSlotOn(
                                                            (long) time.day() + gap.amount()))
                                            : grid.firstSlotAt(time.over() + gap.amount()));
                }
            }
        }
        return from;
    }
}
