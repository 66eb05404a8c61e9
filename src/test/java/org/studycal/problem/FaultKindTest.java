package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultKindTest {

    /** Those that need a whole file system, accounts or megabytes, tested with generated files. */
    private static final Set<FaultKind> NOT_IN_GOLDEN_FILES =
            EnumSet.of(
                    FaultKind.FILE_NOT_FOUND,
                    FaultKind.NOT_A_FILE,
                    FaultKind.UNREADABLE_FILE,
                    FaultKind.FILE_TOO_LARGE,
                    FaultKind.TOO_MANY,
                    FaultKind.UNKNOWN_ACCOUNT,
                    FaultKind.TOO_MANY_FAULTS);

    @Test
    void every_kind_has_a_wrong_file_that_gives_it() throws IOException {
        try (Stream<Path> problems = Files.list(Path.of("src/test/resources/problems/wrong"));
                Stream<Path> progress = Files.list(Path.of("src/test/resources/progress/wrong"))) {
            String reports =
                    Stream.concat(problems, progress)
                            .filter(file -> file.toString().endsWith(".report"))
                            .map(FaultKindTest::text)
                            .collect(Collectors.joining());
            assertThat(EnumSet.complementOf(EnumSet.copyOf(NOT_IN_GOLDEN_FILES)))
                    .allSatisfy(kind -> assertThat(reports).contains("[" + kind.id() + "]: "));
        }
    }

    @Test
    void every_kind_is_found_by_its_id_and_described_in_one_sentence() {
        assertThat(FaultKind.values())
                .allSatisfy(
                        kind -> {
                            assertThat(FaultKind.byId(kind.id())).contains(kind);
                            assertThat(kind.id()).matches("[a-z]+(-[a-z]+)*");
                            assertThat(kind.description()).endsWith(".").doesNotContain("\n");
                            assertThat(kind.description().startsWith("Warning: "))
                                    .isEqualTo(kind.isWarning());
                        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
