package org.studycal.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.studycal.plan.SearchFigures;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;

/** A problem's slots and tasks for methods that are compared with ours; the way into the model. */
public final class Board {

    /** A slot in which nothing is done. */
    public static final int NONE = Assignment.NONE;

    private final Model model;
    private final Assignment assignment;

    /** An empty board over the dates of the problem, which must have an end or target weeks. */
    public Board(Problem problem, Prices prices) {
        this.model = new Model(problem, problem.start(), new Horizon(problem, Instant.MIN).last());
        prices.putInto(model);
        this.assignment = new Assignment(model);
    }

    /** Our own search, measured by {@code nanos}. */
    public static Schedule studycal(
            Problem problem,
            Prices prices,
            SolverSettings settings,
            SolverListener listener,
            LongSupplier nanos) {
        return StudyScheduler.solve(problem, settings, listener, prices::putInto, nanos);
    }

    /** Our own construction. */
    public void construct() {
        new Construction(assignment, Construction.Pace.TARGETS).build();
    }

    /** Tasks. */
    public Task[] tasks() {
        return model.tasks.clone();
    }

    /** How many slots there are. */
    public int slots() {
        return model.grid.slots;
    }

    /** How many windows there are. */
    public int windows() {
        return model.grid.windowFrom.length;
    }

    /** First slot of a window. */
    public int windowFrom(int window) {
        return model.grid.windowFrom[window];
    }

    /** First slot after a window. */
    public int windowTo(int window) {
        return model.grid.windowTo[window];
    }

    /** Window of a slot. */
    public int window(int slot) {
        return model.grid.window[slot];
    }

    /** Week of a slot, counted from 0. */
    public int week(int slot) {
        return model.grid.week[slot];
    }

    /** Day of a slot, counted from 0. */
    public int day(int slot) {
        return model.grid.day[slot];
    }

    /** Length of the plan in weeks. */
    public int weeks() {
        return model.grid.weeks;
    }

    /** Length of the plan in days. */
    public int days() {
        return model.grid.days;
    }

    /** Number of categories. */
    public int categories() {
        return model.categories;
    }

    /** Tasks that must be done before a task. */
    public int[] before(int task) {
        return Arrays.stream(model.into[task]).mapToInt(Precedence::before).toArray();
    }

    /** Tasks that must be done after a task. */
    public int[] after(int task) {
        return Arrays.stream(model.outOf[task]).mapToInt(Precedence::after).toArray();
    }

    /** Whether a task may use a slot. */
    public boolean allowed(int task, int slot) {
        return model.allowed(task, slot);
    }

    /** Cost of a slot for a task. */
    public long slotCost(int task, int slot) {
        return model.slotCost(task, slot);
    }

    /** Cost of a session. */
    public long sessionCost() {
        return model.weight(SoftRule.SESSIONS) * Points.PER_PIECE;
    }

    /** Cost of a category having so many slots in a week. */
    public long quotaCost(int category, int week, int slots) {
        return model.quotaCost(category, week, slots);
    }

    /** Most slots a day, in all. */
    public int dayMax() {
        return model.limits.day;
    }

    /** Task in a slot, or {@link #NONE}. */
    public int at(int slot) {
        return assignment.at(slot);
    }

    /** Slots that a task still lacks. */
    public int missing(int task) {
        return assignment.missing(task);
    }

    /** Slots that a task has. */
    public int placed(int task) {
        return assignment.placed(task);
    }

    /** First slot of a task that has some. */
    public int first(int task) {
        return assignment.firstSlot(task);
    }

    /** Last slot of a task that has some. */
    public int last(int task) {
        return assignment.lastSlot(task);
    }

    /** How many slots a category has in a week. */
    public int categoryWeek(int category, int week) {
        return assignment.categoryWeek(category, week);
    }

    /** Puts a task into slots; false, and nothing done, when that breaks a hard rule. */
    public boolean put(int task, int from, int to) {
        for (int s = from; s < to; s++) {
            assignment.set(s, task);
        }
        if (!assignment.feasible()) {
            assignment.rollback();
            return false;
        }
        assignment.settle();
        assignment.commit();
        return true;
    }

    /** What every slot does. */
    public int[] plan() {
        return assignment.snapshot();
    }

    /** Makes every slot do what {@code plan} says, whether that keeps the rules or not. */
    public void lay(int[] plan) {
        assignment.restore(plan);
    }

    /** Takes everything off. */
    public void clear() {
        lay(emptyPlan());
    }

    private int[] emptyPlan() {
        int[] empty = new int[slots()];
        Arrays.fill(empty, NONE);
        return empty;
    }

    /** Cost in units. */
    public long cost() {
        return assignment.cost();
    }

    /** Slots left out. */
    public int left() {
        return assignment.left();
    }

    /** The plan on the board. */
    public Schedule schedule() {
        return new Schedule(
                model.grid.first,
                model.grid.last,
                Bookings.of(assignment),
                Reasons.of(assignment),
                List.of(),
                assignment.cost(),
                OptionalLong.empty(),
                RuleCosts.of(assignment),
                new SearchFigures(
                        Duration.ZERO,
                        Duration.ZERO,
                        assignment.cost(),
                        0,
                        0,
                        0,
                        OptionalDouble.empty()));
    }
}
