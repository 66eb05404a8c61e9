package org.studycal.solver;

/**
 * Lets two sessions that follow each other in a window, or a session and the free slots beside it,
 * change places.
 */
final class ExchangeNeighbours implements Neighbourhood {

    private final Picker picker;
    private final Assignment assignment;

    ExchangeNeighbours(Picker picker) {
        this.picker = picker;
        this.assignment = picker.assignment;
    }

    @Override
    public boolean propose(Randoms random, Change change) {
        int slot = picker.taken(random);
        if (slot < 0) {
            return false;
        }
        int from = assignment.runFrom(slot);
        int middle = assignment.runTo(slot);
        int window = picker.grid.window[slot];
        if (middle == picker.grid.windowTo[window]) {
            if (from == picker.grid.windowFrom[window]) {
                return false;
            }
            middle = from;
            from = assignment.runFrom(from - 1);
        }
        int to = assignment.runTo(middle);
        int before = assignment.at(from);
        int after = assignment.at(middle);
        int shift = to - middle;
        if ((before == Assignment.NONE || after == Assignment.NONE) && random.below(8) > 0) {
            return false;
        }
        if (before != Assignment.NONE && !picker.mayHold(before, from + shift, middle + shift)) {
            return false;
        }
        if (after != Assignment.NONE && !picker.mayHold(after, from, from + shift)) {
            return false;
        }
        for (int s = from; s < to; s++) {
            change.put(s, s < from + shift ? after : before);
        }
        return true;
    }
}
