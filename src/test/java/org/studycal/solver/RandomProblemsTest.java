package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Audit;
import org.studycal.calendar.CalendarWriter;
import org.studycal.calendar.ReadCalendars;
import org.studycal.plan.Booking;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.BusyTime;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;

/**
 * Whatever a problem says, its plan passes the auditor, to the unit. More problems by hand: {@code
 * -Dstudycal.random=10000}.
 */
class RandomProblemsTest {

    private static final int COUNT = Integer.getInteger("studycal.random", 150);

    @Test
    void the_plan_of_any_problem_passes_the_auditor_to_the_unit() {
        long planned =
                LongStream.range(0, COUNT)
                        .filter(seed -> isRight(seed, RandomProblem.yaml(seed)))
                        .count();
        assertThat(planned).isGreaterThan(COUNT / 2);
        assertThat(LongStream.range(0, COUNT).filter(RandomProblemsTest::moves).count())
                .isGreaterThan(COUNT / 10);
    }

    /** Whether it is the problem of somebody who moves to another time zone. */
    private static boolean moves(long seed) {
        try {
            Problem problem = Problems.tryRead(RandomProblem.yaml(seed));
            return !MovingZone.moves(problem.timeZone()).isEmpty();
        } catch (ProblemException e) {
            return false;
        }
    }

    /** Whether the reader takes the problem, whose plan then is right. */
    private static boolean isRight(long seed, String yaml) {
        Problem problem;
        try {
            Problem read = Problems.tryRead(yaml);
            problem = seed % 2 == 0 ? read : read.withBusy(calendar(read, seed));
        } catch (ProblemException e) {
            return false;
        }
        try {
            Instant now = moment(problem, seed);
            Schedule schedule = solve(problem, seed, now);
            Audit audit = Problems.audit(problem, schedule, now);
            assertThat(audit.violations()).isEmpty();
            assertThat(audit.rules()).isEqualTo(schedule.rules());
            assertThat(audit.cost()).isEqualTo(schedule.cost());
            assertThat(schedule.bookings())
                    .noneMatch(booking -> !booking.pinned() && isBusy(problem, booking));
            assertExported(problem, Problems.solution(problem, schedule, now));
            for (Activity activity : problem.activities()) {
                assertAccountedFor(activity, schedule);
            }
            if (seed % 5 == 0) {
                assertThat(solve(problem, seed, now).bookings()).isEqualTo(schedule.bookings());
            }
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e + "\n" + yaml, e);
        }
        return true;
    }

    /** An independent reader of the calendar finds every session and exam at its time. */
    private static void assertExported(Problem problem, Solution solution) {
        List<String> expected =
                Stream.concat(
                                solution.sessions().stream()
                                        .map(session -> session.start() + " " + session.end()),
                                problem.milestones().stream()
                                        .filter(exam -> exam.minutes() > 0)
                                        .map(
                                                exam ->
                                                        exam.start(problem.timeZone())
                                                                + " "
                                                                + exam.end(problem.timeZone())))
                        .sorted()
                        .toList();
        assertThat(ReadCalendars.times(CalendarWriter.write(problem, solution)))
                .isEqualTo(expected);
    }

    private static void assertAccountedFor(Activity activity, Schedule schedule) {
        List<Booking> bookings =
                schedule.bookings().stream()
                        .filter(booking -> booking.activity().equals(activity.id()))
                        .toList();
        long placed =
                bookings.stream()
                        .mapToLong(b -> Duration.between(b.start(), b.end()).toMinutes())
                        .sum();
        long left =
                schedule.leftOut().stream()
                        .filter(entry -> entry.activity().equals(activity.id()))
                        .mapToLong(LeftOut::minutes)
                        .sum();
        if (!activity.effort().repeats()) {
            assertThat(placed + left).isEqualTo(activity.effort().minutes());
        }
    }

    /** Appointments of any length at any second, some of them at once. */
    private static List<BusyTime> calendar(Problem problem, long seed) {
        Random random = new Random(seed);
        Instant start = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        return Stream.generate(() -> start.plusSeconds(random.nextInt(-86_400, 25 * 86_400)))
                .limit(random.nextInt(60))
                .map(
                        at ->
                                new BusyTime(
                                        "Appointment",
                                        at,
                                        at.plusSeconds(1 + random.nextInt(20_000)),
                                        "work.ics"))
                .toList();
    }

    private static boolean isBusy(Problem problem, Booking booking) {
        return problem.busy().stream()
                .anyMatch(
                        busy ->
                                busy.start().isBefore(booking.end())
                                        && booking.start().isBefore(busy.end()));
    }

    /** Before the plan or somewhere in it. */
    private static Instant moment(Problem problem, long seed) {
        Instant start = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        return start.plusSeconds(new Random(seed).nextInt(-10 * 86_400, 20 * 86_400));
    }

    private static Schedule solve(Problem problem, long seed, Instant now) {
        return StudyScheduler.solve(
                new RemainingProblem(problem), Problems.steps(2_000, seed, now), new ShortRepair());
    }
}
