package org.studycal.solver;

import java.util.BitSet;

/**
 * Moves sessions to earlier free time where the plan is no dearer for it, so that no hole stays
 * without a reason. Weekly habits stay where they are.
 */
final class PullForward {

    /** How many days sooner a session must come to be worth a change of the calendar. */
    private static final int WORTH_DAYS = 4;

    private static final int PASSES = 4;

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final Picker picker;
    private final Change change;

    /** Slots that sessions may be pulled into. */
    private final BitSet open;

    private final int leastDays;

    private PullForward(Assignment assignment, BitSet open, int leastDays) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.picker = new Picker(assignment);
        this.change = new Change(assignment);
        this.open = open;
        this.leastDays = leastDays;
    }

    /** Closes the holes of a plan that nobody has in the calendar yet. */
    static void closeHoles(Assignment assignment) {
        BitSet open = new BitSet();
        open.set(0, assignment.model.grid.slots);
        new PullForward(assignment, open, 0).pull(0);
    }

    /**
     * Uses the time that came free since a plan was published: of work that needs less than it had.
     * A session moves up into it, and into the time of one that did, where that brings it some days
     * forward.
     *
     * @param freed slots of such work
     * @param firstMovable slot before which nothing is moved away
     */
    static void useFreed(Assignment assignment, BitSet freed, int firstMovable) {
        if (!freed.isEmpty()) {
            new PullForward(assignment, freed, WORTH_DAYS).pull(firstMovable);
        }
    }

    private void pull(int firstMovable) {
        boolean moved = true;
        for (int pass = 0; pass < PASSES && moved; pass++) {
            moved = false;
            for (int s = firstMovable; s < grid.slots; s++) {
                int task = assignment.at(s);
                if (task != Assignment.NONE
                        && !model.tasks[task].isHabit()
                        && assignment.runFrom(s) == s) {
                    moved |= pull(task, s, assignment.runTo(s));
                }
            }
        }
    }

    /** Moves a session to the first place before it that will do. */
    private boolean pull(int task, int from, int to) {
        int length = to - from;
        for (int target = open.nextSetBit(picker.lowest(task));
                target >= 0 && target < from && grid.day[from] - grid.day[target] >= leastDays;
                target = open.nextSetBit(target + 1)) {
            if (holds(target, length, from, to)
                    && picker.mayHold(task, target, target + length)
                    && moves(task, from, to, target)) {
                open.set(from, to);
                return true;
            }
        }
        return false;
    }

    /** Whether a hole begins at a slot that is long enough, with the session's own slots. */
    private boolean holds(int target, int length, int from, int to) {
        if (target + length > grid.windowTo[grid.window[target]]) {
            return false;
        }
        for (int s = target; s < target + length; s++) {
            boolean free = assignment.at(s) == Assignment.NONE && open.get(s);
            if (!free && (s < from || s >= to)) {
                return false;
            }
        }
        return true;
    }

    private boolean moves(int task, int from, int to, int target) {
        change.begin(Double.MAX_VALUE);
        int length = to - from;
        for (int s = Math.max(from, target + length); s < to; s++) {
            change.put(s, Assignment.NONE);
        }
        for (int s = target; s < target + length; s++) {
            change.put(s, task);
        }
        long before = assignment.cost();
        if (!assignment.hasExtras() && change.cost() > 0) {
            return false;
        }
        change.apply();
        if (assignment.feasible()) {
            assignment.settle();
            if (assignment.cost() <= before) {
                assignment.commit();
                return true;
            }
        }
        assignment.rollback();
        return false;
    }
}
