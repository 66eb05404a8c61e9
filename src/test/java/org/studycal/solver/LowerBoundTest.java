package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.RemainingProblem;

/**
 * The bound is never above the cost of a plan, and equals it where that can be said by hand. The
 * plans are two weeks of four slots a day, see {@link SmallPlan}.
 */
class LowerBoundTest {

    private static final int COUNT = Integer.getInteger("studycal.random", 60);

    @Test
    void counts_a_session_for_every_window_that_work_needs() {
        assertThat(points("activities: [{id: a, title: A, effort: 5h}]")).isEqualTo(3 * 3);
    }

    @Test
    void counts_a_session_for_every_longest_session() {
        assertThat(points("activities: [{id: a, title: A, effort: 5h, session: {max: 1h}}]"))
                .isEqualTo(5 * 3);
    }

    @Test
    void counts_the_sessions_that_a_chain_of_tasks_must_split_into() {
        // 3 + 3 + 2 slots in windows of 4: two windows cannot be shared without a further session.
        assertThat(
                        points(
                                "end: 2027-01-05",
                                "activities:",
                                "- {id: a, title: A, effort: 1h30m}",
                                "- {id: b, title: B, effort: 1h30m, after: a}",
                                "- {id: c, title: C, effort: 1h, after: b}"))
                .isEqualTo(4 * 3);
    }

    @Test
    void counts_the_steps_of_windows_that_are_left() {
        // Four hours in two days of two hours; the second window is one step down.
        assertThat(
                        points(
                                "end: 2027-01-04",
                                "availability: [{days: daily, windows: [\"08:00-10:00 theory\","
                                        + " \"12:00-14:00 labs\"]}]",
                                "categories: {k: {title: K, windows: [theory, labs]}}",
                                "activities: [{id: a, title: A, category: k, effort: 3h}]"))
                .isEqualTo(2 * 3 + 4);
    }

    @Test
    void counts_the_weeks_that_work_has_to_wait() {
        // Two hours are a week off their target.
        assertThat(
                        points(
                                "activities:",
                                "- {id: a, title: A, effort: 2h, weeks: 1, release: 2027-01-11}"))
                .isEqualTo(3 + 2 * 10);
    }

    @Test
    void counts_the_days_that_work_is_late() {
        // Two hours a day from 4 January: the second day is one day late, the third two.
        assertThat(points("activities: [{id: a, title: A, effort: 6h, due: 2027-01-04}]"))
                .isEqualTo(3 * 3 + 2 * 2 + 2 * 4);
    }

    @Test
    void counts_hours_over_and_under_a_weekly_target() {
        // Dates keep 8 hours in week 1 and 4 in week 2.
        assertThat(
                        points(
                                "categories: {k: {title: K, quota: 5h}}",
                                "activities:",
                                "- {id: a, title: A, category: k, effort: 8h, deadline: 2027-01-10}",
                                "- {id: b, title: B, category: k, effort: 4h, release: 2027-01-11}"))
                .isEqualTo((4 + 2) * 3 + (3 + 1) * 5);
    }

    @Test
    void counts_hours_under_a_weekly_minimum() {
        assertThat(
                        points(
                                "categories: {k: {title: K, quota: {min: 5h}}}",
                                "activities:",
                                "- {id: a, title: A, category: k, effort: 8h, deadline: 2027-01-10}"))
                .isEqualTo(4 * 3 + 5 * 10);
    }

    @Test
    void counts_the_days_until_there_was_room_for_all_work() {
        // Five hours need three days of two hours: the third is two days after the first.
        assertThat(withFinish("activities: [{id: a, title: A, effort: 5h}]"))
                .isEqualTo(3 * 3 + 2 * 3);
    }

    @Test
    void counts_the_session_that_an_earlier_finish_costs_or_the_later_finish() {
        // 3 + 3 + 2 slots: two days need four sessions, three days three of them.
        String[] work = {
            "activities:",
            "- {id: a, title: A, effort: 1h30m}",
            "- {id: b, title: B, effort: 1h30m, after: a}",
            "- {id: c, title: C, effort: 1h, after: b}"
        };
        assertThat(withFinish(String.join("\n", work), "weights: {finish: 4}"))
                .isEqualTo(4 * 3 + 4);
        assertThat(withFinish(String.join("\n", work), "weights: {finish: 2}"))
                .isEqualTo(3 * 3 + 2 * 2);
    }

