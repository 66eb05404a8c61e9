package org.studycal.solver;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Two annealings from the same plan, side by side on two threads, and the best of both: wherever
 * both plans have done the same work by the end of a window and again by a later one, the cheaper
 * stretch between the two is taken.
 */
final class TwinSearch {

    private static final long OTHER_SEED = 0x5DEECE66DL;

    private final Assignment assignment;
    private final Best best;
    private final Best otherBest;
    private final Annealing leading;
    private final Annealing following;
    private volatile double progress;

    /** Starts from the best plan so far, which is also where the result goes. */
    TwinSearch(Assignment assignment, long seed, Best best) {
        this.assignment = assignment;
        this.best = best;
        this.leading = new Annealing(assignment, Annealing.HOT, seed, best);
        Assignment other = new Assignment(assignment.model);
        other.restore(assignment.snapshot());
        this.otherBest = new Best(assignment.model.grid.slots, improved -> {});
        otherBest.offer(other);
        this.following = new Annealing(other, Annealing.HOT, seed ^ OTHER_SEED, otherBest);
    }

    /**
     * Searches until {@code limit} or {@code stop}.
     *
     * @param byTime whether the limit is one of time, so that both end together; else each of them
     *     tries as many moves as the limit says
     */
    void run(Annealing.Limit limit, boolean byTime, BooleanSupplier stop) {
        Annealing.Limit shared = byTime ? tried -> progress : limit;
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> following.run(shared, stop));
        try {
            leading.run(tried -> progress = limit.progress(tried), stop);
        } finally {
            progress = 1;
        }
        other.join();
        combine();
    }

    long tried() {
        return leading.tried() + following.tried();
    }

    long scored() {
        return leading.scored() + following.scored();
    }

    long accepted() {
        return leading.accepted() + following.accepted();
    }

    private void combine() {
        int[] mine = best.slots();
        int[] theirs = otherBest.slots();
        assignment.restore(theirs);
        best.offer(assignment);
        int[] base = best.slots();
        int[] others = Arrays.equals(base, theirs) ? mine : theirs;
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
        best.offer(assignment);
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
        long cost = assignment.cost();
        for (int s = from; s < to; s++) {
            assignment.set(s, others[s]);
        }
        if (assignment.feasible()) {
            assignment.settle();
            if (assignment.cost() < cost) {
                assignment.commit();
                return;
            }
        }
        assignment.rollback();
    }
}
