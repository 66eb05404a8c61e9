package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.studycal.problem.Fault;
import org.studycal.problem.GoldenFiles;
import org.studycal.problem.ProblemException;

class ProgressGoldenTest {

    private static final GoldenFiles RIGHT = new GoldenFiles(Path.of("progress/right"), ".dump");
    private static final GoldenFiles WRONG = new GoldenFiles(Path.of("progress/wrong"), ".report");

    @TestFactory
    Stream<DynamicTest> every_right_file_gives_exactly_its_entries() {
        return RIGHT.inputs().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () -> RIGHT.assertGolden(file, dump(parse(file)))));
    }

    @TestFactory
    Stream<DynamicTest> every_wrong_file_gives_exactly_its_report() {
        return WRONG.inputs().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () -> WRONG.assertGolden(file, report(faults(file)))));
    }

    @Test
    void no_expectation_stands_without_its_file() throws IOException {
        RIGHT.assertNoOrphans();
        WRONG.assertNoOrphans();
    }

    @Test
    void a_file_that_is_not_there_has_no_entries() throws ProblemException {
        Path nowhere = Path.of("src/test/resources/progress/none.progress.yaml");
        assertThat(ProgressFile.read(nowhere, Juggling.STATED, Optional.empty()).entries())
                .isEmpty();
    }

    @Test
    void a_folder_in_its_place_is_reported() {
        Path folder = Path.of("src/test/resources/progress");
        ProblemException e =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> ProgressFile.read(folder, Juggling.STATED, Optional.empty()));
        assertThat(e)
                .hasMessage(
                        folder + ": error[not-a-file]: this is a folder; expected a progress file");
    }

    @Test
    void without_a_plan_nothing_is_said_of_its_sessions() throws ProblemException {
        byte[] bytes =
                "- {at: 2027-01-05T21:10, done: hello.watch-the-course.9@studycal}\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(ProgressFile.parse("p", bytes, Juggling.STATED, Optional.empty()).warnings())
                .isEmpty();
    }

    @Test
    void the_file_stands_beside_the_problem() {
        assertThat(ProgressFile.beside(Path.of("plans/x.json")))
                .isEqualTo(Path.of("plans/x.progress.yaml"));
        assertThat(ProgressFile.beside(Path.of("x.y.yml"))).isEqualTo(Path.of("x.y.progress.yaml"));
        assertThat(ProgressFile.beside(Path.of("x"))).isEqualTo(Path.of("x.progress.yaml"));
    }

    private static String dump(ReadProgress read) {
        return Stream.concat(
                        read.entries().stream().map(ProgressGoldenTest::line),
                        read.warnings().stream().map(Fault::render))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String line(Entry entry) {
        String line = EntryLine.of(entry, Juggling.PROBLEM.timeZone(), false);
        return entry instanceof Entry.Undo undo && undo.entries() > 1
                ? line + " # " + undo.entries()
                : line;
    }

    private static ReadProgress parse(Path file) throws ProblemException, IOException {
        return ProgressFile.parse(
                file.getFileName().toString(),
                Files.readAllBytes(file),
                Juggling.STATED,
                Optional.of(Juggling.PLAN));
    }

    private static List<Fault> faults(Path file) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> parse(file));
        assertThat(e).as(file.toString()).isNotNull();
        assertThat(e.faults()).allMatch(fault -> fault.line() > 0 && fault.column() > 0);
        return e.faults();
    }

    private static String report(List<Fault> faults) {
        return faults.stream().map(Fault::render).collect(Collectors.joining("\n", "", "\n"));
    }
}
