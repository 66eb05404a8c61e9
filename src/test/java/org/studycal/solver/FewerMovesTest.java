package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Booking;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;

/** The last part of a replan's search: fewer moved sessions, and nothing else gets worse. */
class FewerMovesTest {

    private static final int COUNT = Integer.getInteger("studycal.random", 50);

    private int fewer;

    @Test
    void fewer_sessions_move_and_nothing_else_gets_worse() {
        int tried = (int) IntStream.range(0, COUNT).filter(this::isTried).count();
        assertThat(tried).isGreaterThan(COUNT / 5);
        assertThat(fewer).isGreaterThan(tried / 15);
    }

    private boolean isTried(int seed) {
        Problem problem;
        try {
            problem = Problems.tryRead(RandomProblem.yaml(seed));
        } catch (ProblemException e) {
            return false;
        }
        Instant begun = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        Schedule first =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(1_000, seed, begun),
                        new ShortRepair());
        // As much as lies ahead a few days later is published, and all must be planned anew.
        Instant now = begun.plus(Duration.ofDays(3));
        List<Booking> ahead =
                first.bookings().stream()
                        .filter(booking -> !booking.pinned() && !booking.start().isBefore(now))
                        .toList();
        Model model =
                new Model(
                        problem,
                        problem.start(),
                        first.last(),
                        now,
                        Optional.of(
                                new Published(ahead, first.last(), now.plus(Duration.ofDays(1)))));
        Assignment assignment = new Assignment(model);
        RightShift.lay(assignment);
        BestPlan best = new BestPlan(model.grid.slots, improved -> {});
        best.offer(assignment);
        SideBySide search =
                new SideBySide(assignment, 4, seed, best, task -> Thread.ofPlatform().start(task));
        search.run(tried -> tried / 2_000.0, false, () -> false);
        Assignment before = new Assignment(model);
        before.restore(best.slots());
        if (!before.objective().hasMoved()) {
            return false;
        }
        search.moveFewer(tried -> (tried - 2_000) / 6_000.0, false, () -> false);
        Assignment after = new Assignment(model);
        after.restore(best.slots());
        assertThat(after.cost()).isLessThanOrEqualTo(before.cost());
        for (int priority = 1; priority <= 5; priority++) {
            // Work of a better priority first: up to the first difference they are equal.
            if (after.left(priority) != before.left(priority)) {
                assertThat(after.left(priority)).isLessThan(before.left(priority));
                break;
            }
        }
        MovedSessions then = new MovedSessions(before, model.published);
        MovedSessions today = new MovedSessions(after, model.published);
        assertThat(today.frozen()).isLessThanOrEqualTo(then.frozen());
        assertThat(best.objective()).isEqualTo(after.objective().value());
        if (after.left() == before.left()) {
            fewer += today.count() < then.count() ? 1 : 0;
        }
        return true;
    }
}
