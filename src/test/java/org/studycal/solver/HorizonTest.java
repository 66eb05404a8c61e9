package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.studycal.problem.Problem;

class HorizonTest {

    /** Two hours are free every day, fourteen a week. */
    private static final String OPEN =
            """
            title: Open
            timeZone: Europe/Berlin
            start: 2027-01-06
            availability: [{days: daily, windows: ["08:00-10:00"]}]
            """;

    @Test
    void the_end_of_a_problem_is_the_end_and_does_not_move() {
        Horizon horizon =
                horizon("end: 2027-01-20\n" + "activities: [{id: a, effort: 900h, weeks: 2}]");
        assertThat(horizon.last()).isEqualTo("2027-01-20");
        assertThat(horizon.extend()).isFalse();
        assertThat(horizon.last()).isEqualTo("2027-01-20");
    }

    @Test
    void else_it_is_the_end_of_the_last_target_week() {
        assertThat(horizon("activities: [{id: a, effort: 1h, weeks: 5-6}]").last())
                .isEqualTo("2027-02-14");
    }

    @Test
    void a_release_and_a_pinned_session_lie_within_it() {
        assertThat(horizon("activities: [{id: a, effort: 1h, release: 2027-03-03}]").last())
                .isEqualTo("2027-03-07");
        assertThat(
                        horizon(
                                        "activities: [{id: a, effort: 1h}]\n"
                                                + "pinned: [{activity: a, start: 2027-03-03T12:00, length: 1h}]")
                                .last())
                .isEqualTo("2027-03-07");
        assertThat(horizon("activities: [{id: a, effort: 1h, release: 2031-03-05}]").last())
                .isEqualTo("2031-03-09");
    }

    @Test
    void it_holds_the_work_at_least() {
        // 10 hours are left of the first week.
        assertThat(horizon("activities: [{id: a, effort: 10h}]").last())
                .isBetween("2027-01-10", "2027-01-17");
        assertThat(horizon("activities: [{id: a, effort: 38h}]").last())
                .isBetween("2027-01-24", "2027-01-31");
        assertThat(horizon("activities: [{id: a, effort: 38h}, {id: h, effort: 7h/week}]").last())
                .isBetween("2027-02-07", "2027-02-14");
    }

    @Test
    void it_holds_the_work_at_the_pace_of_the_weekly_target() {
        assertThat(
                        horizon(
                                        "categories: {c: {quota: 2h}}\n"
                                                + "activities: [{id: a, effort: 20h}]")
                                .last())
                .isBetween("2027-03-14", "2027-03-21");
    }

    @Test
    void it_moves_by_about_a_quarter_and_not_beyond_two_years() {
        Horizon horizon = horizon("activities: [{id: a, effort: 100h}]");
        LocalDate last = horizon.last();
        int moves = 0;
        while (horizon.extend()) {
            assertThat(horizon.last()).isAfter(last);
            last = horizon.last();
            moves++;
        }
        assertThat(moves).isBetween(5, 20);
        assertThat(last).isEqualTo(LocalDate.of(2027, 1, 10).plusWeeks(104));
    }

    @Test
    void without_any_free_time_it_ends_after_two_years() {
        Horizon horizon =
                horizon("protected: [{time: \"00:00-24:00\"}]\nactivities: [{id: a, effort: 1h}]");
        assertThat(horizon.extend()).isFalse();
        assertThat(horizon.last()).isEqualTo(LocalDate.of(2027, 1, 10).plusWeeks(104));
    }

    private static Horizon horizon(String lines) {
        Problem problem = Problems.read(OPEN + lines + "\n");
        return new Horizon(problem, Instant.MIN);
    }
}
