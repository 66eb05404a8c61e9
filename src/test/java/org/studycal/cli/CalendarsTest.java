package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studycal.CalendarFileText.allDay;
import static org.studycal.CalendarFileText.calendar;
import static org.studycal.CalendarFileText.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.solver.StudyScheduler;

/** Plans around calendars: {@code solve} and {@code check} with {@code --busy}. */
class CalendarsTest {

    private static final String SOLUTION = "solutions/guitar/solution.json";
    private static final String[] SOLVE = {"solve", "guitar", "--time-limit=0s"};
    private static final String MONDAY_EVENING =
            event("Team meeting", "20270322T190000", "20270322T210000");

    @TempDir private Path folder;
    private Workplace workplace;

    @BeforeEach
    void guitar() throws IOException {
        workplace = Workplace.withGuitar(folder).searchingWith(StudyScheduler::solve);
    }

    private StudycalRun solve(String... more) {
        String[] args = Arrays.copyOf(SOLVE, SOLVE.length + more.length);
        System.arraycopy(more, 0, args, SOLVE.length, more.length);
        return workplace.run(args);
    }

    /** The problem with calendars among its commitments. */
    private void commitments(String yaml) throws IOException {
        workplace.problem(
                "guitar.yaml", Workplace.resource("guitar.yaml") + "commitments:\n" + yaml);
    }

    private String solution() throws IOException {
        return Files.readString(workplace.path(SOLUTION));
    }

    @Test
    void noSessionLiesOnAnAppointmentOfTheCommandLine() throws IOException {
        solve().exits(0);
        assertThat(solution()).contains("2027-03-22T19:00", "\"busy\": []");
        workplace.file("work.ics", calendar(MONDAY_EVENING));

        solve("--busy", "work.ics")
                .exits(0)
                .prints("\n  Calendars: 1 appointment from 1 file takes 2 h of study time\n")
                .hasNoErrors();

        assertThat(solution())
                .doesNotContain("\"start\": \"2027-03-22")
                .contains(
                        "{\"path\": \"work.ics\", \"namedBy\": \"command\", \"digest\": \"sha256:");
    }

    @Test
    void an_all_day_event_on_a_day_that_a_move_of_zones_skips_is_passed_over() throws IOException {
        workplace
                .problem(
                        "moved.yaml",
                        """
                        title: Across the date line
                        timeZone:
                          - {zone: Pacific/Apia}
                          - {zone: Pacific/Auckland, from: 2006-10-27}
                        start: 2006-10-24
                        end: 2006-11-05
                        availability: [{days: daily, windows: ["08:00-10:00"]}]
                        activities: [{title: Read, effort: 4h}]
                        """)
                .file(
                        "work.ics",
                        calendar(
                                """
                                BEGIN:VEVENT\r
                                UID:lost@example.org\r
                                DTSTAMP:20060101T000000Z\r
                                DTSTART;VALUE=DATE:20061027\r
                                DTEND;VALUE=DATE:20061028\r
                                SUMMARY:Lost day\r
                                END:VEVENT\r
                                """))
                .run("solve", "moved", "--busy", "work.ics", "--now", "2006-10-20")
                .exits(0);
    }

    @Test
    void noSessionLiesOnAnAppointmentOfTheProblem() throws IOException {
        workplace.file("problems/cals/work.ics", calendar(MONDAY_EVENING));
        workplace.file(
                "problems/home.ics",
                calendar(event("Cinema", "20270323T180000", "20270323T190000")));
        commitments("  - {calendar: home.ics, after: 2h}\n  - cals\n");

        solve().exits(0).prints("2 appointments from 2 files take 4 h of study time");

        assertThat(solution())
                .doesNotContain("\"start\": \"2027-03-22", "\"start\": \"2027-03-23")
                .contains(
                        "{\"path\": \"home.ics\", \"namedBy\": \"problem\"", "\"path\": \"cals\"");
    }

