package org.studycal.solver;

/** Swaps a session, or a part of it, with a stretch of equal length near in time, taken or free. */
final class SwapStretches implements Neighbourhood {

    private final Picker picker;
    private final Assignment assignment;
    private final boolean joining;

    /** With {@code joining}, the session goes next to another session of its task. */
    SwapStretches(Picker picker, boolean joining) {
        this.picker = picker;
        this.assignment = picker.assignment;
        this.joining = joining;
    }

    @Override
    public boolean propose(Randoms random, Change change) {
        int slot = picker.taken(random);
        if (slot < 0) {
            return false;
        }
        int task = assignment.at(slot);
        int from = assignment.runFrom(slot);
        int to = assignment.runTo(slot);
        if (joining) {
            return join(task, from, to, random, change);
        }
        if (to - from > 1 && random.below(8) < 3) {
            int part = 1 + random.below(to - from - 1);
            if (random.below(2) == 0) {
                to = from + part;
            } else {
                from = to - part;
            }
        }
        int length = to - from;
        int target = picker.stretch(picker.near(from, random), length, random);
        return target >= 0 && swap(task, from, target, length, change);
    }

    private boolean join(int task, int from, int to, Randoms random, Change change) {
        int other = assignment.place(task, random.below(assignment.placed(task)));
        if (other >= from && other < to) {
            return false;
        }
        int length = to - from;
        int window = picker.grid.window[other];
        boolean behind = random.below(2) == 0;
        int target = behind ? assignment.runTo(other) : assignment.runFrom(other) - length;
        if (behind) {
            length = Math.min(length, picker.grid.windowTo[window] - target);
        } else if (target < picker.grid.windowFrom[window]) {
            length -= picker.grid.windowFrom[window] - target;
            target = picker.grid.windowFrom[window];
        }
        return length > 0
                && swap(task, random.below(2) == 0 ? from : to - length, target, length, change);
    }

    private boolean swap(int task, int from, int target, int length, Change change) {
        if (Math.abs(from - target) < length
                || !picker.mayHold(task, target, target + length)
                || !picker.mayMove(target, target + length, from - target)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            change.put(from + i, assignment.at(target + i));
            change.put(target + i, task);
        }
        return true;
    }
}
