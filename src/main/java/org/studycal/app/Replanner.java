package org.studycal.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Solution;
import org.studycal.progress.Entry;
import org.studycal.replan.PlanState;
import org.studycal.replan.Replanning;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.replan.Situation;
import org.studycal.solver.Published;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;

/**
 * Plans after a solution, whatever else is recorded.
 *
 * @param search finds the plans
 * @param previous the solution
 * @param assumption what is not recorded
 * @param frozen until when nothing should move
 */
record Replanner(
        Search search,
        Situation situation,
        Solution previous,
        Assumption assumption,
        RevisionMaker maker,
        SearchLimits limits,
        Instant frozen) {

    /**
     * A plan and what it was made for.
     *
     * @param search how it was found, where it is not the one before
     */
    record Outcome(PlanState state, Solution solution, Optional<SearchFigures> search) {}

    /** A replanner that knows of more and searches for so many times less. */
    Replanner with(List<Entry> more, SearchLimits less) {
        return new Replanner(
                search, situation.with(more), previous, assumption, maker, less, frozen);
    }

    /** The plan; that of the solution, where nothing is new since. */
    Outcome plan(SolverListener listener) {
        Instant now = maker.stamp();
        PlanState state = PlanState.ofBegun(situation, previous, now, assumption);
        Replanning replanning = state.replanning().orElseThrow();
        if (isNews(replanning)) {
            Outcome plan = searched(state, replanning, listener);
            // What a habit's day or week has no room for is known only now.
            return state.lapsing(plan.solution().leftOut(), now)
                    .map(less -> searched(less, replanning, listener))
                    .orElse(plan);
        }
        PlanState unchanged = PlanState.unchanged(situation, previous, now, assumption);
        return new Outcome(unchanged, maker.again(unchanged, previous), Optional.empty());
    }

    private Outcome searched(PlanState state, Replanning replanning, SolverListener listener) {
        Published published = new Published(replanning.published(), previous.last(), frozen);
        Schedule schedule =
                search.solve(
                        state.remaining(),
                        limits.settings(maker.stamp(), Optional.of(published)),
                        listener);
        return new Outcome(state, maker.next(state, schedule), Optional.of(schedule.figures()));
    }

    /** Whether anything has changed since the solution was made. */
    private boolean isNews(Replanning replanning) {
        return maker.isNews(previous)
                || previous.course().entries() != situation.entries().size()
                || replanning.counts().missed() > 0
                || (previous.edition().timesOf().isPresent() && isUnfinished());
    }

    /** Whether times that an undo went back to leave work out, or end on another day than now. */
    private boolean isUnfinished() {
        return !previous.leftOut().isEmpty()
                || situation.eased().end().filter(end -> !end.equals(previous.last())).isPresent();
    }
}
