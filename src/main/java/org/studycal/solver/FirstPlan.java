package org.studycal.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.studycal.problem.Problem;

/**
 * The plan that a search begins with: complete if that is within reach, over as many weeks as it
 * takes where the problem leaves that open.
 */
final class FirstPlan {

    /**
     * Moves spent on finding a place for all work, over all beginnings and ends that are tried:
     * less than a second of computing for plans of up to forty weeks.
     */
    private static final int REPAIR_MOVES = 600_000;

    /** Of these, moves of one search. */
    private static final int SEARCH_MOVES = 50_000;

    /** Heats of these searches, one after the other: the cooler, the less it spoils the rest. */
    private static final double[] REPAIR_HEATS = {1.5, 4, Manner.HOT};

    /** Later ends that are tried in vain, one after the other, before the work stays left out. */
    private static final int VAIN_ENDS = 3;

    /**
     * How many times as dear a beginning counts that lacks all work: one that lacks little and
     * costs little is worth a repair before one that is complete and dear.
     */
    private static final double LACKING = 50;

    private final Problem problem;
    private final SolverSettings settings;
    private final Consumer<Model> prices;
    private final BooleanSupplier enough;
    private int moves = REPAIR_MOVES;

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
        int vain = 0;
        while (true) {
            Assignment assignment = until(horizon.last());
            vain = best == null || assignment.left() < best.left() ? 0 : vain + 1;
            best = vain == 0 ? assignment : best;
            if (best.left() == 0
                    || vain == VAIN_ENDS
                    || enough.getAsBoolean()
                    || !horizon.extend()) {
                return best;
            }
        }
    }

    /** A plan up to a day: the published one made whole, else the best of several beginnings. */
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
        if (model.published == null || best.left() > 0) {
            List<Beginning> beginnings = new ArrayList<>();
            for (Construction.Pace pace : Construction.Pace.values()) {
                if (beginnings.isEmpty() || !enough.getAsBoolean()) {
                    assignment.restore(empty);
                    new Construction(assignment, pace).build();
                    best.offer(assignment);
                    beginnings.add(Beginning.of(assignment));
                }
            }
            beginnings.sort(Comparator.comparingDouble(Beginning::promise));
            for (int i = 0; i < beginnings.size() && beginnings.get(i).left() > 0; i++) {
                assignment.restore(beginnings.get(i).slots());
                if (repair(assignment, best)) {
                    break;
                }
            }
        }
        assignment.restore(best.slots());
        return assignment;
    }

    /** Searches for a place for all that is left out; returns whether it found one. */
    private boolean repair(Assignment assignment, BestPlan best) {
        for (double heat : REPAIR_HEATS) {
            int most = Math.min(SEARCH_MOVES, moves);
            if (assignment.left() > 0 && most > 0 && !enough.getAsBoolean()) {
                SearchLimit limit = tried -> assignment.left() == 0 ? 1 : (double) tried / most;
                LocalSearch search =
                        new LocalSearch(assignment, new Manner(heat, false), settings.seed(), best);
                search.run(limit, enough);
                moves -= Math.toIntExact(Math.min(moves, search.tried()));
                best.offer(assignment);
            }
        }
        return assignment.left() == 0;
    }

    /**
     * A plan made in one pass.
     *
     * @param slots the task of every slot
     * @param left slots left out
     * @param promise what it costs, and more for what it lacks
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares beginnings as records.
    private record Beginning(int[] slots, int left, double promise) {

        static Beginning of(Assignment assignment) {
            int all = Arrays.stream(assignment.model.tasks).mapToInt(Task::slots).sum();
            double lacking = (double) assignment.left() / Math.max(1, all);
            return new Beginning(
                    assignment.snapshot(),
                    assignment.left(),
                    assignment.objective().value() * (1 + LACKING * lacking));
        }
    }
}
