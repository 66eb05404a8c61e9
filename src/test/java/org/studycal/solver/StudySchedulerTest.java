package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Booking;
import org.studycal.plan.LeftOut;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

class StudySchedulerTest {

    private static final String[] FOUR = {
        "limits: {perDay: 90m}",
        "categories: {c: {quota: 5h, windows: [theory]}}",
        "activities:",
        "  - {id: a, effort: 4h, session: {min: 1h}}",
        "  - {id: b, effort: 150m, after: a, due: 2027-01-08}",
        "  - {id: c, effort: 2h, weeks: 2}",
        "  - {id: d, effort: 1h/week}"
    };

    @Test
    void the_same_step_limit_and_seed_give_the_same_plan() {
        Problem problem = SmallPlan.problem(FOUR);
        Schedule schedule = solve(problem, Problems.steps(5_000, 7));
        Schedule again = solve(problem, Problems.steps(5_000, 7));
        assertThat(again.bookings()).isEqualTo(schedule.bookings());
        assertThat(again.rules()).isEqualTo(schedule.rules());
        assertThat(again.figures().tried()).isEqualTo(schedule.figures().tried());
    }

    @Test
    void a_search_never_makes_a_first_plan_dearer() {
        Problem problem = SmallPlan.problem(FOUR);
        Schedule first = solve(problem, settings(Duration.ZERO));
        Schedule better = solve(problem, Problems.steps(20_000, 1));
        assertThat(first.figures().tried()).isZero();
        assertThat(first.cost()).isEqualTo(first.figures().firstCost());
        assertThat(better.cost()).isLessThanOrEqualTo(first.cost());
        assertThat(better.leftOut()).isEmpty();
        assertThat(better.figures().tried()).isBetween(20_000L, 23_000L);
    }

