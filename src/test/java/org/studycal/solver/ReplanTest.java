package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Audit;
import org.studycal.plan.Booking;
import org.studycal.problem.History;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;

/**
 * A plan that has begun, some of it missed, is planned again: right to the unit, and its history
 * stays. More problems by hand: {@code -Dstudycal.random=10000}.
 */
class ReplanTest {

    private static final int COUNT = Integer.getInteger("studycal.random", 150);

    @Test
    void whatever_was_missed_the_new_plan_passes_the_auditor_to_the_unit() {
        long planned = LongStream.range(0, COUNT).filter(ReplanTest::isRight).count();
        assertThat(planned).isGreaterThan(COUNT / 4);
    }

    private static boolean isRight(long seed) {
        String yaml = RandomProblem.yaml(seed);
        Problem problem;
        try {
            problem = Problems.tryRead(yaml);
        } catch (ProblemException e) {
            return false;
        }
        Random random = new Random(seed);
        Instant begun = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        Instant now = begun.plusSeconds(random.nextInt(20 * 86_400));
        Schedule first =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(1_000, seed, begun),
                        new ShortRepair());
        List<Placement> past = new ArrayList<>();
        List<Booking> ahead = new ArrayList<>();
        for (Booking booking : first.bookings()) {
            if (booking.pinned()) {
                continue;
            }
            if (!booking.start().isBefore(now)) {
                ahead.add(booking);
            } else if (random.nextInt(3) > 0) {
                past.add(new Placement(booking.activity(), booking.start(), booking.end()));
            }
        }
        if (past.isEmpty() || ahead.isEmpty()) {
            return false;
        }
        Problem rest = problem.withHistory(new History(Optional.of(begun), past, List.of()));
        SolverSettings settings =
                new SolverSettings(
                        Duration.ofHours(1),
                        OptionalLong.of(1_000),
                        seed,
                        now,
                        Optional.of(
                                new Published(ahead, first.last(), now.plus(Duration.ofDays(1)))));
        try {
            Schedule schedule =
                    StudyScheduler.solve(new RemainingProblem(rest), settings, new ShortRepair());
            Audit audit = Problems.audit(rest, schedule, now);
            assertThat(audit.violations()).isEmpty();
            assertThat(audit.rules()).isEqualTo(schedule.rules());
            assertThat(audit.cost()).isEqualTo(schedule.cost());
            assertThat(schedule.bookings())
                    .containsAll(
                            past.stream()
                                    .map(
                                            done ->
                                                    new Booking(
                                                            done.activity(),
                                                            done.start(),
                                                            done.end(),
                                                            false))
                                    .toList());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e + "\n" + yaml, e);
        }
        return true;
    }
}
