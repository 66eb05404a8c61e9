package org.studycal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.studycal.plan.SamplePlan;
import org.studycal.problem.Category;
import org.studycal.problem.Commitment;
import org.studycal.problem.Gap;
import org.studycal.problem.Milestone;
import org.studycal.problem.Points;
import org.studycal.problem.SessionLength;
import org.studycal.problem.WeeklyQuota;
import org.studycal.rule.SoftRule;

/** Costs against sums made by hand, in points. */
class SoftCostsTest {

    private final SamplePlan plan = new SamplePlan();

    private void expect(SoftRule rule, String points) {
        assertThat(Points.ofUnits(plan.audit().rules().get(rule)).toPlainString())
                .isEqualTo(points);
    }

    private void quota(WeeklyQuota quota, String... windows) {
        plan.categories.set(
                0,
                new Category(
                        "core",
                        "core",
                        quota,
                        OptionalInt.empty(),
                        SessionLength.ANY,
                        List.of(windows)));
    }

    @Test
    void an_hour_costs_for_every_step_down_its_categorys_windows() {
        quota(WeeklyQuota.NONE, "deep work", "theory");
        plan.activity("a", 210)
                .session("a", "2027-01-04T08:00", 60) // theory: one step
                .session("a", "2027-01-04T12:00", 90) // labs, which is not named: three steps
                .pinnedSession("a", "2027-01-05T12:00", 60); // pinned: nothing
        expect(SoftRule.WINDOW_PREFERENCE, "22"); // 4 * (1 * 1 + 1.5 * 3)
    }

    @Test
    void a_category_without_windows_takes_any_at_no_cost() {
        plan.activity("a", 60).session("a", "2027-01-04T12:00", 60);
        expect(SoftRule.WINDOW_PREFERENCE, "0");
    }

    @Test
    void an_hour_costs_for_every_week_off_target() {
        plan.activity("a", 150, SamplePlan.aims(2, 3))
                .session("a", "2027-01-10T08:00", 90)
                .session("a", "2027-01-11T08:00", 60);
        expect(SoftRule.TARGET_WEEK, "15"); // 10 * 1.5 * 1 week early
    }

    @Test
    void target_weeks_stretch_where_they_have_less_room_than_their_work() {
        plan.last = LocalDate.of(2027, 1, 31);
        // 56 free hours a week: 60 h fit into week 1 to 2, the other 56 h into week 2 to 3.
        plan.activity("a", 60 * 60, SamplePlan.aims(1, 1))
                .activity("b", 56 * 60, SamplePlan.aims(2, 2))
                .session("a", "2027-01-11T08:00", 60)
                .session("b", "2027-01-18T08:00", 60)
                .session("b", "2027-01-25T08:00", 30);
        expect(SoftRule.TARGET_WEEK, "5"); // 10 * 0.5 * 1 week late
        plan.milestones.add(milestone(Milestone.Kind.CHECKPOINT, "2027-01-10", "b"));
        expect(SoftRule.LATENESS, "1"); // 2 * 0.5 * 1 day after week 3
        plan.milestones.set(0, milestone(Milestone.Kind.EXAM, "2027-01-18", "b"));
        expect(SoftRule.LATENESS, "10"); // 2 * (1 + 0.5 * 8), as of the day before
    }

    @Test
    void target_weeks_do_not_stretch_where_the_work_fits_or_beyond_the_plan() {
        plan.last = LocalDate.of(2027, 1, 17);
        plan.activity("a", 56 * 60, SamplePlan.aims(1, 1)).session("a", "2027-01-11T08:00", 60);
        expect(SoftRule.TARGET_WEEK, "10");
        plan.activity("b", 60 * 60, SamplePlan.aims(2, 2));
        expect(SoftRule.TARGET_WEEK, "10");
    }

