package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.score.stream.test.SingleConstraintAssertion;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Booking;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;

/** One group of tests for every constraint, beginning with its name. */
class StudyConstraintProviderTest {

    private static final ConstraintVerifier<StudyConstraintProvider, StudyCalendar> VERIFIER =
            ConstraintVerifier.build(
                    new StudyConstraintProvider(), StudyCalendar.class, StudySlot.class);

    private static final long HALF_HOUR = 30;

    @Test
    void every_constraint_has_tests() {
        for (Method constraint : StudyConstraintProvider.class.getDeclaredMethods()) {
            if (constraint.getReturnType().equals(Constraint.class)) {
                assertThat(StudyConstraintProviderTest.class.getDeclaredMethods())
                        .filteredOn(test -> test.getName().startsWith(constraint.getName() + "_"))
                        .as(constraint.getName())
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void every_constraint_counts() {
        long defined =
                Arrays.stream(StudyConstraintProvider.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType().equals(Constraint.class))
                        .count();
        assertThat(defined).isEqualTo(14);
        StudyCalendar calendar = SmallPlan.calendar(SmallPlan.model(A), "aa..");
        VERIFIER.verifyThat()
                .givenSolution(calendar)
                .scores(HardMediumSoftScore.of(0, -2, -3 * Points.UNITS));
    }

    private static final String A = "activities: [{id: a, effort: 2h}]";
    private static final String A_AND_B = "activities: [{id: a, effort: 4h}, {id: b, effort: 4h}]";

    // Work left out

    @Test
    void work_costs_by_priority() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 1h, priority: 1}",
                        "  - {id: b, effort: 80m, priority: 5}");
        that(StudyConstraintProvider::work, model, "aabb").penalizesBy(6 * 9 + 8);
    }

    @Test
    void work_is_not_what_is_pinned() {
        Model model =
                SmallPlan.model(A, "pinned: [{activity: a, start: 2027-01-06T20:00, length: 2h}]");
        that(StudyConstraintProvider::work, model, "....").penalizesBy(0);
    }

