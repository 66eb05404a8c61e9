package org.studycal.app;

import java.io.IOException;
import java.util.Optional;
import org.studycal.ask.Forecast;
import org.studycal.ask.Standing;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;

/**
 * Where a person stands with a plan, and when it will really be done.
 *
 * @param problem what is left of it, with what was done
 * @param solution what was done and is planned, at its newest revision
 */
public record PlanStatus(Problem problem, Solution solution, Standing standing, Forecast forecast) {

    /** Asks how a plan stands. */
    public static PlanStatus run(PlanFiles files, Present present, Listener listener)
            throws IOException, ProblemException, SolutionException {
        OpenPlan plan = OpenPlan.read(files, present, listener);
        return new PlanStatus(
                plan.problem(),
                plan.solution(),
                Standing.of(plan.problem(), plan.solution(), first(plan), plan.now()),
                plan.forecast());
    }

    /** The plan as it was first made; one that began anew was first made then. */
    static Solution first(OpenPlan plan) throws SolutionException {
        for (int revision : plan.files().kept().revisions()) {
            Optional<Solution> kept = plan.revision(revision).filter(plan::continues);
            if (kept.isPresent()) {
                return earlier(plan, kept.get());
            }
        }
        // The one before may be about to be kept.
        return plan.earlier().stream()
                .filter(plan::continues)
                .findFirst()
                .map(each -> earlier(plan, each))
                .orElse(plan.newest());
    }

    private static Solution earlier(OpenPlan plan, Solution solution) {
        return ContinuedPlan.earlier(plan.stated().problem(), plan.newest(), solution);
    }
}
