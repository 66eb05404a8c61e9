package org.studycal.solver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.problem.Category;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;

/** A problem over fixed dates, compiled to arrays for the search. Immutable. */
public final class Model {

    final Problem problem;

    /** Nothing is planned before. */
    final Instant notBefore;

    final Grid grid;

    /** The weeks that work aims at. */
    final AimedWeeks aimed;

    final Task[] tasks;
    final List<PinnedTime> pinned;
    final Precedence[] precedences;

    /** Precedences by the task that comes later, and by the one that comes first. */
    final Precedence[][] into;

    final Precedence[][] outOf;

    /** Ids of the activities that have to be over before a pinned session of a follower. */
    final Set<String> bounded;

    /** Whether a task may use a label. */
    final boolean[][] labelAllowed;

    /** Steps down a category's preferences, by category and label. */
    final int[][] step;

    final int categories;

    final SlotLimits limits;

    /** What a category should have in a week. */
    final WeekTargets targets;

    final PinnedUse pinnedUse;

    /** Pinned sessions but for reviews, in time order, that start on a day. */
    final int[][] pinnedOn;

    /** Which days' sessions may lack a break between them. */
    final LinkedDays linkedDays;

    /** Breaks whose place is not fixed. */
    final FloatingBreaks floatingBreaks;

    /** Days of every week: first, and first after it. */
    final int[] weekFrom;

    final int[] weekTo;

    /** Pinned sessions that count as one with what is planned beside them. */
    final PinnedBlocks pinnedBlocks;

    /** Start of the first and end of the last pinned session by task. */
    final long[] pinnedStart;

    final long[] pinnedEnd;

    /** Day of the first and of the last pinned session by task. */
    final int[] pinnedStartDay;

    final int[] pinnedEndDay;

    /**
     * The day from which on it costs that work goes on: the last one of the last target week, or
     * the first of a plan without target weeks.
     */
    final int finishFrom;

    /** Day of the last pinned session of work that is not a habit; 0 for none. */
    final int pinnedFinish;

    /** What the person already has in the calendar, or null. */
    final PublishedPlan published;

    /** What the soft rules count by. */
    final PlanFacts facts;

    /** What no target week holds in its place. */
    final LooseWork loose;

    private final long quotaPrice;
    private final long minimumPrice;
    final long preferencePrice;
    final long sessionPrice;

    final long targetPrice;
    final long latenessPrice;

    /** Compiles {@code problem} for the dates from {@code first} to {@code last}, both included. */
    Model(Problem problem, LocalDate first, LocalDate last) {
        this(problem, first, last, Instant.MIN);
    }

    /** The same without the time before {@code notBefore}. */
    Model(Problem problem, LocalDate first, LocalDate last, Instant notBefore) {
        this(problem, first, last, notBefore, Optional.empty());
    }

    /** The same with sessions that are better not moved. */
    Model(
            Problem problem,
            LocalDate first,
            LocalDate last,
            Instant notBefore,
            Optional<Published> disturbed) {
        this(problem, first, last, notBefore, disturbed, Set.of());
    }

    /** The same where pinned sessions do not bound all the work that should come before them. */
    Model(
            Problem problem,
            LocalDate first,
            LocalDate last,
            Instant notBefore,
            Optional<Published> disturbed,
            Set<String> loose) {
        this.problem = problem;
        this.notBefore = notBefore;
        this.pinned = PinnedTimes.of(problem, first, last);
        this.grid =
                new Grid(
                        problem,
                        first,
                        last,
                        notBefore,
                        pinned.stream().map(PinnedTimes::interval).toList(),
                        disturbed.map(Published::sessions).orElse(List.of()));
        this.aimed = new AimedWeeks(problem, grid, pinned, notBefore);
        TaskBuilder builder = new TaskBuilder(problem, grid, pinned, loose, aimed);
        this.bounded = Set.copyOf(builder.bounded());
        this.tasks = builder.tasks();
        this.precedences = builder.precedences();
        this.pinnedStart = builder.pinnedStart();
        this.pinnedEnd = builder.pinnedEnd();
        this.pinnedStartDay = builder.pinnedStartDay();
        this.pinnedEndDay = builder.pinnedEndDay();
        this.into = Precedence.group(precedences, tasks.length, Precedence::after);
        this.outOf = Precedence.group(precedences, tasks.length, Precedence::before);
        this.categories = problem.categories().size();
        this.step = new int[categories][grid.labels.size()];
        this.targets = new WeekTargets(problem, grid, builder);
        for (int c = 0; c < categories; c++) {
            Category category = problem.categories().get(c);
            for (int l = 0; l < grid.labels.size(); l++) {
                step[c][l] = category.step(grid.labels.get(l));
            }
        }
        this.limits = new SlotLimits(problem, grid);
        this.labelAllowed = new boolean[tasks.length][grid.labels.size()];
        for (Task task : tasks) {
            for (int l = 0; l < grid.labels.size(); l++) {
                labelAllowed[task.index()][l] =
                        task.activity().labels().isEmpty()
                                || task.activity().labels().contains(grid.labels.get(l));
            }
        }
        this.pinnedUse = PinnedUse.of(problem, grid, pinned);
        this.pinnedOn = PinnedTimes.byDay(pinned, grid.days);
        this.pinnedBlocks = new PinnedBlocks(problem, grid, pinned, tasks);
        int lastTarget = problem.lastTargetWeek();
        this.finishFrom =
                lastTarget == 0
                        ? 0
                        : Math.max(0, grid.dayOf(problem.weeks().lastDayOf(lastTarget)));
        this.pinnedFinish =
                pinned.stream()
                        .filter(time -> !time.activity().effort().repeats())
                        .mapToInt(PinnedTime::day)
                        .reduce(0, Math::max);
        this.weekFrom = new int[grid.weeks];
        this.weekTo = new int[grid.weeks];
        for (int d = grid.days - 1; d >= 0; d--) {
            weekFrom[grid.dayWeek[d]] = d;
            weekTo[grid.dayWeek[d]] = Math.max(weekTo[grid.dayWeek[d]], d + 1);
        }
        this.linkedDays = new LinkedDays(grid, pinned, problem.limits());
        this.floatingBreaks =
                new FloatingBreaks(
                        problem, grid, pinned.stream().map(PinnedTimes::interval).toList());
        this.quotaPrice = weight(SoftRule.WEEKLY_QUOTA);
        this.minimumPrice = weight(SoftRule.WEEKLY_MINIMUM);
        this.sessionPrice = weight(SoftRule.SESSIONS) * Points.PER_PIECE;
        this.preferencePrice = weight(SoftRule.WINDOW_PREFERENCE) * grid.slotMinutes;
        this.targetPrice = weight(SoftRule.TARGET_WEEK) * grid.slotMinutes;
        this.latenessPrice = weight(SoftRule.LATENESS) * grid.slotMinutes;
        this.published =
                disturbed.map(plan -> new PublishedPlan(this, plan, notBefore)).orElse(null);
        this.facts = new PlanFacts(this);
        this.loose = new LooseWork(this);
    }

