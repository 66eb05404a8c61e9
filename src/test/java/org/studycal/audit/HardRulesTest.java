package org.studycal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Cancelled;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Availability;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Category;
import org.studycal.problem.Commitment;
import org.studycal.problem.DateRange;
import org.studycal.problem.Effort;
import org.studycal.problem.Gap;
import org.studycal.problem.History;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.Repeat;
import org.studycal.problem.SessionLength;
import org.studycal.problem.WeeklyQuota;
import org.studycal.rule.SoftRule;

/** Every cause of the closed list with a plan that has it and one beside it that has not. */
class HardRulesTest {

    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    private final SamplePlan plan = new SamplePlan();

    private void expect(Cause... causes) {
        Audit audit = plan.audit();
        assertThat(audit.violations())
                .extracting(Violation::cause)
                .as(audit.toString())
                .containsExactly(causes);
    }

    private void expectWarnings(Cause... causes) {
        Audit audit = plan.audit();
        assertThat(audit.violations()).isEmpty();
        assertThat(audit.warnings())
                .extracting(Violation::cause)
                .as(audit.toString())
                .containsExactly(causes);
    }

    @Test
    void a_plan_that_keeps_every_rule_passes() {
        plan.activity("a", 120)
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-05T15:00", 60);
        expect();
        assertThat(plan.audit().passed()).isTrue();
        assertThat(plan.audit().warnings()).isEmpty();
    }

    @Test
    void a_session_before_the_first_or_after_the_last_day_is_outside_the_plan() {
        plan.activity("a", 120)
                .session("a", "2027-01-03T08:00", 60)
                .session("a", "2027-01-18T08:00", 60);
        expect(Cause.OUTSIDE_PLAN, Cause.OUTSIDE_PLAN);
    }

    @Test
    void a_session_that_leaves_its_window_is_outside_availability() {
        plan.activity("a", 60).session("a", "2027-01-04T15:30", 60);
        expect(Cause.OUTSIDE_AVAILABILITY);
    }

