package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.audit.Violation;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.replan.PlanState;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Situation;
import org.studycal.revision.Difference;
import org.studycal.revision.Undo;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionFolder;

/** Makes the times of the revision before the newest one a new revision. */
public final class UndoRevision {

    private UndoRevision() {}

    /**
     * What to undo.
     *
     * @param dryRun whether to write nothing
     * @param now the present
     * @param busy calendars that the old times must not collide with
     * @param logged what the log gets with it, and only with it
     */
    public record Request(
            PlanFiles files, boolean dryRun, Present now, BusyChoice busy, List<Entry> logged) {

        public Request {
            logged = List.copyOf(logged);
        }
    }

    /**
     * What was undone.
     *
     * @param problem what is left
     * @param current the revision that was the newest
     * @param earlier the one whose times were wanted
     * @param violations why they are no longer possible; nothing is written then
     * @param written what was written beside the solution, if anything
     */
    public record Result(
            Problem problem,
            Solution current,
            Solution earlier,
            Solution solution,
            List<Violation> violations,
            Difference difference,
            Optional<Written> written) {}

    /** Goes back and writes the revision, unless it is a dry run or impossible. */
    public static Result run(Request request, Listener listener)
            throws IOException, ProblemException, SolutionException {
        if (request.dryRun()) {
            return undo(request, Optional.empty(), listener);
        }
        try (SolutionFolder folder = request.files().lockSolved()) {
            return undo(request, Optional.of(folder), listener);
        }
    }

    private static Result undo(Request request, Optional<SolutionFolder> folder, Listener listener)
            throws IOException, ProblemException, SolutionException {
        PlanFiles files = request.files();
        Solution newest = files.solution();
        Solution before = earlier(files, newest);
        StatedProblem stated = files.problem().statedFor(before, listener);
        Instant now = request.now().in(stated.problem().timeZone());
        Solution current = ContinuedPlan.toRevise(files, stated.problem(), newest, now, listener);
        Solution earlier = ContinuedPlan.earlier(stated.problem(), current, before);
        LocalDate first = earlier.first();
        LocalDate last = earlier.last();
        Appointments appointments =
                PlanCalendars.of(files, stated, request.busy(), Optional.of(current))
                        .complete()
                        .read(
                                current.first().isBefore(first) ? current.first() : first,
                                current.last().isAfter(last) ? current.last() : last,
                                listener);
        List<Entry> entries =
                Stream.concat(
                                files
                                        .progress(stated, Optional.of(current), listener)
                                        .entries()
                                        .stream(),
                                request.logged().stream())
                        .toList();
        PlanState state =
                PlanState.ofBegun(
                        Situation.of(stated, entries).around(appointments.busy()),
                        current,
                        now,
                        Assumption.DONE);
        if (!state.replanning().orElseThrow().extra().isEmpty()) {
            throw new BadInput(
                    "sessions were logged that the newest revision does not have yet",
                    "Maybe 'studycal replan " + files.name() + "' first?");
        }
        RemainingProblem remaining = state.remaining();
        Solution previous = state.previous().orElseThrow();
        Undo.Undone undone =
                Undo.of(
                        new Undo.Today(
                                remaining,
                                files.identity(
                                        Optional.of(current),
                                        stated.digest(),
                                        now,
                                        appointments.plans()),
                                stated.digest(),
                                appointments.files(),
                                Version.NUMBER),
                        previous.with(previous.edition().with(state.course())),
                        earlier,
                        now,
                        state.happened(),
                        deleted(earlier, Records.of(entries, stated.problem())));
        Optional<Written> written = Optional.empty();
        if (folder.isPresent() && undone.possible()) {
            Publication publication =
                    Publication.of(remaining, Optional.of(current), undone.solution());
            if (!request.logged().isEmpty()) {
                files.record(request.logged(), stated);
            }
            written =
                    Optional.of(
                            publication.write(
                                    folder.get(),
                                    files.replaced(Optional.of(current)),
                                    () ->
                                            PlanReport.tryOf(
                                                    files,
                                                    stated,
                                                    publication.solution(),
                                                    Optional.of(current),
                                                    List.of(),
                                                    now,
                                                    listener)));
        }
        return new Result(
                remaining.problem(),
                current,
                earlier,
                undone.solution(),
                undone.violations(),
                Difference.of(remaining.problem(), current, undone.solution(), now),
                written);
    }

    /** Sessions of a revision that the person deleted since where it has them. */
    private static Set<Placement> deleted(Solution earlier, Records records) {
        Set<Placement> deleted = new HashSet<>();
        Records fresh = records.knownTo(earlier.course().entries());
        for (Session session : earlier.sessions()) {
            if (fresh.isDeleted(session)) {
                deleted.add(session.placement());
            }
        }
        return deleted;
    }

    private static Solution earlier(PlanFiles files, Solution current) throws SolutionException {
        KeptRevisions history = files.kept();
        Optional<Solution> earlier = history.before(current.origin());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        List<Integer> kept = history.revisions();
        String message =
                current.origin() == 1
                        ? "there is nothing to undo: revision 1 is the first in " + files.source()
                        : "there is nothing to undo: no revision before %d is kept in %s"
                                .formatted(
                                        current.origin(),
                                        files.source().resolve(KeptRevisions.FOLDER));
        throw current.origin() == current.revision() || kept.isEmpty()
                ? new BadInput(message)
                : new BadInput(
                        message,
                        "Revision %d has its times already.".formatted(current.revision()));
    }
}
