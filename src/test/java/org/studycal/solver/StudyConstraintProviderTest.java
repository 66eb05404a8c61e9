package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.score.stream.test.SingleConstraintAssertion;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.studycal.problem.Points;

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
        assertThat(defined).isEqualTo(21);
        StudyCalendar calendar = SmallPlan.calendar(SmallPlan.model(A), "aa..");
        VERIFIER.verifyThat()
                .givenSolution(calendar)
                .scores(HardMediumSoftScore.of(0, -2, -3 * Points.UNITS));
    }

    private static final String A = "activities: [{id: a, effort: 2h}]";
    private static final String A_AND_B = "activities: [{id: a, effort: 4h}, {id: b, effort: 4h}]";

    // Hard rules

    @Test
    void allowedSlots_cost_before_the_release() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 2h, release: 2027-01-05}]");
        that(StudyConstraintProvider::allowedSlots, model, "...a a...").penalizesBy(1);
        that(StudyConstraintProvider::allowedSlots, model, ".... aaa.").penalizesBy(0);
    }

    @Test
    void allowedSlots_cost_after_the_deadline_and_after_a_hard_milestone() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 2h, deadline: 2027-01-04}",
                        "  - {id: b, effort: 2h, deadline: 2027-01-08}",
                        "  - {id: c, effort: 2h}",
                        "milestones:",
                        "  - {title: Exam, date: 2027-01-05, requires: [b], hard: true}",
                        "  - {title: Talk, date: 2027-01-05, requires: [c]}");
        that(StudyConstraintProvider::allowedSlots, model, "a... b...").penalizesBy(0);
        that(StudyConstraintProvider::allowedSlots, model, ".... a... bcb.").penalizesBy(3);
    }

    @Test
    void allowedSlots_cost_outside_the_week_of_a_habit() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 1h/week}]");
        int[] tasks = new int[model.grid.slots];
        Arrays.fill(tasks, Assignment.NONE);
        tasks[0] = SmallPlan.task(model, "a", 2);
        tasks[1] = SmallPlan.task(model, "a", 1);
        that(StudyConstraintProvider::allowedSlots, SmallPlan.calendar(model, tasks))
                .penalizesBy(1);
    }

    @Test
    void allowedSlots_cost_in_windows_of_another_label() {
        Model model =
                SmallPlan.model(
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-10:00 y\"]}",
                        "activities: [{id: a, effort: 2h, labels: [y]}, {id: b, effort: 2h}]");
        that(StudyConstraintProvider::allowedSlots, model, "bbaa").penalizesBy(0);
        that(StudyConstraintProvider::allowedSlots, model, "aabb").penalizesBy(2);
    }

    @Test
    void effort_costs_every_slot_too_many() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 50m}]");
        that(StudyConstraintProvider::effort, model, "aa..").penalizesBy(0);
        that(StudyConstraintProvider::effort, model, "aaaa").penalizesBy(2);
    }

    @Test
    void effort_counts_what_is_pinned() {
        Model model =
                SmallPlan.model(
                        "activities: [{id: a, effort: 2h}]",
                        "pinned: [{activity: a, start: 2027-01-06T20:00, length: 1h}]");
        that(StudyConstraintProvider::effort, model, "aa..").penalizesBy(0);
        that(StudyConstraintProvider::effort, model, "aaa.").penalizesBy(1);
    }

    @Test
    void prerequisites_cost_when_the_later_task_begins_first() {
        Model model =
                SmallPlan.model("activities: [{id: a, effort: 1h}, {id: b, effort: 1h, after: a}]");
        that(StudyConstraintProvider::prerequisites, model, "aabb").penalizesBy(0);
        that(StudyConstraintProvider::prerequisites, model, "ab.a").penalizesBy(1);
        that(StudyConstraintProvider::prerequisites, model, "bb..").penalizesBy(0);
    }

    @Test
    void prerequisites_cost_when_the_minimum_gap_from_the_real_end_is_too_small() {
        String follows = "  - {id: b, effort: 1h, after: {activity: a, minGap: 24h}}";
        Model model = SmallPlan.model("activities:", "  - {id: a, effort: 50m}", follows);
        that(StudyConstraintProvider::prerequisites, model, "aa.. .b..").penalizesBy(1);
        that(StudyConstraintProvider::prerequisites, model, "aa.. ..b.").penalizesBy(0);
        Model odd = SmallPlan.model("activities:", "  - {id: a, effort: 30m}", follows);
        that(StudyConstraintProvider::prerequisites, odd, "a... .b..").penalizesBy(0);
    }

    @Test
    void dailyMaximum_costs_every_slot_beyond_it() {
        Model model = SmallPlan.model("limits: {perDay: 1h}", A_AND_B);
        that(StudyConstraintProvider::dailyMaximum, model, "aa.. b..b").penalizesBy(0);
        that(StudyConstraintProvider::dailyMaximum, model, "aabb aaa.").penalizesBy(3);
    }

    @Test
    void dailyMaximum_counts_pinned_sessions_but_not_against_themselves() {
        Model model =
                SmallPlan.model(
                        "limits: {perDay: 1h}",
                        A_AND_B,
                        "pinned:",
                        "  - {activity: a, start: 2027-01-04T20:00, length: 40m}",
                        "  - {activity: a, start: 2027-01-05T20:00, length: 2h}");
        that(StudyConstraintProvider::dailyMaximum, model, ".... ....").penalizesBy(0);
        that(StudyConstraintProvider::dailyMaximum, model, "b... b... bb..").penalizesBy(2);
    }

    @Test
    void weeklyMaximum_costs_every_slot_beyond_it() {
        Model model = SmallPlan.model("limits: {perWeek: 2h}", A_AND_B);
        String twoHours = "aa.. bb.. .... .... .... .... .... aaaa";
        that(StudyConstraintProvider::weeklyMaximum, model, twoHours).penalizesBy(0);
        that(StudyConstraintProvider::weeklyMaximum, model, "aaa. bbb.").penalizesBy(2);
    }

    @Test
    void weeklyMaximum_keeps_the_reserve_free() {
        // 14 hours are free in a week.
        Model model = SmallPlan.model("limits: {reserve: 90%}", A_AND_B);
        that(StudyConstraintProvider::weeklyMaximum, model, "aa..").penalizesBy(0);
        that(StudyConstraintProvider::weeklyMaximum, model, "aaa.").penalizesBy(1);
    }

    @Test
    void weeklyMaximum_counts_pinned_sessions_also_on_the_weeks_days_before_the_plan() {
        Model model =
                SmallPlan.model(
                        "start: 2027-01-06",
                        "limits: {perWeek: 2h}",
                        A_AND_B,
                        "pinned: [{activity: a, start: 2027-01-04T08:00, length: 90m}]");
        that(StudyConstraintProvider::weeklyMaximum, model, "b...").penalizesBy(0);
        that(StudyConstraintProvider::weeklyMaximum, model, "bb..").penalizesBy(1);
    }

    @Test
    void categoryDailyMaximum_costs_every_day_beyond_it() {
        Model model = SmallPlan.model(TWO_CATEGORIES.replace("LIMIT", "dailyMax: 1h"), A_OF_X);
        that(StudyConstraintProvider::categoryDailyMaximum, model, "aabb").penalizesBy(0);
        that(StudyConstraintProvider::categoryDailyMaximum, model, "aaab aaa.").penalizesBy(2);
    }

    @Test
    void categoryDailyMaximum_counts_pinned_sessions_but_not_against_themselves() {
        Model model =
                SmallPlan.model(
                        TWO_CATEGORIES.replace("LIMIT", "dailyMax: 1h"),
                        A_OF_X,
                        "pinned: [{activity: a, start: 2027-01-04T20:00, length: 2h}]");
        that(StudyConstraintProvider::categoryDailyMaximum, model, "bb..").penalizesBy(0);
        that(StudyConstraintProvider::categoryDailyMaximum, model, "a...").penalizesBy(1);
    }

    @Test
    void categoryWeeklyMaximum_costs_every_week_beyond_it() {
        Model model = SmallPlan.model(TWO_CATEGORIES.replace("LIMIT", "quota: {max: 1h}"), A_OF_X);
        that(StudyConstraintProvider::categoryWeeklyMaximum, model, "aabb bb..").penalizesBy(0);
        that(StudyConstraintProvider::categoryWeeklyMaximum, model, "aabb a...").penalizesBy(1);
    }

    @Test
    void categoryWeeklyMaximum_counts_pinned_sessions_but_not_against_themselves() {
        Model model =
                SmallPlan.model(
                        TWO_CATEGORIES.replace("LIMIT", "quota: {max: 1h}"),
                        A_OF_X,
                        "pinned: [{activity: a, start: 2027-01-05T20:00, length: 2h}]");
        that(StudyConstraintProvider::categoryWeeklyMaximum, model, "bb..").penalizesBy(0);
        that(StudyConstraintProvider::categoryWeeklyMaximum, model, "a...").penalizesBy(1);
    }

    @Test
    void restDays_cost_every_week_with_too_many_days() {
        Model model = SmallPlan.model("limits: {restDays: 5}", A_AND_B);
        that(StudyConstraintProvider::restDays, model, "aa.. bbbb").penalizesBy(0);
        that(StudyConstraintProvider::restDays, model, "a... b... b...").penalizesBy(1);
    }

    @Test
    void restDays_count_pinned_sessions_but_not_against_themselves() {
        Model model =
                SmallPlan.model(
                        "limits: {restDays: 5}",
                        A_AND_B,
                        "pinned:",
                        "  - {activity: a, start: 2027-01-04T20:00, length: 1h}",
                        "  - {activity: a, start: 2027-01-05T20:00, length: 1h}",
                        "  - {activity: a, start: 2027-01-06T20:00, length: 1h}");
        that(StudyConstraintProvider::restDays, model, "b... b...").penalizesBy(0);
        that(StudyConstraintProvider::restDays, model, "b... .... .... b...").penalizesBy(1);
    }

    @Test
    void restDays_count_pinned_sessions_also_on_the_weeks_days_before_the_plan() {
        Model model =
                SmallPlan.model(
                        "start: 2027-01-05",
                        "limits: {restDays: 5}",
                        A_AND_B,
                        "pinned: [{activity: a, start: 2027-01-04T20:00, length: 1h}]");
        that(StudyConstraintProvider::restDays, model, "b... ....").penalizesBy(0);
        that(StudyConstraintProvider::restDays, model, "b... b...").penalizesBy(1);
    }

    @Test
    void breaks_cost_when_sessions_follow_too_soon() {
        Model model = SmallPlan.model("limits: {breaks: {between: 15m}}", A_AND_B);
        that(StudyConstraintProvider::breaks, model, "aa.b aaaa").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "aabb").penalizesBy(1);
    }

    @Test
    void breaks_cost_when_a_stretch_lacks_its_long_break() {
        Model model = SmallPlan.model("limits: {breaks: {after: 1h, pause: 1h}}", A_AND_B);
        that(StudyConstraintProvider::breaks, model, "ab.. b..b").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "aa.b").penalizesBy(1);
        that(StudyConstraintProvider::breaks, model, "aaa.").penalizesBy(1);
    }

    @Test
    void breaks_look_over_nights_that_are_shorter_than_the_long_break() {
        Model model = SmallPlan.model("limits: {breaks: {after: 1h, pause: 23h}}", A_AND_B);
        that(StudyConstraintProvider::breaks, model, "a... a... ....").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "...a a... a...").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "...a b..a b...").penalizesBy(2);
    }

    @Test
    void breaks_look_over_an_empty_day_that_is_shorter_than_the_break() {
        // Sunday 2027-03-28 has 23 hours in Berlin.
        Model model =
                SmallPlan.model(
                        "start: 2027-03-27",
                        "end: 2027-04-04",
                        "availability:",
                        "  - {days: daily, windows: [\"00:00-00:30\", \"23:30-24:00\"]}",
                        "limits: {breaks: {between: 24h}}",
                        A_AND_B);
        that(StudyConstraintProvider::breaks, model, ".a .. b.").penalizesBy(1);
        that(StudyConstraintProvider::breaks, model, ".. .a .. b.").penalizesBy(0);
    }

    @Test
    void breaks_look_over_a_day_that_a_pinned_session_takes() {
        Model model =
                SmallPlan.model(
                        "availability: [{days: daily, windows: [\"00:00-02:00\"]}]",
                        "limits: {breaks: {between: 90m}}",
                        "activities: [{id: a, effort: 30h}, {id: b, effort: 4h}]",
                        "pinned: [{activity: a, start: 2027-01-04T23:00, length: 24h}]");
        that(StudyConstraintProvider::breaks, model, ".... .b..").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, ".... b...").penalizesBy(1);
    }

    @Test
    void breaks_do_not_judge_what_only_pinned_sessions_do() {
        Model model =
                SmallPlan.model(
                        "limits: {breaks: {between: 30m, after: 2h, pause: 1h}}",
                        A_AND_B,
                        "pinned:",
                        "  - {activity: a, start: 2027-01-04T10:30, length: 90m}",
                        "  - {activity: b, start: 2027-01-04T12:00, length: 1h}");
        that(StudyConstraintProvider::breaks, model, "....").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "bb..").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "..b.").penalizesBy(0);
        // With a planned session before them, their stretch is not theirs alone.
        that(StudyConstraintProvider::breaks, model, "...b").penalizesBy(1);
    }

    @Test
    void breaks_ask_for_one_between_planned_and_pinned_sessions() {
        Model model =
                SmallPlan.model(
                        "limits: {breaks: {between: 20m}}",
                        A_AND_B,
                        "pinned: [{activity: a, start: 2027-01-04T10:10, length: 1h}]");
        that(StudyConstraintProvider::breaks, model, "..b.").penalizesBy(0);
        that(StudyConstraintProvider::breaks, model, "...b").penalizesBy(1);
    }

    @Test
    void sessionLength_costs_too_long_sessions() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 4h, session: {max: 1h}}]");
        that(StudyConstraintProvider::sessionLength, model, "aa.. aa.a").penalizesBy(0);
        that(StudyConstraintProvider::sessionLength, model, "aaa. aaaa").penalizesBy(2);
    }

    @Test
    void sessionLength_costs_too_short_sessions_but_not_the_last_one() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 4h, session: {min: 40m}}]");
        that(StudyConstraintProvider::sessionLength, model, "aaa. a...").penalizesBy(0);
        that(StudyConstraintProvider::sessionLength, model, "a.aa a.a.").penalizesBy(2);
    }

    // Work left out

    @Test
    void leftOut_costs_by_priority() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 1h, priority: 1}",
                        "  - {id: b, effort: 80m, priority: 5}");
        that(StudyConstraintProvider::leftOut, model, "aabb b...").penalizesBy(0);
        that(StudyConstraintProvider::leftOut, model, "aabb").penalizesBy(1);
        that(StudyConstraintProvider::leftOut, model, "aa..").penalizesBy(3);
        that(StudyConstraintProvider::leftOut, model, "abbb").penalizesBy(4);
        that(StudyConstraintProvider::leftOut, model, "....").penalizesBy(2 * 4 + 3);
    }

    @Test
    void leftOut_does_not_count_what_is_pinned() {
        Model model =
                SmallPlan.model(A, "pinned: [{activity: a, start: 2027-01-06T20:00, length: 2h}]");
        that(StudyConstraintProvider::leftOut, model, "....").penalizesBy(0);
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
        that(StudyConstraintProvider::windowPreference, model, "abb.").penalizesBy(800 * HALF_HOUR);
        String sunday = ".... .... .... .... .... .... ....a";
        that(StudyConstraintProvider::windowPreference, model, sunday)
                .penalizesBy(3 * 400 * HALF_HOUR);
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
        that(StudyConstraintProvider::targetWeek, model, "a..b").penalizesBy(1000 * HALF_HOUR);
        that(StudyConstraintProvider::targetWeek, model, week.repeat(3) + "aa..")
                .penalizesBy(2 * 2 * 1000 * HALF_HOUR);
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
                .penalizesBy(500 * (2 * HALF_HOUR + 4 * HALF_HOUR));
        that(StudyConstraintProvider::weeklyQuota, model, "....").penalizesBy(500 * 8 * HALF_HOUR);
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
        that(StudyConstraintProvider::weeklyQuota, model, "aaa.").penalizesBy(500 * HALF_HOUR);
    }

    @Test
    void weeklyQuota_of_nothing_makes_every_hour_dear() {
        Model model = SmallPlan.model("categories: {c: {quota: 0h}}", A);
        that(StudyConstraintProvider::weeklyQuota, model, "aa..").penalizesBy(1000 * HALF_HOUR);
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
        that(StudyConstraintProvider::weeklyQuota, model, "....").penalizesBy(1000 * HALF_HOUR);
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
        that(StudyConstraintProvider::weeklyMinimum, model, "aaaa")
                .penalizesBy(1000 * 2 * HALF_HOUR);
        that(StudyConstraintProvider::weeklyMinimum, model, "....")
                .penalizesBy(1000 * 4 * HALF_HOUR);
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
        that(StudyConstraintProvider::weeklyMinimum, model, "....").penalizesBy(1000 * HALF_HOUR);
    }

    @Test
    void lateness_costs_by_day_after_the_due_date() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 4h, due: 2027-01-04}]");
        that(StudyConstraintProvider::lateness, model, "aaaa").penalizesBy(0);
        that(StudyConstraintProvider::lateness, model, "a... a... a...")
                .penalizesBy(200 * HALF_HOUR * (1 + 2));
    }

    @Test
    void lateness_costs_after_a_soft_milestone_that_comes_before_the_due_date() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 4h, due: 2027-01-06}",
                        "  - {id: h, effort: 4h/week}",
                        "milestones: [{title: Talk, date: 2027-01-04, requires: [a, h]}]");
        that(StudyConstraintProvider::lateness, model, "ahh. ah..").penalizesBy(200 * HALF_HOUR);
    }

    @Test
    void sessions_cost_each() {
        Model model = SmallPlan.model(A_AND_B);
        that(StudyConstraintProvider::sessions, model, "....").penalizesBy(0);
        that(StudyConstraintProvider::sessions, model, "aab. b.ba")
                .penalizesBy(5 * 300 * Points.PER_PIECE);
    }

    @Test
    void sessions_end_with_their_window() {
        Model model =
                SmallPlan.model(
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-10:00 y\"]}",
                        A);
        that(StudyConstraintProvider::sessions, model, "aaaa")
                .penalizesBy(2 * 300 * Points.PER_PIECE);
    }

    @Test
    void topicSwitches_cost_within_a_day() {
        Model model = SmallPlan.model("weights: {topicSwitches: 1}", A_AND_B);
        that(StudyConstraintProvider::topicSwitches, model, "aa.a b...").penalizesBy(0);
        that(StudyConstraintProvider::topicSwitches, model, "ab.a b...")
                .penalizesBy(2 * 100 * Points.PER_PIECE);
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
        that(StudyConstraintProvider::topicSwitches, model, "....")
                .penalizesBy(100 * Points.PER_PIECE);
        that(StudyConstraintProvider::topicSwitches, model, "a... bb..")
                .penalizesBy((1 + 2) * 100 * Points.PER_PIECE);
    }

    @Test
    void topicSwitches_cost_nothing_without_a_weight() {
        that(StudyConstraintProvider::topicSwitches, SmallPlan.model(A_AND_B), "abab")
                .penalizesBy(0);
    }

    @Test
    void gap_costs_by_started_day_beyond_the_maximum() {
        Model model =
                SmallPlan.model(
                        "activities:",
                        "  - {id: a, effort: 50m}",
                        "  - {id: b, effort: 1h, after: {activity: a, maxGap: 1h}}");
        that(StudyConstraintProvider::gap, model, "aa.b").penalizesBy(0);
        that(StudyConstraintProvider::gap, model, "aa.. b...").penalizesBy(200 * Points.PER_PIECE);
        that(StudyConstraintProvider::gap, model, "aa.. .... bb..")
                .penalizesBy(2 * 200 * Points.PER_PIECE);
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
        that(StudyConstraintProvider::gap, model, "....").penalizesBy(2 * 200 * Points.PER_PIECE);
        that(StudyConstraintProvider::gap, model, ".... b...").penalizesBy(200 * Points.PER_PIECE);
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
        that(StudyConstraintProvider::unevenDays, model, "aaa. b...")
                .penalizesBy(2 * 100 * HALF_HOUR);
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
                .penalizesBy(3 * 100 * HALF_HOUR + 100 * HALF_HOUR);
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

    private static final String TWO_CATEGORIES = "categories: {x: {LIMIT}, y: {}}";
    private static final String A_OF_X =
            "activities: [{id: a, effort: 4h, category: x}, {id: b, effort: 4h, category: y}]";

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
        boolean allowed =
                calendar.getSlots().stream()
                        .filter(slot -> slot.getTask() != null)
                        .allMatch(
                                slot -> slot.model().allowed(slot.getTask().index(), slot.index()));
        HardMediumSoftScore score = VERIFIER.verifyThat().givenSolution(calendar).getScore();
        assertThat(allowed && assignment.feasible()).isEqualTo(score.hardScore() == 0);
        assertThat(assignment.cost()).isEqualTo(-score.softScore());
    }

    private static SingleConstraintAssertion that(
            BiFunction<StudyConstraintProvider, ConstraintFactory, Constraint> constraint,
            StudyCalendar calendar) {
        return VERIFIER.verifyThat(constraint).givenSolution(calendar);
    }
}
