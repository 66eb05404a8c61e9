package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WrongProblemsTest {

    private static final GoldenFiles FILES = new GoldenFiles("wrong", ".report");

    @TestFactory
    Stream<DynamicTest> every_wrong_file_gives_exactly_its_report() {
        return FILES.inputs().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () -> FILES.assertGolden(file, report(file))));
    }

    @Test
    void no_report_stands_without_its_file() throws IOException {
        FILES.assertNoOrphans();
        assertThat(FILES.inputs()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void every_fault_of_a_file_has_a_place_and_a_sentence_of_its_own() throws IOException {
        for (Path file : FILES.inputs()) {
            List<String> sentences = faults(file).stream().map(Fault::render).toList();
            assertThat(sentences).doesNotHaveDuplicates();
            assertThat(faults(file))
                    .allSatisfy(
                            fault -> {
                                assertThat(fault.line()).isPositive();
                                assertThat(fault.column()).isPositive();
                                assertThat(fault.render().lines().count()).isLessThanOrEqualTo(2);
                            });
        }
    }

    private static String report(Path file) throws IOException {
        return faults(file).stream().map(Fault::render).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<Fault> faults(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        ProblemException e =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                ProblemReader.read(
                                        "wrong",
                                        name,
                                        bytes,
                                        Optional.empty(),
                                        Optional.of(file.getParent())));
        assertThat(e).as(name).isNotNull();
        return e.faults();
    }
}
