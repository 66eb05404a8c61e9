package org.studycal.report.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.studycal.ask.Forecast;
import org.studycal.ask.Standing;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.replan.PricedRepair;

/**
 * What a report tells.
 *
 * @param problem what the solution is the answer to
 * @param previous the revision before, if there is one
 * @param first the plan that was first made; the same where it is the only one
 * @param standing how the plan stands
 * @param forecast when it will really be done
 * @param repairs what could be done about a plan that does not reach what it should, where that was
 *     looked for
 * @param now the present
 */
public record Contents(
        Problem problem,
        Solution solution,
        Optional<Solution> previous,
        Solution first,
        Standing standing,
        Forecast forecast,
        List<PricedRepair> repairs,
        Instant now) {

    public Contents {
        repairs = List.copyOf(repairs);
    }

    /** The day that is today. */
    LocalDate today() {
        return LocalDate.ofInstant(now, problem.timeZone());
    }
}
