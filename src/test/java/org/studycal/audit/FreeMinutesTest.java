package org.studycal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.BusyTime;
import org.studycal.problem.Commitment;
import org.studycal.problem.MovingZones;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.RemainingProblem;

class FreeMinutesTest {

    private static SamplePlan plan(String zone, String date, String... windows) {
        SamplePlan plan = new SamplePlan();
        plan.zone = ZoneId.of(zone);
        plan.first = LocalDate.parse(date).minusDays(1);
        plan.last = LocalDate.parse(date).plusDays(1);
        plan.weekly.clear();
        plan.windows(EnumSet.allOf(DayOfWeek.class), windows);
        return plan;
    }

    private static FreeMinutes free(SamplePlan plan) {
        return new FreeMinutes(plan.problem(), plan.first, plan.last);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2027-03-14, 00:00-05:00, 240",
        "America/New_York,    2027-11-07, 00:00-05:00, 360",
        "America/New_York,    2027-11-07, 01:00-01:30, 60",
        "America/New_York,    2027-03-14, 02:00-03:00, 0",
        "Europe/Berlin,       2027-03-28, 01:00-04:00, 120",
        "Europe/Berlin,       2027-10-31, 01:00-04:00, 240",
        "Europe/Berlin,       2027-10-31, 00:00-24:00, 1500",
        "Australia/Lord_Howe, 2027-04-04, 00:00-24:00, 1470",
        "Asia/Kathmandu,      2027-04-04, 06:00-08:00, 120",
        "America/Havana,      2027-11-07, 00:00-24:00, 1500",
        "Asia/Beirut,         2027-10-31, 00:00-24:00, 1440",
        "Asia/Beirut,         2027-10-30, 23:00-24:00, 120",
        "Pacific/Apia,        2011-12-30, 00:00-24:00, 0",
    })
    void every_instant_counts_once(String zone, String date, String window, int minutes) {
        assertThat(free(plan(zone, date, window + " x")).on(LocalDate.parse(date)))
                .isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin 2027-05-01 America/New_York,      2027-04-29, 00:00-24:00, 1440",
        "Europe/Berlin 2027-05-01 America/New_York,      2027-04-30, 00:00-24:00, 1800",
        "Europe/Berlin 2027-05-01 America/New_York,      2027-04-30, 17:00-20:00, 300",
        "Europe/Berlin 2027-05-01 America/New_York,      2027-05-01, 00:00-24:00, 1440",
        "America/New_York 2027-06-15 Europe/Berlin,      2027-06-14, 00:00-24:00, 1440",
        "America/New_York 2027-06-15 Europe/Berlin,      2027-06-15, 00:00-24:00, 1080",
        "America/New_York 2027-06-15 Europe/Berlin,      2027-06-15, 05:00-07:00, 60",
        "Europe/Berlin 2027-03-28 America/New_York,      2027-03-27, 00:00-24:00, 1740",
        "Europe/Berlin 2027-03-28 America/New_York,      2027-03-28, 00:00-24:00, 1440",
        "America/New_York 2027-03-28 Europe/Berlin,      2027-03-28, 00:00-24:00, 1080",
        "Pacific/Kiritimati 2027-05-01 Pacific/Honolulu, 2027-04-30, 00:00-24:00, 2880",
        "Pacific/Pago_Pago 2027-05-01 Pacific/Kiritimati, 2027-05-01, 00:00-24:00, 0",
        "Pacific/Pago_Pago 2027-05-01 Pacific/Kiritimati, 2027-05-02, 00:00-24:00, 1380",
    })
    void every_instant_of_a_move_counts_once(
            String stays, String date, String window, int minutes) {
        LocalDate day = LocalDate.parse(date);
        SamplePlan plan = plan("UTC", date, window + " x");
        plan.zone = MovingZones.of(stays);
        assertThat(free(plan).on(day)).isEqualTo(minutes);
        plan.first = day;
        plan.last = day;
        assertThat(free(plan).on(day)).as("alone").isEqualTo(minutes);
    }

    @Test
    void a_commitment_ends_with_the_second_pass_of_a_repeated_hour() {
        SamplePlan plan = plan("Europe/Berlin", "2027-10-31", "00:00-24:00 x");
        plan.commitments.add(
                new Commitment(
                        "Night",
                        LocalDateTime.parse("2027-10-31T02:15"),
                        LocalDateTime.parse("2027-10-31T02:45")));
        assertThat(free(plan).on(LocalDate.of(2027, 10, 31))).isEqualTo(1500 - 90);
    }

    @Test
    void both_ends_of_a_commitment_in_a_gap_are_the_end_of_the_gap() {
        SamplePlan plan = plan("Europe/Berlin", "2027-03-28", "00:00-24:00 x");
        plan.commitments.add(
                new Commitment(
                        "A",
                        LocalDateTime.parse("2027-03-28T02:10"),
                        LocalDateTime.parse("2027-03-28T02:50")));
        assertThat(free(plan).on(LocalDate.of(2027, 3, 28))).isEqualTo(1380);
        plan.commitments.add(
                new Commitment(
                        "B",
                        LocalDateTime.parse("2027-03-28T02:10"),
                        LocalDateTime.parse("2027-03-28T03:20")));
        assertThat(free(plan).on(LocalDate.of(2027, 3, 28))).isEqualTo(1360);
    }

    @Test
    void protected_time_holds_in_both_passes_of_a_repeated_hour() {
        SamplePlan plan = plan("Europe/Berlin", "2027-10-31", "01:00-04:00 x");
        plan.protectedTimes.add(
                new ProtectedTime(
                        "Sleep",
                        EnumSet.allOf(DayOfWeek.class),
                        Optional.empty(),
                        SamplePlan.time("02:30-03:00")));
        FreeMinutes free = free(plan);
        assertThat(free.on(LocalDate.of(2027, 10, 31))).isEqualTo(180);
        assertThat(free.isProtected(Clocks.minuteOf(Instant.parse("2027-10-31T00:30:00Z"))))
                .isTrue();
        assertThat(free.isProtected(Clocks.minuteOf(Instant.parse("2027-10-31T01:00:00Z"))))
                .isFalse();
        assertThat(free.isProtected(Clocks.minuteOf(Instant.parse("2027-10-31T01:30:00Z"))))
                .isTrue();
    }

    @Test
    void a_session_through_a_clock_change_is_as_long_as_its_minutes() {
        SamplePlan plan = plan("Europe/Berlin", "2027-10-31", "01:00-04:00 x");
        plan.activity("a", 240)
                .add(
                        "a",
                        Instant.parse("2027-10-30T23:00:00Z"),
                        240,
                        Session.Status.PLANNED,
                        false);
        assertThat(plan.violations()).isEmpty();
        plan.activities.clear();
        plan.sessions.clear();
        plan.activity("a", 270)
                .add(
                        "a",
                        Instant.parse("2027-10-30T23:00:00Z"),
                        270,
                        Session.Status.PLANNED,
                        false);
        assertThat(plan.violations()).containsExactly(Cause.OUTSIDE_AVAILABILITY);
    }

    @Test
    void only_the_place_that_a_session_left_would_be_free_without_it() {
        Instant begin = Instant.parse("2027-10-31T09:00:00Z");
        Instant end = Instant.parse("2027-10-31T11:00:00Z");
        SamplePlan plan = plan("Europe/Berlin", "2027-10-31", "10:00-12:00 x");
        plan.busy.add(BusyTime.leftPlace("Moved session", begin, end));
        assertThat(free(plan).on(LocalDate.of(2027, 10, 31))).isZero();
        assertThat(free(plan).hasAny(begin, end)).isTrue();

        plan.busy.clear();
        plan.busy.add(new BusyTime("Team", begin, end, "your calendar"));
        assertThat(free(plan).on(LocalDate.of(2027, 10, 31))).isZero();
        assertThat(free(plan).hasAny(begin, end)).isFalse();
    }

    @Test
    void a_long_plan_is_audited_quickly() {
        SamplePlan plan = new SamplePlan();
        plan.last = plan.first.plusWeeks(720).minusDays(1);
        for (int day = 0; day < 720 * 7; day++) {
            plan.activity("a" + day, 180)
                    .session("a" + day, plan.first.plusDays(day) + "T08:00", 120)
                    .session("a" + day, plan.first.plusDays(day) + "T12:00", 60);
        }
        Solution solution = plan.solution(Map.of(), 0);
        long before = System.nanoTime();
        Audit audit = SolutionAuditor.audit(new RemainingProblem(plan.problem()), solution);
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertThat(audit.violations())
                .extracting(Violation::cause)
                .containsOnly(Cause.COST_MISMATCH);
        assertThat(millis).isLessThan(5_000);
    }
}
