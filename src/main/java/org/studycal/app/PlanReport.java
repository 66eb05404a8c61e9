package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.ask.Standing;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.PricedRepair;
import org.studycal.report.html.Contents;
import org.studycal.report.html.ReportPage;

/**
 * The report of a plan, {@value ReportPage#NAME}.
 *
 * @param previous the revision before, if there is one
 * @param repairs what could be done about what the plan does not reach, where that was looked for
 */
record PlanReport(OpenPlan plan, Optional<Solution> previous, List<PricedRepair> repairs) {

    /** The name of the report's file. */
    static final String NAME = ReportPage.NAME;

    /**
     * The report of a revision that is about to be written. It is worth less than what is written
     * with it: where it fails, that is said and they go without it.
     */
    static Optional<byte[]> tryOf(
            PlanFiles files,
            StatedProblem stated,
            Solution solution,
            Optional<Solution> previous,
            List<PricedRepair> repairs,
            Instant now,
            Listener listener) {
        try {
            List<Entry> entries =
                    files.progress(stated, Optional.of(solution), Listener.NONE).entries();
            OpenPlan plan = OpenPlan.upcoming(files, stated, solution, previous, entries, now);
            return Optional.of(new PlanReport(plan, previous, repairs).bytes());
        } catch (IOException | ProblemException | SolutionException | RuntimeException e) {
            listener.warn(
                    new Warning.OfPlan(
                            files.target(),
                            "%s could not be made and is not there; 'studycal report %s' says why"
                                    .formatted(NAME, files.name())));
            return Optional.empty();
        }
    }

    /** The report's bytes. */
    byte[] bytes() throws SolutionException {
        Solution first = PlanStatus.first(plan);
        return ReportPage.of(
                new Contents(
                        plan.problem(),
                        plan.newest(),
                        previous,
                        first,
                        Standing.of(plan.problem(), plan.solution(), first, plan.now()),
                        plan.forecast(),
                        repairs,
                        plan.now()));
    }
}
