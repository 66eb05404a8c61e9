package org.studycal.solver;

import java.time.LocalDate;
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
        Assignment best = null;
        if (settings.published().isPresent()) {
            LocalDate last = settings.published().get().last();
            best = until(last);
            boolean more = true;
            while (more && !horizon.last().isAfter(last)) {
                more = horizon.extend();
            }
            if (best.left() == 0 || enough.getAsBoolean() || !more) {
                return best;
            }
        }
        while (true) {
            Assignment assignment = until(horizon.last());
            if (best != null && assignment.left() >= best.left()) {
                return best;
            }
            best = assignment;
            if (assignment.left() == 0 || enough.getAsBoolean() || !horizon.extend()) {
                return best;
            }
        }
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
