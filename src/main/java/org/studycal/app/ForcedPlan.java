package org.studycal.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.ask.Contrast;
import org.studycal.ask.Elsewhere;
import org.studycal.ask.Verdict;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.MovedSession;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.plan.Booking;
import org.studycal.plan.Events;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.replan.Replanning;
import org.studycal.revision.Revisions;
import org.studycal.solver.Published;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;

/**
 * A plan that has a session at a time that was asked for, and all rules kept: what comes before its
 * activity has to be done by then. Other sessions move for nothing.
 */
record ForcedPlan(
        OpenPlan plan, Session session, Instant wanted, Search search, SearchLimits limits) {

    /** How that plan compares with the present one. */
    Contrast contrast(Listener listener) {
        Problem problem = plan.problem();
        LocalDate day = LocalDate.ofInstant(wanted, problem.timeZone());
        MovedSession moved =
                new MovedSession(plan.state().remaining(), plan.solution(), session, day, day);
        List<Violation> alone = moved.at(wanted).violations();
        List<Violation> forGood = alone.stream().filter(this::isForGood).toList();
        if (!forGood.isEmpty()) {
            return new Contrast(wanted, Verdict.PROVED, forGood, Optional.empty(), Map.of());
        }
        Solution present = judged(plan.solution());
        Found found;
        try (Listener.Watch watch = listener.search(limits.time())) {
            found = searched(Search.watched(watch));
        }
        if (alone.isEmpty()) {
            Solution simple = judged(plan.solution().withSessions(alone()));
            boolean preferred =
                    !found.violations().isEmpty() || simple.isBetterThan(found.solution());
            if (preferred && breaksNothing(simple)) {
                found = new Found(simple, List.of(), found.bound());
            }
        }
        boolean better = found.violations().isEmpty() && found.solution().isBetterThan(present);
        boolean proved =
                plan.solution().leftOut().isEmpty()
                        && Math.max(
                                        found.bound().orElse(0),
                                        plan.solution().score().bound().orElse(0))
                                >= present.cost();
        return new Contrast(
                wanted,
                better ? Verdict.BETTER_FOUND : proved ? Verdict.PROVED : Verdict.SEARCHED,
                found.violations(),
                Optional.of(found.solution()),
                Contrast.difference(present.score().rules(), found.solution().score().rules()));
    }

    private record Found(Solution solution, List<Violation> violations, OptionalLong bound) {}

    /** Whether no plan can have the session there, whatever else moves. */
    private boolean isForGood(Violation violation) {
        return Elsewhere.isForGood(violation.cause())
                || (violation.cause() == Cause.OVERLAP && isOverPinned());
    }

    private boolean isOverPinned() {
        Instant end = end();
        return plan.solution().sessions().stream()
                .filter(other -> !other.uid().equals(session.uid()))
                .filter(other -> other.pinned() || other.status() == Session.Status.DONE)
                .anyMatch(other -> other.start().isBefore(end) && wanted.isBefore(other.end()));
    }

    private Instant end() {
        return wanted.plus(Duration.between(session.start(), session.end()));
    }

    private List<Session> alone() {
        return plan.solution().sessions().stream()
                .map(each -> each.uid().equals(session.uid()) ? there(each) : each)
                .toList();
    }

    private Session there(Session each) {
        return each.with(wanted, end(), Session.Status.PLANNED, false);
    }

    /** Whether a plan keeps what the present one keeps, reviews of what was moved among it. */
    private boolean breaksNothing(Solution solution) {
        Set<String> known =
                violations(plan.solution()).stream()
                        .map(Violation::message)
                        .collect(Collectors.toSet());
        return violations(solution).stream().map(Violation::message).allMatch(known::contains);
    }

    private Found searched(SolverListener listener) {
        Problem problem = plan.problem();
        Schedule schedule =
                search.solve(
                        new RemainingProblem(forced(problem)),
                        limits.settings(plan.now(), Optional.of(published())),
                        listener);
        Events events =
                Revisions.identify(
                        plan.newest().basis().plan(),
                        problem,
                        schedule.bookings(),
                        Optional.of(plan.solution()),
                        OptionalInt.empty());
        List<Session> sessions =
                events.sessions().stream()
                        .map(
                                each ->
                                        each.activity().equals(session.activity())
                                                        && each.start().equals(wanted)
                                                ? each.planned(false)
                                                : each)
                        .toList();
        Solution solution =
                plan.solution()
                        .with(
                                new Plan(
                                        schedule.first(),
                                        schedule.last(),
                                        schedule.leftOut(),
                                        schedule.unplacedReviews(),
                                        events.withSessions(sessions)));
        return new Found(judged(solution), violations(solution), schedule.bound());
    }

    private List<Violation> violations(Solution solution) {
        return SolutionAuditor.audit(plan.state().remaining(), solution).violations().stream()
                .filter(each -> each.cause() != Cause.COST_MISMATCH)
                .toList();
    }

    /** The same with the cost that the auditor finds. */
    private Solution judged(Solution solution) {
        Audit audit = SolutionAuditor.audit(plan.state().remaining(), solution);
        return solution.with(new Score(solution.score().weights(), audit.rules(), audit.cost()));
    }

    private Published published() {
        List<Booking> ahead =
                plan.state()
                        .replanning()
                        .map(Replanning::published)
                        .orElseGet(
                                () ->
                                        plan.solution().sessions().stream()
                                                .filter(each -> !each.pinned())
                                                .map(Session::booking)
                                                .toList());
        return new Published(
                ahead.stream().filter(each -> !each.equals(session.booking())).toList(),
                plan.solution().last(),
                plan.now());
    }

    private Problem forced(Problem problem) {
        Map<String, DateLimit> deadlines = deadlines(problem);
        List<Activity> activities =
                problem.activities().stream()
                        .map(
                                each ->
                                        deadlines.containsKey(each.id())
                                                ? each.withDeadline(
                                                        Optional.of(deadlines.get(each.id())))
                                                : each)
                        .toList();
        List<PinnedSession> pinned = new ArrayList<>(problem.pinned());
        pinned.add(
                new PinnedSession(
                        session.activity(),
                        LocalDateTime.ofInstant(wanted, problem.timeZone()),
                        session.minutes()));
        return problem.with(
                        problem.work().with(activities).with(problem.weights().movingForNothing()))
                .withPinned(pinned);
    }

    /** By when all that comes before the session has to be done. */
    private Map<String, DateLimit> deadlines(Problem problem) {
        Map<String, DateLimit> deadlines = new HashMap<>();
        problem.activity(session.activity())
                .ifPresent(
                        activity ->
                                limit(
                                        problem,
                                        activity,
                                        LocalDateTime.ofInstant(wanted, problem.timeZone()),
                                        deadlines));
        return deadlines;
    }

    private static void limit(
            Problem problem,
            Activity activity,
            LocalDateTime moment,
            Map<String, DateLimit> deadlines) {
        for (Prerequisite before : activity.after()) {
            DateLimit by =
                    before.minGap().inDays() && before.minGap().amount() > 0
                            ? DateLimit.of(moment.toLocalDate().minusDays(before.minGap().amount()))
                            : DateLimit.at(
                                    moment.minusMinutes(
                                            before.minGap().inDays()
                                                    ? 0
                                                    : before.minGap().amount()));
            Optional<Activity> first = problem.activity(before.activity());
            DateLimit known = deadlines.get(before.activity());
            if (first.isPresent() && (known == null || by.end().isBefore(known.end()))) {
                Optional<DateLimit> own = first.get().deadline();
                deadlines.put(
                        before.activity(),
                        own.filter(limit -> limit.end().isBefore(by.end())).orElse(by));
                limit(problem, first.get(), moment, deadlines);
            }
        }
    }
}
