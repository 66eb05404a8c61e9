package org.studycal.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Export;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.solver.Published;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;

/**
 * All that plans after a solution have in common, whatever else is recorded.
 *
 * @param search finds the plans
 * @param problem what is asked for, with the appointments around it
 * @param digest of the problem's file
 * @param busy calendars the appointments are from
 * @param export how the plan goes to calendar programs
 * @param previous the solution
 * @param entries what is recorded
 * @param stamp now
 * @param assumption what is not recorded
 * @param limits how long to search
 */
record ReplanRound(
        SolveCommand.Search search,
        Problem problem,
        String digest,
        List<BusyFile> busy,
        Export export,
        Solution previous,
        List<Entry> entries,
        Instant stamp,
        Assumption assumption,
        SearchLimits limits) {

    /**
     * How long to search, from which random numbers, and until when nothing should move.
     *
     * @param steps most steps, which are the same on every machine
     * @param frozen until when
     */
    record SearchLimits(Duration time, OptionalLong steps, long seed, Instant frozen) {

        /** So many times fewer steps, and half of that time: several plans take turns. */
        SearchLimits share(int parts) {
            return new SearchLimits(
                    time.dividedBy(2L * parts),
                    steps.isEmpty() ? steps : OptionalLong.of(steps.getAsLong() / parts),
                    seed,
                    frozen);
        }
    }

    ReplanRound {
        busy = List.copyOf(busy);
        entries = List.copyOf(entries);
    }

    /** A plan and what it was made for. */
    record Outcome(Standing standing, Solution solution) {}

    /** The round with more that is recorded. */
    ReplanRound with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new ReplanRound(
                search, problem, digest, busy, export, previous, all, stamp, assumption, limits);
    }

    /** The round with so many times less time for the search. */
    ReplanRound share(int parts) {
        return new ReplanRound(
                search,
                problem,
                digest,
                busy,
                export,
                previous,
                entries,
                stamp,
                assumption,
                limits.share(parts));
    }

    /** The plan; that of the solution, where nothing is new since. */
    Outcome plan(SolverListener listener) {
        Standing standing = Standing.ofBegun(problem, previous, entries, stamp, assumption);
        if (isNews(standing.replanning().orElseThrow())) {
            return new Outcome(standing, planned(input(standing), standing, listener));
        }
        Standing unchanged = Standing.unchanged(problem, previous, entries, stamp, assumption);
        return new Outcome(unchanged, Workbench.again(previous, input(unchanged), stamp));
    }

    private Workbench.Input input(Standing standing) {
        return new Workbench.Input(standing.problem(), digest, busy, export, standing.course());
    }

    /** Whether anything has changed since the solution was made. */
    private boolean isNews(Replanning replanning) {
        return !previous.digest().equals(digest)
                || !previous.busy().equals(busy)
                || previous.course().entries() != entries.size()
                || replanning.counts().missed() > 0;
    }

    private Solution planned(Workbench.Input input, Standing standing, SolverListener listener) {
        SolverSettings settings =
                new SolverSettings(
                        limits.time(),
                        limits.steps(),
                        limits.seed(),
                        stamp,
                        Optional.of(
                                new Published(
                                        standing.replanning().orElseThrow().published(),
                                        previous.last(),
                                        limits.frozen())));
        Schedule schedule = search.solve(standing.problem(), settings, listener);
        return standing.marked(
                Workbench.revision(input, schedule, standing.previous(), stamp, limits.seed()));
    }
}
