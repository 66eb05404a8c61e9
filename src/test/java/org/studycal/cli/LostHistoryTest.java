package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.solver.StudyScheduler;

/** What was recorded of a revision is missed in the next one when somebody takes it away. */
class LostHistoryTest {

    @TempDir private Path folder;

    private Workplace begun() throws IOException {
        Workplace workplace =
                Workplace.withGuitar(folder)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-03-20T08:00:00Z");
        workplace.run("solve", "guitar", "--step-limit", "100").exits(ErrorHandler.FINE);
        workplace.at("2027-03-25T08:00:00Z");
        workplace.run("log", "guitar", "done", "2027-03-22..2027-03-23").exits(0);
        return workplace;
    }

    private static void replan(Workplace workplace) {
        workplace.run("replan", "guitar", "--step-limit", "100").exits(ErrorHandler.FINE);
        workplace.run("check", "guitar").prints(": no rule is violated.");
    }

    @Test
    void aSessionThatWasDoneAndIsGoneIsFound() throws IOException {
        Workplace workplace = begun();
        replan(workplace);
        Path file = workplace.path("solutions/guitar/solution.json");
        String solution = Files.readString(file);
        String less = solution.replaceFirst(" *\\{\"uid\": .*\"status\": \"done\"\\},\n", "");
        assertThat(less).isNotEqualTo(solution);
        Files.writeString(file, less);
        workplace
                .run("check", "guitar")
                .exits(ErrorHandler.DID_NOT_FIT)
                .prints("HISTORY_LOST")
                .prints("happened, for 2h; the solution does not have it so");
    }

    @Test
    void whatWasDeniedLaterIsNotMissed() throws IOException {
        Workplace workplace = begun();
        replan(workplace);
        workplace.run("log", "guitar", "missed", "2027-03-22..2027-03-23").exits(0);
        replan(workplace);
        workplace.run("log", "guitar", "undo").exits(0);
        workplace.run("check", "guitar").prints(": no rule is violated.");
    }
}
