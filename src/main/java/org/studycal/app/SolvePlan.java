package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.studycal.ask.Safety;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Export;
import org.studycal.plan.LeftOut;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
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
     * @param safe in how many of a hundred lives the end and each milestone should be reached, with
     *     as much reserve as that takes
     */
    public record Request(
            PlanFiles files,
            Optional<LocalDate> start,
            Present now,
            BusyChoice busy,
            UnaryOperator<Export> export,
            SearchLimits limits,
            OptionalInt safe) {}

    /**
     * What was solved and written.
     *
     * @param problem what was planned
     * @param appointments around it
     * @param sameCalendars whether some of them are from calendars that were named last time
     * @param written beside the solution
     * @param figures how the search went
     * @param safety how safe it is, where that was asked for
     */
    public record Result(
            Problem problem,
            Solution solution,
            Appointments appointments,
            boolean sameCalendars,
            Written written,
            SearchFigures figures,
            Optional<Safety> safety) {

        /** Whether all work has a place and is as safe as was asked. */
        public boolean isAsAsked() {
            return solution.leftOut().isEmpty() && safety.map(Safety::enough).orElse(true);
        }
    }

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
            // A plan that has begun keeps its history, unless it is to start anew.
            boolean anew = previous.isEmpty() || request.start().isPresent();
            FreshPlan plans =
                    new FreshPlan(
                            request,
                            search,
                            stated,
                            previous,
                            anew,
                            PlanCalendars.of(files, stated, request.busy(), previous).complete(),
                            now);
            Found found = found(plans);
            FreshPlan.Made made = found.made();
            PlanCalendars.checkEnds(
                    made.appointments(),
                    PlanCalendars.lastDay(made.solution(), stated.problem().timeZone()),
                    false,
                    listener);
            RemainingProblem remaining = made.state().remaining();
            Publication.audit(remaining, made.solution(), files.source(), listener);
            Publication publication = Publication.of(remaining, previous, made.solution());
            Optional<Entry> recorded = found.safety().flatMap(Safety::recorded);
            if (recorded.isPresent()) {
                files.record(List.of(recorded.get()), stated);
            }
            Written written =
                    publication.write(
                            folder,
                            previous,
                            () ->
                                    PlanReport.tryOf(
                                            files,
                                            stated,
                                            publication.solution(),
                                            previous,
                                            List.of(),
                                            now,
                                            listener));
            return new Result(
                    remaining.problem(),
                    publication.solution(),
                    made.appointments(),
                    plans.calendars().remembered(),
                    written,
                    made.schedule().figures(),
                    found.safety());
        }
    }

    private record Found(FreshPlan.Made made, Optional<Safety> safety) {}

    private Found found(FreshPlan plans) throws IOException, ProblemException, SolutionException {
        List<Entry> entries =
                plans.anew() && request.safe().isEmpty()
                        ? List.of()
                        : request.files()
                                .progress(plans.stated(), plans.previous(), listener)
                                .entries();
        try (Listener.Watch watch = listener.search(request.limits().time())) {
            Found found;
            if (request.safe().isPresent()) {
                if (plans.anew() && !entries.stream().allMatch(Entry.Easing.class::isInstance)) {
                    throw new BadInput(
                            "--safe: the log has entries of a plan before the one that begins now",
                            "Maybe without --start, or with the log put away?");
                }
                SafeReserve.Found safe =
                        new SafeReserve(plans, entries, request.safe().getAsInt())
                                .find(watch, listener);
                found = new Found(safe.made(), Optional.of(safe.safety()));
            } else {
                found =
                        new Found(
                                plans.after(
                                        entries, request.limits(), Search.watched(watch), listener),
                                Optional.empty());
            }
            Schedule schedule = found.made().schedule();
            watch.better(
                    schedule.figures().construction().plus(schedule.figures().search()),
                    schedule.leftOut().stream().mapToLong(LeftOut::minutes).sum(),
                    schedule.cost());
            return found;
        }
    }
}
