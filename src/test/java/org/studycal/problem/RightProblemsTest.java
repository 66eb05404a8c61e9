package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RightProblemsTest {

    private static final GoldenFiles FILES = new GoldenFiles("right", ".dump");

    @TestFactory
    Stream<DynamicTest> every_right_file_gives_exactly_its_problem() {
        return FILES.inputs().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () -> {
                                            StatedProblem read = ProblemReader.read(file);
                                            StringBuilder dump =
                                                    new StringBuilder(
                                                            RecordDump.of(read.problem()));
                                            read.warnings()
                                                    .forEach(
                                                            warning ->
                                                                    dump.append(warning.render())
                                                                            .append('\n'));
                                            FILES.assertGolden(file, dump.toString());
                                        }));
    }

    @Test
    void no_dump_stands_without_its_file() throws IOException {
        FILES.assertNoOrphans();
    }

    @Test
    void json_and_yaml_with_the_same_content_give_the_same_problem() throws ProblemException {
        Path folder = Path.of("src/test/resources/problems/right");
        Problem yaml = ProblemReader.read(folder.resolve("everything.yaml")).problem();
        Problem json = ProblemReader.read(folder.resolve("everything-as-json.json")).problem();
        assertThat(RecordDump.of(json).replace("everything-as-json", "everything"))
                .isEqualTo(RecordDump.of(yaml));
    }
}
