package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Records;
import org.studycal.revision.Difference;

/**
 * A plan as it stands, to be looked at and worked with.
 *
 * @param problem with the appointments around it
 * @param records what was recorded of it
 */
public record PlanView(Problem problem, Solution solution, Records records, Instant now) {

    /** Reads a plan. */
    public static PlanView run(PlanFiles files, Present present, Listener listener)
            throws IOException, ProblemException, SolutionException {
        Solution written = files.solution();
        StatedProblem stated = files.problem().statedFor(written, listener);
        Solution newest = ContinuedPlan.seen(files, stated.problem(), written, listener);
        OpenPlan plan =
                OpenPlan.of(
                        files,
                        stated,
                        newest,
                        List.of(),
                        present.in(stated.problem().timeZone()),
                        listener);
        return new PlanView(plan.problem(), newest, plan.records(), plan.now());
    }

    /** Whether a session is history, which no revision changes. */
    public boolean hasBegun(Session session) {
        return Difference.begun(session, now);
    }

    /** The session of a UID, if the plan has it. */
    public Optional<Session> session(String uid) {
        return solution.sessions().stream().filter(each -> each.uid().equals(uid)).findFirst();
    }
}
