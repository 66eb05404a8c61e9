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

/** What a person can do about hours that a sick week leaves without a place. */
class CatchUpTest {

    private static final String STEPS = "2000";

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void plan() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("piano.yaml", Workplace.resource("piano.yaml"))
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-03-01T07:00:00Z");
        workplace.run("solve", "piano", "--step-limit", STEPS).exits(ErrorHandler.FINE);
        workplace.at("2027-03-13T08:00:00Z");
    }

    @Test
    void itNamesWhatIsLostAndThePriceOfEveryWayBack() throws IOException {
        replan("--sick", "2027-03-08..2027-03-12", "--dry-run")
                .exits(ErrorHandler.DID_NOT_FIT)
                .hasNoErrors()
                .printsExactly(Workplace.resource("catch-up.txt"));
        assertThat(workplace.path("problems/piano.progress.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"reserve, 'reserve: 0%'", "extra, 'extra: 2027-03-'", "push, 'push: 7d'"})
    void aRepairIsRecordedAndItsPlanBreaksNoRule(String word, String entry) throws IOException {
        replan("--sick", "2027-03-08..2027-03-12", "--apply", word).prints("Repair: ");
        assertThat(progress()).contains(entry);
        workplace.run("check", "piano").prints("no rule is violated");
        replan("--apply", "0").prints("Nothing that lies ahead changes.");
    }

    @Test
    void exams_ahead_that_a_pushed_end_leaves_where_they_are_are_said() throws IOException {
        workplace.problem(
                "piano.yaml",
                Workplace.resource("piano.yaml")
                        + """
                          - {title: Audition, kind: exam, date: 2027-03-12, time: "07:00"}
                          - {title: Concert, kind: exam, date: 2027-03-27, time: "18:00"}
                          - {title: Half of it, date: 2027-03-20, requires: [scales]}
                        """
                                .indent(0));
        replan("--sick", "2027-03-08..2027-03-12", "--apply", "push")
                .prints("Push by 1 week: the plan's end to Sun 2027-04-04; The exam on")
                .prints("Fri 2027-03-26, Concert on Sat 2027-03-27 stay.");
    }

    @Test
    void itIsTheSameForThePlanThatWasWrittenWithoutARepair() {
        replan("--sick", "2027-03-08..2027-03-12").exits(ErrorHandler.DID_NOT_FIT);
        replan("--apply", "extra").exits(ErrorHandler.FINE).prints("Left out    nothing, before");
        workplace.run("check", "piano").exits(ErrorHandler.FINE).prints("no rule is violated");
    }

    @Test
    void aRepairIsTakenBackWithAllThatItRecorded() throws IOException {
        workplace.run("log", "piano", "sick", "2027-03-08..2027-03-12").exits(0);
        replan("--missed", "yesterday", "--apply", "extra").prints("Repair: Study");
        long lines = progress().lines().count();
        assertThat(lines).isGreaterThan(3);
        workplace
                .run("log", "piano", "undo")
                .exits(0)
                .prints("Taken back: missed: ")
                .prints("Taken back: study more: ");
        assertThat(progress().lines()).hasSize((int) lines + 1);
        replan("--apply", "0").exits(ErrorHandler.DID_NOT_FIT).prints("Left out");
        workplace.run("log", "piano", "undo").exits(0).prints("Taken back: sick: ");
        workplace.run("log", "piano", "undo").refuses("there is nothing to take back");
    }

    @Test
    void noneIsLookedForWhereNoneIsWanted() {
        StudycalRun run = replan("--sick", "2027-03-08..2027-03-12", "--apply", "0");
        run.exits(ErrorHandler.DID_NOT_FIT).prints("Left out");
        assertThat(run.out()).doesNotContain("What could be done");
    }

    @Test
    void aRepairThatIsNotOnTheMenuIsRefused() {
        replan("--sick", "2027-03-08..2027-03-12", "--apply", "9")
                .refuses("there is no repair '9'", "Expected 1 (reserve), 2 (extra), 3 (push)");
        replan("--sick", "2027-03-08..2027-03-12", "--apply", "sleep")
                .refuses("'sleep' is not known", "Expected the number of a repair");
        assertThat(workplace.path("problems/piano.progress.yaml")).doesNotExist();
    }

    @Test
    void aPlanThatLacksNothingHasNothingToRepair() {
        replan("--apply", "1").refuses("--apply: there is nothing to repair");
    }

    private String progress() throws IOException {
        return Files.readString(workplace.path("problems/piano.progress.yaml"));
    }

    private StudycalRun replan(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "replan";
        args[1] = "piano";
        args[2] = "--step-limit";
        args[3] = STEPS;
        System.arraycopy(options, 0, args, 4, options.length);
        return workplace.run(args);
    }
}