    @Test
    void an_exception_takes_the_place_of_the_template() {
        plan.exceptions.add(
                new Availability.OnDates(
                        new DateRange(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 5)),
                        List.of(SamplePlan.window("18:00-20:00 evening"))));
        plan.activity("a", 120).session("a", "2027-01-05T18:00", 120);
        expect();
        plan.activity("b", 60).session("b", "2027-01-05T08:00", 60);
        expect(Cause.OUTSIDE_AVAILABILITY);
    }

    @Test
    void a_session_that_touches_protected_time_is_fine_and_one_a_minute_inside_is_not() {
        plan.slot = 5;
        plan.protectedTimes.add(
                new ProtectedTime("Tea", DAILY, Optional.empty(), SamplePlan.time("10:00-10:30")));
        plan.activity("a", 120)
                .session("a", "2027-01-04T09:00", 60)
                .session("a", "2027-01-04T10:30", 60);
        expect();
        plan.activity("b", 60).session("b", "2027-01-05T09:05", 60);
        expect(Cause.IN_PROTECTED_TIME);
        assertThat(plan.audit().violations().getFirst().message())
                .isEqualTo(
                        "b on Tue 2027-01-05 09:05-10:05 lies in protected time 'Tea' at Tue 2027-01-05 10:00");
    }

    @Test
    void a_session_over_an_appointment_is_found_and_the_appointment_named() {
        Instant meeting = Instant.parse("2027-01-04T14:59:30Z");
        plan.busy.add(new BusyTime("Team meeting", meeting, meeting.plusSeconds(1800), "work.ics"));
        plan.activity("a", 60).session("a", "2027-01-04T09:00", 60);
        expect(Cause.OVER_COMMITMENT);
        assertThat(plan.audit().violations().getFirst().message())
                .endsWith("lies over 'Team meeting' from work.ics at Mon 2027-01-04 09:59");
        plan.sessions.clear();
        plan.session("a", "2027-01-04T10:30", 60);
        expect();
    }

    @Test
    void a_pinned_session_may_lie_over_an_appointment() {
        Instant meeting = Instant.parse("2027-01-04T13:00:00Z");
        plan.busy.add(new BusyTime("Team", meeting, meeting.plusSeconds(1800), "work.ics"));
        plan.activity("a", 60).pinnedSession("a", "2027-01-04T08:00", 60);
        expect();
        assertThat(plan.warnings()).containsExactly(Cause.OVER_COMMITMENT);
    }

    @Test
    void a_session_over_a_commitment_is_found() {
        plan.commitments.add(
                new Commitment(
                        "Dentist",
                        LocalDateTime.parse("2027-01-04T09:00"),
                        LocalDateTime.parse("2027-01-04T10:00")));
        plan.activity("a", 120)
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-04T10:00", 60);
        expect();
        plan.activity("b", 60).session("b", "2027-01-04T08:00", 120);
        plan.sessions.remove(0);
        plan.leftOut("a", 0, 60);
        assertThat(plan.violations()).contains(Cause.OVER_COMMITMENT);
    }

    @Test
    void one_session_over_two_labels_is_found_and_two_sessions_that_touch_there_are_fine() {
        plan.activity("a", 120)
                .session("a", "2027-01-04T11:00", 60)
                .session("a", "2027-01-04T12:00", 60);
        expect();
        plan.activity("b", 120).session("b", "2027-01-05T11:00", 120);
        expect(Cause.SPANS_LABELS);
    }

    @Test
    void adjacent_windows_of_one_label_are_one_window() {
        plan.weekly.clear();
        plan.windows(DAILY, "08:00-10:00 theory", "10:00-12:00 theory");
        plan.activity("a", 120).session("a", "2027-01-04T09:00", 120);
        expect();
    }

    @Test
    void a_session_over_midnight_is_found_and_two_that_touch_there_are_two() {
        plan.weekly.clear();
        plan.windows(DAILY, "00:00-24:00 theory");
        plan.activity("a", 240, SamplePlan.lengths(-1, 120))
                .session("a", "2027-01-04T22:00", 120)
                .session("a", "2027-01-05T00:00", 120);
        expect();
        plan.activity("b", 120).session("b", "2027-01-06T23:00", 120);
        expect(Cause.SPANS_DAYS);
    }

    @Test
    void a_window_of_a_label_the_activity_does_not_ask_for_is_wrong() {
        plan.activity("a", 60, SamplePlan.labels("labs")).session("a", "2027-01-04T12:00", 60);
        expect();
        plan.activity("b", 60, SamplePlan.labels("labs")).session("b", "2027-01-04T08:00", 60);
        expect(Cause.WRONG_LABEL);
    }

    @Test
    void sessions_start_and_end_on_whole_minutes() {
        plan.activity("a", 60)
                .add(
                        "a",
                        plan.instant("2027-01-04T08:00").plusSeconds(1),
                        60,
                        Session.Status.PLANNED,
                        false);
        expect(Cause.NOT_ON_MINUTE);
    }

    @Test
    void a_session_that_ends_before_it_starts_counts_for_nothing_else() {
        plan.activity("a", 60)
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-04T09:00", -30);
        expect(Cause.EMPTY_SESSION);
    }

    @Test
    void two_sessions_share_no_time() {
        plan.activity("a", 90)
                .activity("b", 60)
                .session("a", "2027-01-04T08:00", 90)
                .session("b", "2027-01-04T09:30", 60);
        expect();
        plan.activity("c", 60).session("c", "2027-01-04T09:00", 60);
        expect(Cause.OVERLAP, Cause.OVERLAP);
    }

    @Test
    void a_prerequisite_ends_before_its_follower_begins() {
        plan.activity("a", 120)
                .activity("b", 60, SamplePlan.after("a", 0, -1))
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-05T08:00", 60)
                .session("b", "2027-01-05T09:00", 60);
        expect();
        plan.activity("c", 60, SamplePlan.after("a", 0, -1)).session("c", "2027-01-04T10:00", 60);
        expect(Cause.PREREQUISITE);
    }

    @Test
    void a_minimum_gap_runs_from_the_real_end_to_the_start() {
        plan.activity("a", 45)
                .activity("b", 60, SamplePlan.after("a", 75, -1))
                .session("a", "2027-01-04T08:00", 45)
                .session("b", "2027-01-04T10:00", 60);
        expect();
        plan.activity("c", 60, SamplePlan.after("a", 180, -1)).session("c", "2027-01-04T11:00", 60);
        expect(Cause.PREREQUISITE);
    }

    @Test
    void a_prerequisite_without_sessions_blocks_nothing() {
        plan.activity("a", 60)
                .activity("b", 60, SamplePlan.after("a", 0, -1))
                .activity("c", 60, SamplePlan.after("b", 0, -1))
                .session("a", "2027-01-05T08:00", 60)
                .session("c", "2027-01-04T08:00", 60)
                .leftOut("b", 0, 60);
        expect();
    }

    @Test
    void nothing_lies_before_its_release_or_after_its_deadline() {
        plan.activity("a", 120, SamplePlan.dates("2027-01-05", "", "2027-01-06"))
                .session("a", "2027-01-05T08:00", 60)
                .session("a", "2027-01-06T08:00", 60);
        expect();
        plan.activity("b", 120, SamplePlan.dates("2027-01-05", "", "2027-01-06"))
                .session("b", "2027-01-04T08:00", 60)
                .session("b", "2027-01-07T08:00", 60);
        expect(Cause.BEFORE_RELEASE, Cause.AFTER_DEADLINE);
    }

    @Test
    void a_hard_milestone_is_a_deadline_and_a_soft_one_is_not() {
        plan.activity("a", 60).session("a", "2027-01-07T08:00", 60);
        plan.milestones.add(milestone("m", "2027-01-06", false));
        expect();
        plan.milestones.add(milestone("n", "2027-01-07", true));
        expect();
        plan.milestones.add(milestone("o", "2027-01-06", true));
        expect(Cause.AFTER_DEADLINE);
    }

    @Test
    void a_hard_milestone_does_not_bind_a_weekly_habit() {
        plan.habit("a", 60)
                .session("a", "2027-01-07T08:00", 60)
                .session("a", "2027-01-12T08:00", 60);
        plan.milestones.add(milestone("m", "2027-01-06", true));
        expect();
    }

    @Test
    void nothing_lies_over_an_exam_whatever_it_requires() {
        plan.milestones.add(exam("2027-01-05", "09:00", 90, false));
        plan.activity("a", 60).activity("b", 60);
        plan.session("b", "2027-01-05T08:00", 60);
        plan.session("a", "2027-01-05T10:00", 60);
        expect(Cause.OVER_COMMITMENT);
    }

    @Test
    void a_hard_exam_wants_work_done_before_it_begins() {
        plan.milestones.add(exam("2027-01-05", "09:00", 60, true));
        plan.activity("a", 120)
                .session("a", "2027-01-05T08:00", 60)
                .session("a", "2027-01-05T10:00", 60);
        expect(Cause.AFTER_DEADLINE);
    }

    @Test
    void an_exam_without_a_time_takes_its_day_and_wants_work_done_the_day_before() {
        plan.milestones.add(exam("2027-01-05", "", 0, true));
        plan.activity("a", 60).session("a", "2027-01-05T08:00", 60);
        expect(Cause.OVER_COMMITMENT, Cause.AFTER_DEADLINE);
    }

    @Test
    void a_session_that_goes_on_after_the_moment_of_its_deadline_is_late() {
        plan.activity("a", 60, SamplePlan.dates("", "", "2027-01-05T08:30"))
                .session("a", "2027-01-05T08:00", 60);
        expect(Cause.AFTER_DEADLINE);
    }

    @Test
    void a_session_that_begins_before_the_moment_of_its_release_is_early() {
        plan.activity("a", 60, SamplePlan.dates("2027-01-05T08:30", "", ""))
                .session("a", "2027-01-05T08:00", 60);
        expect(Cause.BEFORE_RELEASE);
    }

    @Test
    void a_gap_of_a_day_is_the_next_day_at_whatever_hour() {
        gapOf("2027-01-06T08:00");
        expect();
    }

    @Test
    void a_gap_of_a_day_is_not_kept_on_the_same_day() {
        gapOf("2027-01-05T10:00");
        expect(Cause.PREREQUISITE);
    }

    private void gapOf(String start) {
        plan.activity("a", 60)
                .session("a", "2027-01-05T08:00", 60)
                .activity("b", 60, SamplePlan.after("a", Gap.ofDays(1), Optional.empty()))
                .session("b", start, 60);
    }

    private static Milestone exam(String date, String time, int minutes, boolean hard) {
        return new Milestone(
                "m",
                "m",
                Milestone.Kind.EXAM,
                LocalDate.parse(date),
                time.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(time)),
                minutes,
                List.of("a"),
                hard,
                List.of());
    }

    private static Milestone milestone(String id, String date, boolean hard) {
        return Milestone.checkpoint(id, id, LocalDate.parse(date), List.of("a"), hard);
    }

    @Test
    void a_day_holds_no_more_booked_minutes_than_the_daily_maximum() {
        plan.limits =
                new Limits(
                        OptionalInt.of(120), OptionalInt.empty(), 0, 0, OptionalInt.empty(), 0, 0);
        plan.activity("a", 120).session("a", "2027-01-04T08:00", 120);
        expect();
        plan.activity("b", 1).session("b", "2027-01-04T10:00", 1);
        expect(Cause.DAILY_MAXIMUM);
        assertThat(plan.audit().violations().getFirst().message())
                .isEqualTo("2027-01-04 holds 2h30m; at most 2h are allowed, a day");
    }

    @Test
    void a_week_holds_no_more_than_the_weekly_maximum() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.of(120), 0, 0, OptionalInt.empty(), 0, 0);
        plan.activity("a", 180)
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-10T08:00", 60)
                .session("a", "2027-01-11T08:00", 60);
        expect();
        plan.activity("b", 30).session("b", "2027-01-06T08:00", 30);
        expect(Cause.WEEKLY_MAXIMUM);
    }

    @Test
    void a_category_has_maxima_of_its_own() {
        plan.categories.clear();
        plan.categories.add(
                new Category(
                        "core",
                        "core",
                        SamplePlan.quota(-1, -1, 180),
                        OptionalInt.of(120),
                        SessionLength.ANY,
                        List.of()));
        plan.activity("a", 180)
                .session("a", "2027-01-04T08:00", 120)
                .session("a", "2027-01-05T08:00", 60);
        expect();
        plan.activity("b", 30).session("b", "2027-01-04T10:00", 30);
        expect(Cause.CATEGORY_DAILY_MAXIMUM, Cause.CATEGORY_WEEKLY_MAXIMUM);
    }

    @Test
    void the_reserve_keeps_a_share_of_the_weeks_free_time() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 0, 0, OptionalInt.empty(), 0, 90);
        plan.commitments.add(
                new Commitment(
                        "Fair",
                        LocalDateTime.parse("2027-01-06T00:00"),
                        LocalDateTime.parse("2027-01-11T00:00")));
        plan.activity("a", 90).session("a", "2027-01-04T08:00", 90);
        expect();
        plan.activity("b", 30).session("b", "2027-01-05T10:00", 30);
        expect(Cause.RESERVE);
    }

    @Test
    void days_of_rest_hold_no_session() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 5, 0, OptionalInt.empty(), 0, 0);
        plan.activity("a", 180)
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-04T10:00", 60)
                .session("a", "2027-01-06T08:00", 60);
        expect();
        plan.activity("b", 30).session("b", "2027-01-10T10:00", 30);
        expect(Cause.REST_DAYS);
    }

    @Test
    void a_break_lies_between_two_sessions() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 0, 15, OptionalInt.empty(), 0, 0);
        plan.activity("a", 105)
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-04T09:15", 45);
        expect();
        plan.activity("b", 30).session("b", "2027-01-04T10:14", 30);
        expect(Cause.BREAK);
    }

    @Test
    void a_long_break_follows_a_stretch() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 0, 0, OptionalInt.of(180), 30, 0);
        plan.activity("a", 240)
                .session("a", "2027-01-04T08:00", 120)
                .session("a", "2027-01-04T10:15", 60)
                .session("a", "2027-01-04T12:00", 60);
        expect();
        plan.activity("b", 30).session("b", "2027-01-04T11:20", 20).leftOut("b", 0, 10);
        expect(Cause.LONG_BREAK);
    }

    @Test
    void one_session_longer_than_a_stretch_asks_for_a_long_break() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 0, 0, OptionalInt.of(180), 30, 0);
        plan.activity("a", 210).session("a", "2027-01-04T08:00", 210);
        expect(Cause.LONG_BREAK);
    }

    @Test
    void only_the_last_session_of_an_effort_may_be_short() {
        plan.activity("a", 90, SamplePlan.lengths(60, -1))
                .session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-05T08:00", 30);
        expect();
        plan.activity("b", 90, SamplePlan.lengths(60, -1))
                .session("b", "2027-01-06T08:00", 30)
                .session("b", "2027-01-07T08:00", 60);
        expect(Cause.SESSION_TOO_SHORT);
    }

    @Test
    void every_week_of_a_habit_may_end_with_a_short_session() {
        plan.activities.add(
                SamplePlan.lengths(60, -1)
                        .apply(SamplePlan.activity("a", "core", new Effort(90, Repeat.WEEKLY))));
        plan.session("a", "2027-01-04T08:00", 60)
                .session("a", "2027-01-05T08:00", 30)
                .session("a", "2027-01-11T08:00", 60)
                .session("a", "2027-01-12T08:00", 30);
        expect();
    }

    @Test
    void sessions_of_one_activity_that_touch_count_as_one_for_the_maximum() {
        plan.activity("a", 180, SamplePlan.lengths(-1, 120))
                .session("a", "2027-01-04T10:00", 120)
                .session("a", "2027-01-04T12:00", 60);
        expect();
        plan.activity("b", 180, SamplePlan.lengths(-1, 120))
                .session("b", "2027-01-05T08:00", 120)
                .session("b", "2027-01-05T10:00", 60);
        expect(Cause.SESSION_TOO_LONG);
    }

    @Test
    void a_pinned_session_lengthens_what_it_touches_and_is_nobodys_fault_alone() {
        plan.activity("a", 150, SamplePlan.lengths(-1, 60))
                .session("a", "2027-01-04T09:00", 30)
                .pinnedSession("a", "2027-01-04T09:30", 30)
                .pinnedSession("a", "2027-01-05T09:00", 90);
        expectWarnings(Cause.SESSION_TOO_LONG);
        plan.activity("b", 120, SamplePlan.lengths(-1, 60))
                .session("b", "2027-01-06T09:00", 30)
                .pinnedSession("b", "2027-01-06T09:30", 30)
                .session("b", "2027-01-06T10:00", 30)
                .session("b", "2027-01-06T12:00", 30);
        expect(Cause.SESSION_TOO_LONG);
    }

    @Test
    void a_pinned_session_does_not_make_the_last_piece_too_short() {
        plan.activity("a", 150, SamplePlan.lengths(60, 120))
                .session("a", "2027-01-04T09:00", 60)
                .session("a", "2027-01-04T10:30", 30)
                .pinnedSession("a", "2027-01-04T10:00", 30)
                .pinnedSession("a", "2027-01-05T10:00", 30);
        expectWarnings(Cause.SESSION_TOO_SHORT);
    }

    @Test
    void a_category_gives_the_length_where_the_activity_gives_none() {
        plan.categories.set(
                0,
                new Category(
                        "core",
                        "core",
                        WeeklyQuota.NONE,
                        OptionalInt.empty(),
                        new SessionLength(OptionalInt.empty(), OptionalInt.of(60)),
                        List.of()));
        plan.activity("a", 90).session("a", "2027-01-04T08:00", 90);
        expect(Cause.SESSION_TOO_LONG);
    }

    @Test
    void a_pinned_session_is_where_the_problem_pins_it() {
        plan.activity("a", 60).pinnedSession("a", "2027-01-04T20:00", 60);
        expectWarnings(Cause.OUTSIDE_AVAILABILITY);
        plan.pinned.set(0, new PinnedSession("a", LocalDateTime.parse("2027-01-04T20:30"), 60));
        expect(Cause.PINNED_MOVED);
    }

    @Test
    void a_pin_that_the_problem_does_not_know_is_a_warning() {
        plan.activity("a", 60).pinnedSession("a", "2027-01-04T08:00", 60);
        plan.pinned.clear();
        expectWarnings(Cause.PINNED_MOVED);
    }

    @Test
    void placed_and_left_out_minutes_add_up_to_the_effort() {
        plan.activity("a", 90).session("a", "2027-01-04T08:00", 60).leftOut("a", 0, 30);
        expect();
        plan.leftOut("a", 0, 30);
        expect(Cause.EFFORT_UNACCOUNTED);
        plan.leftOut.clear();
        plan.session("a", "2027-01-04T09:00", 60);
        expect(Cause.EFFORT_EXCEEDED);
        plan.activity("b", 60);
        expect(Cause.EFFORT_EXCEEDED, Cause.EFFORT_UNACCOUNTED);
    }

    @Test
    void a_weekly_habit_is_accounted_for_in_every_week() {
        plan.habit("h", 120).session("h", "2027-01-05T08:00", 120).leftOut("h", 2, 120);
        expect();
        plan.leftOut.clear();
        plan.session("h", "2027-01-06T08:00", 120);
        expect(Cause.EFFORT_EXCEEDED, Cause.EFFORT_UNACCOUNTED);
    }

    @Test
    void a_weekly_habit_asks_for_less_in_a_week_with_fewer_free_days() {
        plan.commitments.add(
                new Commitment(
                        "Fair",
                        LocalDateTime.parse("2027-01-04T00:00"),
                        LocalDateTime.parse("2027-01-07T00:00")));
        plan.habit("h", 120);
        // 4 of 7 days are free: 120 * 4 / 7 = 68, in whole slots 60
        plan.session("h", "2027-01-08T08:00", 60).session("h", "2027-01-11T08:00", 120);
        expect();
    }

    @Test
    void a_left_out_week_that_is_not_in_the_plan_is_unaccounted() {
        plan.habit("h", 60).leftOut("h", 1, 60).leftOut("h", 2, 60);
        expect();
        plan.leftOut("h", 3, 60);
        expect(Cause.EFFORT_UNACCOUNTED);
    }

    @Test
    void names_and_identities_are_checked() {
        plan.activity("a", 60).session("a", "2027-01-04T08:00", 60);
        Session good = plan.sessions.getFirst();
        plan.sessions.set(0, session(good, "a", "labs", "u0"));
        expect(Cause.WRONG_CATEGORY);
        plan.sessions.set(0, good);
        plan.sessions.add(session(good, "x", "core", "u0"));
        plan.cancelled.add(new Cancelled("u0", 1));
        expect(Cause.OVERLAP, Cause.UNKNOWN_ACTIVITY, Cause.DUPLICATE_UID, Cause.DUPLICATE_UID);
        plan.sessions.remove(1);
        plan.cancelled.set(0, new Cancelled("u9", 1));
        plan.leftOut("y", 0, 30);
        expect(Cause.UNKNOWN_ACTIVITY);
    }

    private static Session session(Session from, String activity, String category, String uid) {
        return new Session(
                uid,
                0,
                "0",
                activity,
                category,
                activity,
                from.start(),
                from.end(),
                from.status(),
                false,
                Optional.empty());
    }

    @Test
    void only_pinned_and_done_sessions_begin_before_the_solution_was_made() {
        plan.stamp = plan.instant("2027-01-05T09:00").plusSeconds(1);
        plan.activity("a", 180).session("a", "2027-01-05T09:00", 60);
        plan.pinnedSession("a", "2027-01-04T08:00", 60);
        plan.add("a", plan.instant("2027-01-04T09:00"), 60, Session.Status.DONE, false);
        expect(Cause.BEFORE_NOW);
        assertThat(plan.warnings()).isEmpty();
        plan.stamp = plan.instant("2027-01-05T09:00");
        expect();
    }

    @Test
    void habits_quotas_and_the_reserve_count_free_time_from_when_the_solution_was_made() {
        plan.habit("h", 210).session("h", "2027-01-09T15:00", 60);
        plan.session("h", "2027-01-11T08:00", 210);
        plan.stamp = plan.instant("2027-01-09T15:00");
        expect();
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 0, 0, OptionalInt.empty(), 0, 90);
        expect(Cause.RESERVE);
        assertThat(Figures.of(plan.problem(), plan.solution()).weeks().getFirst().freeMinutes())
                .isEqualTo(9 * 60);
    }

    @Test
    void a_week_that_is_history_keeps_no_reserve() {
        plan.limits =
                new Limits(
                        OptionalInt.empty(), OptionalInt.empty(), 0, 0, OptionalInt.empty(), 0, 10);
        plan.activity("a", 60).pinnedSession("a", "2027-01-06T08:00", 60);
        plan.stamp = plan.instant("2027-01-11T00:00");
        expect();
        assertThat(plan.warnings()).isEmpty();
    }

    @Test
    void stated_costs_are_the_recomputed_ones() {
        plan.activity("a", 60).session("a", "2027-01-04T08:00", 60);
        Solution good = plan.solution();
        Map<SoftRule, Long> rules = new HashMap<>(good.score().rules());
        rules.merge(SoftRule.SESSIONS, 1L, Long::sum);
        Audit audit =
                SolutionAuditor.audit(
                        new RemainingProblem(plan.problem()),
                        plan.solution(rules, good.cost() + 6_000));
        assertThat(audit.violations())
                .extracting(Violation::cause)
                .containsExactly(Cause.COST_MISMATCH, Cause.COST_MISMATCH);
        assertThat(audit.violations().getLast().message())
                .isEqualTo("the cost is stated as 4; recomputed it is 3");
    }

    @Test
    void history_and_pinned_sessions_only_warn_about_rules_1_3_5_and_6() {
        plan.limits =
                new Limits(
                        OptionalInt.of(60), OptionalInt.empty(), 0, 15, OptionalInt.of(60), 30, 0);
        plan.activity("a", 120, SamplePlan.lengths(60, 60))
                .activity("b", 150, SamplePlan.lengths(60, 60))
                .add("b", plan.instant("2027-01-04T17:00"), 30, Session.Status.DONE, false);
        plan.activities.set(1, SamplePlan.after("a", 0, -1).apply(plan.activities.get(1)));
        plan.pinnedSession("b", "2027-01-04T18:00", 120)
                .pinnedSession("a", "2027-01-04T20:05", 120);
        expectWarnings(
                Cause.OUTSIDE_AVAILABILITY,
                Cause.OUTSIDE_AVAILABILITY,
                Cause.OUTSIDE_AVAILABILITY,
                Cause.PREREQUISITE,
                Cause.DAILY_MAXIMUM,
                Cause.BREAK,
                Cause.LONG_BREAK,
                Cause.SESSION_TOO_LONG,
                Cause.SESSION_TOO_SHORT,
                Cause.SESSION_TOO_LONG);
    }

    @Test
    void sessions_that_happened_or_were_fixed_may_share_time_and_others_may_not() {
        plan.activity("a", 180).activity("b", 60);
        plan.add("a", plan.instant("2027-01-04T08:00"), 60, Session.Status.DONE, false);
        plan.add("a", plan.instant("2027-01-04T08:30"), 60, Session.Status.DONE, false);
        plan.pinnedSession("a", "2027-01-04T09:15", 60).leftOut("b", 0, 60);
        expectWarnings(Cause.OVERLAP, Cause.OVERLAP);
        plan.leftOut.clear();
        plan.session("b", "2027-01-04T10:00", 60);
        Audit audit = plan.audit();
        assertThat(audit.violations()).extracting(Violation::cause).containsExactly(Cause.OVERLAP);
        assertThat(audit.violations().getFirst().activity()).isEqualTo("b");
        assertThat(audit.warnings()).hasSize(2);
    }

    @Test
    void sessions_that_happened_or_were_fixed_may_lie_outside_their_dates_and_others_may_not() {
        plan.activity("a", 240, SamplePlan.dates("2027-01-05", "", "2027-01-06"));
        plan.add("a", plan.instant("2027-01-04T08:00"), 60, Session.Status.DONE, false);
        plan.pinnedSession("a", "2027-01-07T08:00", 60).leftOut("a", 0, 120);
        expectWarnings(Cause.BEFORE_RELEASE, Cause.AFTER_DEADLINE);
        plan.leftOut.clear();
        plan.session("a", "2027-01-04T09:00", 60).session("a", "2027-01-07T09:00", 60);
        Audit audit = plan.audit();
        assertThat(audit.violations())
                .extracting(Violation::cause)
                .containsExactly(Cause.BEFORE_RELEASE, Cause.AFTER_DEADLINE);
        assertThat(audit.warnings()).hasSize(2);
    }

    @Test
    void what_happened_is_in_the_solution_as_it_was() {
        Instant start = plan.instant("2027-01-04T08:00");
        plan.activity("a", 60).add("a", start, 60, Session.Status.DONE, false);
        expectWithHistory(start, 60);
        expectWithHistory(start, 45, Cause.HISTORY_LOST);
        expectWithHistory(start.plusSeconds(60), 60, Cause.HISTORY_LOST);
    }

    private void expectWithHistory(Instant start, int minutes, Cause... causes) {
        Placement past = new Placement("a", start, start.plusSeconds(60L * minutes));
        History history = new History(Optional.empty(), List.of(past), List.of());
        Audit audit =
                SolutionAuditor.audit(
                        new RemainingProblem(plan.problem().withHistory(history)), plan.solution());
        assertThat(audit.violations()).extracting(Violation::cause).containsExactly(causes);
    }

    @Test
    void the_hours_of_pinned_sessions_count_for_the_limits_of_others() {
        plan.limits =
                new Limits(
                        OptionalInt.of(60), OptionalInt.empty(), 0, 0, OptionalInt.empty(), 0, 0);
        plan.activity("a", 90).pinnedSession("a", "2027-01-04T18:00", 60);
        plan.leftOut("a", 0, 30);
        expectWarnings(Cause.OUTSIDE_AVAILABILITY);
        plan.leftOut.clear();
        plan.session("a", "2027-01-04T08:00", 30);
        expect(Cause.DAILY_MAXIMUM);
    }

    @Test
    void every_cause_says_what_it_is() {
        assertThat(Cause.values())
                .extracting(Cause::description)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
