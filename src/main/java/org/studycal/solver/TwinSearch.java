package org.studycal.solver;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.studycal.solver.Annealing.Manner;

/**
 * Two annealings from the same plan, side by side on two threads, and the best of both: wherever
 * both plans have done the same work by the end of a window and again by a later one, the cheaper
 * stretch between the two is taken.
 */
final class TwinSearch {

    /** Annealings one after the other; each begins hot, and what it spoils is not taken. */
    private static final int ROUNDS = 3;

    /**
     * How much cooler the second annealing of the first round begins: work that waits for nothing
     * finds its place without heat, and sooner.
     */
    private static final double COOLER = 8;

    private static final long OTHER_SEED = 0x5DEECE66DL;

    private final Assignment assignment;
    private final Assignment other;
    private final Best best;
    private final double heat;
    private final long seed;
    private volatile double progress;
    private long tried;
    private long scored;
    private long accepted;

    /**
     * Starts from the best plan so far, which is also where the result goes.
     *
     * @param heat of every annealing's start, see {@link Annealing#HOT}
     */
    TwinSearch(Assignment assignment, double heat, long seed, Best best) {
        this.heat = heat;
        this.assignment = assignment;
        this.other = new Assignment(assignment.model);
        this.best = best;
        this.seed = seed;
    }

    /**
     * Searches until {@code limit} or {@code stop}.
     *
     * @param limit asked with the moves of all searches so far
     * @param byTime whether the limit is one of time, so that both end together; else both together
     *     try as many moves as the limit says
     */
    void run(Annealing.Limit limit, boolean byTime, BooleanSupplier stop) {
        Manner usual = new Manner(heat, false);
        run(best, usual, assignment.hasPublished() ? usual : another(), limit, byTime, stop);
    }

    /**
     * Goes on with another aim: to move fewer published sessions, and no more frozen ones, than the
     * best plan does, in a plan that leaves no more out and is no dearer but for the moves.
     */
    void moveFewer(Annealing.Limit limit, boolean byTime, BooleanSupplier stop) {
        assignment.restore(best.slots());
        if (!assignment.hasMoved()) {
            return;
        }
        other.countMoves(assignment);
        assignment.countMoves(assignment);
        Best fewest = new Best(assignment.model.grid.slots, improved -> {});
        fewest.offer(assignment);
        Manner hot = new Manner(Annealing.HOT, false);
        run(fewest, hot, hot, limit, byTime, stop);
        assignment.restore(fewest.slots());
        assignment.countAll();
        best.take(assignment);
    }

    /** What may suit this problem better. */
    private Manner another() {
        return assignment.model.mostlyLoose()
                ? new Manner(heat, true)
                : new Manner(heat / COOLER, false);
    }

    /**
     * Tries the two manners side by side in the first round. The better one goes on; beside a cool
     * one a hot one does too, which alone gets out of where a plan is stuck.
     */
    private void run(
            Best target,
            Manner usual,
            Manner another,
            Annealing.Limit limit,
            boolean byTime,
            BooleanSupplier stop) {
        Manner first = usual;
        Manner second = another;
        for (int round = 0; round < ROUNDS && !stop.getAsBoolean(); round++) {
            int done = round;
            long before = tried;
            Annealing.Limit part = moves -> limit.progress(before + 2 * moves) * ROUNDS - done;
            boolean better = round(target, first, second, part, byTime, stop, seed + round);
            if (round == 0) {
                first = better ? new Manner(usual.heat(), another.even()) : usual;
                second = better ? another : usual;
            }
        }
    }

    /** Two annealings in such manners; returns whether the second one ended better. */
    private boolean round(
            Best target,
            Manner first,
            Manner second,
            Annealing.Limit limit,
            boolean byTime,
            BooleanSupplier stop,
            long roundSeed) {
        assignment.restore(target.slots());
        other.restore(target.slots());
        Best otherBest = new Best(assignment.model.grid.slots, improved -> {});
        otherBest.offer(other);
        Annealing leading = new Annealing(assignment, first, roundSeed, target);
        Annealing following = new Annealing(other, second, roundSeed ^ OTHER_SEED, otherBest);
        progress = 0;
        Annealing.Limit shared = byTime ? moves -> progress : limit;
        CompletableFuture<Void> twin =
                CompletableFuture.runAsync(() -> following.run(shared, stop));
        try {
            leading.run(moves -> progress = limit.progress(moves), stop);
        } finally {
            progress = 1;
        }
        twin.join();
        tried += leading.tried() + following.tried();
        scored += leading.scored() + following.scored();
        accepted += leading.accepted() + following.accepted();
        // Where each of them ended, not its best: after a first round the best is the old plan,
        // and what a round found is in stretches of a plan that may be dearer as a whole.
        int[] leadingEnd = assignment.snapshot();
        int[] followingEnd = other.snapshot();
        boolean secondIsBetter =
                other.left() != assignment.left()
                        ? other.left() < assignment.left()
                        : other.objective() < assignment.objective();
        combine(target, otherBest.slots());
        combine(target, leadingEnd);
        combine(target, followingEnd);
        return secondIsBetter;
    }

    long tried() {
        return tried;
    }

    long scored() {
        return scored;
    }

    long accepted() {
        return accepted;
    }

    private void combine(Best target, int[] plan) {
        int[] mine = target.slots();
        assignment.restore(plan);
        target.offer(assignment);
        int[] base = target.slots();
        int[] others = Arrays.equals(base, plan) ? mine : plan;
        assignment.restore(base);
        int[] ahead = new int[assignment.model.tasks.length];
        int unequal = 0;
        int from = 0;
        Grid grid = assignment.model.grid;
        for (int s = 0; s < grid.slots; s++) {
            if (base[s] != others[s]) {
                unequal += count(ahead, base[s], 1) + count(ahead, others[s], -1);
            }
            if (unequal == 0 && s + 1 == grid.windowTo[grid.window[s]]) {
                take(others, from, s + 1);
                from = s + 1;
            }
        }
        target.offer(assignment);
    }

    /** Counts a slot of a task; returns by how much the number of unequal tasks changes. */
    private static int count(int[] ahead, int task, int change) {
        if (task == Assignment.NONE) {
            return 0;
        }
        int before = ahead[task] == 0 ? 0 : 1;
        ahead[task] += change;
        return (ahead[task] == 0 ? 0 : 1) - before;
    }

    private void take(int[] others, int from, int to) {
        long objective = assignment.objective();
        for (int s = from; s < to; s++) {
            assignment.set(s, others[s]);
        }
        if (assignment.feasible()) {
            assignment.settle();
            if (assignment.objective() < objective) {
                assignment.commit();
                return;
            }
        }
        assignment.rollback();
    }
}
