package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.solver.StudyScheduler;

/** Weeks that alternate, days that go on after midnight, events that come back, floating breaks. */
class WeekRhythmTest {

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void place() {
        workplace =
                Workplace.in(folder)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-01-01T08:00:00Z");
    }

    @Test
    void aSessionGoesOverMidnightAndCountsForItsEvening() throws IOException {
        plan(
                """
                end: 2027-01-10
                availability:
                  - {days: daily, windows: ["22:00-03:00"]}
                limits: {perDay: 3h, restDays: 2}
                activities:
                  - {title: Thesis, effort: 15h, session: {min: 3h}}
                """);
        solved();
        assertThat(nights()).hasSize(5).allMatch(line -> line.contains("  3h  "));
        workplace.run("check", "plan").exits(0).prints("no rule is violated");
    }

    @Test
    void whatBeginsAfterMidnightIsShownAndLoggedWithItsEvening() throws IOException {
        plan(
                """
                end: 2027-01-10
                availability:
                  - {days: [mon, sun], windows: ["22:00-03:00"]}
                commitments:
                  - {title: Shift, days: mon, time: "20:00-00:30"}
                activities:
                  - {title: Thesis, effort: 7h}
                """);
        solved();
        workplace
                .run("show", "plan", "--day", "2027-01-04")
                .exits(0)
                .printsExactly(
                        """
                        Monday 2027-01-04  2h30m                                                  week 1
                          20:00-00:30  busy    Shift
                          00:30-03:00  2h30m   Thesis (Tue 2027-01-05)                             Study

                        """);
        workplace.run("show", "plan", "--week", "1").exits(0).prints("Sunday 2027-01-10");
        workplace.at("2027-01-05T09:00:00Z");
        workplace
                .run("log", "plan", "missed", "mon")
                .exits(0)
                .prints("Missed: 1 session, 2h30m, on Mon 2027-01-04");
        workplace.run("log", "plan", "missed", "tue").refuses("there is no session on 2027-01-05");
        workplace.run("log", "plan", "missed", "tue 00:30").exits(0);
    }

    @Test
    void aDeadlineIsTheEndOfItsDayByTheClocks() throws IOException {
        plan(
                """
                end: 2027-01-08
                availability:
                  - {days: daily, windows: ["22:00-02:00"]}
                activities:
                  - {title: Essay, effort: 6h, deadline: 2027-01-05}
                  - {title: Letter, effort: 2h, release: 2027-01-06, deadline: 2027-01-06}
                """);
        solved();
        String essay = workplace.run("show", "plan", "--to", "2027-01-10").exits(0).out();
        assertThat(essay)
                .contains("22:00-02:00  4h      Essay")
                .contains("22:00-24:00  2h      Essay");
        workplace.run("check", "plan").prints("no rule is violated");
    }

    @Test
    void weeksAlternate() throws IOException {
        plan(
                """
                end: 2027-02-14
                availability:
                  - {days: weekdays, every: 2, windows: ["15:00-18:00 school"]}
                  - {days: weekdays, every: 2, from: 2027-01-11, windows: ["08:00-11:00 free"]}
                activities:
                  - {title: Maths, effort: 60h}
                  - {title: Drill, effort: 4h/week}
                """);
        solved();
        for (int week = 1; week <= 6; week++) {
            String days = workplace.run("show", "plan", "--week", "" + week).exits(0).out();
            boolean first = week % 2 == 1;
            assertThat(days.contains("  15:00-")).as("week %d", week).isEqualTo(first);
            assertThat(days.contains("  08:00-")).as("week %d", week).isEqualTo(!first);
            assertThat(days).contains("Drill");
        }
        workplace.run("check", "plan").exits(0).prints("no rule is violated");
    }

    @Test
    void aRotaThatStartsLaterThanThePlanKeepsItsWeeks() throws IOException {
        plan(
                """
                end: 2027-01-31
                availability:
                  - {days: daily, windows: ["19:00-20:00"]}
                protected:
                  - {title: Nights, days: daily, every: 3, from: 2027-01-13, until: 2027-01-17}
                activities:
                  - {title: Drill, effort: 7h/week}
                """);
        solved();
        // The third week is whole again: the rota is over before it comes round.
        assertThat(hours()).containsExactly("7h", "2h", "7h", "7h");
    }

