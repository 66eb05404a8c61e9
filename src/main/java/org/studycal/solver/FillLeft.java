package org.studycal.solver;

/**
 * Finds a place for work that is left out: in free slots, or in place of other work, which then is
 * left out in its turn. Comes to nothing while everything is placed.
 */
final class FillLeft implements Neighbourhood {

    private final Picker picker;
    private final Assignment assignment;

    FillLeft(Picker picker) {
        this.picker = picker;
        this.assignment = picker.assignment;
    }

    @Override
    public boolean propose(Randoms random, Change change) {
        if (assignment.left() == 0) {
            return false;
        }
        int task = picker.missing(random);
        if (task == Assignment.NONE) {
            return false;
        }
        if (random.below(8) == 0) {
            return insteadOfNeighbour(picker.model.tasks[task], random, change);
        }
        int low = picker.lowest(task);
        int high = picker.highest(task);
        if (high <= low) {
            return false;
        }
        int slot = low + random.below(high - low);
        Task t = picker.model.tasks[task];
        if (t.minRun() > 1 && random.below(2) == 0) {
            return longer(t, slot, random, change);
        }
        int from = random.below(2) == 0 ? assignment.runFrom(slot) : slot;
        int window = picker.grid.windowTo[picker.grid.window[slot]];
        int length = Math.min(assignment.missing(task), window - from);
        if (length > 1 && random.below(3) == 0) {
            length = 1 + random.below(length);
        }
        if (assignment.at(from) == Assignment.NONE && random.below(2) == 0) {
            length = Math.min(length, assignment.runTo(from) - from);
        }
        if (!picker.mayHold(task, from, from + length)) {
            return false;
        }
        for (int s = from; s < from + length; s++) {
            change.put(s, task);
        }
        return true;
    }

    /**
     * Lays one of the task's sessions anew, longer by what is missing, in place of whole sessions:
     * where sessions must be long, a slot more or less here and there does not do.
     */
    private boolean longer(Task t, int slot, Randoms random, Change change) {
        int oldFrom = 0;
        int oldTo = 0;
        if (assignment.placed(t.index()) > 0) {
            int old = assignment.place(t.index(), random.below(assignment.placed(t.index())));
            oldFrom = assignment.runFrom(old);
            oldTo = assignment.runTo(old);
        }
        int window = picker.grid.window[slot];
        int from = random.below(2) == 0 ? picker.grid.windowFrom[window] : slot;
        int wanted = oldTo - oldFrom + assignment.missing(t.index());
        int to = (int) Math.min((long) from + Math.min(wanted, t.maxRun()), picker.grid.slots);
        if (to > picker.grid.windowTo[window] || !picker.mayHold(t.index(), from, to)) {
            return false;
        }
        for (int s = assignment.runFrom(from); s < assignment.runTo(to - 1); s++) {
            change.put(s, Assignment.NONE);
        }
        for (int s = oldFrom; s < oldTo; s++) {
            change.put(s, Assignment.NONE);
        }
        for (int s = from; s < to; s++) {
            change.put(s, t.index());
        }
        return true;
    }

    /** Gives up a less important prerequisite or follower that stands in the way altogether. */
    private boolean insteadOfNeighbour(Task t, Randoms random, Change change) {
        Precedence[] before = picker.model.into[t.index()];
        Precedence[] after = picker.model.outOf[t.index()];
        if (before.length + after.length == 0 || t.to() <= t.from()) {
            return false;
        }
        int pick = random.below(before.length + after.length);
        int other =
                pick < before.length ? before[pick].before() : after[pick - before.length].after();
        Task given = picker.model.tasks[other];
        if (given.activity().priority() <= t.activity().priority()) {
            return false;
        }
        for (int i = 0; i < assignment.placed(other); i++) {
            change.put(assignment.place(other, i), Assignment.NONE);
        }
        int slot = t.from() + random.below(t.to() - t.from());
        int from = random.below(2) == 0 ? assignment.runFrom(slot) : slot;
        int window = picker.grid.windowTo[picker.grid.window[slot]];
        int to = Math.min(Math.min(window, t.to()), from + assignment.missing(t.index()));
        for (int s = from; s < to; s++) {
            change.put(s, t.index());
        }
        return change.allowed();
    }
}
