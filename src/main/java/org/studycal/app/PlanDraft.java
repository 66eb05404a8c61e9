package org.studycal.app;

import java.io.IOException;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.store.SolutionFolder;

/** A plan that was found and can be looked at before it is kept. */
public final class PlanDraft {

    private final ReplanPlan plan;
    private final ReplanPlan.Result result;

    PlanDraft(ReplanPlan plan, ReplanPlan.Result result) {
        this.plan = plan;
        this.result = result;
    }

    /** What was found. */
    public ReplanPlan.Result result() {
        return result;
    }

    /** How many lines of the log go with it. */
    public int entries() {
        return plan.fresh();
    }

    /**
     * Writes just this plan.
     *
     * @throws ChangedElsewhere when the plan, its log or its problem is no longer what it was made
     *     from, or a session has begun since
     */
    public Written keep()
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        try (SolutionFolder folder = plan.files().lockSolved()) {
            if (!plan.isCurrent()) {
                throw new ChangedElsewhere();
            }
            if (plan.isOvertaken(result.solution())) {
                throw new ChangedElsewhere("a session has begun since");
            }
            return plan.write(folder);
        }
    }
}