    @Test
    void an_earlier_finish_that_days_of_rest_forbid_is_no_reason_for_a_lower_bound() {
        // Nine days have room for 18 hours, but only five days of each week may be used.
        assertThat(
                        withFinish(
                                "limits: {restDays: 2}",
                                "activities: [{id: a, title: A, effort: 18h}]"))
                .isBetween(9 * 3.0 + 8 * 3, 9 * 3.0 + 10 * 3);
    }

    @Test
    void counts_no_finish_for_work_with_target_weeks_and_for_habits() {
        String[] work = {
            "activities:",
            "- {id: a, title: A, effort: 4h, weeks: 2}",
            "- {id: h, title: H, effort: 1h/week}"
        };
        assertThat(withFinish(work)).isEqualTo(points(work));
    }

    @Test
    void a_reserve_is_a_share_of_the_whole_week_that_work_ends_in_the_middle_of() {
        Problem problem =
                Problems.read(
                        """
                        title: Reserve
                        timeZone: Europe/Berlin
                        start: 2027-01-04
                        end: 2027-01-06
                        slot: 25m
                        categories: {c: {title: C, windows: [theory]}}
                        availability:
                          - {days: weekdays, windows: ["08:50-10:40 writing"]}
                          - {days: sun, windows: ["08:00-09:00 theory"]}
                        limits: {reserve: 43%}
                        activities: [{id: a, title: A, category: c, effort: 100m}]
                        weights: {finish: 10.75}
                        """);
        Model model = new Model(problem, problem.start(), problem.end().orElseThrow());
        assertThat(LowerBound.of(model, 1, () -> false)).isEqualTo(23L * Points.UNITS);
    }

    @Test
    void counts_what_pinned_sessions_cost() {
        assertThat(
                        points(
                                "activities: [{id: a, title: A, effort: 2h, weeks: 1}]",
                                "pinned: [{activity: a, start: 2027-01-11T08:00, length: 2h}]"))
                .isEqualTo(3 + 2 * 10);
    }

    @Test
    void knows_that_a_lab_comes_after_its_topic() {
        // One day, theory first: the lab's window lies before the topic's, so both change places.
        assertThat(
                        points(
                                "end: 2027-01-04",
                                "availability: [{days: daily, windows: [\"08:00-10:00 labs\","
                                        + " \"12:00-14:00 theory\"]}]",
                                "categories:",
                                "  core: {title: C, windows: [theory]}",
                                "  labs: {title: L, windows: [labs]}",
                                "activities:",
                                "- {id: a, title: A, category: core, effort: 2h, weeks: 1}",
                                "- {id: b, title: B, category: labs, effort: 2h, weeks: 1, after: a}"))
                .isEqualTo(2 * 3 + 4 * 12);
    }

    @Test
    void is_never_above_the_plan_of_any_problem_whatever_the_prices() {
        long proven =
                LongStream.range(0, COUNT)
                        .filter(seed -> holds(RandomProblem.yaml(seed), seed))
                        .count();
        assertThat(proven).isGreaterThan(COUNT / 4);
    }

    /** The cheapest of all plans, each tried, is not below it, and mostly equals it. */
    @Test
    void is_never_above_the_cheapest_of_all_plans() {
        int equal = 0;
        for (int seed = 0; seed < 25; seed++) {
            Model model = SmallPlan.model(tiny(new Random(seed)));
            long cheapest = new EveryPlan(model).cheapest();
            long bound = LowerBound.of(model, 1, () -> false);
            if (cheapest < Long.MAX_VALUE) {
                assertThat(bound).as("seed %d", seed).isLessThanOrEqualTo(cheapest);
                equal += bound == cheapest ? 1 : 0;
            }
        }
        assertThat(equal).isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource({"ai-ml-security, 20", "hello, 0", "parent-with-a-job, 60"})
    void is_near_the_plans_of_the_repository(String name, int percent) throws ProblemException {
        Problem problem =
                ProblemReader.read(Path.of("problems", name + ".yaml"), Optional.empty()).problem();
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(200_000, 1),
                        SolverListener.NONE);
        assertThat(schedule.bound()).isPresent();
        long over = schedule.cost() - schedule.bound().getAsLong();
        assertThat(over).isBetween(0L, schedule.cost() * percent / 100);
    }

