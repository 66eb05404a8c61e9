package org.studycal.bench;

import java.util.BitSet;
import org.studycal.solver.Precedence;
import org.studycal.solver.ReplanBoard;
import org.studycal.solver.Task;

/** Slots that are too early or too late for a task in any plan that leaves nothing out. */
final class Reach {

    private final boolean complete;
    private final int[] before;
    private final int[] after;
    private final int slots;

    Reach(ReplanBoard board, boolean complete) {
        this.complete = complete;
        this.slots = board.slots();
        Task[] tasks = board.tasks();
        this.before = new int[tasks.length];
        this.after = new int[tasks.length];
        BitSet[] ahead = new BitSet[tasks.length];
        for (int t = 0; t < tasks.length; t++) {
            ahead[t] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Precedence edge : board.precedences()) {
                BitSet set = ahead[edge.after()];
                int size = set.cardinality();
                // An empty task passes no order on.
                if (tasks[edge.before()].slots() > 0) {
                    set.set(edge.before());
                    set.or(ahead[edge.before()]);
                }
                changed |= set.cardinality() > size;
            }
        }
        for (int t = 0; t < tasks.length; t++) {
            int own = tasks[t].slots();
            for (int a = ahead[t].nextSetBit(0); a >= 0; a = ahead[t].nextSetBit(a + 1)) {
                before[t] += tasks[a].slots();
                after[a] += own;
            }
        }
    }

    boolean within(int task, int slot) {
        return !complete || (slot >= before[task] && slot < slots - after[task]);
    }
}
