package org.studycal.solver;

/**
 * What all kinds of moves ask: a random session, a place near it, and whether a task may go there
 * at all.
 */
final class Picker {

    private static final int TRIES = 24;

    final Assignment assignment;
    final Model model;
    final Grid grid;

    /** Slots of an average week. */
    private final int week;

    Picker(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.week = Math.max(8, grid.slots / Math.max(1, grid.weeks));
    }

    /** A random slot that is taken, more often a dear one than a cheap one, or -1. */
    int taken(Randoms random) {
        int slot = anyTaken(random);
        if (slot >= 0 && random.below(2) == 0) {
            int other = anyTaken(random);
            if (other >= 0
                    && model.slotCost(assignment.at(other), other)
                            > model.slotCost(assignment.at(slot), slot)) {
                return other;
            }
        }
        return slot;
    }

    private int anyTaken(Randoms random) {
        for (int i = 0; i < TRIES; i++) {
            int slot = random.below(grid.slots);
            if (assignment.at(slot) != Assignment.NONE) {
                return slot;
            }
        }
        return -1;
    }

    /** A random slot within about two weeks of {@code slot}; now and then from far away. */
    int near(int slot, Randoms random) {
        int kind = random.below(16);
        return within(
                slot,
                kind == 0 ? grid.slots : kind < 5 ? 2 * week : kind < 11 ? week : week / 3 + 1,
                random);
    }

    /** A random slot within about a week of {@code slot}, more often within days. */
    int close(int slot, Randoms random) {
        int kind = random.below(8);
        return within(slot, kind == 0 ? week : kind < 4 ? week / 2 + 1 : week / 5 + 1, random);
    }

    private int within(int slot, int reach, Randoms random) {
        int from = Math.max(0, slot - reach);
        return from + random.below(Math.min(grid.slots, slot + reach + 1) - from);
    }

    /** A task that lacks slots, or {@link Assignment#NONE}. */
    int missing(Randoms random) {
        int count = model.tasks.length;
        int start = random.below(count);
        for (int i = 0; i < count; i++) {
            int task = start + i < count ? start + i : start + i - count;
            if (assignment.missing(task) > 0) {
                return task;
            }
        }
        return Assignment.NONE;
    }

    /** First slot a task may use after its prerequisites as they are. */
    int lowest(int task) {
        int low = model.tasks[task].from();
        for (Precedence edge : model.into[task]) {
            if (assignment.placed(edge.before()) > 0) {
                int last = assignment.lastSlot(edge.before());
                low = Math.max(low, grid.firstSlotAt(grid.end(last) + edge.minGap()));
                if (edge.minDays() > 0) {
                    low = Math.max(low, grid.firstSlotOn((long) grid.day[last] + edge.minDays()));
                }
            }
        }
        return low;
    }

    /** First slot after those a task may use before what follows it as it is. */
    int highest(int task) {
        int high = model.tasks[task].to();
        for (Precedence edge : model.outOf[task]) {
            if (assignment.placed(edge.after()) > 0) {
                int first = assignment.firstSlot(edge.after());
                long latest = grid.start[first] - edge.minGap() - grid.slotMinutes;
                high = Math.min(high, grid.firstSlotAt(latest + 1));
                if (edge.minDays() > 0) {
                    high = Math.min(high, grid.firstSlotOn(grid.day[first] - edge.minDays() + 1L));
                }
            }
        }
        return high;
    }

    /**
     * The start of a stretch of {@code length} slots within one window about {@code slot}, or -1.
     */
    int stretch(int slot, int length, Randoms random) {
        int from;
        int kind = random.below(4);
        if (kind < 2) {
            from = assignment.runFrom(slot);
        } else if (kind == 2) {
            from = assignment.runTo(slot) - length;
        } else {
            from = slot;
        }
        int window = grid.window[slot];
        return from >= grid.windowFrom[window] && from + length <= grid.windowTo[window]
                ? from
                : -1;
    }

    /**
     * Whether a task may take these slots as far as its window, its prerequisites and what follows
     * it go, all of them staying where they are. Rejects most hopeless moves before anything is
     * changed.
     */
    boolean mayHold(int task, int from, int to) {
        if (!model.allowed(task, from) || !model.allowed(task, to - 1)) {
            return false;
        }
        for (Precedence edge : model.into[task]) {
            if (assignment.placed(edge.before()) > 0
                    && !mayFollow(edge, assignment.lastSlot(edge.before()), from)) {
                return false;
            }
        }
        for (Precedence edge : model.outOf[task]) {
            if (assignment.placed(edge.after()) > 0
                    && !mayFollow(edge, to - 1, assignment.firstSlot(edge.after()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first slot of one task may follow the last one of another. */
    private boolean mayFollow(Precedence edge, int last, int first) {
        return edge.allows(grid.end(last), grid.day[last], grid.start[first], grid.day[first]);
    }

    /** Whether everything in a stretch may move by {@code shift} slots. */
    boolean mayMove(int from, int to, int shift) {
        int s = from;
        while (s < to) {
            int task = assignment.at(s);
            int end = s + 1;
            while (end < to && assignment.at(end) == task) {
                end++;
            }
            if (task != Assignment.NONE && !mayHold(task, s + shift, end + shift)) {
                return false;
            }
            s = end;
        }
        return true;
    }
}
