package org.studycal.solver;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.plan.Booking;
import org.studycal.problem.Reviews;

/** The time of published sessions that their work no longer needs. */
final class FreedTime {

    private FreedTime() {}

    /**
     * Free slots in which sessions were published of work that has more of them than it needs.
     * Reviews need no more of them while other work is planned, and are none.
     */
    static BitSet of(Assignment assignment, Published published) {
        Model model = assignment.model;
        Grid grid = model.grid;
        Map<String, Long> surplus = new HashMap<>();
        List<Booking> work =
                published.sessions().stream()
                        .filter(each -> !each.activity().equals(Reviews.ID))
                        .toList();
        for (Booking session : work) {
            surplus.merge(session.activity(), minutes(session), Long::sum);
        }
        for (Task task : model.tasks) {
            surplus.merge(task.activity().id(), -(long) task.minutes(), Long::sum);
        }
        BitSet freed = new BitSet();
        for (Booking session : work) {
            if (surplus.get(session.activity()) > 0) {
                long end = Grid.minute(session.end());
                for (int s = grid.firstSlotAt(Grid.minute(session.start()));
                        s < grid.slots && grid.start[s] < end;
                        s++) {
                    freed.set(s, assignment.at(s) == Assignment.NONE);
                }
            }
        }
        return freed;
    }

    private static long minutes(Booking session) {
        return Grid.minute(session.end()) - Grid.minute(session.start());
    }
}
