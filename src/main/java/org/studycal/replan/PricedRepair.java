package org.studycal.replan;

import java.util.List;
import org.studycal.revision.Difference;

/**
 * A repair and what it leads to.
 *
 * @param droppedMinutes what goes with each of its entries, where that drops an activity
 * @param shortfall what the plan with it still does not reach
 * @param difference from the plan in the calendar
 */
public record PricedRepair(
        Repair repair, List<Long> droppedMinutes, Shortfall shortfall, Difference difference) {

    public PricedRepair {
        droppedMinutes = List.copyOf(droppedMinutes);
    }
}
