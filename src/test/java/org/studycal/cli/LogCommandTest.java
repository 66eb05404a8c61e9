package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.MarkdownPage;

class LogCommandTest {

    private static final String FILE = "problems/guitar.progress.yaml";
    private static final String SCALES = "guitar-4a8318c4.scales.1@studycal";

    @TempDir private Path folder;

    private Workplace workplace;

    /** It is Thursday morning, 9:00 where the plan is; three sessions are over. */
    @BeforeEach
    void solve() throws IOException {
        workplace = Workplace.withGuitar(folder).solved().at("2027-03-25T08:00:00Z");
    }

    @Test
    void theLastSessionIsMeantWhenNoneIsNamed() throws IOException {
        log("done")
                .printsExactly(
                        "Done: Songs for the party: the old ones, the new ones and those everybody knows,"
                                + " 2h, Wed 2027-03-24 19:00\n");
        log("missed").prints("Missed: Songs").prints("'studycal replan guitar' plans them anew.");
        log("partly", "45m").prints("Partly done: the first 45m of Songs");
        assertFile(
                """
                - {at: 2027-03-25T09:00+01:00, done: guitar-4a8318c4.songs.1@studycal, start: 2027-03-24T19:00+01:00}
                - {at: 2027-03-25T09:00+01:00, missed: guitar-4a8318c4.songs.1@studycal, start: 2027-03-24T19:00+01:00}
                - {at: 2027-03-25T09:00+01:00, partly: 45m, session: guitar-4a8318c4.songs.1@studycal, start: 2027-03-24T19:00+01:00}
                """);
    }

    @Test
    void aSessionIsNamedByItsUidItsBeginningOrItsActivity() throws IOException {
        log("done", SCALES);
        log("done", "guitar-4a8318c4.scales.1");
        log("missed", "scales");
        String scales = "scales.1@studycal, start: 2027-03-22T19:00+01:00}\n";
        assertFile(
                "- {at: 2027-03-25T09:00+01:00, done: guitar-4a8318c4."
                        + scales
                        + "- {at: 2027-03-25T09:00+01:00, done: guitar-4a8318c4."
                        + scales
                        + "- {at: 2027-03-25T09:00+01:00, missed: guitar-4a8318c4.scales.2@studycal,"
                        + " start: 2027-03-23T19:00+01:00}\n");
    }

    @Test
    void daysAreNamedInManyWays() throws IOException {
        log("missed", "2027-03-22..2027-03-24")
                .printsExactly(
                        """
                        Missed: 3 sessions, 6h, Mon 2027-03-22 to Wed 2027-03-24
                          'studycal replan guitar' plans them anew.
                        """);
        log("done", "yesterday").printsExactly("Done: 1 session, 2h, on Wed 2027-03-24\n");
        log("done", "Tue");
        log("missed", "monday..tue");
        log("missed", "2027-03-22");
        log("missed", "today", "--at", "2027-03-26T22:00");
        assertFile(
                """
                - {at: 2027-03-25T09:00+01:00, missed: 2027-03-22..2027-03-24}
                - {at: 2027-03-25T09:00+01:00, done: 2027-03-24}
                - {at: 2027-03-25T09:00+01:00, done: 2027-03-23}
                - {at: 2027-03-25T09:00+01:00, missed: 2027-03-22..2027-03-23}
                - {at: 2027-03-25T09:00+01:00, missed: 2027-03-22}
                - {at: 2027-03-26T22:00+01:00, missed: 2027-03-26}
                """);
    }

