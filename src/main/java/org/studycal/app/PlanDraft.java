package org.studycal.app;

import java.io.IOException;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.store.SolutionFolder;

/** A plan that was found and can be looked at before it is kept. */
public final class PlanDraft {

    private final FoundPlan found;
    private final ReplanPlan.Result result;

    PlanDraft(FoundPlan found, ReplanPlan.Result result) {
        this.found = found;
        this.result = result;
    }

    /** What was found. */
    public ReplanPlan.Result result() {
        return result;
    }

    /** How many lines of the log go with it. */
    public int entries() {
        return found.fresh().size();
    }

    /**
     * Writes just this plan.
     *
     * @throws ChangedElsewhere when the plan, its log or its problem is no longer what it was made
     *     from, or a session has begun since
     */
    public Written keep()
            throws IOException, ProblemException, SolutionException, ChangedElsewhere {
        try (SolutionFolder folder = found.files().lockSolved()) {
            if (!found.isCurrent()) {
                throw new ChangedElsewhere();
            }
            if (found.isOvertaken()) {
                throw new ChangedElsewhere("a session has begun since");
            }
            return found.write(folder);
        }
    }

    /** Writes it into a folder that was locked before it was made, so that nothing has changed. */
    ReplanPlan.Result written(SolutionFolder folder)
            throws IOException, ProblemException, SolutionException {
        return result.with(found.write(folder));
    }
}
