package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Export;
import org.studycal.plan.LeftOut;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.PlanState;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Situation;
import org.studycal.solver.Horizon;
import org.studycal.solver.Schedule;
import org.studycal.store.SolutionFolder;

/** Turns a problem into a calendar: reads, solves, audits, writes. */
public final class SolvePlan {

    private final Request request;
    private final Search search;
    private final Listener listener;

    private SolvePlan(Request request, Search search, Listener listener) {
        this.request = request;
        this.search = search;
        this.listener = listener;
    }

    /**
     * What to solve.
     *
     * @param start first day instead of the problem's: the plan begins anew
     * @param now the present
     * @param busy calendars to plan around
     * @param export how the plan goes to calendar programs, given how the one before did
     */
    public record Request(
            PlanFiles files,
            Optional<LocalDate> start,
            Present now,
            BusyChoice busy,
            UnaryOperator<Export> export,
            SearchLimits limits) {}

    /**
     * What was solved and written.
     *
     * @param problem what was planned
     * @param appointments around it
     * @param sameCalendars whether some of them are from calendars that were named last time
     * @param written beside the solution
     * @param figures how the search went
     */
    public record Result(
            Problem problem,
            Solution solution,
            Appointments appointments,
            boolean sameCalendars,
            Written written,
            SearchFigures figures) {}

    /** Solves a problem and writes its plan. */
    public static Result run(Request request, Search search, Listener listener)
            throws IOException, ProblemException, SolutionException {
        return new SolvePlan(request, search, listener).solve();
    }

    private Result solve() throws IOException, ProblemException, SolutionException {
        PlanFiles files = request.files();
        StatedProblem stated = files.problem().stated(request.start(), listener);
        Instant now = request.now().in(stated.problem().timeZone());
        try (SolutionFolder folder = files.lock()) {
            Optional<Solution> newest = files.newest();
            Optional<Solution> previous =
                    newest.map(
                            plan ->
                                    request.start().isPresent()
                                            ? ContinuedPlan.toBeginAnew(
                                                    files, stated.problem(), plan, listener)
                                            : ContinuedPlan.toRevise(
                                                    files, stated.problem(), plan, now, listener));
            PlanCalendars calendars =
                    PlanCalendars.of(files, stated, request.busy(), previous).complete();
            // A plan that has begun keeps its history, unless it is to start anew.
            boolean anew = previous.isEmpty() || request.start().isPresent();
            List<Entry> entries =
                    anew ? List.of() : files.progress(stated, previous, listener).entries();
            Situation asked = Situation.of(stated, entries);
            Appointments appointments =
                    calendars.read(
                            stated.problem().start(), Horizon.latest(asked.eased(), now), listener);
            Situation situation = asked.around(appointments.busy());
            PlanState known =
                    anew
                            ? PlanState.beginning(situation, previous, now)
                            : PlanState.of(situation, previous.orElseThrow(), now, Assumption.DONE);
            Schedule tried = searched(known, now);
            // What a habit's day or week has no room for is known only now.
            Optional<PlanState> less = known.lapsing(tried.leftOut(), now);
            PlanState state = less.orElse(known);
            Schedule schedule = less.isPresent() ? searched(state, now) : tried;
            RevisionMaker maker =
                    new RevisionMaker(
                            files.identity(previous, stated.digest(), now, appointments.plans()),
                            stated,
                            appointments.files(),
                            request.export()
                                    .apply(previous.map(Solution::export).orElse(Export.DEFAULT)),
                            now,
                            request.limits().seed());
            Solution solution = maker.nextIfBetter(state, schedule);
            PlanCalendars.checkEnds(
                    appointments,
                    PlanCalendars.lastDay(solution, stated.problem().timeZone()),
                    false,
                    listener);
            Publication.audit(state.remaining(), solution, request.files().source(), listener);
            Publication publication = Publication.of(state.remaining(), previous, solution);
            Written written =
                    publication.write(
                            folder,
                            previous,
                            PlanReport.tryOf(
                                    files,
                                    stated,
                                    publication.solution(),
                                    previous,
                                    List.of(),
                                    now,
                                    listener));
            return new Result(
                    state.remaining().problem(),
                    publication.solution(),
                    appointments,
                    calendars.remembered(),
                    written,
                    schedule.figures());
        }
    }

    private Schedule searched(PlanState state, Instant now) {
        SearchLimits limits = request.limits();
        try (Listener.Watch watch = listener.search(limits.time())) {
            Schedule schedule =
                    search.solve(
                            state.remaining(),
                            limits.settings(now, Optional.empty()),
                            Search.watched(watch));
            watch.better(
                    schedule.figures().construction().plus(schedule.figures().search()),
                    schedule.leftOut().stream().mapToLong(LeftOut::minutes).sum(),
                    schedule.cost());
            return schedule;
        }
    }
}
