package org.studycal.solver;

/**
 * Makes room for work that is left out within the order of its category: it goes next to the rest
 * of its task, or before what follows it, and the tasks of its category between there and a free
 * stretch all move up by as much, in their old order.
 */
final class InsertLeft implements Neighbourhood {

    private final Picker picker;
    private final Assignment assignment;
    private final Model model;
    private final ShiftLanes lanes;
    private final int[] lane;
    private final int[] sequence;

    InsertLeft(Picker picker, ShiftLanes lanes) {
        this.lanes = lanes;
        this.picker = picker;
        this.assignment = picker.assignment;
        this.model = picker.model;
        this.lane = new int[model.grid.slots];
        this.sequence = new int[model.grid.slots];
    }

    @Override
    public boolean propose(Randoms random, Change change) {
        int task = assignment.left() == 0 ? Assignment.NONE : picker.missing(random);
        if (task == Assignment.NONE) {
            return false;
        }
        Task t = model.tasks[task];
        if (random.below(3) == 0) {
            return afterPrerequisite(t, random, change);
        }
        int anchor = anchor(task, random);
        int free = picker.near(Math.min(anchor, model.grid.slots - 1), random);
        if (assignment.at(free) != Assignment.NONE) {
            return false;
        }
        int from = assignment.runFrom(free);
        int length = Math.min(assignment.missing(task), assignment.runTo(free) - from);
        if (length > 1 && random.below(2) == 0) {
            length = 1 + random.below(length);
        }
        return from >= anchor
                ? later(t, anchor, from, length, change)
                : earlier(t, anchor, from, length, change);
    }

    /** The slot that new work of the task goes to, or first slot after it. */
    private int anchor(int task, Randoms random) {
        if (assignment.placed(task) > 0) {
            int slot = assignment.place(task, random.below(assignment.placed(task)));
            return random.below(2) == 0 ? assignment.runFrom(slot) : assignment.runTo(slot);
        }
        int low = picker.lowest(task);
        int high = picker.highest(task);
        return high > low && random.below(2) == 0 ? low + random.below(high - low) : high;
    }

    /**
     * New work at the anchor; what the category does from there up to the free stretch moves later.
     */
    private boolean later(Task t, int anchor, int from, int length, Change change) {
        int slots = lane(t.category(), anchor, from);
        int last = slots;
        for (int s = from; s < from + length; s++) {
            lane[last++] = s;
        }
        for (int i = 0; i < last; i++) {
            change.put(lane[i], i < length ? t.index() : sequence[i - length]);
        }
        return change.allowed();
    }

    /**
     * New work before the anchor; what the category does from the free stretch up to there moves
     * earlier.
     */
    private boolean earlier(Task t, int anchor, int from, int length, Change change) {
        int slots = lane(t.category(), from + length, anchor);
        for (int i = 0; i < slots + length; i++) {
            int slot = i < length ? from + i : lane[i - length];
            change.put(slot, i < slots ? sequence[i] : t.index());
        }
        return change.allowed();
    }

    /** New work in the last slots of a prerequisite, whose category moves to an earlier stretch. */
    private boolean afterPrerequisite(Task t, Randoms random, Change change) {
        Precedence[] before = model.into[t.index()];
        if (before.length == 0) {
            return false;
        }
        int other = before[random.below(before.length)].before();
        if (assignment.placed(other) == 0) {
            return false;
        }
        int to = assignment.lastSlot(other) + 1;
        int length = Math.min(assignment.missing(t.index()), to - assignment.runFrom(to - 1));
        if (length > 1 && random.below(2) == 0) {
            length = 1 + random.below(length);
        }
        int from = to - length;
        int target = picker.stretch(picker.close(from, random), length, random);
        if (target < 0
                || target > from
                || !lanes.shift(from, target, length, Long.MAX_VALUE / 2, change)) {
            return false;
        }
        for (int s = from; s < to; s++) {
            change.put(s, t.index());
        }
        return change.allowed();
    }

    private int lane(int category, int from, int to) {
        int count = 0;
        for (int s = from; s < to; s++) {
            int task = assignment.at(s);
            if (task != Assignment.NONE && model.tasks[task].category() == category) {
                lane[count] = s;
                sequence[count++] = task;
            }
        }
        return count;
    }
}
