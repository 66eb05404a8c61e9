package org.studycal.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What lies where, and what found no place.
 *
 * @param first first day that could be planned
 * @param last last day that could be planned, included
 * @param leftOut work that found no place
 * @param unplacedReviews reviews that found none, which is no work left out
 * @param events what calendars show
 */
public record Plan(
        LocalDate first,
        LocalDate last,
        List<LeftOut> leftOut,
        List<UnplacedReview> unplacedReviews,
        Events events) {

    public Plan {
        leftOut = List.copyOf(leftOut);
        unplacedReviews = List.copyOf(unplacedReviews);
    }

    /** The same plan with other events. */
    public Plan with(Events other) {
        return new Plan(first, last, leftOut, unplacedReviews, other);
    }
}
