package org.studycal.app;

import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;

/**
 * What there is before a plan is made again.
 *
 * @param plan the newest revision
 * @param stated its problem
 */
record PlanBefore(Solution plan, StatedProblem stated) {

    static PlanBefore read(PlanFiles files, Listener listener)
            throws ProblemException, SolutionException {
        Solution plan = files.solution();
        return new PlanBefore(plan, files.problem().statedFor(plan, listener));
    }
}