    @Test
    void there_is_none_when_work_is_left_out() {
        Problem problem = SmallPlan.problem("activities: [{id: a, title: A, effort: 29h}]");
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem), Problems.steps(100, 1), SolverListener.NONE);
        assertThat(schedule.bound()).isEmpty();
    }

    @Test
    void the_search_stops_at_it() {
        Problem problem = SmallPlan.problem("activities: [{id: a, title: A, effort: 6h}]");
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(Long.MAX_VALUE, 1),
                        SolverListener.NONE);
        assertThat(schedule.bound()).hasValue(schedule.cost());
    }

    private static boolean holds(String yaml, long seed) {
        Problem problem;
        try {
            problem = Problems.tryRead(yaml);
        } catch (ProblemException e) {
            return false;
        }
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(2_000, seed),
                        new ShortRepair());
        if (schedule.bound().isEmpty()) {
            return false;
        }
        assertThat(schedule.bound().getAsLong()).as(yaml).isLessThanOrEqualTo(schedule.cost());
        Model model = new Model(problem, schedule.first(), schedule.last());
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            assertThat(LowerBound.of(model, groups -> anyPrices(model, groups, random)))
                    .as(yaml)
                    .isLessThanOrEqualTo(schedule.cost());
        }
        return true;
    }

    private static SlotPrices anyPrices(Model model, WorkGroups groups, Random random) {
        long most = 1L << (10 + random.nextInt(9));
        SlotPrices prices = new SlotPrices(groups.count(), model.categories, model.grid.weeks);
        Arrays.setAll(prices.task, g -> random.nextLong(most) - most / 8);
        for (long[] quota : prices.quota) {
            Arrays.setAll(quota, w -> random.nextLong(most) / 2 - most / 4);
        }
        return prices;
    }

    /** A few slots in two weeks, a few activities. */
    private static String[] tiny(Random random) {
        String second = random.nextBoolean() ? "labs" : "theory";
        StringBuilder activities = new StringBuilder("activities:\n");
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            activities
                    .append("- {id: a" + i + ", title: A, effort: " + (1 + random.nextInt(2)) + "h")
                    .append(random.nextInt(3) == 0 ? "" : ", weeks: " + (1 + random.nextInt(2)))
                    .append(random.nextInt(4) == 0 ? ", due: 2027-01-05" : "")
                    .append(i > 0 && random.nextInt(3) > 0 ? ", after: a" + random.nextInt(i) : "")
                    .append(", category: " + (random.nextBoolean() ? "k" : "l") + "}\n");
        }
        return new String[] {
            "slot: 1h",
            "availability: [{days: [mon, tue], windows: [\"08:00-1"
                    + random.nextInt(2)
                    + ":00 theory\", \"13:00-14:00 "
                    + second
                    + "\"]}]",
            "categories:",
            "  k: {title: K, windows: [theory], quota: " + (1 + random.nextInt(3)) + "h}",
            "  l: {title: L, windows: [labs, theory], quota: {min: 1h}}",
            "weights: {sessions: 1, targetWeek: " + random.nextInt(6) + "}",
            activities.toString()
        };
    }

    private static double withFinish(String... lines) {
        return LowerBound.of(SmallPlan.model(lines), 1, () -> false) / (double) Points.UNITS;
    }

    /** Without the finish, which has tests of its own. */
    private static double points(String... lines) {
        return LowerBound.of(
                        SmallPlan.model(String.join("\n", lines), "weights: {finish: 0}"),
                        1,
                        () -> false)
                / (double) Points.UNITS;
    }
}
