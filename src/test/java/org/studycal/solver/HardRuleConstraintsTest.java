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

/** One group of tests for every constraint, beginning with its name. */
class HardRuleConstraintsTest {

    private static final ConstraintVerifier<HardRuleConstraints, StudyCalendar> VERIFIER =
            ConstraintVerifier.build(
                    new HardRuleConstraints(), StudyCalendar.class, StudySlot.class);

    @Test
    void every_constraint_has_tests() {
        for (Method constraint : HardRuleConstraints.class.getDeclaredMethods()) {
            if (constraint.getReturnType().equals(Constraint.class)) {
                assertThat(HardRuleConstraintsTest.class.getDeclaredMethods())
                        .filteredOn(test -> test.getName().startsWith(constraint.getName() + "_"))
                        .as(constraint.getName())
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    private static final String A_AND_B = "activities: [{id: a, effort: 4h}, {id: b, effort: 4h}]";

    @Test
    void allowedSlots_cost_before_the_release() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 2h, release: 2027-01-05}]");
        that(HardRuleConstraints::allowedSlots, model, "...a a...").penalizesBy(1);
        that(HardRuleConstraints::allowedSlots, model, ".... aaa.").penalizesBy(0);
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
        that(HardRuleConstraints::allowedSlots, model, "a... b...").penalizesBy(0);
        that(HardRuleConstraints::allowedSlots, model, ".... a... bcb.").penalizesBy(3);
    }

