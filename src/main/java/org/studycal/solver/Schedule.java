package org.studycal.solver;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.studycal.plan.Booking;
import org.studycal.plan.LeftOut;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.UnplacedReview;
import org.studycal.rule.SoftRule;

/**
 * The best plan that a search found.
 *
 * @param first first day that could be planned
 * @param last last day that could be planned, included
 * @param bookings all sessions in time order, pinned ones among them
 * @param leftOut work that found no place
 * @param unplacedReviews reviews that found none
 * @param cost soft cost in units of {@link org.studycal.problem.Points}
 * @param bound what no plan of the same dates that leaves nothing out can cost less than; empty
 *     when this one leaves something out
 * @param rules cost by rule
 * @param figures how the search went
 */
public record Schedule(
        LocalDate first,
        LocalDate last,
        List<Booking> bookings,
        List<LeftOut> leftOut,
        List<UnplacedReview> unplacedReviews,
        long cost,
        OptionalLong bound,
        Map<SoftRule, Long> rules,
        SearchFigures figures) {

    public Schedule {
        bookings = List.copyOf(bookings);
        leftOut = List.copyOf(leftOut);
        unplacedReviews = List.copyOf(unplacedReviews);
    }

    /** The times and costs of a solution of the same problem, with this schedule's bound. */
    public Schedule at(Solution solution) {
        List<Booking> times = solution.sessions().stream().map(Session::booking).toList();
        return new Schedule(
                solution.first(),
                solution.last(),
                times,
                solution.leftOut(),
                solution.unplacedReviews(),
                solution.cost(),
                solution.leftOut().isEmpty() ? bound : OptionalLong.empty(),
                solution.score().rules(),
                figures);
    }
}
