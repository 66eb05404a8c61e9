package org.studycal.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.studycal.calendar.PlannedEvent;
import org.studycal.calendar.PlannedEvents;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.replan.Edits;
import org.studycal.replan.Edits.Deletion;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.revision.EventUid;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.Action;
import org.studycal.sync.Change;
import org.studycal.sync.Found;
import org.studycal.sync.Listing;
import org.studycal.sync.Push;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteException;
import org.studycal.sync.SyncState;

/**
 * Brings what was changed in a calendar elsewhere into the plan, plans again where anything is new,
 * and makes the calendar equal to the plan.
 */
public final class SyncPlan {

    static final int MOST_ROUNDS = 3;

    private final Request request;
    private final Search search;
    private final Listener listener;
    private final SyncFiles files;
    private final Optional<SolutionFolder> locked;
    private final SyncConsents consents;
    private final List<Replanned> replanned = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Set<Change> fixed = new LinkedHashSet<>();

    /** Ids that the server takes from nobody any more. */
    private final Set<String> spent = new HashSet<>();

    private List<RemoteEvent> left = List.of();
    private List<RemoteEvent> others = List.of();

    private SyncPlan(
            Request request, Search search, Listener listener, Optional<SolutionFolder> locked) {
        this.request = request;
        this.search = search;
        this.listener = listener;
        this.files = new SyncFiles(request.files());
        this.locked = locked;
        // Nothing is done to the calendar, so nothing need be asked.
        this.consents = new SyncConsents(files, listener, request.yes() || request.dryRun());
    }

    /**
     * What to sync.
     *
     * @param to the account, if it is not that of the last time
     * @param into title or id of a calendar that is there, instead of one of its own
     * @param dryRun whether to write nothing, here or there
     * @param yes whether the person agrees to whatever is asked
     * @param deletion what a session counts as that was deleted there
     * @param freeze for how long nothing should move
     * @param copies where calendars come from that the plan is made around and that are no files
     */
    public record Request(
            PlanFiles files,
            Optional<String> to,
            Optional<String> into,
            boolean dryRun,
            boolean yes,
            Present now,
            Deletion deletion,
            SearchLimits limits,
            Duration freeze,
            CalendarCopies copies) {}

    /**
     * What came from the calendar and what was planned then.
     *
     * @param plan what was planned again, if anything was new
     */
    public record Replanned(Problem problem, Edits edits, Optional<ReplanPlan.Result> plan) {}

    /**
     * What was done.
     *
     * @param account whose calendar it is
     * @param calendar its title
     * @param replanned once, or again where somebody changed something meanwhile
     * @param actions what was written there, or would be
     * @param fixed what became of events of milestones, which is not taken
     * @param left events that the person made into something else
     * @param others events that are not the plan's
     */
    public record Result(
            Problem problem,
            Solution solution,
            Instant now,
            String account,
            String calendar,
            List<Replanned> replanned,
            List<Action> actions,
            List<Change> fixed,
            List<RemoteEvent> left,
            List<RemoteEvent> others) {}

    /** Syncs, unless it is a dry run. */
    public static Result run(
            Request request, Search search, Connections connections, Listener listener)
            throws IOException, ProblemException, SolutionException {
        try {
            if (request.dryRun()) {
                return new SyncPlan(request, search, listener, Optional.empty()).sync(connections);
            }
            try (SolutionFolder folder = request.files().lockSolved()) {
                return new SyncPlan(request, search, listener, Optional.of(folder))
                        .sync(connections);
            }
        } catch (RemoteException e) {
            throw refused(e);
        }
    }

    static BadInput refused(RemoteException e) {
        return new BadInput(e.getMessage(), e.advice().toArray(String[]::new));
    }

    private Result sync(Connections connections)
            throws IOException, ProblemException, SolutionException, RemoteException {
        PlanBefore before = PlanBefore.read(request.files(), listener);
        Problem stated = before.stated().problem();
        Instant now = request.now().in(stated.timeZone());
        SyncTarget target =
                SyncTarget.of(files, connections, stated.title(), request.to(), request.into());
        Optional<Planned> quiet = quiet(target, now, before);
        if (quiet.isPresent()) {
            return result(quiet.get(), target, now);
        }
        for (int round = 1; ; round++) {
            Round done = round(target, now);
            target = target.with(done.state());
            if (done.complete()) {
                keep(done.state(), done.planned(), now);
                return result(done.planned(), target, now);
            }
            if (round == MOST_ROUNDS) {
                throw restless(target);
            }
        }
    }

