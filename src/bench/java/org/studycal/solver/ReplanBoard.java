package org.studycal.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.studycal.plan.Booking;
import org.studycal.plan.SearchFigures;
import org.studycal.problem.Limits;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.rule.SoftRule;

/** What is left of a plan that has begun, slot by slot, for an exact method. */
public final class ReplanBoard {

    /** Most slots, where there is no limit. */
    public static final int UNLIMITED = SlotLimits.UNLIMITED;

    private final Model model;
    private final Assignment assignment;

    /**
     * An empty board; only problems whose rules are all told by its methods are taken.
     *
     * @param last last day of the plan
     */
    public ReplanBoard(Problem problem, LocalDate last, Instant now, Published published) {
        this.model = new Model(problem, problem.start(), last, now, Optional.of(published));
        this.assignment = new Assignment(model);
        Limits limits = problem.limits();
        boolean whole =
                Arrays.stream(model.tasks)
                        .allMatch(
                                task ->
                                        task.slots() == 0
                                                || task.lastPiece(model.grid.slotMinutes)
                                                        == model.grid.slotMinutes);
        if (!whole
                || assignment.hasExtras()
                || limits.restDays() > 0
                || limits.breakMinutes() > 0
                || limits.stretchMinutes().isPresent()) {
            throw new IllegalArgumentException(problem.name() + " has rules that nobody models");
        }
    }

    /**
     * A published session in slots.
     *
     * @param task whose work it is
     * @param from first slot
     * @param to first slot after it
     * @param frozen whether it begins too soon to be moved without need
     */
    public record Piece(int task, int from, int to, boolean frozen) {}

    /** The published sessions whose time is still there. */
    public List<Piece> published() {
        List<Piece> pieces = new ArrayList<>();
        for (Task task : model.tasks) {
            for (PublishedPlan.Piece piece : model.published.of(task.index())) {
                if (piece.from() != PublishedPlan.NOWHERE) {
                    pieces.add(new Piece(task.index(), piece.from(), piece.to(), piece.frozen()));
                }
            }
        }
        return pieces;
    }

    /** Tasks. */
    public Task[] tasks() {
        return model.tasks.clone();
    }

    /** How many slots there are. */
    public int slots() {
        return model.grid.slots;
    }

    /** First slot of the window of a slot. */
    public int windowFrom(int slot) {
        return model.grid.windowFrom[model.grid.window[slot]];
    }

    /** First slot after the window of a slot. */
    public int windowTo(int slot) {
        return model.grid.windowTo[model.grid.window[slot]];
    }

    /** Day of a slot, counted from 0. */
    public int day(int slot) {
        return model.grid.day[slot];
    }

    /** Week of a slot, counted from 0. */
    public int week(int slot) {
        return model.grid.week[slot];
    }

    /** Length of the plan in days. */
    public int days() {
        return model.grid.days;
    }

    /** Length of the plan in weeks. */
    public int weeks() {
        return model.grid.weeks;
    }

    /** Number of categories. */
    public int categories() {
        return model.categories;
    }

    /** Whether a task may use a slot. */
    public boolean allowed(int task, int slot) {
        return model.allowed(task, slot);
    }

    /** What must come before what. */
    public Precedence[] precedences() {
        return model.precedences.clone();
    }

    /** The first slot after the last one that a prerequisite may end in. */
    public int firstNotBefore(int slot, Precedence edge) {
        int s = slot;
        while (s > 0
                && !edge.allows(
                        model.grid.end(s - 1),
                        model.grid.day[s - 1],
                        model.grid.start[slot],
                        model.grid.day[slot])) {
            s--;
        }
        return s;
    }

    /** Cost of a slot for a task. */
    public long slotCost(int task, int slot) {
        return model.slotCost(task, slot);
    }

    /** Cost of a session. */
    public long sessionCost() {
        return model.weight(SoftRule.SESSIONS) * Points.PER_PIECE;
    }

    /** Cost of a category having so many slots in a week, with those that are past. */
    public long quotaCost(int category, int week, int slots) {
        return model.quotaCost(category, week, slots);
    }

    /** Cost of what is past, wherever the rest goes. */
    public long pastCost() {
        return model.pinnedCost();
    }

    /** Slots of a category in a week that are past. */
    public int past(int category, int week) {
        return model.pinnedUse.categoryWeek()[category][week];
    }

    /** Most slots of a day, over all or of a category, that are left. */
    public int dayMax(int category, int day) {
        return category == Assignment.NONE
                ? left(model.limits.day, model.pinnedUse.day()[day])
                : left(
                        model.limits.categoryDay[category],
                        model.pinnedUse.categoryDay()[category][day]);
    }

    /** Most slots of a week, over all or of a category, that are left. */
    public int weekMax(int category, int week) {
        return category == Assignment.NONE
                ? left(model.limits.week[week], model.pinnedUse.week()[week])
                : left(
                        model.limits.categoryWeek[category],
                        model.pinnedUse.categoryWeek()[category][week]);
    }

    private static int left(int most, int used) {
        return most == UNLIMITED ? most : Math.max(0, most - used);
    }

    /** Task of every slot, -1 for none, as the sessions of a plan that are not past have it. */
    public int[] plan(List<Booking> bookings) {
        int[] plan = new int[slots()];
        Arrays.fill(plan, Assignment.NONE);
        for (Booking booking : bookings) {
            int from = model.grid.firstSlotAt(Grid.minute(booking.start()));
            int to = model.grid.firstSlotAt(Grid.minute(booking.end()));
            for (int s = from; s < to; s++) {
                plan[s] = taskOf(booking.activity(), s);
            }
        }
        return plan;
    }

    private int taskOf(String activity, int slot) {
        for (Task task : model.tasks) {
            if (task.activity().id().equals(activity)
                    && (!task.isHabit() || (task.from() <= slot && slot < task.to()))) {
                return task.index();
            }
        }
        throw new IllegalArgumentException(activity + " has nothing left to plan");
    }

    /** Whether a plan has a published session at its very time. */
    public boolean keeps(int[] plan, Piece piece) {
        boolean same = true;
        for (int s = piece.from(); s < piece.to(); s++) {
            same &= plan[s] == piece.task();
        }
        int from = piece.from();
        int to = piece.to();
        return same
                && (from == windowFrom(from) || plan[from - 1] != piece.task())
                && (to == windowTo(from) || plan[to] != piece.task());
    }

    /** The plan as a schedule, whether that keeps the rules or not. */
    public Schedule schedule(int[] plan) {
        assignment.restore(plan);
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
                        Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, OptionalDouble.empty()));
    }
}
