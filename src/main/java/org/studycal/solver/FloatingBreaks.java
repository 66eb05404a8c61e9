package org.studycal.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.Problem;
import org.studycal.timeline.FloatingBreak;
import org.studycal.timeline.Interval;

/** The breaks that have to find a place between the sessions of a day. */
final class FloatingBreaks {

    /** Whether a plan has any. */
    final boolean any;

    private final Grid grid;

    /** The breaks that slots of a day may leave no room for. */
    private final List<List<FloatingBreak>> ofDay = new ArrayList<>();

    FloatingBreaks(Problem problem, Grid grid, List<Interval> pinned) {
        this.grid = grid;
        for (int day = 0; day < grid.days; day++) {
            ofDay.add(new ArrayList<>());
        }
        List<FloatingBreak> breaks = FloatingBreak.of(problem, grid.first, grid.last);
        for (FloatingBreak each : breaks) {
            FloatingBreak left = each.without(pinned);
            if (left.minutes() > 0) {
                int from = firstSlot(left.open().getFirst().start());
                int to = grid.firstSlotAt(Grid.minute(left.open().getLast().end()));
                for (int s = from; s < to; s++) {
                    if (s == from || grid.day[s] != grid.day[s - 1]) {
                        ofDay.get(grid.day[s]).add(left);
                    }
                }
            }
        }
        this.any = ofDay.stream().anyMatch(list -> !list.isEmpty());
    }

    /** The first slot that ends after an instant. */
    private int firstSlot(Instant instant) {
        return grid.firstSlotAt(Grid.minute(instant) - grid.slotMinutes + 1);
    }

    /** Whether the slots of a day leave room for the breaks that they may be in the way of. */
    boolean hold(Assignment assignment, int day) {
        for (FloatingBreak each : ofDay.get(day)) {
            if (!holds(assignment, each)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Assignment assignment, FloatingBreak each) {
        for (Interval stretch : each.open()) {
            long free = Grid.minute(stretch.start());
            long end = Grid.minute(stretch.end());
            for (int s = firstSlot(stretch.start()); s < grid.slots && grid.start[s] < end; s++) {
                if (assignment.at(s) != Assignment.NONE) {
                    if (grid.start[s] - free >= each.minutes()) {
                        return true;
                    }
                    free = grid.end(s);
                }
            }
            if (end - free >= each.minutes()) {
                return true;
            }
        }
        return false;
    }
}