    @Test
    void severalAreLoggedAtOnceAndTakenBackAtOnce() throws IOException {
        log("missed", "mon", "tue,", "and", "wed 20:15")
                .printsExactly(
                        """
                        Missed: 1 session, 2h, on Mon 2027-03-22
                        Missed: 1 session, 2h, on Tue 2027-03-23
                        Missed: Songs for the party: the old ones, the new ones and those everybody knows, 2h, Wed 2027-03-24 19:00
                          'studycal replan guitar' plans them anew.
                        """);
        log("partly", "30m", "tue", "19:00");
        log("did", "30m", "scales", "wed", "22:00").prints("Wed 2027-03-24 22:00");
        log("done", "2027-03-23T19:00");
        assertFile(
                """
                - {at: 2027-03-25T09:00+01:00, missed: 2027-03-22}
                - {at: 2027-03-25T09:00+01:00, missed: 2027-03-23, with: above}
                - {at: 2027-03-25T09:00+01:00, missed: guitar-4a8318c4.songs.1@studycal, start: 2027-03-24T19:00+01:00, with: above}
                - {at: 2027-03-25T09:00+01:00, partly: 30m, session: guitar-4a8318c4.scales.2@studycal, start: 2027-03-23T19:00+01:00}
                - {at: 2027-03-25T09:00+01:00, did: 30m, activity: scales, start: 2027-03-24T22:00+01:00}
                - {at: 2027-03-25T09:00+01:00, done: guitar-4a8318c4.scales.2@studycal, start: 2027-03-23T19:00+01:00}
                """);
        log("undo");
        log("undo");
        log("undo");
        log("undo").prints("Taken back: missed: 1 session, 2h, on Mon 2027-03-22\n");
        run("undo").refuses("there is nothing to take back");
    }

    @Test
    void holidaysAreDaysAheadInAnyWords() throws IOException {
        log("holiday", "10..20", "Apr")
                .printsExactly(
                        """
                        Holiday: Sat 2027-04-10 to Tue 2027-04-20, with no session
                          'studycal replan guitar' plans them anew.
                        """);
        log("holiday", "fri", "next mon", "2", "weeks");
        log("holiday", "mar 10 to mar 12");
        assertFile(
                """
                - {at: 2027-03-25T09:00+01:00, holiday: 2027-04-10..2027-04-20}
                - {at: 2027-03-25T09:00+01:00, holiday: 2027-03-26}
                - {at: 2027-03-25T09:00+01:00, holiday: 2027-03-29, with: above}
                - {at: 2027-03-25T09:00+01:00, holiday: 2027-03-25..2027-04-07, with: above}
                - {at: 2027-03-25T09:00+01:00, holiday: 2027-03-10..2027-03-12}
                """);
    }

    @Test
    void beforeThePlanBeginsItSaysWhenAndWhatElseThereIs() {
        refuses("missed", "tue", "--at", "2027-03-01")
                .complains("no session of the plan had begun by Mon 2027-03-01 00:00")
                .complains("The first is on Mon 2027-03-22 19:00")
                .complains("--at 2027-03-22T21:00")
                .complains("'holiday'");
    }

    @Test
    void activitiesChange() throws IOException {
        log("needs", "1.5h", "chords")
                .printsExactly(
                        """
                        Needs 1h30m more: Chords
                          'studycal replan guitar' finds time for it.
                        """);
        log("did", "2h", "scales")
                .prints("Did 2h more: Scales, Thu 2027-03-25 07:00\n")
                .prints("takes it into account");
        log("did", "30m", "scales", "2027-03-24T22:00").prints("Wed 2027-03-24 22:00");
        log("finished", "songs")
                .prints("Finished: Songs")
                .prints("2 sessions, 3h, before its time");
        log("finished", "scales").prints("Finished: Scales, as planned");
        assertFile(
                """
                - {at: 2027-03-25T09:00+01:00, needs: 1h30m, activity: chords}
                - {at: 2027-03-25T09:00+01:00, did: 2h, activity: scales, start: 2027-03-25T07:00+01:00}
                - {at: 2027-03-25T09:00+01:00, did: 30m, activity: scales, start: 2027-03-24T22:00+01:00}
                - {at: 2027-03-25T09:00+01:00, finished: songs}
                - {at: 2027-03-25T09:00+01:00, finished: scales}
                """);
    }

    @Test
    void sicknessIsSomeDaysOrARange() throws IOException {
        log("sick", "3", "days")
                .printsExactly(
                        """
                        Sick: Thu 2027-03-25 to Sat 2027-03-27, with 1 session, 2h
                          'studycal replan guitar' plans them anew.
                        """);
        log("sick", "1", "day");
        log("sick");
        log("sick", "yesterday");
        log("sick", "2027-04-01..2027-04-02").prints("with no session\n");
        assertFile(
                """
                - {at: 2027-03-25T09:00+01:00, sick: 2027-03-25..2027-03-27}
                - {at: 2027-03-25T09:00+01:00, sick: 2027-03-25}
                - {at: 2027-03-25T09:00+01:00, sick: 2027-03-25}
                - {at: 2027-03-25T09:00+01:00, sick: 2027-03-24}
                - {at: 2027-03-25T09:00+01:00, sick: 2027-04-01..2027-04-02}
                """);
    }

