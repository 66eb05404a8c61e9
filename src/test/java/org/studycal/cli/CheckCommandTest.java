package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String SOLUTION = "solutions/guitar/solution.json";

    @TempDir private Path folder;

    @Test
    void aProblemThatCanFitIsFine() throws IOException {
        Workplace.withGuitar(folder)
                .run("check", "guitar")
                .exits(0)
                .printsExactly(
                        """
                        Guitar for the summer party – songs, sc…: 3 activities, 1 milestone.
                        12 h to place, room for 24 h until 2027-04-04.
                        It can fit, as far as counting hours tells.
                        """)
                .hasNoErrors();
    }

    @Test
    void whatIsPinnedIsMentioned() throws IOException {
        Workplace.in(folder)
                .problem(
                        "guitar.yaml",
                        Workplace.resource("guitar.yaml")
                                + "pinned: [{activity: scales, start: 2027-03-22T15:00, length: 1h}]\n")
                .run("check", "guitar")
                .exits(0)
                .prints("\n12 h to place, 1 h of them pinned, room for 24 h until 2027-04-04.\n");
    }

    @Test
    void aProblemThatCanNotFitSaysWhatIsShortByWhen() throws IOException {
        Workplace.in(folder)
                .problem(
                        "guitar.yaml",
                        Workplace.resource("guitar.yaml").replace("effort: 4h,", "effort: 20h,"))
                .run("check", "guitar")
                .exits(3)
                .prints(
                        "It cannot fit:\n  short by 4h by 2027-04-04: 28h to do from 2027-03-22 on, 24h free\n");
    }

    @Test
    void aSolutionIsAuditedWhenItIsThere() throws IOException {
        Workplace.withGuitar(folder)
                .solved()
                .run("check", "guitar")
                .exits(0)
                .prints(
                        "solutions/guitar, revision 1: no rule is violated.\n1 h did not fit into it.\n");
    }

    @Test
    void aSolutionThatWasChangedByHandIsRejected() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        Path file = workplace.path(SOLUTION);
        Files.writeString(
                file, Files.readString(file).replace("2027-03-30T19:00", "2027-03-30T18:00"));
        workplace.run("check", "guitar").exits(3).prints("OUTSIDE_AVAILABILITY: ");
    }

    @Test
    void aProblemThatHasChangedSinceIsMentioned() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace.problem("guitar.yaml", Workplace.resource("guitar.yaml") + "# changed\n");
        workplace
                .run("check", "guitar")
                .exits(0)
                .prints(
                        """

                        solutions/guitar, revision 1 is of an older version of the problem; solve it again.
                        Under today's file, no rule is violated.
                        """);
    }

    @Test
    void whatNoLongerHoldsUnderAnEditedProblemIsNoViolation() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml")
                        .replace("id: chords, title: Chords", "id: riffs, title: Riffs"));
        StudycalRun run =
                workplace
                        .run("check", "guitar")
                        .exits(3)
                        .prints(
                                """
                                older version of the problem; solve it again.
                                Under today's file, this no longer holds:
                                  the problem has no activity 'chords'
                                """);
        assertThat(run.out()).doesNotContain("UNKNOWN_ACTIVITY", "COST_MISMATCH", "violation");
        workplace.problem(
                "guitar.yaml",
                Workplace.resource("guitar.yaml").replace("[quiet, evening]", "[evening]"));
        workplace
                .run("check", "guitar")
                .exits(3)
                .prints("Under today's file, only its costs and figures differ.\n");
    }

    @Test
    void theNameOfAFileInTheProblemsFolderGetsASuggestion() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder);
        for (String name : new String[] {"guitar.yaml", "guitar.yml", "plans/guitar.yaml"}) {
            workplace
                    .run("check", name)
                    .refuses("there is no file '" + name + "'", "Maybe guitar?");
        }
        workplace.run("check", "piano.yaml").exits(2).complains("piano.yaml");
    }

    @Test
    void aSolutionThatIsNoneIsRefused() throws IOException {
        Workplace workplace = Workplace.withGuitar(folder).solved();
        Files.writeString(workplace.path(SOLUTION), "[]");
        workplace.run("check", "guitar").exits(2).complains("solution.json");
        workplace
                .run("check", "guitar", "--solution", "nowhere")
                .exits(2)
                .complains("no solution in nowhere");
    }

    @Test
    void workThatHasNoRoomInItsWeeksMayGoOnInAPlanWithoutEnd() throws IOException {
        Workplace.in(folder)
                .problem(
                        "guitar.yaml",
                        Workplace.resource("guitar.yaml")
                                .replace("end: 2027-04-04\n", "")
                                .replace("effort: 4h,", "effort: 20h,"))
                .run("check", "guitar")
                .exits(0)
                .prints("\n28 h to place, room for 24 h until 2027-04-04.\nThat is not enough, but")
                .prints("the plan has no end: it may go on later.\n");
    }
}