    static BadInput restless(SyncTarget target) {
        return new BadInput(
                "the calendar '%s' changed while it was written, %d times"
                        .formatted(target.state().title(), MOST_ROUNDS),
                "What was written is known; run the same command again in a while.");
    }

    private Result result(Planned planned, SyncTarget target, Instant now) {
        return new Result(
                planned.problem(),
                planned.solution(),
                now,
                target.state().account(),
                target.state().title(),
                replanned,
                actions,
                List.copyOf(fixed),
                left,
                others);
    }

    /** A plan and its events. */
    private record Planned(Problem problem, Solution solution, List<PlannedEvent> events) {}

    private void keep(SyncState state, Planned planned, Instant now) throws SolutionException {
        if (locked.isPresent()) {
            files.write(
                    locked.get(),
                    state.with(new SyncState.Synced(now, planned.solution().revision())));
        }
    }

    private record Round(boolean complete, SyncState state, Planned planned) {}

    /** The plan, where nothing is new here or there: this is what most syncs find. */
    private Optional<Planned> quiet(SyncTarget target, Instant now, PlanBefore before)
            throws IOException, ProblemException, SolutionException, RemoteException {
        SyncState state = target.state();
        if (state.token().isEmpty() || state.place().isEmpty()) {
            return Optional.empty();
        }
        Listing changes;
        try {
            changes = target.remote().list(state.place().get(), state.token());
        } catch (RemoteException e) {
            // The whole calendar tells, and says better what is wrong.
            return Optional.empty();
        }
        if (!state.knows(changes)) {
            return Optional.empty();
        }
        Planned planned = replan(Optional.empty(), Optional.of(before));
        if (!state.holds(planned.events(), now)) {
            if (request.dryRun()) {
                replanned.clear();
            }
            return Optional.empty();
        }
        keep(state.upTo(changes.token()), planned, now);
        return Optional.of(planned);
    }

    private Round round(SyncTarget target, Instant now)
            throws IOException, ProblemException, SolutionException, RemoteException {
        SyncState state = target.state();
        Listing listing = target.listing(files);
        Found found = Found.of(state, listing);
        Solution newest = request.files().solution();
        others = found.others(uid -> EventUid.isOf(newest.basis().plan(), uid));
        consents.check(target, found, newest, now);
        RemoteEdits edits =
                new RemoteEdits(
                        target.state().title(), found.changes(), others, files, request.deletion());
        if (locked.isPresent() && edits.content().isPresent()) {
            files.writeOthers(locked.get(), edits.content().get());
        }
        Planned planned = replan(Optional.of(edits), Optional.empty());
        Push push =
                Push.of(
                        state.upTo(listing.token()),
                        found,
                        planned.events(),
                        new Push.Basis(
                                newest.basis().plan(), planned.solution().revision(), now, spent));
        left = push.left();
        found.changes().stream()
                .filter(change -> isMilestone(planned.solution(), change.uid()))
                .forEach(fixed::add);
        if (locked.isEmpty()) {
            actions.addAll(push.actions());
            return new Round(true, state, planned);
        }
        SyncWriting writing = new SyncWriting(files, locked.get(), target, listener);
        boolean complete = writing.write(found, push, planned.events());
        actions.addAll(writing.done());
        spent.addAll(writing.spent());
        return new Round(complete, writing.state(), planned);
    }

    private static boolean isMilestone(Solution solution, String uid) {
        return solution.milestones().stream().anyMatch(each -> each.uid().equals(uid));
    }

    private Planned replan(Optional<RemoteEdits> edits, Optional<PlanBefore> before)
            throws IOException, ProblemException, SolutionException {
        ReplanPlan.Result result =
                ReplanPlan.runIfNews(
                        new ReplanPlan.Request(
                                request.files(),
                                request.now(),
                                new ReplanPlan.Past(
                                        (at, zone) -> List.of(), Assumption.DONE, false),
                                new BusyChoice(List.of(), true, request.copies()),
                                edits,
                                UnaryOperator.identity(),
                                request.limits(),
                                request.freeze(),
                                new RepairChoice("0")),
                        search,
                        listener,
                        locked,
                        before);
        boolean news = result.search().isPresent();
        if (news || result.edits().filter(made -> !made.edits().isEmpty()).isPresent()) {
            replanned.add(
                    new Replanned(
                            result.problem(),
                            result.edits().orElseGet(() -> Edits.exactly(List.of(), 0, false)),
                            news ? Optional.of(result) : Optional.empty()));
        }
        Solution solution = news ? result.solution() : result.previous();
        return new Planned(
                result.problem(), solution, PlannedEvents.of(result.problem(), solution));
    }
}
