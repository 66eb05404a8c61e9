package org.studycal.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;

class HabitPeriodsTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-04-04");
    private static final LocalDate LAST = LocalDate.parse("2027-04-07");

    /** The night that begins on the day that a move skips is no free day of the week. */
    @Test
    void day_that_no_clock_shows_asks_for_nothing() throws ProblemException {
        assertThat(asked("Pacific/Honolulu")).isEqualTo(4 * 60);
        assertThat(
                        asked(
                                "[{zone: Pacific/Honolulu}, {from: 2027-04-07, zone: Pacific/Kiritimati}]"))
                .isEqualTo(3 * 60);
    }

    private static int asked(String zone) throws ProblemException {
        String text =
                """
                title: Moves
                timeZone: %s
                start: 2027-04-04
                end: 2027-04-07
                weekStart: sun
                availability:
                  - {days: daily, windows: ["23:00-02:00"]}
                activities:
                  - {title: Habit, effort: 7h/week}
                """
                        .formatted(zone);
        Problem problem =
                ProblemReader.read("p", "p.yaml", text.getBytes(StandardCharsets.UTF_8)).problem();
        return new HabitPeriods(problem, FIRST, LAST, FreeTime.windows(problem, FIRST, LAST))
                .of(problem.activities().getFirst()).stream()
                        .mapToInt(HabitPeriods.Share::minutes)
                        .sum();
    }
}
