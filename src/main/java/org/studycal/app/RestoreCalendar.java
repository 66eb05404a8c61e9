package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.calendar.PlannedEvent;
import org.studycal.calendar.PlannedEvents;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.Action;
import org.studycal.sync.Found;
import org.studycal.sync.Push;
import org.studycal.sync.RemoteException;

/**
 * Writes back what a plan's calendar held before the last sync that wrote to it. Only events that
 * studycal has written are touched, and none that is over.
 */
public final class RestoreCalendar {

    private RestoreCalendar() {}

    /**
     * What to write back.
     *
     * @param dryRun whether to write nothing
     * @param yes whether the person agrees
     */
    public record Request(PlanFiles files, boolean dryRun, boolean yes, Present now) {}

    /**
     * What was written back.
     *
     * @param file where it was kept
     */
    public record Result(
            Problem problem, String account, String calendar, String file, List<Action> actions) {}

    /** Writes back, unless it is a dry run. */
    public static Result run(Request request, Connections connections, Listener listener)
            throws IOException, ProblemException, SolutionException {
        try {
            if (request.dryRun()) {
                return restore(request, connections, listener, Optional.empty());
            }
            try (SolutionFolder folder = request.files().lockSolved()) {
                return restore(request, connections, listener, Optional.of(folder));
            }
        } catch (RemoteException e) {
            throw SyncPlan.refused(e);
        }
    }

    private static Result restore(
            Request request,
            Connections connections,
            Listener listener,
            Optional<SolutionFolder> locked)
            throws IOException, ProblemException, SolutionException, RemoteException {
        SyncFiles files = new SyncFiles(request.files());
        SyncFiles.Kept kept =
                files.newestCopy()
                        .filter(each -> request.files().isSolved())
                        .orElseThrow(
                                () ->
                                        new BadInput(
                                                "--restore: no sync has written to a calendar yet",
                                                "There is nothing to write back."));
        Solution solution = request.files().solution();
        StatedProblem stated = request.files().problem().statedFor(solution, listener);
        Instant now = request.now().in(stated.problem().timeZone());
        SyncTarget target =
                SyncTarget.of(
                        files,
                        connections,
                        stated.problem().title(),
                        Optional.empty(),
                        Optional.empty());
        if (!target.state().calendar().equals(Optional.of(kept.copy().calendar()))) {
            throw new BadInput(
                    "--restore: %s is a copy of another calendar than '%s'"
                            .formatted(kept.file(), target.state().title()));
        }
        Problem problem = ShowPlan.of(request.files(), stated, solution, Listener.NONE).problem();
        List<PlannedEvent> planned = PlannedEvents.of(problem, solution);
        Set<String> spent = new HashSet<>();
        Push.Basis basis = new Push.Basis(solution.basis().plan(), solution.revision(), now, spent);
        List<Action> actions = new ArrayList<>();
        for (int round = 1; ; round++) {
            Found found = Found.of(target.state(), target.listing(files));
            Push push = Push.of(target.state(), found, kept.copy().own(), basis);
            boolean complete = true;
            if (locked.isPresent() && !push.actions().isEmpty()) {
                if (round == 1 && !request.yes()) {
                    SyncConsents.agree(
                            new Consent.WriteBack(kept.file(), push.actions().size()), listener);
                }
                SyncWriting writing = new SyncWriting(files, locked.get(), target, listener);
                complete = writing.write(found, push, planned);
                actions.addAll(writing.done());
                spent.addAll(writing.spent());
                target = target.with(writing.state());
            } else {
                actions.addAll(push.actions());
            }
            if (complete) {
                break;
            }
            if (round == SyncPlan.MOST_ROUNDS) {
                throw SyncPlan.restless(target);
            }
        }
        return new Result(
                problem, target.state().account(), target.state().title(), kept.file(), actions);
    }
}
