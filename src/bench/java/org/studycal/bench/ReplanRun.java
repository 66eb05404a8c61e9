package org.studycal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.Basis;
import org.studycal.plan.Booking;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.Weights;
import org.studycal.rule.SoftRule;
import org.studycal.solver.Published;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import org.studycal.solver.StudyScheduler;

/**
 * What became of a plan.
 *
 * @param kept published sessions that are where they were
 * @param frozenMoved those that are not though they were about to begin
 * @param leftHours work without a place
 * @param cost in points, without what moving costs
 * @param violations of hard rules, by the auditor
 */
record ReplanRun(
        int published,
        int kept,
        int frozenMoved,
        double leftHours,
        double cost,
        int violations,
        double seconds) {

    /** How a plan is made anew. */
    enum Way {
        /** As the command does. */
        REPLAN,
        /** Without a thought of the plan before. */
        ANEW,
        /** So that a move costs more than anything but work left out, and with more steps. */
        MOVES_FIRST
    }

    private static final long DEAR = 1_000 * 100;

    static ReplanRun of(ReplanCase each, Way way, long steps, long seed) {
        Problem problem = way == Way.MOVES_FIRST ? withDearMoves(each.problem()) : each.problem();
        Optional<Published> published =
                way == Way.ANEW ? Optional.empty() : Optional.of(each.published());
        long begun = System.nanoTime();
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        new SolverSettings(
                                Duration.ofHours(3),
                                OptionalLong.of(steps),
                                seed,
                                each.now(),
                                published),
                        SolverListener.NONE);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Set<Booking> now = new HashSet<>(schedule.bookings());
        List<Booking> before = each.published().sessions();
        int kept = (int) before.stream().filter(now::contains).count();
        int frozenMoved =
                (int)
                        before.stream()
                                .filter(
                                        session ->
                                                session.start()
                                                        .isBefore(each.published().freezeUntil()))
                                .filter(session -> !now.contains(session))
                                .count();
        return new ReplanRun(
                before.size(),
                kept,
                frozenMoved,
                schedule.leftOut().stream().mapToInt(left -> left.minutes()).sum() / 60.0,
                Points.ofUnits(schedule.cost()).doubleValue(),
                audit(problem, schedule, each.now()).violations().size(),
                seconds);
    }

    double keptShare() {
        return (double) kept / published;
    }

    /** What the auditor finds in a plan, with its own reckoning of what that costs. */
    static Audit audit(Problem problem, Schedule schedule, Instant now) {
        return SolutionAuditor.audit(
                new RemainingProblem(problem), solution(problem, schedule, now));
    }

    /** A plan as the file would hold it. */
    static Solution solution(Problem problem, Schedule schedule, Instant now) {
        List<Session> sessions = new ArrayList<>();
        for (Booking booking : schedule.bookings()) {
            sessions.add(
                    new Session(
                            Integer.toString(sessions.size()),
                            0,
                            "",
                            booking.activity(),
                            problem.activity(booking.activity()).orElseThrow().category(),
                            booking.activity(),
                            booking.start(),
                            booking.end(),
                            Session.Status.PLANNED,
                            booking.pinned(),
                            Optional.empty()));
        }
        return new Solution(
                new Basis(problem.name(), "", List.of(), "", 0),
                Edition.first(now),
                new Plan(
                        schedule.first(),
                        schedule.last(),
                        schedule.leftOut(),
                        List.of(),
                        new Events(List.of(), sessions, List.of())),
                new Score(problem.weights().hundredths(), schedule.rules(), schedule.cost()),
                Export.DEFAULT);
    }

    private static Problem withDearMoves(Problem problem) {
        Map<SoftRule, Long> weights = new EnumMap<>(SoftRule.class);
        weights.putAll(problem.weights().hundredths());
        weights.put(SoftRule.DISRUPTION, DEAR);
        return problem.with(problem.work().with(new Weights(weights)));
    }
}
