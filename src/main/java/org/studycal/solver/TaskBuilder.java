package org.studycal.solver;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Dates;
import org.studycal.problem.Milestone;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.SessionLength;
import org.studycal.timeline.HabitWeeks;
import org.studycal.timeline.Interval;
import org.studycal.timeline.StudyDay;

/** Turns activities and prerequisites into the tasks and precedences of a {@link Model}. */
final class TaskBuilder {

    /** Bounds the whole medium score. */
    private static final long MOST_LEFT_PRICE = Long.MAX_VALUE / 4;

    private final Problem problem;
    private final Grid grid;
    private final List<PinnedTime> pinned;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Task> taskOf = new HashMap<>();
    private final Map<String, LocalDate> hardDates;
    private final HabitWeeks habits;
    private final long[] asked;
    private final long[] leftPrices;

    TaskBuilder(Problem problem, Grid grid, List<PinnedTime> pinned) {
        this.problem = problem;
        this.grid = grid;
        this.pinned = pinned;
        this.asked = new long[problem.categories().size()];
        this.leftPrices = leftPrices();
        this.habits =
                new HabitWeeks(
                        problem, grid.first, grid.last, date -> grid.dayFree[grid.dayOf(date)] > 0);
        this.hardDates = Milestone.hardDates(problem.milestones());
        for (Activity activity : problem.activities()) {
            if (activity.effort().weekly()) {
                addHabit(activity);
            } else {
                addOnce(activity);
            }
        }
    }

    Task[] tasks() {
        return tasks.toArray(new Task[0]);
    }

    /**
     * What a slot left out counts for by priority: more than all slots of worse priorities
     * together, as far as whole numbers reach.
     */
    private long[] leftPrices() {
        long[] slots = new long[Activity.LEAST_PRIORITY + 1];
        for (Activity activity : problem.activities()) {
            long each = Math.ceilDiv(activity.effort().minutes(), grid.slotMinutes);
            slots[activity.priority()] += activity.effort().weekly() ? each * grid.weeks : each;
        }
        long[] prices = new long[Activity.LEAST_PRIORITY + 1];
        long most = MOST_LEFT_PRICE / Math.max(1, Arrays.stream(slots).sum());
        long below = 0;
        for (int priority = 5; priority >= 1; priority--) {
            prices[priority] = Math.min(most, below + 1);
            below =
                    Math.min(
                            most,
                            below
                                    + prices[priority]
                                            * Math.min(slots[priority], most / prices[priority]));
        }
        return prices;
    }

    /** Minutes that a category's activities ask for, habits over all their weeks. */
    long asked(int category) {
        return asked[category];
    }

    Precedence[] precedences() {
        List<Precedence> precedences = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            Task after = taskOf.get(activity.id());
            for (Prerequisite prerequisite : activity.after()) {
                Task before = taskOf.get(prerequisite.activity());
                if (before != null && after != null) {
                    precedences.add(
                            new Precedence(
                                    precedences.size(),
                                    before.index(),
                                    after.index(),
                                    prerequisite.minGapMinutes(),
                                    prerequisite.maxGapMinutes().isPresent()
                                            ? prerequisite.maxGapMinutes().getAsInt()
                                            : Long.MAX_VALUE));
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
                ends[task.index()] = Math.max(ends[task.index()], time.end());
            }
        }
        return ends;
    }

    /** What happened costs what it did when it was planned: also for the window it lies in. */
    private static PinnedTime past(
            Problem problem, Placement session, LocalDate first, LocalDate last) {
        Activity activity = problem.activity(session.activity()).orElseThrow();
        LocalDate date = StudyDay.of(problem, session.start());
        Category category = problem.category(activity.category());
        int steps = StudyDay.label(problem, session.start()).map(category::step).orElse(0);
        return new PinnedTime(
                activity,
                Grid.minute(session.start()),
                Grid.minute(session.end()),
                Math.toIntExact(ChronoUnit.DAYS.between(first, date)),
                dueDay(problem, activity, first),
                date.isBefore(first) || date.isAfter(last) ? 0 : steps,
                false);
    }

    /** The sessions of a problem that stay where they are, in real time. */
    static List<PinnedTime> pinned(Problem problem, LocalDate first, LocalDate last) {
        List<PinnedTime> times = new ArrayList<>();
        for (PinnedSession session : problem.pinned()) {
            Activity activity = problem.activity(session.activity()).orElseThrow();
            ZonedDateTime start = session.start().atZone(problem.timeZone());
            long minute = Grid.minute(start.toInstant());
            times.add(
                    new PinnedTime(
                            activity,
                            minute,
                            minute + session.minutes(),
                            Math.toIntExact(
                                    ChronoUnit.DAYS.between(
                                            first, StudyDay.of(problem, start.toInstant()))),
                            dueDay(problem, activity, first),
                            0,
                            true));
        }
        for (Placement session : problem.history().sessions()) {
            times.add(past(problem, session, first, last));
        }
        times.sort(
                Comparator.comparingLong(PinnedTime::start)
                        .thenComparingLong(PinnedTime::end)
                        .thenComparing(time -> time.activity().id()));
        return times;
    }

    static Interval interval(PinnedTime time) {
        return new Interval(Grid.instant(time.start()), Grid.instant(time.end()));
    }

    static int categoryOf(Problem problem, Activity activity) {
        return problem.categories().indexOf(problem.category(activity.category()));
    }

