package org.studycal.audit;

import java.time.LocalDate;
import org.studycal.plan.Session;

/**
 * A session with what the rules ask of it.
 *
 * @param session as stated in the solution
 * @param category id of its activity's category, the stated one when the activity is unknown
 * @param date the day it counts for: of the window it starts in, else the local date of its start
 * @param week plan week of that date
 * @param booked its minutes rounded up to whole slots
 * @param label label of the available window it starts in, empty when there is none
 * @param exempt whether it is history or fixed by hand: rules 1, 3, 5 and 6 only warn
 */
record Placed(
        Session session,
        String category,
        LocalDate date,
        int week,
        int booked,
        String label,
        boolean exempt) {

    String activity() {
        return session.activity();
    }

    /** Whether {@code next} goes on where this ends, in the same window. */
    boolean touches(Placed next) {
        return session.end().equals(next.session.start())
                && date.equals(next.date)
                && label.equals(next.label);
    }
}