    @Test
    void whatAnAllDayEventDidIsSaid() throws IOException {
        workplace.file(
                "family.ics",
                calendar(
                        allDay("Vacation", "20270327", "20270330"),
                        allDay("Trip", "20270403", "20270404"),
                        allDay("Birthday", "20270324", "20270325", "TRANSP:TRANSPARENT")));

        solve("--busy", "family.ics")
                .prints(
                        """
                          Calendars: 2 appointments from 1 file take 4 h of study time
                            all day: Birthday, 2027-03-24, takes nothing (transparent)
                            all day: Vacation, 2027-03-27..2027-03-29, keeps 2 days free of study
                            all day: Trip, 2027-04-03, lies where there is no study time anyway
                            'allDay: ignore' for a calendar in the problem lets you study then

                        """);
    }

    @Test
    void calendarsOfTheCommandLineAreRememberedUntilOthersAreNamedOrTheyAreForgotten()
            throws IOException {
        workplace.file("work.ics", calendar(MONDAY_EVENING));
        workplace.file("other.ics", calendar());
        solve("--busy", "work.ics").exits(0);

        solve().exits(0).prints("as the last time with --busy work.ics; --no-busy forgets that");
        assertThat(solution()).contains("\"revision\": 2", "work.ics");
        solve("--busy", "other.ics").exits(0).prints("Calendars: 0 appointments from 1 file take");
        assertThat(solution()).contains("other.ics").doesNotContain("work.ics");
        StudycalRun run = solve("--no-busy").exits(0);
        assertThat(run.out()).doesNotContain("Calendars");
        assertThat(solution()).contains("\"busy\": []");
    }

    @Test
    void aRememberedCalendarThatIsGoneIsNotPlannedWithout() throws IOException {
        workplace.file("work.ics", calendar(MONDAY_EVENING));
        solve("--busy", "work.ics").exits(0);
        Files.delete(workplace.path("work.ics"));

        solve().refuses(
                        "the calendar work.ics, named with --busy last time, is not there",
                        "--no-busy");
        workplace
                .run("check", "guitar")
                .prints("was planned around other calendars")
                .prints("\n  work.ics is not there any more\n");
    }

    @Test
    void theSameInputGivesTheSameBytesAndANewAppointmentMovesItsSessionOnly() throws IOException {
        workplace.file("work.ics", calendar());
        for (String out : new String[] {"a", "b"}) {
            solve("--busy", "work.ics", "--out", out).exits(0);
        }
        assertThat(workplace.path("a/solution.json"))
                .hasSameBinaryContentAs(workplace.path("b/solution.json"));
        assertThat(workplace.path("a/calendar.ics")).content().contains("20270322T190000");
        workplace.file("work.ics", calendar(MONDAY_EVENING));

        solve("--out", "a").exits(0);

        assertThat(workplace.path("a/calendar.ics")).content().doesNotContain("20270322T190000");
        workplace.run("check", "guitar", "--solution", "a").exits(0).prints("no rule is violated");
    }

    @Test
    void checkSaysWhenACalendarHasChangedAndWhatItHits() throws IOException {
        workplace.file("work.ics", calendar());
        solve("--busy", "work.ics").exits(0);
        workplace
                .run("check", "guitar")
                .exits(0)
                .prints("\n0 appointments from 1 calendar file in the way.\n")
                .prints("revision 1: no rule is violated.\n");

        workplace.file("work.ics", calendar(MONDAY_EVENING));
        workplace
                .run("check", "guitar")
                .exits(3)
                .prints(
                        """
                        solutions/guitar, revision 1 was planned around other calendars; solve it again.
                          work.ics has changed
                        Under today's calendars, this no longer holds:
                        """)
                .prints("lies over 'Team meeting' from work.ics at Mon 2027-03-22 19:00\n");
        workplace
                .run("check", "guitar", "--no-busy")
                .exits(0)
                .prints("  work.ics is not there any more\n");
    }

    @Test
    void checkCountsWithoutTheHoursThatAreBusy() throws IOException {
        workplace.file("work.ics", calendar(allDay("Retreat", "20270322", "20270404")));
        workplace
                .run("check", "guitar", "--busy", "work.ics")
                .exits(3)
                .prints("room for 2 h until 2027-04-04.\nIt cannot fit:\n");
    }

