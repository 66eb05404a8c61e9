package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studycal.audit.TargetWeeks;
import org.studycal.plan.Booking;
import org.studycal.problem.Activity;
import org.studycal.problem.Limits.FullerWeeks;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/** Two hours a day are 14 hours a week. */
class AimedWeeksTest {

    private static final String WORK =
            """
            activities:
              - {id: a, effort: 14h, weeks: 1}
              - {id: b, effort: 10h, weeks: 2, after: a}
              - {id: c, effort: 4h, weeks: 2, after: b}
              - {id: d, effort: 2h, weeks: 1-2}
              - {id: e, effort: 2h}
            """;

    private static List<String> weeks(Instant now, String... lines) {
        String[] all = Stream.concat(Stream.of(lines), Stream.of(WORK)).toArray(String[]::new);
        return weeks(now, SmallPlan.problem(all));
    }

    private static List<String> weeks(Instant now, Problem problem) {
        LocalDate last = LocalDate.of(2027, 1, 31);
        Model model =
                new Model(
                        problem,
                        problem.start(),
                        problem.end().filter(last::isAfter).orElse(last),
                        now);
        return problem.activities().stream()
                .map(activity -> aim(model, activity).orElse("-"))
                .toList();
    }

    private static Optional<String> aim(Model model, Activity activity) {
        return model.aimed.of(activity).map(Object::toString);
    }

    @Test
    void weeks_without_room_for_their_work_stretch() {
        // 7, 14, 21 and 28 hours of room; 14 hours aim at week 1, 30 at week 2.
        assertThat(weeks(Instant.EPOCH, "end: 2027-01-31", "limits: {perWeek: 7h}"))
                .containsExactly("1-2", "3-4", "3-4", "1-4", "-");
        assertThat(weeks(Instant.EPOCH, "end: 2027-01-31", "limits: {perDay: 1h}"))
                .containsExactly("1-2", "3-4", "3-4", "1-4", "-");
        assertThat(weeks(Instant.EPOCH, "end: 2027-01-31", "limits: {restDays: 1}"))
                .containsExactly("1-2", "2-3", "2-3", "1-3", "-");
        assertThat(weeks(Instant.EPOCH, "end: 2027-01-31", "limits: {reserve: 25%}"))
                .containsExactly("1-2", "2-3", "2-3", "1-3", "-");
    }

    @Test
    void a_reserve_is_a_share_of_all_free_time_whatever_a_day_may_hold() {
        // 14 hours less a quarter are more than the 7 that the days may hold.
        assertThat(weeks(Instant.EPOCH, "end: 2027-01-31", "limits: {perDay: 1h, reserve: 25%}"))
                .containsExactly("1-2", "3-4", "3-4", "1-4", "-");
    }

    @Test
    void weeks_that_may_hold_more_stretch_less_and_the_audit_agrees() {
        Problem problem = SmallPlan.problem("end: 2027-01-31", "limits: {perWeek: 7h}", WORK);
        Problem raised =
                problem.eased(
                        problem.end(),
                        problem.availability(),
                        problem.limits().with(new FullerWeeks(14 * 60, LocalDate.of(2027, 1, 11))),
                        problem.activities(),
                        problem.milestones());
        // 14, 28, 35 and 42 hours of room.
        assertThat(weeks(Instant.EPOCH, raised)).containsExactly("1", "2-3", "2-3", "1-3", "-");
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(raised),
                        Problems.steps(2_000, 1),
                        SolverListener.NONE);
        assertThat(Problems.audit(raised, schedule).violations()).isEmpty();
        assertThat(
                        new TargetWeeks(raised, Problems.solution(raised, schedule, Instant.EPOCH))
                                .stretch())
                .contains(new TargetWeeks.Stretch(2, 3, true));
    }

    @Test
    void a_late_start_stretches_them_too() {
        assertThat(weeks(Instant.parse("2027-01-10T23:00:00Z"), "end: 2027-01-31"))
                .containsExactly("2", "3-4", "3-4", "2-4", "-");
    }

    @Test
    void weeks_stay_within_the_plan_and_where_the_work_fits() {
        String[] asWritten = {"1", "2", "2", "1-2", "-"};
        assertThat(weeks(Instant.EPOCH, "end: 2027-01-17", "limits: {perWeek: 7h}"))
                .containsExactly("1-2", "2", "2", "1-2", "-");
        assertThat(
                        weeks(
                                Instant.EPOCH,
                                "end: 2027-01-31",
                                "availability: [{days: daily, windows: [\"08:00-10:10\"]}]"))
                .containsExactly(asWritten);
    }

    @Test
    void labs_stay_beside_their_topics_at_a_slower_pace() {
        StringBuilder text = new StringBuilder("activities:\n");
        for (int week = 1; week <= 8; week++) {
            text.append(
                            "  - {id: t%d, effort: 8h, weeks: %d%s}%n"
                                    .formatted(week, week, after(week)))
                    .append(
                            "  - {id: l%d, effort: 4h, weeks: %d, after: t%d}%n"
                                    .formatted(week, week, week));
        }
        text.append("milestones: [{title: M, week: 8, requires: [t1, t3, t5, t7, t8]}]\n");
        Problem problem =
                SmallPlan.problem("end: 2027-06-27", "limits: {perWeek: 8h}", text.toString());
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(30_000, 1),
                        SolverListener.NONE);
        assertThat(Problems.audit(problem, schedule).passed()).isTrue();
        for (int week = 1; week <= 8; week++) {
            Instant topic = last(schedule, "t" + week);
            Instant lab = first(schedule, "l" + week);
            assertThat(ChronoUnit.DAYS.between(topic, lab)).as("week %d", week).isLessThan(14);
        }
    }

    private static String after(int week) {
        return week == 1 ? "" : ", after: t" + (week - 1);
    }

    private static Instant first(Schedule schedule, String activity) {
        return schedule.bookings().stream()
                .filter(booking -> booking.activity().equals(activity))
                .map(Booking::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(Schedule schedule, String activity) {
        return schedule.bookings().stream()
                .filter(booking -> booking.activity().equals(activity))
                .map(Booking::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