    @Test
    void allowedSlots_cost_outside_the_week_of_a_habit() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 1h/week}]");
        int[] tasks = new int[model.grid.slots];
        Arrays.fill(tasks, Assignment.NONE);
        tasks[0] = SmallPlan.task(model, "a", 2);
        tasks[1] = SmallPlan.task(model, "a", 1);
        that(HardRuleConstraints::allowedSlots, SmallPlan.calendar(model, tasks)).penalizesBy(1);
    }

    @Test
    void allowedSlots_cost_in_windows_of_another_label() {
        Model model =
                SmallPlan.model(
                        "availability:",
                        "  - {days: daily, windows: [\"08:00-09:00 x\", \"09:00-10:00 y\"]}",
                        "activities: [{id: a, effort: 2h, labels: [y]}, {id: b, effort: 2h}]");
        that(HardRuleConstraints::allowedSlots, model, "bbaa").penalizesBy(0);
        that(HardRuleConstraints::allowedSlots, model, "aabb").penalizesBy(2);
    }

    @Test
    void effort_costs_every_slot_too_many() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 50m}]");
        that(HardRuleConstraints::effort, model, "aa..").penalizesBy(0);
        that(HardRuleConstraints::effort, model, "aaaa").penalizesBy(2);
    }

    @Test
    void effort_counts_what_is_pinned() {
        Model model =
                SmallPlan.model(
                        "activities: [{id: a, effort: 2h}]",
                        "pinned: [{activity: a, start: 2027-01-06T20:00, length: 1h}]");
        that(HardRuleConstraints::effort, model, "aa..").penalizesBy(0);
        that(HardRuleConstraints::effort, model, "aaa.").penalizesBy(1);
    }

    @Test
    void prerequisites_cost_when_the_later_task_begins_first() {
        Model model =
                SmallPlan.model("activities: [{id: a, effort: 1h}, {id: b, effort: 1h, after: a}]");
        that(HardRuleConstraints::prerequisites, model, "aabb").penalizesBy(0);
        that(HardRuleConstraints::prerequisites, model, "ab.a").penalizesBy(1);
        that(HardRuleConstraints::prerequisites, model, "bb..").penalizesBy(0);
    }

    @Test
    void prerequisites_cost_when_the_minimum_gap_from_the_real_end_is_too_small() {
        String follows = "  - {id: b, effort: 1h, after: {activity: a, minGap: 24h}}";
        Model model = SmallPlan.model("activities:", "  - {id: a, effort: 50m}", follows);
        that(HardRuleConstraints::prerequisites, model, "aa.. .b..").penalizesBy(1);
        that(HardRuleConstraints::prerequisites, model, "aa.. ..b.").penalizesBy(0);
        Model odd = SmallPlan.model("activities:", "  - {id: a, effort: 30m}", follows);
        that(HardRuleConstraints::prerequisites, odd, "a... .b..").penalizesBy(0);
    }

    @Test
    void dailyMaximum_costs_every_slot_beyond_it() {
        Model model = SmallPlan.model("limits: {perDay: 1h}", A_AND_B);
        that(HardRuleConstraints::dailyMaximum, model, "aa.. b..b").penalizesBy(0);
        that(HardRuleConstraints::dailyMaximum, model, "aabb aaa.").penalizesBy(3);
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
        that(HardRuleConstraints::dailyMaximum, model, ".... ....").penalizesBy(0);
        that(HardRuleConstraints::dailyMaximum, model, "b... b... bb..").penalizesBy(2);
    }

    @Test
    void weeklyMaximum_costs_every_slot_beyond_it() {
        Model model = SmallPlan.model("limits: {perWeek: 2h}", A_AND_B);
        String twoHours = "aa.. bb.. .... .... .... .... .... aaaa";
        that(HardRuleConstraints::weeklyMaximum, model, twoHours).penalizesBy(0);
        that(HardRuleConstraints::weeklyMaximum, model, "aaa. bbb.").penalizesBy(2);
    }

    @Test
    void weeklyMaximum_keeps_the_reserve_free() {
        // 14 hours are free in a week.
        Model model = SmallPlan.model("limits: {reserve: 90%}", A_AND_B);
        that(HardRuleConstraints::weeklyMaximum, model, "aa..").penalizesBy(0);
        that(HardRuleConstraints::weeklyMaximum, model, "aaa.").penalizesBy(1);
    }

    @Test
    void weeklyMaximum_counts_pinned_sessions_also_on_the_weeks_days_before_the_plan() {
        Model model =
                SmallPlan.model(
                        "start: 2027-01-06",
                        "limits: {perWeek: 2h}",
                        A_AND_B,
                        "pinned: [{activity: a, start: 2027-01-04T08:00, length: 90m}]");
        that(HardRuleConstraints::weeklyMaximum, model, "b...").penalizesBy(0);
        that(HardRuleConstraints::weeklyMaximum, model, "bb..").penalizesBy(1);
    }

    @Test
    void categoryDailyMaximum_costs_every_day_beyond_it() {
        Model model = SmallPlan.model(TWO_CATEGORIES.replace("LIMIT", "dailyMax: 1h"), A_OF_X);
        that(HardRuleConstraints::categoryDailyMaximum, model, "aabb").penalizesBy(0);
        that(HardRuleConstraints::categoryDailyMaximum, model, "aaab aaa.").penalizesBy(2);
    }

    @Test
    void categoryDailyMaximum_counts_pinned_sessions_but_not_against_themselves() {
        Model model =
                SmallPlan.model(
                        TWO_CATEGORIES.replace("LIMIT", "dailyMax: 1h"),
                        A_OF_X,
                        "pinned: [{activity: a, start: 2027-01-04T20:00, length: 2h}]");
        that(HardRuleConstraints::categoryDailyMaximum, model, "bb..").penalizesBy(0);
        that(HardRuleConstraints::categoryDailyMaximum, model, "a...").penalizesBy(1);
    }

    @Test
    void categoryWeeklyMaximum_costs_every_week_beyond_it() {
        Model model = SmallPlan.model(TWO_CATEGORIES.replace("LIMIT", "quota: {max: 1h}"), A_OF_X);
        that(HardRuleConstraints::categoryWeeklyMaximum, model, "aabb bb..").penalizesBy(0);
        that(HardRuleConstraints::categoryWeeklyMaximum, model, "aabb a...").penalizesBy(1);
    }

    @Test
    void categoryWeeklyMaximum_counts_pinned_sessions_but_not_against_themselves() {
        Model model =
                SmallPlan.model(
                        TWO_CATEGORIES.replace("LIMIT", "quota: {max: 1h}"),
                        A_OF_X,
                        "pinned: [{activity: a, start: 2027-01-05T20:00, length: 2h}]");
        that(HardRuleConstraints::categoryWeeklyMaximum, model, "bb..").penalizesBy(0);
        that(HardRuleConstraints::categoryWeeklyMaximum, model, "a...").penalizesBy(1);
    }

    @Test
    void restDays_cost_every_week_with_too_many_days() {
        Model model = SmallPlan.model("limits: {restDays: 5}", A_AND_B);
        that(HardRuleConstraints::restDays, model, "aa.. bbbb").penalizesBy(0);
        that(HardRuleConstraints::restDays, model, "a... b... b...").penalizesBy(1);
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
        that(HardRuleConstraints::restDays, model, "b... b...").penalizesBy(0);
        that(HardRuleConstraints::restDays, model, "b... .... .... b...").penalizesBy(1);
    }

    @Test
    void restDays_count_pinned_sessions_also_on_the_weeks_days_before_the_plan() {
        Model model =
                SmallPlan.model(
                        "start: 2027-01-05",
                        "limits: {restDays: 5}",
                        A_AND_B,
                        "pinned: [{activity: a, start: 2027-01-04T20:00, length: 1h}]");
        that(HardRuleConstraints::restDays, model, "b... ....").penalizesBy(0);
        that(HardRuleConstraints::restDays, model, "b... b...").penalizesBy(1);
    }

    @Test
    void breaks_cost_when_sessions_follow_too_soon() {
        Model model = SmallPlan.model("limits: {breaks: {between: 15m}}", A_AND_B);
        that(HardRuleConstraints::breaks, model, "aa.b aaaa").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "aabb").penalizesBy(1);
    }

    @Test
    void breaks_cost_when_a_stretch_lacks_its_long_break() {
        Model model = SmallPlan.model("limits: {breaks: {after: 1h, pause: 1h}}", A_AND_B);
        that(HardRuleConstraints::breaks, model, "ab.. b..b").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "aa.b").penalizesBy(1);
        that(HardRuleConstraints::breaks, model, "aaa.").penalizesBy(1);
    }

    @Test
    void breaks_look_over_nights_that_are_shorter_than_the_long_break() {
        Model model = SmallPlan.model("limits: {breaks: {after: 1h, pause: 23h}}", A_AND_B);
        that(HardRuleConstraints::breaks, model, "a... a... ....").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "...a a... a...").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "...a b..a b...").penalizesBy(2);
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
        that(HardRuleConstraints::breaks, model, ".a .. b.").penalizesBy(1);
        that(HardRuleConstraints::breaks, model, ".. .a .. b.").penalizesBy(0);
    }

    @Test
    void breaks_look_over_a_day_that_a_pinned_session_takes() {
        Model model =
                SmallPlan.model(
                        "availability: [{days: daily, windows: [\"00:00-02:00\"]}]",
                        "limits: {breaks: {between: 90m}}",
                        "activities: [{id: a, effort: 30h}, {id: b, effort: 4h}]",
                        "pinned: [{activity: a, start: 2027-01-04T23:00, length: 24h}]");
        that(HardRuleConstraints::breaks, model, ".... .b..").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, ".... b...").penalizesBy(1);
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
        that(HardRuleConstraints::breaks, model, "....").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "bb..").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "..b.").penalizesBy(0);
        // With a planned session before them, their stretch is not theirs alone.
        that(HardRuleConstraints::breaks, model, "...b").penalizesBy(1);
    }

    @Test
    void breaks_ask_for_one_between_planned_and_pinned_sessions() {
        Model model =
                SmallPlan.model(
                        "limits: {breaks: {between: 20m}}",
                        A_AND_B,
                        "pinned: [{activity: a, start: 2027-01-04T10:10, length: 1h}]");
        that(HardRuleConstraints::breaks, model, "..b.").penalizesBy(0);
        that(HardRuleConstraints::breaks, model, "...b").penalizesBy(1);
    }

    private static final String BREAK =
            "protected: [{days: [mon, tue], between: \"08:30-10:00\", length: 1h}]";

    @Test
    void floatingBreaks_cost_when_no_stretch_is_long_enough() {
        Model model = SmallPlan.model(BREAK, A_AND_B);
        that(HardRuleConstraints::floatingBreaks, model, "a..b .a.. aaaa").penalizesBy(0);
        that(HardRuleConstraints::floatingBreaks, model, "..a. a.b.").penalizesBy(2);
    }

    @Test
    void floatingBreaks_are_as_long_as_commitments_leave_room() {
        Model model =
                SmallPlan.model(
                        BREAK, "commitments: [{days: daily, time: \"09:00-09:40\"}]", A_AND_B);
        // What is left after the commitment is a window of 20 minutes, too short for a slot.
        that(HardRuleConstraints::floatingBreaks, model, "a. aa").penalizesBy(1);
    }

    @Test
    void floatingBreaks_do_not_judge_what_only_pinned_sessions_do() {
        Model model =
                SmallPlan.model(
                        BREAK,
                        "activities: [{id: a, effort: 4h}]",
                        "pinned: [{activity: a, start: 2027-01-04T09:00, length: 30m}]");
        that(HardRuleConstraints::floatingBreaks, model, "a.. ....").penalizesBy(0);
        that(HardRuleConstraints::floatingBreaks, model, "aaa ....").penalizesBy(1);
    }

    @Test
    void sessionLength_counts_what_is_pinned_beside_a_session() {
        Model model =
                SmallPlan.model(
                        "pinned: [{activity: a, start: 2027-01-04T08:30, length: 30m}]",
                        "activities: [{id: a, effort: 3h, session: {max: 1h}}]");
        that(HardRuleConstraints::sessionLength, model, "a.a aa..").penalizesBy(0);
        that(HardRuleConstraints::sessionLength, model, "aa. aa..").penalizesBy(1);
    }

    @Test
    void sessionLength_costs_too_long_sessions() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 4h, session: {max: 1h}}]");
        that(HardRuleConstraints::sessionLength, model, "aa.. aa.a").penalizesBy(0);
        that(HardRuleConstraints::sessionLength, model, "aaa. aaaa").penalizesBy(2);
    }

    @Test
    void sessionLength_costs_too_short_sessions_but_not_the_last_one() {
        Model model = SmallPlan.model("activities: [{id: a, effort: 4h, session: {min: 40m}}]");
        that(HardRuleConstraints::sessionLength, model, "aaa. a...").penalizesBy(0);
        that(HardRuleConstraints::sessionLength, model, "a.aa a.a.").penalizesBy(2);
    }

    private static final String TWO_CATEGORIES = "categories: {x: {LIMIT}, y: {}}";
    private static final String A_OF_X =
            "activities: [{id: a, effort: 4h, category: x}, {id: b, effort: 4h, category: y}]";

    private static SingleConstraintAssertion that(
            BiFunction<HardRuleConstraints, ConstraintFactory, Constraint> constraint,
            Model model,
            String letters) {
        StudyCalendar calendar = SmallPlan.calendar(model, letters);
        assertKeptAlike(SmallPlan.assignment(model, letters), calendar);
        return that(constraint, calendar);
    }

    /** {@link Feasibility} says the same of every plan in these tests. */
    private static void assertKeptAlike(Assignment assignment, StudyCalendar calendar) {
        boolean allowed =
                calendar.getSlots().stream()
                        .filter(slot -> slot.getTask() != null)
                        .allMatch(
                                slot -> slot.model().allowed(slot.getTask().index(), slot.index()));
        HardMediumSoftScore score =
                VERIFIER.verifyThat().givenSolution(SmallPlan.unweighted(calendar)).getScore();
        assertThat(allowed && assignment.feasible()).isEqualTo(score.hardScore() == 0);
    }

    private static SingleConstraintAssertion that(
            BiFunction<HardRuleConstraints, ConstraintFactory, Constraint> constraint,
            StudyCalendar calendar) {
        return VERIFIER.verifyThat(constraint).givenSolution(SmallPlan.unweighted(calendar));
    }
}