    @Test
    void ownSessionsInAnExportOfTheUsersCalendarAreInNobodysWay() throws IOException {
        solve().exits(0);
        String exported = Files.readString(workplace.path("solutions/guitar/calendar.ics"));
        workplace.file("phone.ics", exported.replaceAll("X-STUDYCAL-ACTIVITY.*\r\n", ""));

        solve("--busy", "phone.ics")
                .exits(0)
                .prints("Calendars: 0 appointments from 1 file take 0 h of study time");
    }

    @Test
    void aSecondPlanIsPlannedAroundTheFirst() throws IOException {
        solve().exits(0);
        workplace.problem(
                "banjo.yaml", Workplace.resource("guitar.yaml").replace("2h", "2h").strip() + "\n");
        workplace.file("solutions/guitar/calendar.ics", "not looked at");

        workplace
                .run("solve", "banjo", "--step-limit=1000", "--busy", "solutions/guitar")
                .prints("appointments from 1 file take 12 h of study time")
                .hasNoErrors();
        workplace
                .run("check", "banjo", "--busy", "solutions/guitar")
                .prints("solutions/banjo, revision 1: no rule is violated.\n");
        workplace
                .run("check", "guitar", "--busy", "solutions/banjo")
                .exits(0)
                .prints(
                        "  solutions/banjo is new\nUnder today's calendars, only its costs and figures differ.\n");
    }

    @Test
    void anAllDayEventIsAskedForOnceAtATerminalAndTheAnswerIsKept() throws IOException {
        workplace.file(
                "problems/work.ics",
                calendar(
                        allDay("Home office", "20270322", "20270323", "RRULE:FREQ=DAILY;COUNT=4"),
                        allDay("Fair", "20270326", "20270327")));
        commitments("  - {calendar: work.ics, allDay: ask}\n");
        solve().prints("all day: Home office, 2027-03-22..2027-03-25, keeps 4 days free of study");
        assertThat(solution()).doesNotContain("answers");

        workplace.typing("perhaps\nn\n\n");
        assertThat(solve().exits(0).err())
                .contains(
                        "All day: 'Home office' (work.ics). Keep such days free of study? [Y/n] y or n\n")
                .containsOnlyOnce("'Fair'");
        assertThat(solution()).contains("\"answers\": {\"Fair\": true, \"Home office\": false}");

        workplace.typing("");
        assertThat(solve().exits(0).prints("takes nothing (you said so)").err())
                .doesNotContain("[Y/n]");
    }

    @Test
    void anEventThatCanNotBeReadIsAWarningAndAtMostTenOfThemArePrinted() throws IOException {
        String[] events = new String[13];
        for (int i = 0; i < events.length; i++) {
            events[i] = event("Bad " + i, "2027", "2028");
        }
        workplace.file("work.ics", calendar(events));
        StudycalRun run =
                solve("--busy", "work.ics")
                        .exits(0)
                        .complains("work.ics:8: warning: event 'Bad 0': ")
                        .complains("and 3 more warnings about calendars\n");
        assertThat(run.err().lines()).hasSize(11);
    }

    @Test
    void aZoneThatNobodyKnowsStopsThePlanUnlessTheProblemSaysWhatItMeans() throws IOException {
        workplace.file(
                "problems/work.ics",
                calendar(MONDAY_EVENING).replace("TZID=Europe/Berlin", "TZID=Head office"));
        commitments("  - work.ics\n");
        solve().refuses(
                        "work.ics:4: error: event 'Team meeting': the time zone \"Head office\"",
                        "{calendar: work.ics, unknownZone: Europe/Berlin}");
        workplace.run("check", "guitar").refuses("error: event 'Team meeting'");
        assertThat(workplace.path(SOLUTION)).doesNotExist();

        commitments("  - {calendar: work.ics, unknownZone: Europe/Berlin}\n");
        solve().exits(0).prints("1 appointment from 1 file takes 2 h");
    }

    @Test
    void whatIsNoCalendarIsRefused() throws IOException {
        workplace.file("work.ics", "<!DOCTYPE html><html><body>Sign in</body></html>");
        solve("--busy", "work.ics").refuses("work.ics: error: ", "a calendar cannot be used");
        workplace.file("b/solution.json", "{}");
        solve("--busy", "b").refuses("b:1:1: ");
    }

