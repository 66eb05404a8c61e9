package org.studycal.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ReadProgress;
import org.studycal.progress.Records;

/**
 * The log of a plan: what is recorded, and more to record.
 *
 * @param read what is recorded
 */
public record LogProgress(
        PlanFiles files, StatedProblem stated, Solution solution, ReadProgress read) {

    /** Reads the log of a plan that has a solution. */
    public static LogProgress open(PlanFiles files, Listener listener)
            throws IOException, ProblemException, SolutionException {
        Solution newest = files.solution();
        StatedProblem stated = files.problem().statedFor(newest, Listener.NONE);
        Solution solution = ContinuedPlan.seen(files, stated.problem(), newest, listener);
        return new LogProgress(
                files, stated, solution, files.progress(stated, Optional.of(solution), listener));
    }

    /** The problem whose progress it is. */
    public Problem problem() {
        return stated.problem();
    }

    /** What is recorded, together. */
    public Records records() {
        return read.records(problem());
    }

    /** Records more. */
    public void add(List<Entry> entries) throws IOException, ProblemException {
        files.record(entries, stated);
    }
}