    @Test
    void undoTakesBackTheLastEntry() throws IOException {
        workplace.run("log", "guitar", "undo").refuses("there is nothing to take back");
        assertThat(workplace.path(FILE)).doesNotExist();
        log("done", "yesterday");
        log("missed", "mon");
        log("undo").printsExactly("Taken back: missed: 1 session, 2h, on Mon 2027-03-22\n");
        log("undo").printsExactly("Taken back: done: 1 session, 2h, on Wed 2027-03-24\n");
        workplace.run("log", "guitar", "undo").refuses("there is nothing to take back");
        assertThat(Files.readAllLines(workplace.path(FILE))).hasSize(4);
    }

    @Test
    void withoutWordsItPrintsTheLastDays() {
        log().printsExactly(
                        """
                        Mon 2027-03-22
                          19:00-21:00  2h      not logged  Scales
                        Tue 2027-03-23
                          19:00-21:00  2h      not logged  Scales
                        Wed 2027-03-24
                          19:00-21:00  2h      not logged  Songs for the party: the old ones, the new o…
                        A session that is not logged counts as done.
                        """);
        log("done", "mon");
        log("missed", "tue");
        log("partly", "45m");
        log("needs", "2h", "songs");
        log("sick", "1", "day");
        log().printsExactly(
                        """
                        Mon 2027-03-22
                          19:00-21:00  2h      done        Scales
                        Tue 2027-03-23
                          19:00-21:00  2h      missed      Scales
                        Wed 2027-03-24
                          19:00-21:00  2h      45m done    Songs for the party: the old ones, the new o…
                        Needs 2h more: Songs for the party: the old ones, the new ones and those everyb…
                        Sick: on Thu 2027-03-25, with no session
                        """);
        log("--at", "2027-03-01")
                .printsExactly("No session had begun Tue 2027-02-23 to Mon 2027-03-01.\n");
    }

    @Test
    void itSaysHowLongThingsReallyTake() {
        log("needs", "5h", "songs", "--at", "2027-03-30T22:00");
        log("done", "2027-03-22..2027-03-30", "--at", "2027-03-30T22:00");
        log("--at", "2027-03-30T22:00")
                .prints("Practice: takes 1.4 times what is planned (5 sessions)\n");
    }

    @Test
    void misspeltWordsGetSuggestions() {
        refuses("dne").complains("'dne' is nothing that can be logged").complains("Maybe done?");
        refuses("xyzzy").complains("Expected one of: done, missed, partly, finished");
        refuses("done", "scale")
                .complains("'scale' is not a session, activity or day")
                .complains("Maybe scales?");
        refuses("done", "yesterdy").complains("Maybe yesterday?");
        refuses("done", "guitar-4a8318c4.scalse.1@studycal")
                .complains("Maybe guitar-4a8318c4.scales.1@studycal?");
        refuses("done", "???")
                .complains(
                        "Expected a session's UID, an activity, a time like thu 18:30, or days: today");
        refuses("finished", "song")
                .complains("there is no activity 'song'")
                .complains("Maybe songs?");
        refuses("needs", "3 hours", "songs").complains("'3 hours' is not a length of time");
        refuses("partly", "45")
                .complains("'45' is not a length of time")
                .complains("Expected: partly 45m");
        refuses("sick", "3", "moons").complains("'3' is not a day");
        refuses("sick", "0", "days").complains("expected 1 to 366");
        refuses("sick", "soon").complains("'soon' is not a day");
        refuses("done", "--at", "soon").complains("--at: 'soon' is not a time");
        assertThat(workplace.path(FILE)).doesNotExist();
    }

