package org.studycal.report.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.replan.PricedRepair;

/**
 * What a report tells.
 *
 * @param problem what the solution is the answer to
 * @param previous the revision before, if there is one
 * @param first the plan that was first made, if it is another one and kept
 * @param now the present
 * @param repairs what could be done about a plan that does not reach what it should, where that was
 *     looked for
 * @param cone when the work may really end, where that was forecast
 */
public record Contents(
        Problem problem,
        Solution solution,
        Optional<Solution> previous,
        Optional<Solution> first,
        Instant now,
        List<PricedRepair> repairs,
        Optional<Cone> cone) {

    public Contents {
        repairs = List.copyOf(repairs);
    }

    /**
     * By when the work ends in so many of all futures.
     *
     * @param half in half of them
     * @param most in 80 of 100
     * @param nearlyAll in 95 of 100
     */
    public record Cone(LocalDate half, LocalDate most, LocalDate nearlyAll) {}

    /** The day that is today. */
    LocalDate today() {
        return LocalDate.ofInstant(now, problem.timeZone());
    }
}
