package org.studycal.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.replan.PricedRepair;
import org.studycal.report.html.Contents;
import org.studycal.report.html.ReportPage;

/**
 * The report of a plan, {@value ReportPage#NAME}.
 *
 * @param now the present
 * @param repairs what could be done about what the plan does not reach, where that was looked for
 */
record PlanReport(PlanFiles files, Instant now, List<PricedRepair> repairs) {

    /** The name of the report's file. */
    static final String NAME = ReportPage.NAME;

    /** The report's bytes. */
    byte[] of(Problem problem, Solution solution, Optional<Solution> previous) {
        return ReportPage.of(
                new Contents(
                        problem,
                        solution,
                        previous,
                        first(problem, solution),
                        now,
                        repairs,
                        Optional.empty()));
    }

    /**
     * The same for files that are worth more than their report: where it fails, that is said and
     * they go without it.
     */
    Optional<byte[]> tryOf(
            Problem problem, Solution solution, Optional<Solution> previous, Listener listener) {
        try {
            return Optional.of(of(problem, solution, previous));
        } catch (RuntimeException e) {
            listener.warn(
                    new Warning.OfPlan(
                            files.target(),
                            "%s could not be made and is not there; 'studycal report %s' says why"
                                    .formatted(NAME, files.name())));
            return Optional.empty();
        }
    }

    /** The plan as it was first made, if this is a later revision of it and that one is kept. */
    private Optional<Solution> first(Problem problem, Solution solution) {
        try {
            return solution.revision() == 1
                    ? Optional.empty()
                    : files.kept()
                            .read(1)
                            .filter(plan -> isOfOneCourse(plan, solution))
                            .map(plan -> ContinuedPlan.earlier(problem, solution, plan));
        } catch (SolutionException e) {
            // A picture of today's plan needs no history.
            return Optional.empty();
        }
    }

    private static boolean isOfOneCourse(Solution first, Solution solution) {
        return first.course().begun().equals(solution.course().begun());
    }
}
