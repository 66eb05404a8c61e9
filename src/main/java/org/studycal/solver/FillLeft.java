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
        int low = picker.lowest(task);
        int high = picker.highest(task);
        if (high <= low) {
            return false;
        }
        int slot = low + random.below(high - low);
        Task t = picker.model.tasks[task];
        if (t.minRun() > 1 && t.slots() <= t.minRun() + t.minRun() && random.below(2) == 0) {
            return anew(t, slot, random, change);
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
     * Lays a whole task in one session elsewhere: where sessions must be long, pieces do not do.
     */
    private boolean anew(Task t, int slot, Randoms random, Change change) {
        int window = picker.grid.window[slot];
        int from = random.below(2) == 0 ? picker.grid.windowFrom[window] : slot;
        int length = Math.min(Math.min(t.slots(), t.maxRun()), picker.grid.windowTo[window] - from);
        if (length < Math.min(t.minRun(), t.slots())
                || !picker.mayHold(t.index(), from, from + length)) {
            return false;
        }
        for (int i = 0; i < assignment.placed(t.index()); i++) {
            change.put(assignment.place(t.index(), i), Assignment.NONE);
        }
        for (int s = from; s < from + length; s++) {
            change.put(s, t.index());
        }
        return true;
    }
}
