package org.studycal.solver;

/**
 * Changes which category a stretch belongs to and keeps the order of the work: a session's slots
 * and a stretch of equal length of another category (or free) trade categories, and the tasks of
 * both categories between them move up, in their old order. So a chain of topics moves as a whole
 * where a swap would break its order.
 */
final class ShiftLanes implements Neighbourhood {

    private final Picker picker;
    private final Assignment assignment;
    private final Model model;
    private final int[] sequence;

    ShiftLanes(Picker picker) {
        this.picker = picker;
        this.assignment = picker.assignment;
        this.model = picker.model;
        this.sequence = new int[model.grid.slots];
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
        if (to - from > 1 && random.below(2) == 0) {
            int part = 1 + random.below(to - from - 1);
            if (random.below(2) == 0) {
                to = from + part;
            } else {
                from = to - part;
            }
        }
        int target = picker.stretch(picker.close(from, random), to - from, random);
        if (target < 0 || !shift(from, target, to - from, change)) {
            return false;
        }
        if (random.below(4) > 0) {
            follow(task, random, change);
        }
        return change.allowed();
    }

    /**
     * Lets two stretches of one category each trade categories; false when they are no such
     * stretches.
     */
    boolean shift(int from, int target, int length, Change change) {
        int lane = lane(from);
        int other = lane(target);
        if (other == lane || Math.abs(from - target) < length) {
            return false;
        }
        for (int s = target; s < target + length; s++) {
            if (lane(s) != other) {
                return false;
            }
        }
        int low = Math.min(from, target);
        int high = Math.max(from, target) + length;
        relay(lane, low, high, from, target, length, change);
        if (other != Assignment.NONE) {
            relay(other, low, high, target, from, length, change);
        } else {
            for (int s = from; s < from + length; s++) {
                change.put(s, Assignment.NONE);
            }
        }
        return true;
    }

    /**
     * Lays the tasks of a lane anew: its slots without the stretch it gives, with the one it gets,
     * in the old order.
     */
    private void relay(
            int lane, int low, int high, int gives, int gets, int length, Change change) {
        int count = 0;
        for (int s = low; s < high; s++) {
            if (lane(s) == lane) {
                sequence[count++] = assignment.at(s);
            }
        }
        int next = 0;
        for (int s = low; s < high; s++) {
            boolean got = s >= gets && s < gets + length;
            boolean given = s >= gives && s < gives + length;
            if (got || (lane(s) == lane && !given)) {
                change.put(s, sequence[next++]);
            }
        }
    }

    /**
     * Lets a session of something that follows the shifted task come along: alone, neither of the
     * two would pay, for one makes room and the other uses it.
     */
    private void follow(int task, Randoms random, Change change) {
        Precedence[] followers = model.outOf[task];
        if (followers.length == 0) {
            return;
        }
        int next = followers[random.below(followers.length)].after();
        if (assignment.placed(next) == 0) {
            return;
        }
        int slot = assignment.place(next, random.below(assignment.placed(next)));
        int from = assignment.runFrom(slot);
        int length = assignment.runTo(slot) - from;
        int target = picker.stretch(picker.close(from, random), length, random);
        if (target < 0 || Math.abs(target - from) < length) {
            return;
        }
        for (int i = 0; i < length; i++) {
            if (change.touches(from + i) || change.touches(target + i)) {
                return;
            }
        }
        for (int i = 0; i < length; i++) {
            change.put(from + i, assignment.at(target + i));
            change.put(target + i, next);
        }
    }

    private int lane(int slot) {
        int task = assignment.at(slot);
        return task == Assignment.NONE ? Assignment.NONE : model.tasks[task].category();
    }
}
