package org.studycal.solver;

import java.util.function.Consumer;
import org.studycal.problem.Activity;

/** The best plan seen so far: fewest hours left out by priority, then the least objective. */
final class BestPlan {

    private final int[] slots;
    private final int[] left = new int[Activity.LEAST_PRIORITY + 1];
    private long objective = Long.MAX_VALUE;
    private final Consumer<Assignment> improved;

    /** {@code improved} runs after every better plan. */
    BestPlan(int slotCount, Consumer<Assignment> improved) {
        this.slots = new int[slotCount];
        this.improved = improved;
    }

    /** Keeps a copy of the assignment when it is better. */
    void offer(Assignment assignment) {
        if (!better(assignment)) {
            return;
        }
        take(assignment);
        improved.accept(assignment);
    }

    /** Keeps a copy of the assignment, better or not. */
    void take(Assignment assignment) {
        objective = assignment.objective().value();
        for (int priority = 1; priority <= Activity.LEAST_PRIORITY; priority++) {
            left[priority] = assignment.left(priority);
        }
        assignment.copyTo(slots);
    }

    /** The task of every slot. */
    int[] slots() {
        return slots.clone();
    }

    long objective() {
        return objective;
    }

    /** Minutes left out. */
    int left() {
        return left[1] + left[2] + left[3] + left[4] + left[5];
    }

    private boolean better(Assignment assignment) {
        if (objective == Long.MAX_VALUE) {
            return true;
        }
        if (assignment.objective().tooFar()) {
            return false;
        }
        for (int priority = 1; priority <= Activity.LEAST_PRIORITY; priority++) {
            if (assignment.left(priority) != left[priority]) {
                return assignment.left(priority) < left[priority];
            }
        }
        return assignment.objective().value() < objective;
    }
}
