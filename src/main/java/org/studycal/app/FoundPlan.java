package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.PricedRepair;
import org.studycal.store.SolutionFolder;

/**
 * A plan that was found and can be written.
 *
 * @param previous the revision before
 * @param remaining what was left to plan
 * @param known what the log had
 * @param fresh what the log gets with it
 * @param repairs what could be done about it
 * @param now when it was made
 * @param present tells what the time is later
 */
record FoundPlan(
        PlanFiles files,
        StatedProblem stated,
        Solution previous,
        RemainingProblem remaining,
        Solution solution,
        List<Entry> known,
        List<Entry> fresh,
        List<PricedRepair> repairs,
        Instant now,
        Present present,
        Listener listener) {

    FoundPlan {
        known = List.copyOf(known);
        fresh = List.copyOf(fresh);
        repairs = List.copyOf(repairs);
    }

    /** Writes it; calendar files are made only now. */
    Written write(SolutionFolder folder) throws IOException, ProblemException, SolutionException {
        Publication publication = Publication.of(remaining, Optional.of(previous), solution);
        if (!fresh.isEmpty()) {
            files.record(fresh, stated);
        }
        return publication.write(
                folder,
                files.replaced(Optional.of(previous)),
                () ->
                        PlanReport.tryOf(
                                files,
                                stated,
                                publication.solution(),
                                Optional.of(previous),
                                repairs,
                                now,
                                listener));
    }

    /** Whether what it was found from is still what is there. */
    boolean isCurrent() throws ProblemException, SolutionException {
        Solution newest = files.solution();
        return newest.revision() == previous.revision()
                && newest.stamp().equals(previous.stamp())
                && files.problem().statedFor(newest, Listener.NONE).digest().equals(stated.digest())
                && files.progress(stated, Optional.of(previous), Listener.NONE)
                        .entries()
                        .equals(known);
    }

    /** Whether a session, as it was or as it was found, has begun meanwhile. */
    boolean isOvertaken() {
        Instant later = present.in(stated.problem().timeZone());
        return Stream.of(previous, solution)
                .flatMap(each -> each.sessions().stream())
                .map(Session::start)
                .anyMatch(start -> !start.isBefore(now) && start.isBefore(later));
    }
}
