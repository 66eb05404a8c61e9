package org.studycal.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /** Of these, moves of one search, where the plan's end is fixed and where it may move. */
    private static final int SEARCH_MOVES = 50_000;

    private static final int OPEN_SEARCH_MOVES = 10_000;

    /** Heats of these searches, one after the other: the cooler, the less it spoils the rest. */
    private static final double[] REPAIR_HEATS = {1.5, 4, Manner.HOT};

    /**
     * Later ends that are tried in vain, each twice as far off as the one before, until the work
     * stays left out: a holiday of three months may lie before the next free time.
     */
    private static final int VAIN_ENDS = 4;

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

    /** Places that first fits may still try, all of them a fraction of a second. */
    private int placesToTry = 100_000;

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
        while (OpenEnd.left(best) > 0
                && vain < VAIN_ENDS
                && !enough.getAsBoolean()
                && horizon.extend()) {
            Assignment longer = until(horizon.last());
            boolean better = OpenEnd.left(longer) < OpenEnd.left(best);
            best = better ? longer : best;
            vain = better ? 0 : vain + 1;
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

    /** A plan up to a day; what a pin would throw out comes after it. */
    private Assignment until(LocalDate last) {
        Assignment plan = until(last, Set.of());
        for (Set<String> loose : PinnedChains.lacking(plan)) {
            if (plan.left() > 0 && !enough.getAsBoolean()) {
                Assignment after = until(last, loose);
                plan = after.leftPrice() < plan.leftPrice() ? after : plan;
            }
        }
        return plan;
    }

    /**
     * A plan up to a day: the published one made whole, else the best of several beginnings.
     *
     * @param loose what pinned sessions of its followers do not bound
     */
    private Assignment until(LocalDate last, Set<String> loose) {
        Model model =
                new Model(
                        problem,
                        problem.start(),
                        last,
                        settings.notBefore(),
                        settings.published(),
                        loose);
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
                    Beginning made = Beginning.of(assignment);
                    if (beginnings.stream().noneMatch(made::isSame)) {
                        beginnings.add(made);
                    }
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
        if (best.left() > 0 && !enough.getAsBoolean()) {
            assignment.restore(empty);
            placesToTry -= PlaceLeft.firstFit(assignment, placesToTry);
            best.offer(assignment);
        }
        assignment.restore(best.slots());
        return assignment;
    }

    /** Searches for a place for all that is left out; returns whether it found one. */
    private boolean repair(Assignment assignment, BestPlan best) {
        int enoughMoves = problem.end().isPresent() ? SEARCH_MOVES : OPEN_SEARCH_MOVES;
        for (double heat : REPAIR_HEATS) {
            int most = Math.min(enoughMoves, moves);
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
     * @param left minutes left out
     * @param promise what it costs, and more for what it lacks
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares beginnings as records.
    private record Beginning(int[] slots, int left, double promise) {

        boolean isSame(Beginning other) {
            return Arrays.equals(slots, other.slots);
        }

        static Beginning of(Assignment assignment) {
            int all = Arrays.stream(assignment.model.tasks).mapToInt(Task::minutes).sum();
            double lacking = (double) assignment.left() / Math.max(1, all);
            return new Beginning(
                    assignment.snapshot(),
                    assignment.left(),
                    assignment.objective().value() * (1 + LACKING * lacking));
        }
    }
}
