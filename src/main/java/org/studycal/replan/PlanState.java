package org.studycal.replan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Course;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Placement;
import org.studycal.problem.RemainingProblem;
import org.studycal.replan.Replanning.Assumption;

/**
 * What has become of a plan by now: what of it has happened and what is left, with the identities
 * that its sessions have in calendars.
 *
 * @param remaining what is left to plan
 * @param previous the solution before, its sessions as they happened; empty for a first one
 * @param course how the plan has gone so far
 * @param replanning what was worked out, empty for a plan that has not begun
 */
public record PlanState(
        RemainingProblem remaining,
        Optional<Solution> previous,
        Course course,
        Optional<Replanning> replanning) {

    /**
     * The state of a plan that begins now, whatever there was before. Its log has nothing that
     * happened.
     */
    public static PlanState beginning(
            Situation situation, Optional<Solution> previous, Instant now) {
        return new PlanState(
                situation.all(),
                previous,
                new Course(now, situation.entries().size(), List.of()),
                Optional.empty());
    }

    /** The state of a plan that has a solution; it begins anew while no session has begun. */
    public static PlanState of(
            Situation situation, Solution previous, Instant now, Assumption assumption) {
        boolean begun =
                !situation.entries().isEmpty()
                        || previous.course().entries() > 0
                        || previous.sessions().stream()
                                .anyMatch(session -> session.start().isBefore(now));
        return begun
                ? ofBegun(situation, previous, now, assumption)
                : beginning(situation, Optional.of(previous), now);
    }

    /** The state of a plan that has begun in any case. */
    public static PlanState ofBegun(
            Situation situation, Solution previous, Instant now, Assumption assumption) {
        return of(situation, previous, Replanning.of(situation, previous, now, assumption));
    }

    /** The state of a plan about which nothing is new since its solution was made. */
    public static PlanState unchanged(
            Situation situation, Solution previous, Instant now, Assumption assumption) {
        return of(situation, previous, Replanning.unchanged(situation, previous, now, assumption));
    }

    private static PlanState of(Situation situation, Solution previous, Replanning replanning) {
        RemainingProblem remaining = replanning.remaining();
        Course course =
                new Course(
                        previous.course().begun(),
                        situation.entries().size(),
                        remaining.problem().history().lapses());
        return new PlanState(
                remaining,
                Optional.of(previous.withSessions(replanning.sessions())),
                course,
                Optional.of(replanning));
    }

    /**
     * The same where what was missed of a habit lapses as far as a plan has no room for it in the
     * present day or week; empty where it has.
     */
    public Optional<PlanState> lapsing(List<LeftOut> leftOut, Instant now) {
        return replanning
                .flatMap(each -> each.lapsing(leftOut, now))
                .map(
                        each ->
                                new PlanState(
                                        each.remaining(),
                                        previous,
                                        new Course(
                                                course.begun(),
                                                course.entries(),
                                                each.remaining().problem().history().lapses()),
                                        Optional.of(each)));
    }

    /** The sessions of the solution before that are history, as they happened. */
    public List<Session> happened() {
        Set<Placement> past = new HashSet<>(remaining.problem().history().sessions());
        return previous.map(Solution::sessions).orElse(List.of()).stream()
                .filter(session -> past.contains(session.placement()))
                .toList();
    }

    /** A new revision with what happened without having been planned marked as done. */
    public Solution marked(Solution solution) {
        List<Placement> extra = replanning.map(Replanning::extra).orElse(List.of());
        return solution.withSessions(
                solution.sessions().stream()
                        .map(each -> extra.contains(each.placement()) ? each.done() : each)
                        .toList());
    }
}