    @Test
    void whatCanNotBeIsRefused() {
        refuses("done", "chords")
                .complains("no session of 'chords' had begun by Thu 2027-03-25 09:00");
        refuses("done", "guitar-4a8318c4.chords.1").complains("begins on Fri 2027-03-26 19:00");
        refuses("missed", "2027-03-26")
                .complains("no session of 2027-03-26 had begun")
                .complains("sick");
        refuses("missed", "2027-03-21").complains("there is no session on 2027-03-21");
        refuses("done", "2027-03-24..2027-03-22").complains("ends before it begins");
        refuses("done", "--at", "2027-03-01").complains("The first is on Mon 2027-03-22 19:00.");
        refuses("done", "guitar-4a8318c4.s")
                .complains("5 sessions begin with 'guitar-4a8318c4.s'")
                .complains("guitar-4a8318c4.scales.1@studycal (Mon 2027-03-22 19:00)");
        refuses("partly", "3h").complains("has only 2h").complains("did 1h songs");
        refuses("partly", "2h").complains("Maybe done?");
        refuses("partly").complains("how much");
        refuses("partly", "1h", "2027-03-22..2027-03-23").complains("there are 2 sessions");
        refuses("needs", "3h").complains("Expected: needs 3h ACTIVITY");
        refuses("did", "3h").complains("Expected: did 2h ACTIVITY [START]");
        refuses("did", "3h", "songs", "2027-03-25T08:00")
                .complains("would last until after Thu 2027-03-25 09:00");
        refuses("undo", "done").complains("'done' is one word too many");
        refuses("done", "wed", "tomorrow")
                .complains("no session of 2027-03-26 had begun")
                .complains("'holiday'");
        refuses("done", "wed 18:30")
                .complains("there is no session at 18:30 on 2027-03-24")
                .complains("Maybe guitar-4a8318c4.songs.1@studycal (Wed 2027-03-24 19:00)?");
        refuses("done", "fri 19:00").complains("there is no session at 19:00 on 2027-03-19");
        refuses("holiday").complains("holiday: on which days?").complains("10..20 Feb");
        refuses("holiday", "10..32", "Feb").complains("holiday: '10..32' is not a day");
    }

    @Test
    void aHabitIsNeverFinished() throws IOException {
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        .replace("effort: 3h, priority", "effort: 3h/week, priority"));
        refuses("finished", "chords").complains("chords is a habit");
        refuses("needs", "1h", "chords").complains("Change its effort");
        log("did", "1h", "chords");
    }

    @Test
    void faultsOfTheFileAreReportedAndNothingIsAdded() throws IOException {
        String text = "# mine\n- {at: 2027-03-24T21:00, dne: 2027-03-24}\n- {done: 2027-03-24}\n";
        Files.writeString(workplace.path(FILE), text);
        refuses("done")
                .complains(
                        "guitar.progress.yaml:2:26: error[unknown-key]: [0].dne: unknown key \"dne\"")
                .complains("did you mean \"done\"?")
                .complains("guitar.progress.yaml:3:3: error[missing-key]: [1].at:")
                .complains("2 errors");
        assertFile(text);
    }

    @Test
    void warningsOfTheFileDoNotStopIt() throws IOException {
        Files.writeString(workplace.path(FILE), "- {at: 2027-03-24T21:00, finished: piano}\n");
        workplace.run("log", "guitar", "done").exits(0).complains("warning[without-effect]");
    }

    @Test
    void everythingOnThePageIsUnderstood() throws IOException {
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml") + "reviews: {activities: songs}\n");
        assertThat(new MarkdownPage("problems/README.md").rows("studycal log"))
                .hasSize(10)
                .allSatisfy(
                        row ->
                                log(
                                        MarkdownPage.plain(row.getFirst())
                                                .replaceAll(" \\[.*", "")
                                                .replace("ACTIVITY", "songs")
                                                .replace("DAYS", "2027-03-22..2027-03-23")
                                                .split(" ", -1)));
    }

    @Test
    void withoutASolutionTheMessageSaysHowToGetOne() {
        refuses("done", "--solution", "nowhere").complains("there is no solution in nowhere");
    }

    private StudycalRun log(String... what) {
        return run(what).exits(0).hasNoErrors();
    }

    private StudycalRun refuses(String... what) {
        return run(what).refuses();
    }

    private StudycalRun run(String... what) {
        String[] args = new String[what.length + 2];
        args[0] = "log";
        args[1] = "guitar";
        System.arraycopy(what, 0, args, 2, what.length);
        return workplace.run(args);
    }

    private void assertFile(String expected) throws IOException {
        assertThat(Files.readString(workplace.path(FILE))).isEqualTo(expected);
    }
}
