package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.solver.StudyScheduler;

/** An activity whose title is corrected is the same one, and work that is done stays done. */
class RenamedActivityTest {

    private static final String PROBLEM =
            """
            title: Rename
            timeZone: Europe/Berlin
            start: 2027-01-04
            end: 2027-01-31
            availability:
              - {days: weekdays, windows: ["18:00-20:00"]}
            activities:
              - {title: Chpater one, effort: 8h}
              - {title: Chpater two, effort: 6h, after: chpater-one}
            """;

    @TempDir private Path folder;
    private Workplace place;

    @BeforeEach
    void solved() throws IOException {
        place = Workplace.in(folder).searchingWith(StudyScheduler::solve);
        write(PROBLEM);
        place.run("solve", "ren", "--now=2027-01-01T00:00", "--step-limit=5").exits(0);
    }

    private void write(String problem) throws IOException {
        place.problem("ren.yaml", problem);
    }

    private StudycalRun replan() {
        return place.run("replan", "ren", "--now=2027-01-06T21:00", "--step-limit=5");
    }

    private String corrected() {
        return PROBLEM.replace("Chpater", "Chapter").replace("chpater", "chapter");
    }

    @Test
    void chainOfCorrectedTitlesKeepsItsHoursAndTimes() throws IOException {
        write(corrected());
        replan().exits(0)
                .complains("'Chpater one' (chpater-one) is now 'Chapter one' (chapter-one)")
                .complains("'Chpater two' (chpater-two) is now 'Chapter two' (chapter-two)")
                .prints("Nothing that lies ahead changes.");
        place.run("show", "ren", "--from=2027-01-04", "--to=2027-01-31")
                .hasNoErrors()
                .prints("14h on 7 days");
        place.run("check", "ren").exits(0).prints("no rule is violated");
        replan().exits(0).hasNoErrors();
    }

    @ParameterizedTest
    @CsvSource({
        "solve, 0",
        "check, 0",
        "show, 0",
        "log, 0",
    })
    void everyCommandKnowsIt(String command, int status) throws IOException {
        write(corrected());
        place.run(command, "ren").exits(status).complains("is now 'Chapter one' (chapter-one)");
    }

    @Test
    void idThatIsAddedLaterIsTheSameActivity() throws IOException {
        write(
                PROBLEM.replace("{title: Chpater one", "{id: one, title: Chpater one")
                        .replace("after: chpater-one", "after: one"));
        replan().exits(0).prints("Nothing that lies ahead changes.");
    }

    @Test
    void logFollowsItsActivityThroughLaterRevisions() throws IOException {
        place.run("log", "ren", "--at=2027-01-06T20:30", "finished", "chpater-one").exits(0);
        write(corrected());
        replan().exits(0);
        assertThat(Files.readString(folder.resolve("solutions/ren/solution.json")))
                .contains("\"renamed\": ");
        place.run("replan", "ren", "--now=2027-01-06T22:00", "--step-limit=5")
                .exits(0)
                .hasNoErrors()
                .prints("Nothing that lies ahead changes.");
        place.run("show", "ren", "--from=2027-01-04", "--to=2027-01-31").prints("12h on 6 days");
    }

    @Test
    void undoGoesBackBehindTheCorrection() throws IOException {
        write(corrected());
        replan().exits(0);
        place.run("undo", "ren", "--now=2027-01-06T22:00").exits(0);
        place.run("show", "ren", "--from=2027-01-04", "--to=2027-01-31").prints("14h on 7 days");
    }

    @ParameterizedTest
    @CsvSource({
        "Introduction, 8h", // the only one in progress, with all else as before
        "Chapter one, 10h", // corrected, and other hours
        "Chpater one of the book, 8h",
    })
    void doubtIsAskedAboutBeforeHoursArePlannedTwice(String title, String effort)
            throws IOException {
        String id = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        String doubtful =
                PROBLEM.replace("Chpater one, effort: 8h", title + ", effort: " + effort)
                        .replace("after: chpater-one", "after: " + id);
        write(doubtful);
        replan().refuses("of which 6h are done, is gone: is it the same?", "'id: chpater-one'");
        place.run("check", "ren").complains("the same?");

        write(
                doubtful.replace("{title: " + title, "{id: chpater-one, title: " + title)
                        .replace("after: " + id, "after: chpater-one"));
        replan().exits(0);
        write(
                doubtful.replace("{title: " + title, "{id: other, title: " + title)
                        .replace("after: " + id, "after: other"));
        place.run("replan", "ren", "--now=2027-01-06T22:00", "--step-limit=5").exits(0);
    }

    @Test
    void otherNumberIsAnotherActivity() throws IOException {
        String numbered = PROBLEM.replace("Chpater one", "Week 1").replace("chpater-one", "week-1");
        write(numbered);
        place.run("solve", "ren", "--now=2027-01-01T00:00", "--step-limit=5", "--out=solutions/n")
                .exits(0);
        write(numbered.replace("Week 1", "Week 3").replace("week-1", "week-3"));
        place.run("solve", "ren", "--now=2027-01-01T00:00", "--step-limit=5", "--out=solutions/n")
                .exits(0)
                .hasNoErrors();
    }

    @Test
    void workThatIsDoneAndMayBeTheSameIsSaid() throws IOException {
        write(
                PROBLEM.replace("Chpater one", "Sets and relations")
                        .replace("after: chpater-one", "after: sets-and-relations"));
        place.run("replan", "ren", "--now=2027-01-09T21:00", "--step-limit=5")
                .exits(0)
                .complains(
                        "of which 8h are done, is gone; if it is the same, write 'id: chpater-one'");
    }

    @Test
    void newIdAndNewTitleAtOnceAreAnotherActivityAndThatIsSaid() throws IOException {
        write(
                PROBLEM.replace("{title: Chpater one", "{id: sets, title: Sets and relations")
                        .replace("after: chpater-one", "after: sets"));
        replan().exits(0)
                .complains(
                        "'Sets and relations' (sets) is new and 'Chpater one' (chpater-one), of which 6h are done, is gone; if it is the same, write 'id: chpater-one'");
        replan().exits(0).hasNoErrors();
    }

    @Test
    void planThatBeginsAnewAsksNothing() throws IOException {
        write(PROBLEM.replace("Chpater one", "Sets").replace("after: chpater-one", "after: sets"));
        place.run("solve", "ren", "--start=2027-01-07", "--now=2027-01-06T21:00", "--step-limit=5")
                .exits(0)
                .hasNoErrors();
    }
}
