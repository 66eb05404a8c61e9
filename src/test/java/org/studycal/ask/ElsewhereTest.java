package org.studycal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.rule.SoftRule;
import org.studycal.solver.Problems;
import org.studycal.solver.RandomProblem;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.StudyScheduler;

class ElsewhereTest {

    private static final int PROBLEMS = Integer.getInteger("studycal.random", 30);
    private static final int MOST_STARTS = 20;
    private static final Instant NOW = Instant.EPOCH;

    /** How often each kind of answer came: a property of nothing would hold, too. */
    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void every_answer_is_what_a_whole_audit_of_the_moved_plan_says() {
        int problems = 0;
        for (long seed = 1; problems < PROBLEMS; seed++) {
            Problem problem;
            try {
                problem = Problems.tryRead(RandomProblem.yaml(seed));
            } catch (ProblemException e) {
                continue;
            }
            RemainingProblem remaining = new RemainingProblem(problem);
            Schedule schedule =
                    StudyScheduler.solve(
                            remaining, Problems.steps(200, seed, NOW), SolverListener.NONE);
            Solution solution = Problems.solution(problem, schedule, NOW);
            List<Session> movable =
                    solution.sessions().stream().filter(session -> !session.pinned()).toList();
            if (!movable.isEmpty()) {
                problems++;
                Session session = movable.get(new Random(seed).nextInt(movable.size()));
                check(seed, remaining, solution, session);
            }
        }
        assertThat(seen.keySet())
                .as(seen.toString())
                .contains("taken", "impossible", "dearer", "equal", "PREREQUISITE");
    }

    private void check(long seed, RemainingProblem remaining, Solution solution, Session session) {
        Elsewhere answer = Elsewhere.of(remaining, solution, session, NOW);
        Audit before = SolutionAuditor.audit(remaining, solution);
        Map<Instant, Map<SoftRule, Long>> possible = new HashMap<>();
        Stream.of(answer.dearer(), answer.equal(), answer.cheaper())
                .flatMap(List::stream)
                .forEach(option -> possible.put(option.start(), option.dearer()));
        List<Instant> starts = List.copyOf(Elsewhere.starts(remaining.problem(), session, NOW));
        int groups = answer.impossible().stream().mapToInt(Elsewhere.Group::starts).sum();
        assertThat(answer.taken() + groups + possible.size())
                .isEqualTo(answer.starts())
                .isEqualTo(starts.size());
        // A whole audit takes long: of many starts only every n-th has one.
        int step = Math.ceilDiv(starts.size(), MOST_STARTS);
        for (int i = (int) (seed % Math.max(1, step)); i < starts.size(); i += step) {
            Instant start = starts.get(i);
            Audit after = SolutionAuditor.audit(remaining, moved(solution, session, start));
            String what = "problem %d, %s at %s".formatted(seed, session.uid(), start);
            Set<Cause> causes = causes(before, after);
            if (possible.containsKey(start)) {
                assertThat(causes).as(what).isEmpty();
                assertThat(possible.get(start))
                        .as(what)
                        .isEqualTo(Contrast.difference(before.rules(), after.rules()));
            } else {
                assertThat(causes).as(what).isNotEmpty();
                assertThat(causes.contains(Cause.OVERLAP) || groups > 0).as(what).isTrue();
            }
        }
        answer.impossible()
                .forEach(
                        group -> {
                            seen.merge(group.cause().name(), 1, Integer::sum);
                            seen.merge("impossible", 1, Integer::sum);
                        });
        seen.merge("taken", answer.taken(), Integer::sum);
        answer.dearer().forEach(option -> seen.merge("dearer", 1, Integer::sum));
        answer.equal().forEach(option -> seen.merge("equal", 1, Integer::sum));
    }

    private static Set<Cause> causes(Audit before, Audit after) {
        List<String> known = before.violations().stream().map(Violation::message).toList();
        Set<Cause> causes = new HashSet<>();
        for (Violation violation : after.violations()) {
            if (violation.cause() != Cause.COST_MISMATCH && !known.contains(violation.message())) {
                causes.add(violation.cause());
            }
        }
        return causes;
    }

    private static Solution moved(Solution solution, Session session, Instant start) {
        List<Session> sessions = new ArrayList<>(solution.sessions());
        sessions.remove(session);
        sessions.add(
                session.with(
                        start,
                        start.plus(Duration.between(session.start(), session.end())),
                        Session.Status.PLANNED,
                        false));
        return solution.withSessions(sessions);
    }
}