    @Test
    void nothing_is_planned_outside_the_plan_and_what_is_pinned_stays() {
        Problem problem =
                SmallPlan.problem(
                        "start: 2027-01-06",
                        "end: 2027-01-08",
                        "activities: [{id: a, effort: 20h}]",
                        "pinned:",
                        "  - {activity: a, start: 2027-01-05T12:00, length: 1h}",
                        "  - {activity: a, start: 2027-01-07T08:30, length: 50m}");
        Schedule schedule = solve(problem, Problems.steps(1_000, 0));
        ZoneId zone = problem.timeZone();
        assertThat(schedule.bookings().stream().filter(booking -> !booking.pinned()))
                .isNotEmpty()
                .allSatisfy(
                        booking -> {
                            assertThat(LocalDate.ofInstant(booking.start(), zone))
                                    .isBetween("2027-01-06", "2027-01-08");
                            assertThat(LocalDate.ofInstant(booking.end(), zone))
                                    .isBetween("2027-01-06", "2027-01-08");
                        });
        assertThat(schedule.bookings().stream().filter(Booking::pinned))
                .extracting(Booking::start)
                .containsExactly(
                        problem.pinned().get(0).start().atZone(zone).toInstant(),
                        problem.pinned().get(1).start().atZone(zone).toInstant());
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void the_least_important_work_is_left_out_and_the_reason_told() {
        Problem problem =
                SmallPlan.problem(
                        "end: 2027-01-04",
                        "activities:",
                        "  - {id: a, effort: 90m, priority: 5}",
                        "  - {id: b, effort: 90m, priority: 1}");
        Schedule schedule = solve(problem, Problems.steps(1_000, 0));
        assertThat(schedule.leftOut()).hasSize(1);
        LeftOut left = schedule.leftOut().getFirst();
        assertThat(left.activity()).isEqualTo("a");
        assertThat(left.minutes()).isEqualTo(60);
        assertThat(left.reason()).contains("more important work");
    }

    @Test
    void a_minute_of_a_last_piece_is_left_out_rather_than_a_whole_slot() {
        Problem problem =
                SmallPlan.problem(
                        "start: 2027-01-03",
                        "end: 2027-01-04",
                        "protected: [{dates: 2027-01-03}]",
                        "activities:",
                        "  - {id: a, effort: 61m}",
                        "  - {id: b, effort: 1h, due: 2027-01-03}");
        Schedule schedule = solve(problem, Problems.steps(1_000, 0));
        assertThat(schedule.leftOut())
                .extracting(LeftOut::activity, LeftOut::minutes)
                .containsExactly(tuple("a", 1));
    }

    @Test
    void a_problem_without_any_free_time_leaves_everything_out() {
        Problem problem =
                SmallPlan.problem(
                        "protected: [{time: \"00:00-24:00\"}]",
                        "activities: [{id: a, effort: 90m}, {id: h, effort: 1h/week}]");
        Schedule schedule = solve(problem, Problems.steps(1_000, 0));
        assertThat(schedule.bookings()).isEmpty();
        assertThat(schedule.leftOut()).extracting(LeftOut::minutes).containsExactly(90);
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void a_plan_without_an_end_goes_on_until_all_work_has_a_place() {
        Problem problem =
                Problems.read(
                        """
                        title: Open
                        timeZone: Europe/Berlin
                        start: 2027-01-06
                        availability: [{days: [mon, tue, wed], windows: ["08:00-10:00"]}]
                        activities: [{id: a, effort: 6h}]
                        limits: {restDays: 6}
                        """);
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        settings(Duration.ZERO),
                        SolverListener.NONE);
        assertThat(schedule.leftOut()).isEmpty();
        assertThat(schedule.last()).isEqualTo("2027-01-24");
    }

    @Test
    void asking_to_stop_ends_the_search_within_some_moves() {
        List<Long> told = new ArrayList<>();
        SolverListener listener =
                new SolverListener() {
                    private int asked;

                    @Override
                    public void best(Duration elapsed, long leftOutMinutes, long costUnits) {
                        told.add(costUnits);
                    }

                    @Override
                    public boolean stop() {
                        return !told.isEmpty() && ++asked > 3;
                    }
                };
        Problem problem = SmallPlan.problem(FOUR);
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem), settings(Duration.ofDays(1)), listener);
        assertThat(schedule.figures().tried()).isBetween(1L, 10_000L);
        assertThat(told).isNotEmpty();
        assertThat(told.getFirst()).isEqualTo(schedule.figures().firstCost());
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void asking_to_stop_also_ends_the_search_for_a_first_plan() {
        Problem problem =
                SmallPlan.problem(
                        "end: 2027-01-05",
                        "activities: [{id: a, effort: 40h}, {id: b, effort: 4h, after: a}]");
        SolverListener listener =
                new SolverListener() {
                    @Override
                    public void best(Duration elapsed, long leftOutMinutes, long costUnits) {}

                    @Override
                    public boolean stop() {
                        return true;
                    }
                };
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem), settings(Duration.ofDays(1)), listener);
        assertThat(schedule.figures().tried()).isZero();
        assertThat(schedule.figures().construction()).isLessThan(Duration.ofSeconds(2));
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void a_search_waits_for_no_thread_that_others_use() {
        Problem problem = SmallPlan.problem(FOUR);
        CountDownLatch over = new CountDownLatch(1);
        ForkJoinPool all = ForkJoinPool.commonPool();
        try {
            for (int i = 0; i < all.getParallelism(); i++) {
                all.execute(() -> await(over));
            }
            Schedule schedule =
                    assertTimeoutPreemptively(
                            Duration.ofMinutes(1), () -> solve(problem, Problems.steps(5_000, 7)));
            assertThat(schedule.leftOut()).isEmpty();
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SolverSettings settings(Duration limit) {
        return new SolverSettings(limit, OptionalLong.empty(), 0);
    }

    private static Schedule solve(Problem problem, SolverSettings settings) {
        return StudyScheduler.solve(new RemainingProblem(problem), settings, new ShortRepair());
    }
}
