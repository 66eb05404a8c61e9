package org.studycal.solver;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Two local searches from the same plan, side by side on two threads, round after round. */
final class SideBySide {

    /** Rounds one after the other; each begins hot, and what it spoils is not taken. */
    private static final int ROUNDS = 3;

    /**
     * How much cooler the second search of the first round begins: work that waits for nothing
     * finds its place without heat, and sooner.
     */
    private static final double COOLER = 8;

    private static final long OTHER_SEED = 0x5DEECE66DL;

    private final Assignment assignment;
    private final Assignment other;
    private final BestPlan best;
    private final Executor beside;
    private final double heat;
    private final long seed;
    private volatile double progress;
    private long tried;
    private long scored;
    private long accepted;

    /**
     * Starts from the best plan so far, which is also where the result goes.
     *
     * @param heat of every search's start, see {@link Manner}
     * @param beside runs the second search
     */
    SideBySide(Assignment assignment, double heat, long seed, BestPlan best, Executor beside) {
        this.heat = heat;
        this.assignment = assignment;
        this.other = new Assignment(assignment.model);
        this.best = best;
        this.seed = seed;
        this.beside = beside;
    }

    /**
     * Searches until {@code limit} or {@code stop}.
     *
     * @param limit asked with the moves of all searches so far
     * @param byTime whether the limit is one of time, so that both end together; else both together
     *     try as many moves as the limit says
     */
    void run(SearchLimit limit, boolean byTime, BooleanSupplier stop) {
        Manner usual = new Manner(heat, false);
        run(best, usual, assignment.hasPublished() ? usual : another(), limit, byTime, stop);
    }

    /**
     * Goes on with another aim: to move fewer published sessions, and no more frozen ones, than the
     * best plan does, in a plan that leaves no more out and is no dearer but for the moves.
     */
    void moveFewer(SearchLimit limit, boolean byTime, BooleanSupplier stop) {
        assignment.restore(best.slots());
        if (!assignment.objective().hasMoved()) {
            return;
        }
        other.objective().countMoves(assignment.objective());
        assignment.objective().countMoves(assignment.objective());
        BestPlan fewest = new BestPlan(assignment.model.grid.slots, improved -> {});
        fewest.offer(assignment);
        Manner hot = new Manner(Manner.HOT, false);
        run(fewest, hot, hot, limit, byTime, stop);
        assignment.restore(fewest.slots());
        assignment.objective().countAll();
        best.take(assignment);
    }

    /** What may suit this problem better. */
    private Manner another() {
        return assignment.model.loose.isMost()
                ? new Manner(heat, true)
                : new Manner(heat / COOLER, false);
    }

    /**
     * Tries the two manners side by side in the first round. The better one goes on; beside a cool
     * one a hot one does too, which alone gets out of where a plan is stuck.
     */
    private void run(
            BestPlan target,
            Manner usual,
            Manner another,
            SearchLimit limit,
            boolean byTime,
            BooleanSupplier stop) {
        Manner first = usual;
        Manner second = another;
        for (int round = 0; round < ROUNDS && !stop.getAsBoolean(); round++) {
            int done = round;
            long before = tried;
            SearchLimit part = moves -> limit.progress(before + 2 * moves) * ROUNDS - done;
            boolean better = round(target, first, second, part, byTime, stop, seed + round);
            if (round == 0) {
                first = better ? new Manner(usual.heat(), another.even()) : usual;
                second = better ? another : usual;
            }
        }
    }

    /** Two searches in such manners; returns whether the second one ended better. */
    private boolean round(
            BestPlan target,
            Manner first,
            Manner second,
            SearchLimit limit,
            boolean byTime,
            BooleanSupplier stop,
            long roundSeed) {
        assignment.restore(target.slots());
        other.restore(target.slots());
        BestPlan otherBest = new BestPlan(assignment.model.grid.slots, improved -> {});
        otherBest.offer(other);
        LocalSearch leading = new LocalSearch(assignment, first, roundSeed, target);
        LocalSearch following = new LocalSearch(other, second, roundSeed ^ OTHER_SEED, otherBest);
        progress = 0;
        SearchLimit shared = byTime ? moves -> progress : limit;
        CompletableFuture<Void> twin =
                CompletableFuture.runAsync(() -> following.run(shared, stop), beside);
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
                other.leftPrice() != assignment.leftPrice()
                        ? other.leftPrice() < assignment.leftPrice()
                        : other.objective().value() < assignment.objective().value();
        Recombination recombination = new Recombination(assignment);
        recombination.combine(target, otherBest.slots());
        recombination.combine(target, leadingEnd);
        recombination.combine(target, followingEnd);
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
}
