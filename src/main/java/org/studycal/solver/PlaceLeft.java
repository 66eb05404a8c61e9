package org.studycal.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The last word on what is left out: nothing stays out that a free stretch has room for, nor
 * anything that there is room for without work that matters less. The search may end before it has
 * tried just that place.
 */
final class PlaceLeft {

    /** Places tried at most: a second of computing for the largest plans. */
    private static final int MOST_TRIES = 300_000;

    /** The most important first, in the order of the problem. */
    private static final Comparator<Task> BY_IMPORTANCE =
            Comparator.<Task>comparingInt(task -> task.activity().priority())
                    .thenComparingInt(Task::index);

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final Task[] order;
    private final int mostTries;
    private int tries;

    private PlaceLeft(Assignment assignment, int mostTries) {
        this.assignment = assignment;
        this.mostTries = mostTries;
        this.model = assignment.model;
        this.grid = model.grid;
        this.order = model.tasks.clone();
        Arrays.sort(order, BY_IMPORTANCE);
    }

    /** Places what it can. */
    static void into(Assignment assignment) {
        if (assignment.left() > 0) {
            new PlaceLeft(assignment, MOST_TRIES).place();
        }
    }

    /**
     * Lays a plan into an empty assignment day by day, the most important work first. It asks for
     * nothing but room, and so leaves little out where a better plan has come to a dead end.
     *
     * @return how many places it tried, {@code mostTries} at most
     */
    static int firstFit(Assignment assignment, int mostTries) {
        PlaceLeft fit = new PlaceLeft(assignment, mostTries);
        fit.fitByDay();
        return fit.tries;
    }

    private void fitByDay() {
        for (Task task : order) {
            int from = task.from();
            while (assignment.missing(task.index()) > 0 && from < task.to()) {
                int to = Math.min(task.to(), grid.firstSlotOn(grid.day[from] + 1L));
                if (!insert(task, from, to)) {
                    from = to;
                }
            }
        }
    }

    private void place() {
        int before;
        do {
            before = tries;
            fill();
        } while (displace() && tries > before && tries < mostTries);
    }

    private void fill() {
        for (Task task : order) {
            while (assignment.missing(task.index()) > 0 && insert(task, task.from(), task.to())) {
                // As long as there is room.
            }
        }
    }

    /** Lets work in place of such that matters less; returns whether it did. */
    private boolean displace() {
        for (Task task : order) {
            if (assignment.missing(task.index()) > 0 && displaceFor(task)) {
                return true;
            }
        }
        return false;
    }

    private boolean displaceFor(Task task) {
        int[] before = assignment.snapshot();
        List<Run> removed = new ArrayList<>();
        for (int s = 0; s < grid.slots; s++) {
            int other = before[s];
            if (other != Assignment.NONE
                    && model.tasks[other].activity().priority() > task.activity().priority()) {
                int to = s + 1;
                while (to < grid.windowTo[grid.window[s]] && before[to] == other) {
                    to++;
                }
                removed.add(new Run(model.tasks[other], s, to));
                s = to - 1;
            }
        }
        if (removed.isEmpty()) {
            return false;
        }
        int[] without = before.clone();
        removed.forEach(run -> Arrays.fill(without, run.from(), run.to(), Assignment.NONE));
        assignment.restore(without);
        boolean placed = insert(task, task.from(), task.to());
        if (!placed) {
            assignment.restore(before);
            return false;
        }
        removed.sort(Comparator.comparing(Run::task, BY_IMPORTANCE).thenComparingInt(Run::from));
        removed.forEach(this::putBack);
        return true;
    }

    /** The longest session of the task that has room in a stretch, at the earliest such place. */
    private boolean insert(Task task, int from, int to) {
        int most =
                Math.min(
                        Math.min(assignment.missing(task.index()), task.maxRun()),
                        Math.max(0, to - from));
        for (int length = most; length > 0; length--) {
            int reach = 0;
            for (int s = from; s < to && tries < mostTries; s++) {
                boolean joined = s > 0 && grid.window[s - 1] == grid.window[s];
                boolean open =
                        assignment.at(s) == Assignment.NONE && model.allowed(task.index(), s);
                reach = open ? (joined ? reach : 0) + 1 : 0;
                if (reach >= length && set(task, s + 1 - length, s + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is still free of where a session was. */
    private void putBack(Run run) {
        int from = run.from();
        while (from < run.to()) {
            int to = from;
            while (to < run.to() && assignment.at(to) == Assignment.NONE) {
                to++;
            }
            if (to > from) {
                set(run.task(), from, to);
            }
            from = to + 1;
        }
    }

    private boolean set(Task task, int from, int to) {
        tries++;
        for (int s = from; s < to; s++) {
            assignment.set(s, task.index());
        }
        if (assignment.feasible()) {
            assignment.settle();
            assignment.commit();
            return true;
        }
        assignment.rollback();
        return false;
    }

    /** A session of a task. */
    private record Run(Task task, int from, int to) {}
}