    private static Milestone milestone(Milestone.Kind kind, String date, String requires) {
        return new Milestone(
                "m",
                "m",
                kind,
                LocalDate.parse(date),
                Optional.empty(),
                120,
                List.of(requires),
                false,
                List.of());
    }

    @Test
    void a_quota_costs_over_it_in_every_week_and_under_it_while_there_is_work_left() {
        quota(SamplePlan.quota(-1, 120, -1));
        plan.last = LocalDate.of(2027, 1, 31);
        // 330 minutes of work fill ceil(330 / 120) = 3 of the 4 weeks
        plan.activity("a", 330)
                .session("a", "2027-01-04T08:00", 180) // 1 h over
                .session("a", "2027-01-11T08:00", 90) // half an hour under
                .session("a", "2027-01-25T08:00", 60); // week 3: 2 h under; week 4: nothing
        expect(SoftRule.WEEKLY_QUOTA, "17.5"); // 5 * 3.5
    }

    @Test
    void a_quota_asks_for_no_more_than_the_weeks_free_time() {
        quota(SamplePlan.quota(-1, 120, -1));
        plan.commitments.add(
                new Commitment(
                        "Fair",
                        LocalDateTime.parse("2027-01-04T08:30"),
                        LocalDateTime.parse("2027-01-11T00:00")));
        plan.activity("a", 120).session("a", "2027-01-11T08:00", 120);
        expect(SoftRule.WEEKLY_QUOTA, "2.5"); // 30 free minutes in week 1 are not used
    }

    @Test
    void the_work_of_weekly_habits_fills_weeks_too() {
        quota(SamplePlan.quota(-1, 60, -1));
        plan.habit("h", 60).leftOut("h", 1, 60).leftOut("h", 2, 60);
        expect(SoftRule.WEEKLY_QUOTA, "10"); // 2 weeks * 1 h
    }

    @Test
    void a_minimum_is_dearer_than_a_target() {
        quota(SamplePlan.quota(60, 120, -1));
        plan.activity("a", 240)
                .session("a", "2027-01-04T08:00", 30)
                .session("a", "2027-01-11T08:00", 210);
        expect(SoftRule.WEEKLY_MINIMUM, "5"); // 10 * 0.5
        expect(SoftRule.WEEKLY_QUOTA, "15"); // 5 * (1.5 + 1.5)
    }

    @Test
    void a_minimum_without_a_target_counts_the_weeks_it_fills_itself() {
        quota(SamplePlan.quota(60, -1, -1));
        plan.activity("a", 60).session("a", "2027-01-11T08:00", 60);
        expect(SoftRule.WEEKLY_MINIMUM, "10");
        expect(SoftRule.WEEKLY_QUOTA, "0");
    }

    @Test
    void an_hour_costs_for_every_day_after_the_due_date() {
        plan.activity("a", 120, SamplePlan.dates("", "2027-01-05", ""))
                .session("a", "2027-01-05T08:00", 60)
                .session("a", "2027-01-08T08:00", 60);
        expect(SoftRule.LATENESS, "6"); // 2 * 1 h * 3 days
    }

    @Test
    void after_the_moment_of_a_due_date_each_slot_pays_for_started_days() {
        plan.activity("a", 240, SamplePlan.dates("", "2027-01-05T09:00", ""))
                .session("a", "2027-01-05T08:00", 120)
                .session("a", "2027-01-06T08:00", 120);
        // From 8 to 9 nothing, then to 9 on the next day once, then twice.
        expect(SoftRule.LATENESS, "8");
    }

    @Test
    void a_gap_of_days_costs_for_calendar_days_beyond() {
        plan.activity("a", 60)
                .session("a", "2027-01-05T11:00", 60)
                .activity("b", 60, SamplePlan.after("a", Gap.NONE, Optional.of(Gap.ofDays(1))))
                .session("b", "2027-01-08T08:00", 60);
        expect(SoftRule.GAP, "4");
    }

