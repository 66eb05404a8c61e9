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
        int task = missing(random);
        if (task < 0) {
            return false;
        }
        Task t = picker.model.tasks[task];
        if (t.to() <= t.from()) {
            return false;
        }
        int slot = t.from() + random.below(t.to() - t.from());
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

    private int missing(Randoms random) {
        int count = picker.model.tasks.length;
        int start = random.below(count);
        for (int i = 0; i < count; i++) {
            int task = start + i < count ? start + i : start + i - count;
            if (assignment.missing(task) > 0) {
                return task;
            }
        }
        return -1;
    }
}
