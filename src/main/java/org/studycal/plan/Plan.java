package org.studycal.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What lies where, and what found no place.
 *
 * @param first first day that could be planned
 * @param last last day that could be planned, included
 * @param leftOut work that found no place
 * @param events what calendars show
 */
public record Plan(LocalDate first, LocalDate last, List<LeftOut> leftOut, Events events) {

    public Plan {
        leftOut = List.copyOf(leftOut);
    }

    /** The same plan with other events. */
    public Plan with(Events other) {
        return new Plan(first, last, leftOut, other);
    }
}
