package org.studycal.solver;

import java.util.Arrays;

/**
 * The best of two plans: wherever both have done the same work by the end of a window and again by
 * a later one, the cheaper stretch between the two is taken.
 */
final class Recombination {

    private final Assignment assignment;
    private final Grid grid;

    /** Recombines on {@code assignment}, whose own plan is lost. */
    Recombination(Assignment assignment) {
        this.assignment = assignment;
        this.grid = assignment.model.grid;
    }

    /** Makes the best of two plans: {@code best}, where the result goes, and another one. */
    void combine(BestPlan best, int[] plan) {
        int[] mine = best.slots();
        assignment.restore(plan);
        best.offer(assignment);
        int[] base = best.slots();
        int[] others = Arrays.equals(base, plan) ? mine : plan;
        assignment.restore(base);
        int[] ahead = new int[assignment.model.tasks.length];
        int unequal = 0;
        int from = 0;
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
        long value = assignment.objective().value();
        for (int s = from; s < to; s++) {
            assignment.set(s, others[s]);
        }
        if (assignment.feasible()) {
            assignment.settle();
            if (assignment.objective().value() < value) {
                assignment.commit();
                return;
            }
        }
        assignment.rollback();
    }
}
