package org.studycal.solver;

/**
 * Changes which category a stretch belongs to and keeps the order of the work: a session's slots
 * and a stretch of equal length of another category (or free) trade categories, and the tasks of
 * both categories between them move up, in their old order. So a chain of topics moves as a whole
 * where a swap would break its order.
 */
final class ShiftLanes implements Neighbourhood {

    /** Sessions that a trade can save at most, for all one can say beforehand. */
    private static final int MOST_SESSIONS = 6;

    private static final int NOBODY = -1;

    private final Picker picker;
    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final int[] sequence;
    private final int[] otherSequence;

    ShiftLanes(Picker picker) {
        this.picker = picker;
        this.assignment = picker.assignment;
        this.model = picker.model;
        this.grid = model.grid;
        this.sequence = new int[grid.slots];
        this.otherSequence = new int[grid.slots];
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
        if (target < 0) {
            return false;
        }
        int follower = random.below(4) > 0 ? follower(task, random) : NOBODY;
        long gain = follower == NOBODY ? 0 : sessionCost(follower);
        if (!shift(from, target, to - from, gain, change)) {
            return false;
        }
        if (follower != NOBODY) {
            follow(follower, random, change);
        }
        return change.allowed();
    }

    /**
     * Lets two stretches of one category each, or a stretch of one and free slots, trade
     * categories; false when they are no such stretches, or when that cannot pay.
     *
     * @param gain the most that the rest of the move can save
     */
    boolean shift(int from, int target, int length, long gain, Change change) {
        int lane = assignment.lane(from);
        int other = assignment.lane(target);
        if (other == lane || Math.abs(from - target) < length) {
            return false;
        }
        for (int s = target; s < target + length; s++) {
            if (assignment.lane(s) != other) {
                return false;
            }
        }
        int low = Math.min(from, target);
        int high = Math.max(from, target) + length;
        int ours = 0;
        int theirs = 0;
        boolean late = false;
        for (int s = low; s < high; s++) {
            int here = assignment.lane(s);
            if (here == lane) {
                late |= model.daysLate(model.tasks[assignment.at(s)], high - 1) > 0;
                sequence[ours++] = assignment.at(s);
            } else if (here == other) {
                otherSequence[theirs++] = assignment.at(s);
            }
        }
        if (grid.week[from] == grid.week[target]
                && !late
                && change.hopeless(
                        tradeCost(lane, other, from, target, length)
                                - sooner(grid.day[low], grid.day[high - 1])
                                - gain)) {
            return false;
        }
        // The same slots in time order, but for the two stretches, which now belong to the other.
        ours = 0;
        theirs = 0;
        for (int s = low; s < high; s++) {
            int here = assignment.lane(s);
            boolean given = s >= from && s < from + length;
            boolean got = s >= target && s < target + length;
            if (got || (here == lane && !given)) {
                change.put(s, sequence[ours++]);
            } else if (given) {
                change.put(s, other == Assignment.NONE ? other : otherSequence[theirs++]);
            } else if (here == other && other != Assignment.NONE) {
                change.put(s, otherSequence[theirs++]);
            }
        }
        return true;
    }

    /**
     * The least that a trade within a week can change the cost by where nothing is late: all that
     * can be won beside window preferences are a few sessions.
     */
    private long tradeCost(int lane, int other, int from, int target, int length) {
        int here = grid.label[from];
        int there = grid.label[target];
        int steps = model.step[lane][there] - model.step[lane][here];
        if (other != Assignment.NONE) {
            steps += model.step[other][here] - model.step[other][there];
        }
        return steps * model.preferencePrice * length - MOST_SESSIONS * model.sessionPrice;
    }

    /** The most that a trade between two days can win by ending all work sooner. */
    private long sooner(int firstDay, int lastDay) {
        FinishDay finish = assignment.finish;
        boolean may = finish.day() >= firstDay && finish.day() <= lastDay;
        return may ? finish.cost() - finish.costOf(firstDay) : 0;
    }

    /** A slot of something that follows the task, or {@link #NOBODY}. */
    private int follower(int task, Randoms random) {
        Precedence[] followers = model.outOf[task];
        if (followers.length == 0) {
            return NOBODY;
        }
        int next = followers[random.below(followers.length)].after();
        int placed = assignment.placed(next);
        return placed == 0 ? NOBODY : assignment.place(next, random.below(placed));
    }

    private long sessionCost(int slot) {
        int length = assignment.runTo(slot) - assignment.runFrom(slot);
        return length * model.slotCost(assignment.at(slot), slot);
    }

    /**
     * Lets a session come along that follows the shifted task: alone, neither of the two would pay,
     * for one makes room and the other uses it.
     */
    private void follow(int slot, Randoms random, Change change) {
        int next = assignment.at(slot);
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
}
