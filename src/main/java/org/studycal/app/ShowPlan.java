package org.studycal.app;

import java.util.List;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.Situation;

/**
 * A plan to look at.
 *
 * @param problem what its solution was the answer to
 */
public record ShowPlan(Problem problem, Solution solution) {

    /** Reads a plan. */
    public static ShowPlan run(PlanFiles files, Listener listener)
            throws ProblemException, SolutionException {
        Solution solution = files.solution();
        StatedProblem stated = files.problem().statedFor(solution, listener);
        return of(
                files,
                stated,
                ContinuedPlan.seen(files, stated.problem(), solution, listener),
                listener);
    }

    /** The plan that a solution is. */
    static ShowPlan of(PlanFiles files, StatedProblem stated, Solution solution, Listener listener)
            throws ProblemException {
        List<Entry> entries = files.progress(stated, Optional.of(solution), listener).entries();
        return new ShowPlan(Situation.of(stated, entries).answeredBy(solution).problem(), solution);
    }
}