    private void addOnce(Activity activity) {
        asked[categoryOf(problem, activity)] += activity.effort().minutes();
        int left = activity.effort().minutes() - pinnedMinutes(activity, 0);
        int from = releaseSlot(activity);
        int to = deadlineSlot(earliest(activity.deadline(), hardDates.get(activity.id())));
        from = Math.max(from, afterPinnedPrerequisites(activity));
        add(activity, 0, left, from, beforePinnedFollowers(activity, left, from, to));
    }

    private void addHabit(Activity activity) {
        for (HabitWeeks.Week week : habits.of(activity)) {
            asked[categoryOf(problem, activity)] += week.minutes();
            add(
                    activity,
                    week.number(),
                    week.minutes() - pinnedMinutes(activity, week.number()),
                    Math.max(grid.firstSlotOn(grid.dayOf(week.from())), releaseSlot(activity)),
                    Math.min(
                            grid.firstSlotOn(grid.dayOf(week.to()) + 1L),
                            deadlineSlot(activity.deadline())));
        }
    }

    /** First slot that begins on the release or later, by the clocks. */
    private int releaseSlot(Activity activity) {
        return activity.release().map(date -> grid.firstSlotAt(midnight(date))).orElse(0);
    }

    /** First slot that does not end by the end of the day, by the clocks. */
    private int deadlineSlot(Optional<LocalDate> deadline) {
        return deadline.map(date -> midnight(date.plusDays(1)) - grid.slotMinutes + 1)
                .map(grid::firstSlotAt)
                .orElse(grid.slots);
    }

    private long midnight(LocalDate date) {
        return Grid.minute(date.atStartOfDay(problem.timeZone()).toInstant());
    }

    private void add(Activity activity, int week, int left, int from, int to) {
        boolean pinnedToo =
                week == 0 && pinned.stream().anyMatch(time -> time.activity().equals(activity));
        if (left <= 0 && !pinnedToo) {
            return;
        }
        int slot = grid.slotMinutes;
        SessionLength length =
                activity.session().orElse(problem.category(activity.category()).session());
        int maxRun =
                length.maxMinutes().isPresent()
                        ? Math.max(1, length.maxMinutes().getAsInt() / slot)
                        : Model.UNLIMITED;
        Task task =
                new Task(
                        tasks.size(),
                        activity,
                        week,
                        categoryOf(problem, activity),
                        Math.max(0, left),
                        Math.max(0, Math.ceilDiv(left, slot)),
                        Math.ceilDiv(length.minMinutes().orElse(1), slot),
                        maxRun,
                        leftPrices[activity.priority()],
                        from,
                        Math.max(from, to),
                        dueDay(problem, activity, grid.first),
                        activity.targetWeeks().map(weeks -> weeks.first() - 1).orElse(0),
                        activity.targetWeeks()
                                .map(weeks -> weeks.last() - 1)
                                .orElse(Integer.MAX_VALUE));
        tasks.add(task);
        if (week == 0) {
            taskOf.put(activity.id(), task);
        }
    }

    private int pinnedMinutes(Activity activity, int week) {
        long minutes = 0;
        for (PinnedTime time : pinned) {
            if (time.activity().equals(activity)
                    && (week == 0
                            || problem.weeks().weekOf(grid.first.plusDays(time.day())) == week)) {
                minutes += time.end() - time.start();
            }
        }
        return Math.toIntExact(minutes);
    }

    /** Work follows the pinned sessions of its prerequisites. */
    private int afterPinnedPrerequisites(Activity activity) {
        int from = 0;
        for (Prerequisite prerequisite : activity.after()) {
            for (PinnedTime time : pinned) {
                if (time.activity().id().equals(prerequisite.activity())) {
                    from =
                            Math.max(
                                    from,
                                    grid.firstSlotAt(time.end() + prerequisite.minGapMinutes()));
                }
            }
        }
        return from;
    }

    /** Work comes before the pinned sessions of what follows it, where there is room for that. */
    private int beforePinnedFollowers(Activity activity, int left, int from, int to) {
        int bound = to;
        for (PinnedTime time : pinned) {
            for (Prerequisite prerequisite : time.activity().after()) {
                if (prerequisite.activity().equals(activity.id())) {
                    int before =
                            grid.firstSlotAt(
                                    time.start()
                                            - prerequisite.minGapMinutes()
                                            - grid.slotMinutes
                                            + 1L);
                    bound = Math.min(bound, before);
                }
            }
        }
        return (long) (bound - from) * grid.slotMinutes >= left ? bound : to;
    }

    /**
     * Last day without lateness: the activity's due date or a soft milestone's; the largest number
     * for none.
     */
    private static int dueDay(Problem problem, Activity activity, LocalDate first) {
        Optional<LocalDate> due = activity.due();
        for (Milestone milestone : problem.milestones()) {
            if (!milestone.hard()
                    && !activity.effort().weekly()
                    && milestone.requires().contains(activity.id())) {
                due = earliest(due, milestone.date());
            }
        }
        return due.map(date -> Math.toIntExact(ChronoUnit.DAYS.between(first, date)))
                .orElse(Integer.MAX_VALUE);
    }

    private static Optional<LocalDate> earliest(Optional<LocalDate> date, LocalDate other) {
        return other == null
                ? date
                : Optional.of(date.map(d -> Dates.earlier(d, other)).orElse(other));
    }
}
