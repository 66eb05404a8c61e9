package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.solver.SolverListener;
import org.studycal.solver.StudyScheduler;

/** Half a year at ten hours a week that lacks an hour and a half in the weeks it was meant for. */
class RoadmapBesideAJobTest {

    private static final Path INPUT =
            Path.of("src/test/resources/field/69-roadmap-beside-a-job").toAbsolutePath();

    /** A search asks whether to stop at least once in so many moves. */
    private static final int MOVES_A_QUESTION = 256;

    @TempDir private Path folder;

    private int questions;

    @Test
    void theFirstPlanTakesFewMovesAndEndsAWeekLater() throws IOException {
        try (Stream<Path> files = Files.walk(INPUT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(INPUT.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        StudycalRun run =
                Workplace.in(folder)
                        .searchingWith(
                                (problem, settings, listener) ->
                                        StudyScheduler.solve(problem, settings, new Counting()))
                        .at("2027-01-01T08:00:00Z")
                        .run("solve", "ml", "--step-limit", "0");
        run.exits(ErrorHandler.FINE);
        assertThat(run.out()).contains("25 weeks, Mon 2027-01-04 to Sun 2027-06-27");
        assertThat(questions * MOVES_A_QUESTION).isLessThan(700_000);
    }

    private final class Counting implements SolverListener {

        @Override
        public void best(Duration elapsed, long leftOutMinutes, long costUnits) {}

        @Override
        public boolean stop() {
            questions++;
            return false;
        }
    }
}
