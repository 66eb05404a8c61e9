package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.studycal.plan.SolutionException;
import org.studycal.sync.SyncState;

/**
 * How the calendar that a plan is synced with stands, as far as is known without asking it.
 *
 * @param account whose calendar it is
 * @param calendar its title
 * @param last when both were made alike; empty where only a part was written since
 * @param current whether that was the plan's newest revision
 */
public record PlanSync(String account, String calendar, Optional<Instant> last, boolean current) {

    /** Reads it; empty if the plan was never synced. */
    public static Optional<PlanSync> of(PlanFiles files, PlanView plan)
            throws IOException, SolutionException {
        int newest = plan.solution().revision();
        return new SyncFiles(files)
                .state()
                .map(
                        state ->
                                new PlanSync(
                                        state.account(),
                                        state.title(),
                                        state.synced().map(SyncState.Synced::time),
                                        state.synced()
                                                .filter(alike -> alike.revision() == newest)
                                                .isPresent()));
    }
}