    @Test
    void a_soft_milestone_is_a_due_date_but_not_for_a_habit() {
        plan.milestones.add(
                Milestone.checkpoint("m", "m", LocalDate.of(2027, 1, 6), List.of("a", "h"), false));
        plan.milestones.add(
                Milestone.checkpoint("n", "n", LocalDate.of(2027, 1, 5), List.of("a"), true));
        plan.activity("a", 60, SamplePlan.dates("", "2027-01-07", ""))
                .session("a", "2027-01-08T08:00", 60);
        plan.habit("h", 60)
                .session("h", "2027-01-08T10:00", 60)
                .session("h", "2027-01-12T10:00", 60);
        expect(SoftRule.LATENESS, "4"); // 2 * 1 h * 2 days
    }

    @Test
    void every_session_costs_the_same() {
        plan.activity("a", 75)
                .session("a", "2027-01-04T08:00", 60)
                .pinnedSession("a", "2027-01-04T10:00", 15);
        expect(SoftRule.SESSIONS, "6");
    }

    @Test
    void a_switch_is_another_activity_next_on_the_same_day() {
        plan.weight(SoftRule.TOPIC_SWITCHES, 125);
        plan.activity("a", 120).activity("b", 60).session("a", "2027-01-04T08:00", 60);
        plan.session("b", "2027-01-04T10:00", 60).session("a", "2027-01-04T12:00", 30);
        plan.session("a", "2027-01-04T13:00", 30);
        plan.activity("c", 30).session("c", "2027-01-05T08:00", 30);
        expect(SoftRule.TOPIC_SWITCHES, "2.5");
    }

    @Test
    void a_gap_costs_for_every_started_day_beyond_the_maximum() {
        plan.activity("a", 60)
                .activity("b", 60, SamplePlan.after("a", 0, 1440))
                .session("a", "2027-01-04T08:00", 60)
                .session("b", "2027-01-05T09:00", 60);
        expect(SoftRule.GAP, "0");
        plan.activity("c", 60, SamplePlan.after("a", 0, 1439)).session("c", "2027-01-05T10:00", 60);
        expect(SoftRule.GAP, "2");
        plan.activity("d", 60, SamplePlan.after("a", 0, 0)).session("d", "2027-01-07T09:30", 60);
        expect(SoftRule.GAP, "10"); // 2 * (1 + 4)
    }

    @Test
    void uneven_days_are_those_with_free_time() {
        plan.weight(SoftRule.UNEVEN_DAYS, 100);
        plan.commitments.add(
                new Commitment(
                        "Fair",
                        LocalDateTime.parse("2027-01-05T00:00"),
                        LocalDateTime.parse("2027-01-11T00:00")));
        plan.activity("a", 210)
                .session("a", "2027-01-04T08:00", 120)
                .session("a", "2027-01-12T08:00", 90);
        expect(SoftRule.UNEVEN_DAYS, "1.5"); // week 1: only Monday is free; week 2: 1.5 - 0
    }

    @Test
    void the_work_ends_with_the_last_session_that_is_not_of_a_habit() {
        plan.weight(SoftRule.FINISH, 50);
        plan.activity("a", 60)
                .session("a", "2027-01-04T08:00", 30)
                .session("a", "2027-01-12T08:00", 30);
        plan.habit("h", 30).session("h", "2027-01-13T08:00", 30);
        expect(SoftRule.FINISH, "4"); // 0.5 * 8 days from 2027-01-04
    }

    @Test
    void the_cost_is_the_sum_and_the_last_piece_of_an_effort_counts_whole_slots() {
        plan.activity("a", 45, SamplePlan.aims(2, 2)).session("a", "2027-01-04T08:00", 45);
        Audit audit = plan.audit();
        assertThat(Points.ofUnits(audit.cost()).toPlainString()).isEqualTo("13"); // 10 * 1 h + 3
        assertThat(audit.rules()).hasSize(SoftRule.values().length);
    }
}
