package org.studycal.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small plans in many shapes, each with what is read out of it. {@code -Dgolden.update=true} writes
 * the expected files anew, to be reviewed before they are committed.
 */
class GoldenPlansTest {
    private static final Path FOLDER = Path.of("src/test/resources/importer");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static List<String> plans() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void readsTheSame(String name) throws IOException {
        StudyPlan plan =
                new PlanReader()
                        .read(Files.readString(FOLDER.resolve(name)), name, Reading.at(TODAY));
        Path golden = FOLDER.resolve(name.replace(".md", ".txt"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, PlanDump.of(plan));
        }
        assertThat(PlanDump.of(plan)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void readsTheSameWithOtherLineEnds(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        Reading reading = Reading.at(TODAY);
        assertThat(new PlanReader().read(text.replace("\n", "\r\n"), name, reading))
                .isEqualTo(new PlanReader().read(text, name, reading));
    }
}
