package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Export;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.PlanState;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Situation;
import org.studycal.solver.Horizon;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;

/**
 * Plans all that lies ahead without a price for moving, whatever is recorded.
 *
 * @param previous the revision before
 * @param anew whether the plan begins with this revision
 * @param calendars to plan around
 */
record FreshPlan(
        SolvePlan.Request request,
        Search search,
        StatedProblem stated,
        Optional<Solution> previous,
        boolean anew,
        PlanCalendars calendars,
        Instant now) {

    /**
     * A plan and what it was made for.
     *
     * @param appointments around it
     */
    record Made(Appointments appointments, PlanState state, Schedule schedule, Solution solution) {}

    /** The plan after what is recorded. */
    Made after(List<Entry> entries, SearchLimits limits, SolverListener watch, Listener listener)
            throws IOException, SolutionException {
        Situation asked = Situation.of(stated, entries);
        Appointments appointments =
                calendars.read(
                        stated.problem().start(), Horizon.latest(asked.eased(), now), listener);
        Situation situation = asked.around(appointments.busy());
        PlanState known =
                anew
                        ? PlanState.beginning(situation, previous, now)
                        : PlanState.of(situation, previous.orElseThrow(), now, Assumption.DONE);
        Schedule tried = searched(known, limits, watch);
        // What a habit's day or week has no room for is known only now.
        Optional<PlanState> less = known.lapsing(tried.leftOut(), now);
        PlanState state = less.orElse(known);
        Schedule schedule = less.isPresent() ? searched(state, limits, watch) : tried;
        RevisionMaker maker =
                new RevisionMaker(
                        request.files()
                                .identity(previous, stated.digest(), now, appointments.plans()),
                        stated,
                        appointments.files(),
                        request.export()
                                .apply(previous.map(Solution::export).orElse(Export.DEFAULT)),
                        now,
                        limits.seed());
        return new Made(appointments, state, schedule, maker.nextIfBetter(state, schedule));
    }

    private Schedule searched(PlanState state, SearchLimits limits, SolverListener watch) {
        return search.solve(state.remaining(), limits.settings(now, Optional.empty()), watch);
    }
}
