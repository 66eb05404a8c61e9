package org.studycal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.AppointmentReader;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.PlacedCalendar;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Solution;
import org.studycal.problem.CalendarSource;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.replan.Situation;
import org.studycal.revision.OwnEvents;

/** Solution files that version 1.0.0 wrote are read, and written again to the byte. */
class EarlierFilesTest {

    private static final Path FOLDERS = Path.of("src/test/resources/org/studycal/store");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDERS)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_is_read_and_written_again_to_the_byte(Path file) throws Exception {
        Solution solution = SolutionFile.read(file);

        assertThat(SolutionFile.write(problem(file.getParent(), solution), solution))
                .isEqualTo(Files.readString(file));
    }

    /** What the solution was the answer to: with its calendars, and with what happened before. */
    private static Problem problem(Path folder, Solution solution) throws Exception {
        Path file = problemFile(folder);
        StatedProblem stated = ProblemReader.read(file, Optional.of(solution.first()));
        Problem problem = stated.problem();
        List<PlacedCalendar> calendars = new ArrayList<>();
        for (CalendarSource source : problem.calendars()) {
            Map<String, Boolean> answers =
                    solution.basis().busy().stream()
                            .filter(busy -> busy.path().equals(source.path()))
                            .findFirst()
                            .map(BusyFile::answers)
                            .orElseThrow();
            calendars.add(new PlacedCalendar(source, folder.resolve(source.path()), true, answers));
        }
        solution.basis().busy().stream()
                .filter(busy -> !busy.ofProblem())
                .forEach(
                        busy ->
                                calendars.add(
                                        new PlacedCalendar(
                                                CalendarSource.of(busy.path()),
                                                folder.resolve(busy.path()),
                                                false,
                                                Map.of())));
        Appointments appointments =
                AppointmentReader.read(
                        calendars,
                        solution.first(),
                        solution.last(),
                        problem.timeZone(),
                        OwnEvents.of(solution, List::of),
                        AllDayQuestion.NONE);
        List<Entry> entries =
                ProgressFile.read(ProgressFile.beside(file), stated, Optional.of(solution))
                        .entries();
        return Situation.of(stated, entries)
                .around(appointments.busy())
                .answeredBy(solution)
                .problem();
    }

    private static Path problemFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file ->
                                    file.toString().endsWith(".yaml")
                                            && !file.toString().endsWith(".progress.yaml"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