    @Test
    void aBreakFloatsBetweenTwoTimesBesideALectureThatComesBack() throws IOException {
        plan(
                """
                end: 2027-01-08
                availability:
                  - {days: weekdays, windows: ["08:00-18:00"]}
                protected:
                  - {title: Lunch, days: weekdays, between: "11:00-14:00", length: 1h}
                commitments:
                  - {title: Lecture, days: tue, time: "10:00-12:30", before: 30m}
                activities:
                  - {title: Thesis, effort: 44h}
                """);
        workplace.run("check", "plan").exits(ErrorHandler.DID_NOT_FIT).prints("room for 42 h");
        workplace
                .run("solve", "plan", "--step-limit", "2000")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("2 h");
        workplace.run("check", "plan").prints("no rule is violated");
        String tuesday = workplace.run("show", "plan", "--day", "2027-01-05").exits(0).out();
        assertThat(tuesday)
                .contains("08:00-09:30")
                .contains("10:00-12:30  busy    Lecture")
                .contains("13:30-18:00");
        String monday = workplace.run("show", "plan", "--day", "2027-01-04").exits(0).out();
        assertThat(monday).startsWith("Monday 2027-01-04  9h");
    }

    @Test
    void holidaysFreeTheDaysThatLieAhead() throws IOException {
        plan(
                """
                end: 2027-01-31
                availability:
                  - {days: daily, windows: ["19:00-20:00"]}
                activities:
                  - {title: Thesis, effort: 14h}
                """);
        solved();
        workplace
                .run("log", "plan", "holiday", "5..7", "Jan")
                .exits(0)
                .prints("Holiday: Tue 2027-01-05 to Thu 2027-01-07, with 3 sessions, 3h");
        workplace.run("replan", "plan", "--step-limit", "500").exits(0);
        workplace.run("show", "plan", "--day", "6 Jan").exits(0).prints("Nothing planned");
        workplace.run("check", "plan").exits(0).prints("no rule is violated");
        workplace.run("log", "plan", "undo").exits(0).prints("Taken back: holiday:");
    }

    @Test
    void aDayOffHasItsNightOff() throws IOException {
        plan(
                """
                end: 2027-01-08
                availability:
                  - {days: daily, windows: ["22:00-02:00"]}
                activities:
                  - {title: Thesis, effort: 17h}
                """);
        solved();
        workplace.run("log", "plan", "holiday", "5", "Jan").exits(0);
        // Four nights hold 16 hours; what is left of the fifth after midnight is off, too.
        workplace
                .run("replan", "plan", "--step-limit", "500")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("1 h");
        workplace.run("show", "plan", "--day", "5 Jan").exits(0).prints("Nothing planned");
        workplace.run("check", "plan").exits(0).prints("no rule is violated");
    }

    @Test
    void theWeekOfAnotherProblemIsTakenOverAsItIs() throws IOException {
        plan(
                """
                availability:
                  - {days: mon, every: 2, windows: ["22:00-01:00 night"]}
                  - {days: tue, until: 2027-06-30, windows: ["19:00-21:00"]}
                protected:
                  - {title: Lunch, days: daily, between: "11:00-14:00", length: 1h}
                  - {title: Sleep, days: sun, every: 2, except: 2027-02-07, time: "23:00-07:00"}
                commitments:
                  - {title: Lecture, days: tue, every: 2, from: 2027-01-12, time: "10:00-12:00", after: 15m}
                activities:
                  - {title: Thesis, effort: 4h}
                """);
        workplace.file("plan.md", "# Juggling\n\n- Two balls (2h)\n- Three balls (3h)\n");
        workplace
                .run("import", "plan.md", "--like", "plan", "--out", "problems/other.yaml")
                .exits(0);
        try (Stream<String> lines = Files.lines(workplace.path("problems/other.yaml"))) {
            String text = String.join("\n", lines.toList());
            assertThat(text)
                    .contains("every: 2")
                    .contains("from: 2027-01-04")
                    .contains("until: 2027-06-30")
                    .contains("22:00-01:00 night")
                    .contains("between: 11:00-14:00, length: 1h")
                    .contains("except: 2027-02-07, time: 23:00-07:00")
                    .contains("from: 2027-01-12, time: 10:00-12:00, after: 15m");
        }
        workplace.run("check", "other").exits(0);
    }

    private void plan(String rest) throws IOException {
        workplace.problem(
                "plan.yaml", "title: Plan\ntimeZone: Europe/Berlin\nstart: 2027-01-04\n" + rest);
    }

    private void solved() {
        workplace.run("solve", "plan", "--step-limit", "2000").exits(0);
    }

    private List<String> nights() {
        return workplace
                .run("show", "plan", "--to", "2027-01-20")
                .exits(0)
                .out()
                .lines()
                .filter(line -> line.contains("Thesis"))
                .toList();
    }

    private List<String> hours() {
        return Stream.of("1", "2", "3", "4")
                .map(week -> workplace.run("show", "plan", "--week", week).exits(0).out())
                .map(text -> text.lines().toList().getLast().replaceFirst(" .*", ""))
                .toList();
    }
}
