package org.studycal.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Export;
import org.studycal.plan.Identity;
import org.studycal.plan.Solution;
import org.studycal.problem.BusyTime;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.PlanState;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Situation;
import org.studycal.revision.EventUid;
import org.studycal.revision.RenamedActivities;
import org.studycal.revision.RenamedActivities.Doubt;
import org.studycal.solver.Horizon;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;

/**
 * Plans for one of many learners, as {@code solve} does, or after a plan that there is as {@code
 * replan} does. Nothing is read or written, so that it may run anywhere.
 */
public final class PlanLearner {

    /** What {@code replan} leaves alone when nothing is said. */
    private static final Duration FREEZE = Duration.ofDays(1);

    private PlanLearner() {}

    /**
     * What to plan.
     *
     * @param name begins the UIDs of the plan's events
     * @param previous the plan before, if there is one
     * @param entries what was recorded of that
     * @param busy time that is taken
     * @param calendars where that stands, as the solution remembers it
     */
    public record Request(
            String name,
            StatedProblem stated,
            Optional<Solution> previous,
            List<Entry> entries,
            List<BusyTime> busy,
            List<BusyFile> calendars,
            Instant now,
            SearchLimits limits) {}

    /**
     * A plan that the auditor has found right.
     *
     * @param calendars the files for calendar programs, by their names
     */
    public record Result(
            RemainingProblem remaining, Solution solution, Map<String, byte[]> calendars) {}

    /**
     * Plans.
     *
     * @throws BadInput where what is recorded can not be of the plan
     */
    public static Result run(Request request, Search search) {
        Optional<Solution> previous = request.previous().map(plan -> known(request, plan));
        if (previous.isEmpty() && !request.entries().isEmpty()) {
            throw new BadInput(
                    "progress: there is no plan that it is of; expected 'previous', too");
        }
        RevisionMaker maker =
                new RevisionMaker(
                        previous.map(plan -> plan.basis().identity())
                                .orElseGet(() -> identity(request)),
                        request.stated(),
                        request.calendars(),
                        previous.map(Solution::export).orElse(Export.DEFAULT),
                        request.now(),
                        request.limits().seed());
        Situation situation =
                Situation.of(request.stated(), request.entries()).around(request.busy());
        Result planned =
                previous.map(plan -> again(request, search, situation, plan, maker))
                        .orElseGet(() -> first(request, search, situation, maker));
        Publication.audit(
                planned.remaining(), planned.solution(), Path.of(request.name()), Listener.NONE);
        Publication publication = Publication.of(planned.remaining(), previous, planned.solution());
        return new Result(
                planned.remaining(), publication.solution(), publication.export().files());
    }

    /** The last day of which it matters what is busy. */
    public static LocalDate latest(StatedProblem stated, List<Entry> entries, Instant now) {
        return Horizon.latest(Situation.of(stated, entries).eased(), now);
    }

    private static Result first(
            Request request, Search search, Situation situation, RevisionMaker maker) {
        PlanState state = PlanState.beginning(situation, Optional.empty(), request.now());
        Schedule schedule =
                search.solve(
                        state.remaining(),
                        request.limits().settings(request.now(), Optional.empty()),
                        SolverListener.NONE);
        return new Result(state.remaining(), maker.next(state, schedule), Map.of());
    }

    private static Result again(
            Request request,
            Search search,
            Situation situation,
            Solution previous,
            RevisionMaker maker) {
        if (request.now().isBefore(previous.stamp())) {
            throw new BadInput(
                    "now: %s is before the plan of 'previous' was made, %s"
                            .formatted(request.now(), previous.stamp()));
        }
        Replanner.Outcome outcome =
                new Replanner(
                                search,
                                situation,
                                previous,
                                Assumption.DONE,
                                maker,
                                request.limits(),
                                request.now().plus(FREEZE))
                        .plan(SolverListener.NONE);
        return new Result(outcome.state().remaining(), outcome.solution(), Map.of());
    }

    /** The plan before by the ids of today. */
    private static Solution known(Request request, Solution plan) {
        RenamedActivities renamed =
                RenamedActivities.of(request.stated().problem(), plan, request.now());
        Optional<Doubt> likely = renamed.doubts().stream().filter(Doubt::likely).findFirst();
        if (likely.isPresent()) {
            throw new BadInput(
                    "'%s' is new and '%s', of which hours are done, is gone; expected 'id: %s' beside its title if it is the same, else another id"
                            .formatted(
                                    likely.get().fresh().title(),
                                    likely.get().gone().title(),
                                    likely.get().gone().id()));
        }
        return plan.renamed(renamed.ids());
    }

    /** The same for the same problem at the same time, wherever it is planned. */
    private static Identity identity(Request request) {
        String made = request.name() + '\n' + request.stated().digest() + '\n' + request.now();
        return new Identity(
                Optional.of(EventUid.newPlan(request.name(), made)), Optional.empty(), Map.of());
    }
}