    @Test
    void aCalendarThatIsNotThereGetsASuggestion() throws IOException {
        workplace.file("cals/work.ics", calendar());
        solve("--busy", "cals/wrok.ics")
                .refuses(
                        "there is no calendar file or folder 'cals/wrok.ics'",
                        "Maybe cals/work.ics?");
        commitments("  - ../cals/wrok.ics\n");
        solve().refuses(
                        "error[file-not-found]: commitments[0]",
                        "did you mean \"../cals/work.ics\"?");
    }

    @Test
    void whatIsPinnedOverAnAppointmentStaysAndIsMentioned() throws IOException {
        workplace.file("work.ics", calendar(MONDAY_EVENING));
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        + "pinned: [{activity: scales, start: 2027-03-22T20:00, length: 1h}]\n");
        solve("--busy", "work.ics")
                .exits(0)
                .complains(
                        "work.ics: warning: 'Team meeting' lies on the pinned session of scales,"
                                + " 2027-03-22T20:00\n");
        assertThat(solution()).contains("2027-03-22T20:00");
        workplace.run("check", "guitar").exits(0).prints("warning: OVER_COMMITMENT");
    }

    @Test
    void aFolderWithoutCalendarsIsMentioned() throws IOException {
        workplace.file("cals/notes.txt", "nothing");
        solve("--busy", "cals")
                .exits(0)
                .complains("cals: warning: there is no file that ends in .ics in this folder");
    }

    @Test
    void theOptionsOfTheProblemHoldForACalendarThatTheCommandLineNamesToo() throws IOException {
        workplace.file("problems/work.ics", calendar(MONDAY_EVENING));
        commitments("  - {calendar: work.ics, ignore: Team*}\n");
        solve("--busy", "problems/work.ics").exits(0).prints("0 appointments from 1 file take 0 h");
    }

    @Test
    void timeKeptFreeAfterAnAppointmentReachesIntoThePlanFromTheDayBefore() throws IOException {
        solve().exits(0);
        assertThat(solution()).contains("2027-03-22T19:00");
        workplace.file(
                "problems/work.ics",
                calendar(event("Flight", "20270321T220000", "20270321T233000")));
        commitments("  - {calendar: work.ics, after: 21h}\n");

        solve().exits(0).prints("1 appointment from 1 file takes 1.5 h of study time");

        assertThat(solution()).doesNotContain("\"start\": \"2027-03-22T19:00");
        workplace.run("check", "guitar").exits(0).prints("no rule is violated");
    }

    @Test
    void rotaThatEndsLongBeforeThePlanIsSaid() throws IOException {
        StringBuilder shifts = new StringBuilder();
        for (int day = 22; day < 29; day++) {
            shifts.append(
                    event("Late " + day, "202703" + day + "T060000", "202703" + day + "T070000"));
        }
        workplace.file("rota.ics", calendar(shifts.toString()));
        String said = "rota.ics: warning: it ends on 2027-03-28";
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        .replace("end: 2027-04-04", "end: 2027-05-30")
                        .replace("effort: 5h, weeks: 1-2", "effort: 50h"));
        solve("--busy", "rota.ics").complains(said);
        workplace.run("check", "guitar").complains(said);
        workplace.run("replan", "guitar", "--dry-run", "--time-limit=0s").complains(said);
        workplace.run("busy", "rota.ics", "--problem=guitar").complains(said);
        workplace.run("busy", "rota.ics", "--problem=guitar", "--to=2027-04-01").hasNoErrors();
    }

    @Test
    void initSaysWhatItsCalendarsBlock() throws IOException {
        workplace.file(
                "rota.ics",
                calendar(
                        allDay("Frei", "20270324", "20270326"),
                        allDay("Frei", "20270330", "20270331"),
                        event("Late", "20270327T060000", "20270327T070000")));
        workplace
                .run("init", "piano", "--no-ask", "--start=2027-03-22", "--calendar=rota.ics")
                .exits(0)
                .prints("all-day 'Frei' blocks 3 days")
                .prints("3 appointments until");
    }
}
