package org.studycal.solver;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.studycal.problem.Problem;

/**
 * The plan that a search begins with: complete if that is within reach, over as many weeks as it
 * takes where the problem leaves that open.
 */
final class FirstPlan {

    /** Moves spent on finding a place for all work before the plan's end is moved. */
    private static final int REPAIR_MOVES = 150_000;

    /** How often a later end that brings nothing in is followed by one that lies twice as far. */
    private static final int MOST_VAIN = 4;

    /** Heats of that search, tried one after the other: the cooler, the less it spoils the rest. */
    private static final double[] REPAIR_HEATS = {1.5, 4, Manner.HOT};

    private final Problem problem;
    private final SolverSettings settings;
    private final Consumer<Model> prices;
    private final BooleanSupplier enough;

    /**
     * A first plan of {@code problem}.
     *
     * @param prices may change the prices of a fresh model
     * @param enough whether to go on with the first plan as it is
     */
    FirstPlan(
            Problem problem,
            SolverSettings settings,
            Consumer<Model> prices,
            BooleanSupplier enough) {
        this.problem = problem;
        this.settings = settings;
        this.prices = prices;
        this.enough = enough;
    }

    /** Makes the plan. */
    Assignment make() {
        Horizon horizon = new Horizon(problem, settings.notBefore());
        settings.published().ifPresent(plan -> horizon.reach(plan.last()));
        Assignment best = until(horizon.last());
        int vain = 0;
        while (OpenEnd.left(best) > 0 && vain < MOST_VAIN && !enough.getAsBoolean()) {
            boolean more = false;
            // A holiday of many weeks may lie before the next free time.
            for (int i = 0; i < 1 << vain; i++) {
                more |= horizon.extend();
            }
            if (!more) {
                return best;
            }
            Assignment longer = until(horizon.last());
            if (OpenEnd.left(longer) < OpenEnd.left(best)) {
                best = longer;
                vain = 0;
            } else {
                vain++;
            }
        }
        return withoutIdleWeeks(best, horizon);
    }

    /** Habits accompany the work: they fill no weeks after it. */
    private Assignment withoutIdleWeeks(Assignment plan, Horizon horizon) {
        LocalDate last = OpenEnd.last(plan, horizon);
        boolean habits = Arrays.stream(plan.model.tasks).anyMatch(Task::isHabit);
        if (!habits || !last.isBefore(plan.model.grid.last) || enough.getAsBoolean()) {
            return plan;
        }
        Assignment shorter = until(last);
        return OpenEnd.left(shorter) <= OpenEnd.left(plan) ? shorter : plan;
    }

    /**
     * Tries the paces one after the other, and with each a repair, until everything has a place.
     */
    private Assignment until(LocalDate last) {
        Model model =
                new Model(
                        problem, problem.start(), last, settings.notBefore(), settings.published());
        prices.accept(model);
        Assignment assignment = new Assignment(model);
        BestPlan best = new BestPlan(model.grid.slots, improved -> {});
        int[] empty = assignment.snapshot();
        if (model.published != null) {
            RightShift.lay(assignment);
            best.offer(assignment);
            repair(assignment, best);
        }
        for (Construction.Pace pace : Construction.Pace.values()) {
            if (model.published != null && (best.left() == 0 || enough.getAsBoolean())) {
                break;
            }
            assignment.restore(empty);
            new Construction(assignment, pace).build();
            best.offer(assignment);
            repair(assignment, best);
            if (best.left() == 0 || enough.getAsBoolean()) {
                break;
            }
        }
        assignment.restore(best.slots());
        return assignment;
    }

    private void repair(Assignment assignment, BestPlan best) {
        SearchLimit limit = tried -> assignment.left() == 0 ? 1 : (double) tried / REPAIR_MOVES;
        for (double heat : REPAIR_HEATS) {
            if (assignment.left() > 0 && !enough.getAsBoolean()) {
                Manner manner = new Manner(heat, false);
                new LocalSearch(assignment, manner, settings.seed(), best).run(limit, enough);
                best.offer(assignment);
            }
        }
    }
}
