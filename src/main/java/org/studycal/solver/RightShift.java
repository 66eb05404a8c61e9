package org.studycal.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.studycal.solver.PublishedPlan.Piece;

/**
 * Where a replan begins: right-shift rescheduling (as in Vieira, Herrmann and Lin 2003). In one
 * pass through time every published session stays where it was if it can; work that was missed, and
 * work that has to wait for it, goes into free time and into the sessions of what must wait itself,
 * so that a delay travels on only until it is made up.
 */
final class RightShift {

    private record Old(int task, Piece piece) {}

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;

    /** Published session that begins in a slot, or null. */
    private final Old[] startsAt;

    /** Published slots of every task from the present slot of the pass on. */
    private final int[] ahead;

    /** Tasks in the order of the published plan; what it does not have comes by its aim. */
    private final List<Task> inOrder;

    private RightShift(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.startsAt = new Old[grid.slots];
        this.ahead = new int[model.tasks.length];
        long[] when = new long[model.tasks.length];
        for (Task task : model.tasks) {
            int t = task.index();
            when[t] = whenUnpublished(task);
            for (Piece piece : model.published.of(t)) {
                if (piece.from() != PublishedPlan.NOWHERE) {
                    startsAt[piece.from()] = new Old(t, piece);
                    ahead[t] += piece.to() - piece.from();
                    when[t] = Math.min(when[t], piece.from());
                }
            }
        }
        // What comes before a published task is not later than it.
        for (int pass = 0; pass < 2; pass++) {
            for (int t = model.tasks.length - 1; t >= 0; t--) {
                for (Precedence edge : model.outOf[t]) {
                    when[t] = Math.min(when[t], when[edge.after()]);
                }
            }
        }
        this.inOrder =
                Arrays.stream(model.tasks)
                        .sorted(
                                Comparator.<Task>comparingLong(task -> when[task.index()])
                                        .thenComparingInt(Task::index))
                        .toList();
    }

    /** Fills an empty assignment. */
    static void lay(Assignment assignment) {
        new RightShift(assignment).lay();
    }

    private long whenUnpublished(Task task) {
        int week = task.isHabit() ? model.lastWeek(task) : task.aimTo();
        return week >= grid.weeks
                ? grid.slots
                : Math.min(task.to(), grid.dayTo[Math.max(0, model.weekTo[week] - 1)]);
    }

    private void lay() {
        List<Old> passed = new ArrayList<>();
        int s = 0;
        while (s < grid.slots) {
            Old old = startsAt[s];
            if (old == null) {
                s = fill(s, nextStart(s));
                continue;
            }
            int to = old.piece().to();
            if (ready(old.task()) && put(old.task(), s, to)) {
                ahead[old.task()] -= to - s;
                s = to;
                continue;
            }
            // Its task must wait or has had all its work: the time is for what is overdue.
            passed.add(old);
            ahead[old.task()] -= to - s;
            while (s < to) {
                s = fill(s, to);
            }
        }
        for (Old old : passed) {
            put(old.task(), old.piece().from(), old.piece().to());
        }
    }

    private int nextStart(int slot) {
        int end = grid.windowTo[grid.window[slot]];
        int s = slot + 1;
        while (s < end && startsAt[s] == null) {
            s++;
        }
        return s;
    }

    /** Puts overdue work at a slot, up to another one; returns the first slot after it. */
    private int fill(int slot, int to) {
        for (Task task : inOrder) {
            int overdue = assignment.missing(task.index()) - ahead[task.index()];
            if (overdue > 0 && ready(task.index()) && model.allowed(task.index(), slot)) {
                int end = Math.min(to, slot + Math.min(overdue, task.maxRun()));
                while (end > slot) {
                    boolean tooShort = end - slot < Math.min(task.minRun(), overdue);
                    if (!tooShort && put(task.index(), slot, end)) {
                        return end;
                    }
                    end = tooShort ? slot : slot + (end - slot) / 2;
                }
            }
        }
        return slot + 1;
    }

    /** Whether everything before a task is placed. */
    private boolean ready(int task) {
        for (Precedence edge : model.into[task]) {
            if (assignment.missing(edge.before()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Gives free slots to a task, as far as it still needs them. */
    private boolean put(int task, int from, int to) {
        int end = Math.min(to, from + assignment.missing(task));
        for (int s = from; s < end; s++) {
            if (assignment.at(s) != Assignment.NONE || !model.allowed(task, s)) {
                assignment.rollback();
                return false;
            }
            assignment.set(s, task);
        }
        if (end > from && assignment.feasible()) {
            assignment.settle();
            assignment.commit();
            return true;
        }
        assignment.rollback();
        return false;
    }
}