    /** Days that work goes on for longer than it should when it ends on a day. */
    long daysOver(int finish) {
        return Math.max(0, finish - finishFrom);
    }

    /** Hundredths of a point for one unit of the rule. */
    long weight(SoftRule rule) {
        return problem.weights().of(rule);
    }

    /** Whether anything in the problem can break a rule; else nobody need look. */
    boolean applies(SoftRule rule) {
        return switch (rule) {
            case WEEKLY_QUOTA -> Arrays.stream(targets.target).anyMatch(minutes -> minutes >= 0);
            case WEEKLY_MINIMUM -> Arrays.stream(targets.minimum).anyMatch(minutes -> minutes > 0);
            case LATENESS -> Arrays.stream(tasks).anyMatch(task -> !task.due().equals(Due.NONE));
            case TARGET_WEEK ->
                    Arrays.stream(tasks)
                            .anyMatch(task -> task.activity().targetWeeks().isPresent());
            case GAP -> Arrays.stream(precedences).anyMatch(Precedence::wantsNear);
            case DISRUPTION -> published != null;
            default -> true;
        };
    }

    /** Whether the task may use the slot: release, deadline, a habit's period and labels. */
    boolean allowed(int task, int slot) {
        Task t = tasks[task];
        return slot >= t.from() && slot < t.to() && labelAllowed[task][grid.label[slot]];
    }

    /** The week in which a task may begin. */
    int firstWeek(Task task) {
        return task.from() < grid.slots ? grid.week[task.from()] : grid.weeks - 1;
    }

    /** The last week in which a task may be done. */
    int lastWeek(Task task) {
        return task.to() > task.from() ? grid.week[task.to() - 1] : firstWeek(task);
    }

    /** Cost of one slot for one task: window preference, target week and lateness. */
    long slotCost(int task, int slot) {
        Task t = tasks[task];
        return preferenceCost(t, slot) + targetCost(t, slot) + latenessCost(t, slot);
    }

    long preferenceCost(Task task, int slot) {
        return preferencePrice * step[task.category()][grid.label[slot]];
    }

    long targetCost(Task task, int slot) {
        return targetPrice * task.weeksOff(grid.week[slot]);
    }

    long latenessCost(Task task, int slot) {
        return latenessPrice * daysLate(task, slot);
    }

    /** Started days by which a task is late in a slot. */
    long daysLate(Task task, int slot) {
        return task.due().daysLate(grid.day[slot], grid.wallEnd[slot]);
    }

    /**
     * Cost of a category having this many slots in a week: over and under its target, and under its
     * minimum.
     */
    long quotaCost(int category, int week, int slots) {
        return targetQuotaCost(category, week, slots) + minimumQuotaCost(category, week, slots);
    }

    long targetQuotaCost(int category, int week, int slots) {
        return quotaPrice * targets.minutesOff(category, week, slots);
    }

    long minimumQuotaCost(int category, int week, int slots) {
        return minimumPrice * targets.minutesUnder(category, week, slots);
    }

    /** What pinned sessions cost on their own, wherever the rest goes. */
    long pinnedCost() {
        return PinnedCosts.of(this).values().stream().mapToLong(Long::longValue).sum();
    }
}
