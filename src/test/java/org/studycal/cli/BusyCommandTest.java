package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.studycal.CalendarFileText.allDay;
import static org.studycal.CalendarFileText.calendar;
import static org.studycal.CalendarFileText.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyCommandTest {

    private static final String[] WEEK = {
        "busy", "work.ics", "--zone", "Europe/Berlin", "--from", "2027-03-22", "--to", "2027-03-28"
    };

    @TempDir private Path folder;
    private Workplace workplace;

    @BeforeEach
    void calendars() throws IOException {
        workplace = Workplace.withGuitar(folder);
        workplace.file(
                "work.ics",
                calendar(
                        event("Team meeting", "20270322T190000", "20270322T210000"),
                        event("Lunch with Ann", "20270323T120000", "20270323T130000"),
                        event("Night train", "20270325T220000", "20270326T060000"),
                        event(
                                "Called off",
                                "20270326T100000",
                                "20270326T110000",
                                "STATUS:CANCELLED"),
                        allDay("Birthday", "20270324", "20270325", "TRANSP:TRANSPARENT"),
                        allDay("Fair", "20270327", "20270330"),
                        event("Next week", "20270329T000000", "20270329T010000")));
    }

    private StudycalRun week(String... more) {
        String[] args = Arrays.copyOf(WEEK, WEEK.length + more.length);
        System.arraycopy(more, 0, args, WEEK.length, more.length);
        return workplace.run(args);
    }

    @Test
    void everyOccurrenceHasALineThatSaysWhyItIsBusyOrNot() {
        week().exits(0)
                .printsExactly(
                        """
                        Mon 2027-03-22  19:00-21:00     Team meeting    work.ics  busy
                        Tue 2027-03-23  12:00-13:00     Lunch with Ann  work.ics  busy
                        Wed 2027-03-24  all day         Birthday        work.ics  free: transparent
                        Thu 2027-03-25  22:00-06:00 +1  Night train     work.ics  busy
                        Fri 2027-03-26  10:00-11:00     Called off      work.ics  free: cancelled
                        Sat 2027-03-27  3 days          Fair            work.ics  busy all day
                        4 busy, 2 free
                        """)
                .hasNoErrors();
    }

    @Test
    void thePageShowsWhatItPrints() throws IOException {
        String command =
                "busy problems/calendars --zone Europe/Berlin --from 2027-01-04 --to 2027-01-17";
        StudycalRun run = Workplace.in(Path.of("")).run(command.split(" ")).exits(0);

        assertThat(Files.readString(Path.of("src/docs/calendars.md")))
                .contains("$ ./studycal " + command + "\n" + run.out() + "```");
    }

    @Test
    void optionsChangeWhatCounts() {
        week("--transparent", "busy", "--all-day", "ignore", "--ignore", "lunch*", "--protect=Fair")
                .exits(0)
                .prints("Birthday        work.ics  free: all day\n")
                .prints("Lunch with Ann  work.ics  free: 'lunch*'\n")
                .prints("Fair            work.ics  busy: 'Fair'\n");
    }

    @Test
    void jsonHasTimesWithOffsetAndAnExclusiveEnd() {
        assertThat(week("--json").exits(0).out().replaceAll("\\s+", " "))
                .startsWith(
                        "[ { \"start\" : \"2027-03-22T19:00:00+01:00\", \"end\" : \"2027-03-22T21:00:00+01:00\","
                                + " \"title\" : \"Team meeting\", \"allDay\" : false, \"busy\" : true,"
                                + " \"source\" : \"work.ics\" }, {")
                .contains(
                        "{ \"start\" : \"2027-03-27T00:00:00+01:00\", \"end\" : \"2027-03-30T00:00:00+02:00\","
                                + " \"title\" : \"Fair\", \"allDay\" : true, \"busy\" : true,")
                .contains("\"title\" : \"Birthday\", \"allDay\" : true, \"busy\" : false,");
    }

    @Test
    void noOccurrenceIsAnEmptyArray() throws IOException {
        workplace.file("work.ics", calendar());
        assertThat(week("--json").exits(0).out().replaceAll("\\s+", "")).isEqualTo("[]");
    }

    @Test
    void linesFitEightyColumnsWhateverTheTitles() throws IOException {
        workplace.file(
                "calendars-of-the-family/mother-and-father.ics",
                calendar(
                        event(
                                "A title that goes on and on and on and on",
                                "20270322T220000",
                                "20270323T010000"),
                        allDay(
                                "Another of these that do not want to end",
                                "20270322",
                                "20270323",
                                "TRANSP:TRANSPARENT")));
        StudycalRun run =
                workplace
                        .onTerminal()
                        .run(
                                "busy",
                                "calendars-of-the-family",
                                "--problem=guitar",
                                "--to=2027-03-28");
        assertThat(run.exits(0).out().replaceAll("\u001b\\[\\d+m", "").lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(run.out()).contains("\u001b[2mMon 2027-03-22  all day");
    }

    @Test
    void aProblemGivesZoneDaysAndCalendars() throws IOException {
        workplace.solved();
        workplace.file(
                "problems/home.ics",
                calendar(
                        event("Cinema", "20270404T200000", "20270404T220000"),
                        event("Later", "20270405T200000", "20270405T220000"),
                        event(
                                "Scales",
                                "20270323T190000",
                                "20270323T210000",
                                "UID:guitar-4a8318c4.scales.1@studycal")));
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml") + "commitments: [{calendar: home.ics}]\n");
        workplace
                .run("busy", "--problem", "guitar")
                .exits(0)
                .printsExactly(
                        """
                        Tue 2027-03-23  19:00-21:00  Scales  home.ics  free: own session
                        Sun 2027-04-04  20:00-22:00  Cinema  home.ics  busy
                        1 busy, 1 free
                        """);
    }

    @Test
    void whatWasUnderstoodIsPrintedBeforeAnErrorEndsTheCommand() throws IOException {
        workplace.file("none.ics", "<html></html>");
        StudycalRun run =
                workplace.run(
                        "busy",
                        "none.ics",
                        "work.ics",
                        "--zone=Europe/Berlin",
                        "--from=2027-03-22",
                        "--to=2027-03-22");
        run.exits(2).prints("Team meeting").complains("none.ics: error: ");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        workplace.run("busy").refuses("--zone is missing", "--problem NAME");
        workplace.run("busy", "work.ics", "--zone=UTC").refuses("--from is missing");
        workplace
                .run("busy", "--zone=UTC", "--from=2027-01-01", "--to=2027-01-02")
                .refuses("no calendar given");
        workplace
                .run("busy", "w.ics", "--zone=Europe/Belin", "--from=2027-01-01", "--to=2027-01-02")
                .refuses("'Europe/Belin' is not a known time zone, did you mean Europe/Berlin?");
        workplace
                .run("busy", "wrk.ics", "--zone=UTC", "--from=2027-01-01", "--to=2027-01-02")
                .refuses("there is no calendar file or folder 'wrk.ics'", "Maybe work.ics?");
        workplace
                .run("busy", "work.ics", "--zone=UTC", "--from=2027-01-03", "--to=2027-01-02")
                .refuses("--to 2027-01-02 is before --from 2027-01-03");
        week("--transparent", "ask").refuses("expected ignore or busy");
        week("--all-day", "free").refuses("'free' is not possible, expected ignore or busy");
    }

    @Test
    void timeKeptFreeIsShownAndReachesInFromTheDaysBesideTheStretch() throws IOException {
        workplace.file(
                "work.ics",
                calendar(
                        event("Far before", "20270321T200000", "20270321T230000"),
                        event("Sunday night", "20270321T230000", "20270321T233000"),
                        event("Monday", "20270329T000500", "20270329T010000"),
                        event("Far after", "20270329T001500", "20270329T010000"),
                        allDay("Next day", "20270329", "20270330")));

        week("--before", "15m", "--after", "1h")
                .exits(0)
                .printsExactly(
                        """
                Sun 2027-03-21  23:00-23:30  Sunday night  work.ics  busy -15m +1h
                Mon 2027-03-29  00:05-01:00  Monday        work.ics  busy -15m +1h
                2 busy, 0 free
                """);
    }

    @Test
    void whenOnePathIsTooLongOnlyTheNamesOfFilesAreShown() throws IOException {
        String meeting = event("Meeting", "20270322T190000", "20270322T210000");
        workplace.file("cals/apple.ics", calendar(meeting));
        String other = event("Review", "20270322T190000", "20270322T210000");
        workplace.file("cals/outlook.ics", calendar(other));

        workplace
                .run("busy", "cals", "--zone=UTC", "--from=2027-03-22", "--to=2027-03-22")
                .prints("  apple.ics    busy\n")
                .prints("  outlook.ics  busy\n");
    }

    @Test
    void whatIsNoFileIsNotTakenForAnEmptyOne() throws IOException {
        String[] args = {"busy", "x.ics", "--zone=UTC", "--from=2027-03-22", "--to=2027-03-22"};
        Path link = Files.createSymbolicLink(workplace.path("x.ics"), Path.of("nowhere.ics"));
        workplace.run(args).refuses("the link 'x.ics' leads nowhere");
        args[1] = ".";
        workplace.run(args).refuses("there is no file ");
        Files.delete(link);
        Files.createDirectory(workplace.path("a"));
        args[1] = "-";
        assertThat(workplace.run(args).refuses("no calendar file or folder '-'").err())
                .doesNotContain("Maybe");
        args[1] = "/dev/zero";
        assumeThat(Path.of(args[1])).exists();
        workplace.run(args).exits(2).complains("/dev/zero: error: this is a device or a pipe");
    }

    @Test
    void theHintOnAnUnknownZoneNamesTheFolderThatTheUserNamed() throws IOException {
        workplace.file("cals/a.ics", "<html></html>");
        workplace.file(
                "cals/b.ics",
                calendar(event("Far", "20270322T190000", "20270322T210000"))
                        .replace("Europe/Berlin", "Mars/Phobos"));

        workplace
                .run("busy", "cals", "--zone=UTC", "--from=2027-03-22", "--to=2027-03-22")
                .exits(2)
                .complains("  - {calendar: cals, unknownZone: Europe/Berlin}");
    }

    private StudycalRun monToFri(String... calendars) {
        List<String> args = new ArrayList<>(List.of("busy"));
        args.addAll(List.of(calendars));
        args.addAll(List.of("--zone=Europe/Berlin", "--from=2027-03-22", "--to=2027-03-26"));
        return workplace.run(args.toArray(String[]::new));
    }

    private static String series(int sequence, String stamp, String... more) {
        return event(
                "Test",
                "20270322T130000",
                "20270322T134000",
                "UID:test2",
                "LAST-MODIFIED:" + stamp,
                "SEQUENCE:" + sequence,
                String.join("\n", more));
    }

    @Test
    void cancellationInAnotherFileTakesASingleOccurrence() throws IOException {
        String tuesday =
                event(
                        "Test",
                        "20270323T130000",
                        "20270323T134000",
                        "UID:test2",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20270323T130000",
                        "SEQUENCE:1");
        String cancel = calendar(tuesday).replace("VERSION", "METHOD:CANCEL\nVERSION");
        workplace.file(
                "all/invite.ics",
                calendar(series(0, "20270101T000000Z", "RRULE:FREQ=DAILY;COUNT=5")));
        workplace.file("all/cancel.ics", cancel);
        monToFri("all").exits(0).prints("4 busy, 1 free");
        monToFri("all/cancel.ics", "all/invite.ics").exits(0).prints("4 busy, 2 free");

        String all = calendar(series(0, "20270101T000000Z"));
        workplace.file("all/cancel.ics", all.replace("VERSION", "METHOD:CANCEL\nVERSION"));
        monToFri("all")
                .exits(0)
                .prints("0 busy, 1 free")
                .complains("older version of one in all/cancel.ics");
        monToFri("all/invite.ics", "all/cancel.ics").exits(0).prints("0 busy, 1 free");
    }

    @Test
    void newestVersionOfAnEventHoldsInAFolderWhateverItsFilesAreCalled() throws IOException {
        String old = series(0, "20270101T000000Z");
        String later = series(0, "20270102T000000Z").replace("20270322", "20270323");
        String newest = series(1, "20270101T000000Z").replace("20270322", "20270324");
        workplace.file("all/a.ics", calendar(later));
        workplace.file("all/b.ics", calendar(old));
        monToFri("all")
                .prints("Tue 2027-03-23")
                .prints("1 busy, 0 free")
                .complains("all/b.ics: warning");
        workplace.file("all/c.ics", calendar(newest));
        monToFri("all").prints("Wed 2027-03-24").prints("1 busy, 0 free");
    }

    @Test
    void eventsOfOneUidWithoutVersionsAllCount() throws IOException {
        String monday =
                "BEGIN:VEVENT\nUID:1\nDTSTART:20270322T100000Z\nDURATION:PT1H\nEND:VEVENT\n";
        workplace.file("rota/march.ics", calendar(monday));
        workplace.file("rota/april.ics", calendar(monday.replace("0322", "0323")));
        monToFri("rota").prints("2 busy, 0 free").hasNoErrors();
    }

    @Test
    void addressIsNoFile() {
        for (String address : List.of("https://example.org/a.ics", "webcal://example.org/a.ics")) {
            monToFri(address).refuses("this is an address", "{url: ADDRESS}");
            workplace
                    .run("solve", "guitar", "--busy", address)
                    .refuses("is an address", "connect url");
            workplace
                    .run("init", "piano", "--no-ask", "--calendar", address)
                    .refuses("is an address", "connect url");
        }
    }

    @Test
    void invitationsAndWaysOfRealFilesAreRead() throws IOException {
        workplace.file(
                "jo.ics",
                calendar(
                                event(
                                        "Quiz",
                                        "20270322T190000",
                                        "20270322T200000",
                                        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@example.com",
                                        "ATTENDEE;CN=Jo;PARTSTAT=DECLINED:MAILTO:Jo@example.com"),
                                event(
                                        "Home",
                                        "20270323T090000",
                                        "20270323T180000",
                                        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"),
                                event(
                                        "Physio",
                                        "20270324T110000",
                                        "20270324T120000",
                                        "X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT45M"))
                        .replace("VERSION", "X-WR-CALNAME:jo@example.com\nVERSION"));
        monToFri("jo.ics")
                .prints("Quiz    jo.ics  free: declined")
                .prints("Home    jo.ics  free: in Outlook")
                .prints("Physio  jo.ics  busy -45m");
        monToFri("jo.ics", "--me=sam@example.com").prints("Quiz    jo.ics  busy");
    }

    @Test
    void wayToAnEventAfterTheStretchReachesIntoIt() throws IOException {
        String early =
                event(
                        "Flight",
                        "20270327T001000",
                        "20270327T030000",
                        "X-APPLE-TRAVEL-DURATION:PT2H");
        workplace.file("jo.ics", calendar(early));
        monToFri("jo.ics").prints("Flight").prints("1 busy");
    }
}
