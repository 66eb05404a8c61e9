package org.studycal.app;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.Basis;
import org.studycal.plan.Booking;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Identity;
import org.studycal.plan.KnownDates;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.StatedProblem;
import org.studycal.replan.PlanState;
import org.studycal.revision.Revisions;
import org.studycal.solver.Schedule;

/**
 * Makes revisions of a plan: gives schedules their figures and their events an identity.
 *
 * @param identity which plan they are of
 * @param stated the problem of the file
 * @param busy the calendars planned around
 * @param export how the plan goes to calendar programs
 * @param stamp when the revision is made
 * @param seed of the search's random numbers
 */
record RevisionMaker(
        Identity identity,
        StatedProblem stated,
        List<BusyFile> busy,
        Export export,
        Instant stamp,
        long seed) {

    RevisionMaker {
        busy = List.copyOf(busy);
    }

    /** The next revision. */
    Solution next(PlanState state, Schedule schedule) {
        return state.marked(revision(state, schedule));
    }

    /**
     * The next revision, with the times of the one before where the problem and its calendars are
     * the same and nothing better was found. Nobody's calendar changes for an equal plan.
     */
    Solution nextIfBetter(PlanState state, Schedule schedule) {
        Solution fresh = revision(state, schedule);
        Optional<Solution> previous = state.previous();
        if (previous.isEmpty()
                || isNews(previous.get())
                || !previous.get().last().equals(schedule.last())
                || !knowsHistory(previous.get(), state.remaining().problem())) {
            return state.marked(fresh);
        }
        Solution kept = priced(state, revision(state, schedule.at(previous.get())));
        boolean stillRight = SolutionAuditor.audit(state.remaining(), kept).passed();
        return state.marked(stillRight && !fresh.isBetterThan(kept) ? kept : fresh);
    }

    /** Whether the problem or its calendars have changed since a solution was made. */
    boolean isNews(Solution solution) {
        return !solution.basis().digest().equals(stated.digest())
                || !solution.basis().busy().equals(busy);
    }

    /** Whether a solution has of the past what happened and nothing else. */
    private boolean knowsHistory(Solution solution, Problem problem) {
        Set<Placement> past = new HashSet<>();
        Set<Placement> begun = new HashSet<>();
        for (Session session : solution.sessions()) {
            Placement each = session.placement();
            past.add(each);
            if (session.start().isBefore(stamp) && !session.pinned()) {
                begun.add(each);
            }
        }
        Set<Placement> happened = new HashSet<>(problem.history().sessions());
        return past.containsAll(happened) && happened.containsAll(begun);
    }

    private Solution revision(PlanState state, Schedule schedule) {
        Problem problem = state.remaining().problem();
        Events identified = identified(problem, schedule.bookings(), state.previous());
        return new Solution(
                basis(problem),
                Edition.of(
                        state.previous().map(Solution::revision).orElse(0) + 1,
                        stamp,
                        state.course()),
                new Plan(
                        schedule.first(),
                        schedule.last(),
                        schedule.leftOut(),
                        schedule.unplacedReviews(),
                        identified),
                new Score(
                        problem.weights().hundredths(),
                        schedule.rules(),
                        schedule.cost(),
                        schedule.bound(),
                        0),
                export);
    }

    /** A revision like the one before, where nothing has changed. */
    Solution again(PlanState state, Solution previous) {
        List<Booking> bookings = previous.sessions().stream().map(Session::booking).toList();
        Events identified =
                identified(state.remaining().problem(), bookings, Optional.of(previous));
        return priced(
                state,
                previous.with(identity).again(stamp, export).withSessions(identified.sessions()));
    }

    /**
     * The same plan with what it costs now: how far target weeks are stretched depends on what was
     * done on the days that are over.
     */
    private static Solution priced(PlanState state, Solution solution) {
        Audit audit = SolutionAuditor.audit(state.remaining(), solution);
        Score score = solution.score();
        if (audit.cost() == score.cost()) {
            return solution;
        }
        boolean proven = score.bound().isPresent() && score.bound().getAsLong() <= audit.cost();
        return solution.with(
                new Score(
                        score.weights(),
                        audit.rules(),
                        audit.cost(),
                        proven ? score.bound() : OptionalLong.empty(),
                        score.violations()));
    }

    private Basis basis(Problem problem) {
        return new Basis(
                problem.name(),
                identity,
                stated.digest(),
                busy,
                Version.NUMBER,
                seed,
                KnownDates.of(problem, stated.start()));
    }

    private Events identified(
            Problem problem, List<Booking> bookings, Optional<Solution> previous) {
        return Revisions.identify(
                identity.plan().orElseGet(problem::name),
                problem,
                bookings,
                previous,
                export.reminderMinutes());
    }
}
