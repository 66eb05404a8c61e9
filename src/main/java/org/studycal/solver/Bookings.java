package org.studycal.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.studycal.plan.Booking;

/** Turns an assignment into sessions. */
final class Bookings {

    private Bookings() {}

    /** All sessions in time order, pinned ones among them. */
    static List<Booking> of(Assignment assignment) {
        Model model = assignment.model;
        Grid grid = model.grid;
        List<Booking> bookings = new ArrayList<>();
        int s = 0;
        while (s < grid.slots) {
            int index = assignment.at(s);
            if (index == Assignment.NONE) {
                s++;
                continue;
            }
            int to = assignment.runTo(s);
            boolean last = to - 1 == assignment.lastSlot(index);
            bookings.add(
                    new Booking(
                            model.tasks[index].activity().id(),
                            Grid.instant(grid.start[s]),
                            Grid.instant(last ? assignment.endOf(index) : grid.end(to - 1)),
                            false));
            s = to;
        }
        for (PinnedTime time : model.pinned) {
            bookings.add(
                    new Booking(
                            time.activity().id(),
                            Grid.instant(time.start()).plusSeconds(time.seconds()),
                            Grid.instant(time.end()).plusSeconds(time.seconds()),
                            time.byHand()));
        }
        bookings.sort(Comparator.comparing(Booking::start).thenComparing(Booking::activity));
        return bookings;
    }
}
