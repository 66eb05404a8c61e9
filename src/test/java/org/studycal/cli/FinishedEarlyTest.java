package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.solver.StudyScheduler;

/** Earlier is better: no hole stays without a reason, and time that came free is used. */
class FinishedEarlyTest {

    private static final Path EARLY =
            Path.of("src/test/resources/field/37-finished-early/problems/early.yaml");

    @TempDir private Path folder;

    private Workplace solved(String text) throws IOException {
        Workplace workplace =
                Workplace.in(folder)
                        .problem("p.yaml", text)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-01-01T08:00:00Z");
        workplace.run("solve", "p", "--step-limit", "2000").exits(ErrorHandler.FINE);
        return workplace;
    }

    private List<String> starts() throws IOException {
        return Files.readString(folder.resolve("solutions/p/solution.json"))
                .lines()
                .filter(line -> line.contains("\"activity\":"))
                .map(line -> line.replaceAll(".*\"start\": \"([-0-9]+T[0-9:]{5}).*", "$1"))
                .toList();
    }

    @Test
    void whatFollowsMovesIntoTheTimeThatCameFree() throws IOException {
        Workplace workplace = solved(Files.readString(EARLY)).at("2027-01-06T20:00:00Z");
        workplace.run("log", "p", "finished", "a", "--at", "2027-01-06T20:05");
        workplace
                .run("replan", "p", "--step-limit", "2000")
                .exits(ErrorHandler.FINE)
                .prints("Moved           10 sessions      20 h")
                .prints("Finish      Wed 2027-01-20, before Fri 2027-01-29");
        assertThat(starts()).hasSize(13).contains("2027-01-07T18:00", "2027-01-20T18:00");
        workplace.run("check", "p").prints("no rule is violated");
    }

    @Test
    void anHourThatCameFreeIsNotWorthManyChanges() throws IOException {
        Workplace workplace = solved(Files.readString(EARLY)).at("2027-01-05T20:00:00Z");
        String shorter = Files.readString(EARLY).replace("A, effort: 20h", "A, effort: 18h");
        StudycalRun run =
                workplace
                        .problem("p.yaml", shorter)
                        .run("replan", "p", "--step-limit", "2000")
                        .prints("Cancelled        1 session        2 h");
        assertThat(run.out()).containsPattern("Moved +[012] session");
    }

    @Test
    void solveLeavesNoHoleEither() throws IOException {
        Workplace workplace = solved(Files.readString(EARLY)).at("2027-01-06T20:00:00Z");
        workplace.run("log", "p", "finished", "a", "--at", "2027-01-06T20:05");
        workplace
                .run("solve", "p", "--step-limit", "2000")
                .prints("Finish    Wed 2027-01-20 in week 3");
    }

    @Test
    void theFirstExampleFillsItsHoursInOrderAndEndsAsSoonAsItCan() throws IOException {
        solved(Files.readString(Path.of("problems/hello.yaml")));
        assertThat(starts())
                .containsExactly(
                        "2027-01-05T19:00",
                        "2027-01-07T19:00",
                        "2027-01-07T20:00",
                        "2027-01-12T19:00",
                        "2027-01-14T19:00",
                        "2027-01-14T20:00",
                        "2027-01-19T19:00",
                        "2027-01-21T19:00");
    }

    @Test
    void workWithTargetWeeksStaysInThem() throws IOException {
        Workplace workplace =
                solved(
                                Files.readString(EARLY)
                                        .replace("B, effort: 10h", "B, effort: 10h, weeks: 3")
                                        .replace("C, effort: 10h", "C, effort: 10h, weeks: 4"))
                        .at("2027-01-06T20:00:00Z");
        workplace.run("log", "p", "finished", "a", "--at", "2027-01-06T20:05");
        workplace
                .run("replan", "p", "--step-limit", "2000")
                .prints("Moved            0 sessions")
                .prints("Finish      Fri 2027-01-29, as before");
    }
}
