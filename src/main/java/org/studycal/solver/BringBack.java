package org.studycal.solver;

import org.studycal.solver.PublishedPlan.Piece;

/**
 * Brings a session back to where it was published: what is there now goes where the session is, or
 * the two stretches trade categories while the work of each category keeps its order.
 */
final class BringBack implements Neighbourhood {

    private static final int TRIES = 32;

    private final Picker picker;
    private final Assignment assignment;
    private final Model model;
    private final ShiftLanes lanes;

    BringBack(Picker picker, ShiftLanes lanes) {
        this.picker = picker;
        this.assignment = picker.assignment;
        this.model = picker.model;
        this.lanes = lanes;
    }

    @Override
    public boolean propose(Randoms random, Change change) {
        int task = moved(random);
        if (task == Assignment.NONE) {
            return false;
        }
        Piece[] pieces = model.published.of(task);
        Piece piece = pieces[random.below(pieces.length)];
        if (piece.from() == PublishedPlan.NOWHERE) {
            return false;
        }
        int from = piece.from();
        int to = piece.to();
        while (from < to && assignment.at(from) == task) {
            from++;
        }
        while (from < to && assignment.at(to - 1) == task) {
            to--;
        }
        int place = assignment.place(task, random.below(assignment.placed(task)));
        if (from == to || (place >= piece.from() && place < piece.to())) {
            return false;
        }
        int runFrom = assignment.runFrom(place);
        int runTo = assignment.runTo(place);
        int length = Math.min(to - from, runTo - runFrom);
        int source = random.below(2) == 0 ? runFrom : runTo - length;
        int target = random.below(2) == 0 ? from : to - length;
        if (Math.abs(source - target) < length) {
            return false;
        }
        if (random.below(2) == 0) {
            return lanes.shift(source, target, length, Long.MAX_VALUE / 2, change)
                    && change.allowed();
        }
        if (!picker.mayHold(task, target, target + length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            change.put(source + i, assignment.at(target + i));
            change.put(target + i, task);
        }
        return change.allowed();
    }

    /** A task with slots of which some session is not where it was published. */
    private int moved(Randoms random) {
        for (int i = 0; i < TRIES; i++) {
            int slot = random.below(model.grid.slots);
            int task = assignment.at(slot);
            if (task != Assignment.NONE && assignment.objective().movedCost(task) > 0) {
                return task;
            }
        }
        return Assignment.NONE;
    }
}