    @Test
    void placedWork_counts_by_priority() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 1h, priority: 1}",
                        "  - {id: b, effort: 80m, priority: 5}");
        that(StudyConstraintProvider::placedWork, model, "....").rewardsWith(0);
        that(StudyConstraintProvider::placedWork, model, "ab..").rewardsWith(3 * 9 + 3);
    }

    @Test
    void placedWork_counts_the_minutes_of_a_last_piece() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 80m}]");
        that(StudyConstraintProvider::placedWork, model, "aa..").rewardsWith(6);
        that(StudyConstraintProvider::placedWork, model, "aaa.").rewardsWith(8);
    }

    @Test
    void placedWork_leaves_what_is_left_out() {
        Model model = SmallPlan.model(A);
        VERIFIER.verifyThat()
                .givenSolution(SmallPlan.calendar(model, "a..."))
                .scores(HardMediumSoftScore.of(0, -3, -3 * Points.UNITS));
    }

    // Soft rules

    @Test
    void windowPreference_costs_by_step() {
        Model model =
                SmallPlan.model(
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-10:00 y\"]}",
                        "  - {days: sun, windows: [\"12:00-13:00 z\"]}",
                        "categories: {c: {windows: [y, x]}}",
                        A_AND_B);
        that(StudyConstraintProvider::windowPreference, model, "..ab").penalizesBy(0);
        that(StudyConstraintProvider::windowPreference, model, "abb.").penalizesBy(2 * HALF_HOUR);
        String sunday = ".... .... .... .... .... .... ....a";
        that(StudyConstraintProvider::windowPreference, model, sunday).penalizesBy(3 * HALF_HOUR);
    }

    @Test
    void windowPreference_does_not_count_pinned_sessions() {
        Model model =
                SmallPlan.model(
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-10:00 y\"]}",
                        "categories: {c: {windows: [y]}}",
                        A,
                        "pinned: [{activity: a, start: 2027-01-05T08:00, length: 1h}]");
        that(StudyConstraintProvider::windowPreference, model, "....").penalizesBy(0);
    }

    @Test
    void targetWeek_costs_by_week() {
        Model model =
                SmallPlan.model(
                        "end: 2027-02-07",
                        "activities: [{id: a, effort: 4h, weeks: 2}, {id: b, effort: 4h}]");
        String week = ".... ".repeat(7);
        that(StudyConstraintProvider::targetWeek, model, week + "aaab").penalizesBy(0);
        that(StudyConstraintProvider::targetWeek, model, "a..b").penalizesBy(HALF_HOUR);
        that(StudyConstraintProvider::targetWeek, model, week.repeat(3) + "aa..")
                .penalizesBy(2 * 2 * HALF_HOUR);
    }

    @Test
    void targetWeek_does_not_count_work_without_one() {
        that(StudyConstraintProvider::targetWeek, SmallPlan.model(A), "aaaa").penalizesBy(0);
    }

    @Test
    void weeklyQuota_costs_over_in_every_week_and_under_while_there_is_work() {
        // Four hours of work at two hours a week fill two weeks of the three.
        Model model =
                SmallPlan.model(
                        "end: 2027-01-24",
                        "categories: {c: {quota: 2h}}",
                        "activities: [{id: a, effort: 4h}]");
        String week = ".... ".repeat(6);
        that(StudyConstraintProvider::weeklyQuota, model, "aaaa " + week + "aaaa").penalizesBy(0);
        that(StudyConstraintProvider::weeklyQuota, model, "aaaa aa.. ....")
                .penalizesBy((2 * HALF_HOUR + 4 * HALF_HOUR));
        that(StudyConstraintProvider::weeklyQuota, model, "....").penalizesBy(8 * HALF_HOUR);
    }

    @Test
    void weeklyQuota_asks_for_no_more_than_the_free_time_of_a_week() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-10",
                        "availability: [{days: mon, windows: [\"08:00-10:00\"]}]",
                        "categories: {c: {quota: 5h}}",
                        "activities: [{id: a, effort: 5h}]");
        that(StudyConstraintProvider::weeklyQuota, model, "aaaa").penalizesBy(0);
        that(StudyConstraintProvider::weeklyQuota, model, "aaa.").penalizesBy(HALF_HOUR);
    }

    @Test
    void weeklyQuota_of_nothing_makes_every_hour_dear() {
        Model model = SmallPlan.model("categories: {c: {quota: 0h}}", A);
        that(StudyConstraintProvider::weeklyQuota, model, "aa..").penalizesBy(2 * HALF_HOUR);
        that(StudyConstraintProvider::weeklyQuota, model, "....").penalizesBy(0);
    }

    @Test
    void weeklyQuota_counts_pinned_sessions_also_on_the_weeks_days_before_the_plan() {
        Model model =
                SmallPlan.model(
                        "start: 2027-01-06",
                        "end: 2027-01-10",
                        "categories: {c: {quota: 2h}}",
                        A,
                        "pinned: [{activity: a, start: 2027-01-04T20:00, length: 50m}]");
        that(StudyConstraintProvider::weeklyQuota, model, "aa..").penalizesBy(0);
        that(StudyConstraintProvider::weeklyQuota, model, "....").penalizesBy(2 * HALF_HOUR);
    }

    @Test
    void weeklyMinimum_costs_under_it_while_there_is_work() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-24",
                        "categories: {c: {quota: {min: 1h}}}",
                        "activities: [{id: a, effort: 2h}]");
        String week = ".... ".repeat(6);
        that(StudyConstraintProvider::weeklyMinimum, model, "aa.. " + week + "aa..").penalizesBy(0);
        that(StudyConstraintProvider::weeklyMinimum, model, "aaaa").penalizesBy(2 * HALF_HOUR);
        that(StudyConstraintProvider::weeklyMinimum, model, "....").penalizesBy(4 * HALF_HOUR);
    }

    @Test
    void weeklyMinimum_counts_pinned_sessions() {
        Model model =
                SmallPlan.model(
                        "end: 2027-01-10",
                        "categories: {c: {quota: {min: 1h}}}",
                        A,
                        "pinned: [{activity: a, start: 2027-01-04T20:00, length: 30m}]");
        that(StudyConstraintProvider::weeklyMinimum, model, "a...").penalizesBy(0);
        that(StudyConstraintProvider::weeklyMinimum, model, "....").penalizesBy(HALF_HOUR);
    }

    @Test
    void lateness_costs_by_day_after_the_due_date() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 4h, due: 2027-01-04}]");
        that(StudyConstraintProvider::lateness, model, "aaaa").penalizesBy(0);
        that(StudyConstraintProvider::lateness, model, "a... a... a...")
                .penalizesBy(HALF_HOUR * (1 + 2));
    }

    @Test
    void lateness_costs_after_a_soft_milestone_that_comes_before_the_due_date() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 4h, due: 2027-01-06}",
                        "  - {id: h, effort: 4h/week}",
                        "milestones: [{title: Talk, date: 2027-01-04, requires: [a, h]}]");
        that(StudyConstraintProvider::lateness, model, "ahh. ah..").penalizesBy(HALF_HOUR);
    }

    @Test
    void sessions_cost_each() {
        Model model = SmallPlan.model(A_AND_B);
        that(StudyConstraintProvider::sessions, model, "....").penalizesBy(0);
        that(StudyConstraintProvider::sessions, model, "aab. b.ba")
                .penalizesBy(5 * Points.PER_PIECE);
    }

    @Test
    void sessions_end_with_their_window() {
        Model model =
                SmallPlan.model(
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-10:00 y\"]}",
                        A);
        that(StudyConstraintProvider::sessions, model, "aaaa").penalizesBy(2 * Points.PER_PIECE);
    }

    @Test
    void topicSwitches_cost_within_a_day() {
        Model model = SmallPlan.model("weights: {topicSwitches: 1}", A_AND_B);
        that(StudyConstraintProvider::topicSwitches, model, "aa.a b...").penalizesBy(0);
        that(StudyConstraintProvider::topicSwitches, model, "ab.a b...")
                .penalizesBy(2 * Points.PER_PIECE);
    }

    @Test
    void topicSwitches_count_pinned_sessions_also_alone_on_their_day() {
        Model model =
                SmallPlan.model(
                        "weights: {topicSwitches: 1}",
                        A_AND_B,
                        "pinned:",
                        "  - {activity: b, start: 2027-01-04T20:00, length: 30m}",
                        "  - {activity: a, start: 2027-01-05T20:00, length: 30m}",
                        "  - {activity: b, start: 2027-01-05T21:00, length: 30m}");
        that(StudyConstraintProvider::topicSwitches, model, "....").penalizesBy(Points.PER_PIECE);
        that(StudyConstraintProvider::topicSwitches, model, "a... bb..")
                .penalizesBy((1 + 2) * Points.PER_PIECE);
    }

    @Test
    void gap_costs_by_started_day_beyond_the_maximum() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 50m}",
                        "  - {id: b, effort: 1h, after: {activity: a, maxGap: 1h}}");
        that(StudyConstraintProvider::gap, model, "aa.b").penalizesBy(0);
        that(StudyConstraintProvider::gap, model, "aa.. b...").penalizesBy(Points.PER_PIECE);
        that(StudyConstraintProvider::gap, model, "aa.. .... bb..")
                .penalizesBy(2 * Points.PER_PIECE);
        that(StudyConstraintProvider::gap, model, ".... .... bb..").penalizesBy(0);
    }

    @Test
    void gap_counts_pinned_sessions_also_alone() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 1h}",
                        "  - {id: b, effort: 2h, after: {activity: a, maxGap: 1h}}",
                        "pinned:",
                        "  - {activity: a, start: 2027-01-04T20:00, length: 1h}",
                        "  - {activity: b, start: 2027-01-06T20:00, length: 1h}");
        that(StudyConstraintProvider::gap, model, "....").penalizesBy(2 * Points.PER_PIECE);
        that(StudyConstraintProvider::gap, model, ".... b...").penalizesBy(Points.PER_PIECE);
    }

    @Test
    void unevenDays_cost_between_the_fullest_and_the_emptiest_free_day() {
        Model model =
                SmallPlan.model(
                        "weights: {unevenDays: 1}",
                        "end: 2027-01-06",
                        "protected: [{dates: 2027-01-06}]",
                        A_AND_B);
        that(StudyConstraintProvider::unevenDays, model, "aa.. bb..").penalizesBy(0);
        that(StudyConstraintProvider::unevenDays, model, "aaa. b...").penalizesBy(2 * HALF_HOUR);
        that(StudyConstraintProvider::unevenDays, model, "....").penalizesBy(0);
    }

    @Test
    void unevenDays_count_pinned_sessions_also_alone() {
        Model model =
                SmallPlan.model(
                        "weights: {unevenDays: 1}",
                        A_AND_B,
                        "pinned:",
                        "  - {activity: b, start: 2027-01-04T20:00, length: 30m}",
                        "  - {activity: b, start: 2027-01-11T20:00, length: 20m}");
        that(StudyConstraintProvider::unevenDays, model, "aa..")
                .penalizesBy(3 * HALF_HOUR + HALF_HOUR);
    }

    @Test
    void finish_costs_every_day_up_to_the_last_session_that_is_not_of_a_habit() {
        Model model =
                SmallPlan.model(
                        "weights: {finish: 1}",
                        "activities: [{id: a, effort: 2h}, {id: h, effort: 2h/week}]");
        that(StudyConstraintProvider::finish, model, "aa.. hh..").penalizesBy(0);
        that(StudyConstraintProvider::finish, model, "a... .... a..h hh..")
                .penalizesBy(2 * Points.PER_PIECE);
        that(StudyConstraintProvider::finish, model, ".... hh..").penalizesBy(0);
    }

    @Test
    void finish_counts_pinned_sessions_also_alone() {
        Model model =
                SmallPlan.model(
                        "weights: {finish: 1}",
                        A,
                        "pinned: [{activity: a, start: 2027-01-06T20:00, length: 30m}]");
        that(StudyConstraintProvider::finish, model, "....").penalizesBy(2 * Points.PER_PIECE);
        that(StudyConstraintProvider::finish, model, ".... .... .... a...")
                .penalizesBy(3 * Points.PER_PIECE);
    }

    @Test
    void pinnedSessions_cost_for_their_number_weeks_and_lateness() {
        Model model =
                SmallPlan.model(
                        "activities: [{id: a, effort: 4h, weeks: 2, due: 2027-01-04}]",
                        "pinned: [{activity: a, start: 2027-01-05T20:00, length: 50m}]");
        that(StudyConstraintProvider::pinnedSessions, model, "aaa.")
                .penalizesBy(300 * Points.PER_PIECE + (1000 + 200) * 2 * HALF_HOUR);
    }

    @Test
    void pinnedSessions_cost_for_topic_switches_on_days_beside_the_plan() {
        Model model =
                SmallPlan.model(
                        "weights: {topicSwitches: 1, sessions: 0}",
                        A_AND_B,
                        "pinned:",
                        "  - {activity: a, start: 2027-01-03T20:00, length: 30m}",
                        "  - {activity: b, start: 2027-01-03T21:00, length: 30m}");
        that(StudyConstraintProvider::pinnedSessions, model, "....")
                .penalizesBy(100 * Points.PER_PIECE);
        that(StudyConstraintProvider::topicSwitches, model, "....").penalizesBy(0);
    }

    @Test
    void pinnedSessions_cost_nothing_where_there_are_none() {
        that(StudyConstraintProvider::pinnedSessions, SmallPlan.model(A), "aaaa").penalizesBy(0);
    }

    @Test
    void disruption_costs_what_is_not_where_it_was_published() {
        Problem problem = SmallPlan.problem(A_AND_B);
        Model model = published(problem, "2027-01-04T08:00", "2027-01-05T08:00");
        that(StudyConstraintProvider::disruption, model, "aa.. aa..").penalizesBy(0);
        // Three times within two days: half of it on the same day, three quarters at the same time.
        that(StudyConstraintProvider::disruption, model, ".aa. aa..").penalizesBy(90);
        that(StudyConstraintProvider::disruption, model, ".... aa.. aa..").penalizesBy(135);
        that(StudyConstraintProvider::disruption, model, ".... aa.. .aa.").penalizesBy(180);
    }

    @Test
    void disruption_costs_nothing_where_nothing_is_published() {
        that(StudyConstraintProvider::disruption, SmallPlan.model(A), "a...").penalizesBy(0);
    }

    private static Model published(Problem problem, String... starts) {
        List<Booking> sessions =
                Arrays.stream(starts)
                        .map(start -> LocalDateTime.parse(start).atZone(problem.timeZone()))
                        .map(start -> start.toInstant())
                        .map(start -> new Booking("a", start, start.plusSeconds(3600), false))
                        .toList();
        Instant now = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        LocalDate last = new Horizon(problem, now).last();
        return new Model(
                problem,
                problem.start(),
                last,
                now,
                Optional.of(new Published(sessions, last, now)));
    }

    private static SingleConstraintAssertion that(
            BiFunction<StudyConstraintProvider, ConstraintFactory, Constraint> constraint,
            Model model,
            String letters) {
        StudyCalendar calendar = SmallPlan.calendar(model, letters);
        assertKeptAlike(SmallPlan.assignment(model, letters), calendar);
        return that(constraint, calendar);
    }

    /** The figures that the search keeps by hand say the same of every plan in these tests. */
    private static void assertKeptAlike(Assignment assignment, StudyCalendar calendar) {
        HardMediumSoftScore score = VERIFIER.verifyThat().givenSolution(calendar).getScore();
        assertThat(assignment.leftPrice()).isEqualTo(-score.mediumScore());
        assertThat(assignment.objective().value()).isEqualTo(-score.softScore());
    }

    private static SingleConstraintAssertion that(
            BiFunction<StudyConstraintProvider, ConstraintFactory, Constraint> constraint,
            StudyCalendar calendar) {
        return VERIFIER.verifyThat(constraint).givenSolution(SmallPlan.unweighted(calendar));
    }
}
