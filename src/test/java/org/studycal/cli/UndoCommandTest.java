package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.plan.Booking;
import org.studycal.problem.Problem;
import org.studycal.solver.StudyScheduler;

class UndoCommandTest {

    private static final String SOLUTION = "solutions/guitar/solution.json";
    private static final String TUESDAY = "2027-03-23T08:00:00Z";

    @TempDir private Path folder;

    /** The plan of {@link FixedSearch}, with chords earlier and half of songs later. */
    private static final class LaterSongs extends FixedSearch {
        @Override
        List<Booking> bookings(Problem problem) {
            return List.of(
                    booking(problem, "scales", "2027-03-22T19:00", 2),
                    booking(problem, "scales", "2027-03-23T19:00", 2),
                    booking(problem, "songs", "2027-03-24T19:00", 2),
                    booking(problem, "chords", "2027-03-25T19:00", 2),
                    booking(problem, "songs", "2027-03-31T19:00", 2),
                    booking(problem, "songs", "2027-04-01T19:00", 1));
        }
    }

    /** Two revisions, the second made after a comment was written into the problem. */
    private Workplace twoRevisions() throws IOException {
        return solvedLater(Workplace.withGuitar(folder).solved(), "# once more\n");
    }

    private static Workplace solvedLater(Workplace workplace, String comment) throws IOException {
        return workplace
                .problem("guitar.yaml", Workplace.resource("guitar.yaml") + comment)
                .searchingWith(new LaterSongs())
                .solved();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("solutions/guitar").resolve(name));
    }

    private List<String> sessions() throws IOException {
        return Pattern.compile(
                        "\"guitar-4a8318c4\\.([^@]*)@studycal\", \"sequence\": (\\d+),.*\"start\": \"([^\"]*):00\\+")
                .matcher(read("solution.json"))
                .results()
                .map(found -> found.group(1) + "/" + found.group(2) + " " + found.group(3))
                .toList();
    }

    @Test
    void theOldTimesComeBackAsANewRevision() throws IOException {
        Workplace workplace = twoRevisions().at(TUESDAY);
        assertThat(sessions())
                .contains("chords.1/1 2027-03-25T19:00", "songs.2/1 2027-03-31T19:00");
        workplace
                .run("undo", "guitar")
                .exits(3)
                .hasNoErrors()
                .printsExactly(Workplace.resource("undo.txt"));
        assertThat(read("solution.json")).contains("\"revision\": 3", "\"timesOf\": 1");
        assertThat(sessions())
                .containsExactly(
                        "scales.1/0 2027-03-22T19:00",
                        "scales.2/0 2027-03-23T19:00",
                        "songs.1/0 2027-03-24T19:00",
                        "chords.1/2 2027-03-26T19:00",
                        "songs.2/2 2027-03-28T10:00",
                        "songs.3/2 2027-03-30T19:00");
        assertThat(read("calendar-changes.ics"))
                .contains(
                        "UID:guitar-4a8318c4.chords.1@studycal",
                        "guitar-4a8318c4.songs.2",
                        "guitar-4a8318c4.songs.3")
                .doesNotContain("guitar-4a8318c4.scales", "guitar-4a8318c4.songs.1");
        assertThat(read("history/solution-0001.json")).contains("\"revision\": 1");
        assertThat(read("history/solution-0002.json")).contains("\"revision\": 2");
    }

    @Test
    void undoTwiceGoesTwoRevisionsBackAndThenThereIsNothingLeft() throws IOException {
        Workplace workplace = twoRevisions().searchingWith(new FixedSearch());
        workplace.problem("guitar.yaml", Workplace.resource("guitar.yaml")).solved();
        workplace.run("undo", "guitar").exits(3).prints("Back to the times of revision 2\n");
        workplace.run("undo", "guitar").exits(3).prints("Back to the times of revision 1\n");
        assertThat(read("solution.json")).contains("\"revision\": 5", "\"timesOf\": 1");
        workplace
                .run("undo", "guitar")
                .refuses(
                        "there is nothing to undo: revision 1 is the first in solutions/guitar",
                        "Revision 5 has its times already.");
        solvedLater(workplace, "# anew\n");
        workplace.run("undo", "guitar").prints("Back to the times of revision 5\n");
        workplace.run("undo", "guitar").refuses("there is nothing to undo");
    }

    @Test
    void replanPlansWhatTheTimesOfAnUndoLeaveOut() throws IOException {
        Workplace workplace =
                Workplace.in(folder)
                        .problem(
                                "p.yaml",
                                """
                                title: More
                                timeZone: Europe/Berlin
                                start: 2027-01-04
                                end: 2027-01-17
                                availability:
                                  - {days: daily, windows: ["18:00-20:00"]}
                                activities:
                                  - {id: a, title: A, effort: 2h}
                                """)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-01-03T08:00:00Z");
        workplace.run("solve", "p", "--step-limit=50").exits(0);
        workplace.run("log", "p", "needs", "2h", "a").exits(0);
        workplace.run("replan", "p", "--step-limit=50").exits(0);
        workplace.run("undo", "p").exits(3).prints("Left out, until 'studycal replan p' plans it:");
        workplace.run("replan", "p", "--step-limit=50").exits(0);
        assertThat(Files.readString(folder.resolve("solutions/p/solution.json")))
                .contains("\"unscheduledHours\": 0,")
                .doesNotContain("timesOf");
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        Workplace workplace = twoRevisions();
        String before = read("solution.json");
        workplace
                .run("undo", "guitar", "--dry-run", "--now", "2027-03-23T09:00")
                .exits(3)
                .prints("Back to the times of revision 1\n")
                .prints("Nothing was written (--dry-run).");
        assertThat(read("solution.json")).isEqualTo(before);
        assertThat(folder.resolve("solutions/guitar/history/solution-0002.json")).doesNotExist();
    }

    @Test
    void outWritesElsewhereAndSolutionReadsFromThere() throws IOException {
        Workplace workplace = twoRevisions();
        String before = read("solution.json");
        workplace.run("undo", "guitar", "--out", "try").exits(3).prints("  Written to try\n");
        assertThat(read("solution.json")).isEqualTo(before);
        assertThat(workplace.path("try/solution.json")).content().contains("\"timesOf\": 1");
        workplace
                .run("undo", "guitar", "--solution", "try")
                .refuses("there is nothing to undo: revision 1 is the first in try");
    }

    @Test
    void nothingToUndoIsSaidInASentence() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        workplace.run("undo", "guitar").refuses("there is no solution in solutions/guitar");
        assertThat(workplace.path("solutions")).doesNotExist();
        workplace.solved();
        workplace
                .run("undo", "guitar")
                .refuses("there is nothing to undo: revision 1 is the first in solutions/guitar");
        solvedLater(workplace, "# once more\n");
        Files.delete(workplace.path("solutions/guitar/history/solution-0001.json"));
        workplace
                .run("undo", "guitar")
                .refuses("no revision before 2 is kept in solutions/guitar/history");
    }

    @Test
    void oldTimesThatANewCommitmentTakesAreRefusedAndNamed() throws IOException {
        Workplace workplace = twoRevisions();
        String before = read("solution.json");
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        + "commitments:\n  - {title: Dentist, start: 2027-03-26T20:00, end: 2027-03-26T21:00}\n");
        StudycalRun run = workplace.run("undo", "guitar").exits(3);
        run.complains("the times of revision 1 are no longer possible, nothing was written:\n");
        run.complains("chords on Fri 2027-03-26 19:00-21:00 lies over a commitment 'Dentist'");
        assertThat(run.out()).isEmpty();
        assertThat(read("solution.json")).isEqualTo(before);
    }

    @Test
    void soAreThoseThatAnAppointmentTakesInACalendarFile() throws IOException {
        Workplace workplace = twoRevisions();
        Files.writeString(
                workplace.path("work.ics"),
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//example//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20270101T000000Z
                DTSTART:20270326T180000Z
                DTEND:20270326T190000Z
                SUMMARY:Meeting
                END:VEVENT
                END:VCALENDAR
                """);
        workplace
                .run("undo", "guitar", "--busy", "work.ics")
                .exits(3)
                .complains("chords on Fri 2027-03-26 19:00-21:00 lies over 'Meeting'");
    }

    @Test
    void aCalendarThatHoldsAnOldRevisionIsBroughtToTheNewest() throws IOException {
        Workplace workplace = twoRevisions();
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml").replaceAll("(?s)milestones:.*", ""));
        workplace.solved();
        String before = read("solution.json");
        workplace
                .run("changes", "guitar", "--since", "1")
                .exits(0)
                .printsExactly(Workplace.resource("changes.txt"));
        assertThat(read("calendar-changes.ics"))
                .contains("guitar-4a8318c4.milestone.party.1@studycal", "STATUS:CANCELLED");
        assertThat(read("IMPORT.md")).contains("A calendar that holds revision 1");
        assertThat(read("solution.json")).isEqualTo(before);
        workplace.run("changes", "guitar").exits(0).prints("From revision 2 to 3: ");
        workplace
                .run("changes", "guitar", "--since", "3", "--out", "elsewhere")
                .exits(0)
                .prints("no event has changed, there is nothing to import");
        assertThat(workplace.path("elsewhere/calendar-changes.ics")).doesNotExist();
    }

    @Test
    void changesSinceARevisionThatIsNotThereAreRefused() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace
                .run("changes", "guitar")
                .refuses("there are no changes: revision 1 is the first in solutions/guitar");
        solvedLater(workplace, "# once more\n");
        workplace
                .run("changes", "guitar", "--since", "7")
                .refuses("--since: there is no revision 7 in solutions/guitar", "There are: 1.");
        workplace.problem("guitar.yaml", Workplace.resource("guitar.yaml"));
        workplace
                .run("changes", "guitar", "--since", "1")
                .refuses("guitar.yaml has changed since revision 2 was made from it");
    }

    @Test
    void helpSaysWhereUndoingLeads() throws IOException {
        Workplace.withGuitar(folder)
                .run("undo", "--help")
                .exits(0)
                .prints("undo twice goes two revisions back");
        assertThat(folder.resolve(SOLUTION)).doesNotExist();
    }
}
