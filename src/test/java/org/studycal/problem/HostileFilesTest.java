package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final String HEAD =
            """
            title: Evening course
            timeZone: Europe/Berlin
            start: 2027-01-04
            availability:
              - days: daily
                windows: ["18:00-20:00"]
            """;
    private static final String GOOD =
            HEAD + "activities:\n  - {title: \"Über Bücher\", effort: 6h}\n";

    @TempDir Path folder;

    @Test
    void a_file_of_ten_megabytes_is_refused_without_reading_it() throws IOException {
        Path file = folder.resolve("huge.yaml");
        Files.write(file, new byte[10 * 1024 * 1024]);
        assertThat(reportOf(file))
                .isEqualTo(
                        file
                                + ":1:1: error[file-too-large]: the file has 10.0 MB; a problem file has at most 3 MB."
                                + " Is this really a problem file?");
    }

    @Test
    void ten_megabytes_of_yaml_in_memory_are_refused_too() {
        assertThat(kinds("title: " + "x".repeat(10 * 1024 * 1024)))
                .containsExactly("file-too-large");
    }

    @Test
    void a_missing_file_names_the_nearest_sibling() throws IOException {
        Files.writeString(folder.resolve("hello.yaml"), GOOD);
        Files.writeString(folder.resolve("parent.yaml"), GOOD);
        Path file = folder.resolve("helo.yaml");
        assertThat(reportOf(file))
                .isEqualTo(
                        file
                                + ": error[file-not-found]: there is no file with this name\n    did you mean "
                                + folder.resolve("hello.yaml")
                                + "?");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(reportOf(folder))
                .isEqualTo(
                        folder + ": error[not-a-file]: this is a folder; expected a problem file");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_accepted() throws ProblemException {
        byte[] bytes = ("\uFEFF" + GOOD.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Problem problem = ProblemReader.read("good", "good.yaml", bytes).problem();
        assertThat(problem.title()).isEqualTo("Evening course");
        assertThat(problem.activities()).extracting(Activity::id).containsExactly("uber-bucher");
    }

    @Test
    void the_digest_is_that_of_the_bytes() throws ProblemException {
        assertThat(
                        ProblemReader.read(
                                        "good", "good.yaml", GOOD.getBytes(StandardCharsets.UTF_8))
                                .digest())
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void other_encodings_are_named() {
        for (String encoding :
                List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "windows-1252")) {
            List<Fault> faults = faults("good.yaml", GOOD.getBytes(Charset.forName(encoding)));
            assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.WRONG_ENCODING);
            assertThat(faults.getFirst().message()).containsIgnoringCase(encoding.substring(0, 6));
        }
    }

    @Test
    void half_a_character_at_the_end_is_a_wrong_encoding() {
        byte[] bytes = "title: Bücher".getBytes(StandardCharsets.UTF_8);
        assertThat(faults("good.yaml", Arrays.copyOf(bytes, 9)))
                .extracting(Fault::kind, Fault::line, Fault::column)
                .containsExactly(tuple(FaultKind.WRONG_ENCODING, 1, 9));
    }

    @Test
    void bombs_end_quickly_with_a_clear_report() {
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    assertThat(kinds("a: " + "[".repeat(300_000))).contains("too-deep");
                    assertThat(kinds("a: " + "{a: ".repeat(500_000))).contains("too-deep");
                    assertThat(kinds("- ".repeat(1_000_000))).contains("too-deep");
                    assertThat(kinds("? ".repeat(100_000))).isNotEmpty();
                    assertThat(kinds("a: &a [" + "*a, ".repeat(100_000) + "]"))
                            .contains("yaml-alias", "too-many-faults");
                    assertThat(kinds("\"".repeat(1_000_001))).contains("syntax");
                    assertThat(kinds("a: " + "9".repeat(200_000))).contains("unknown-key");
                    assertThat(kinds("x".repeat(200_000) + ": 1")).isNotEmpty();
                    assertThat(kinds("a: |\n" + " \n".repeat(300_000))).contains("unknown-key");
                    assertThat(kinds("a".repeat(100) + ": 1\n" + "b: 1\n".repeat(100_000)))
                            .contains("duplicate-key");
                    assertThat(
                                    faults(
                                            "x.json",
                                            "[".repeat(300_000).getBytes(StandardCharsets.UTF_8)))
                            .extracting(Fault::kind)
                            .contains(FaultKind.TOO_DEEP);
                });
    }

    @Test
    void a_problem_has_at_most_twenty_thousand_activities() throws ProblemException {
        StringBuilder most = new StringBuilder(HEAD + "activities:\n");
        for (int i = 1; i <= 20_000; i++) {
            most.append("  - {id: a")
                    .append(i)
                    .append(", effort: 1h, after: a")
                    .append(i + 1)
                    .append("}\n");
        }
        String last = "  - {id: a20001, effort: 1h}\n";
        assertThat(faults("x.yaml", (most + last).getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::kind)
                .contains(FaultKind.TOO_MANY);
        String exactly = most.toString().replace(", after: a20001", "");
        Problem problem =
                ProblemReader.read("x", "x.yaml", exactly.getBytes(StandardCharsets.UTF_8))
                        .problem();
        assertThat(problem.activities()).hasSize(20_000);
    }

    @Test
    void a_circle_of_twenty_thousand_is_shown_in_short() {
        StringBuilder circle = new StringBuilder(HEAD + "activities:\n");
        for (int i = 0; i < 20_000; i++) {
            circle.append("  - {id: a")
                    .append(i)
                    .append(", effort: 1h, after: a")
                    .append((i + 1) % 20_000)
                    .append("}\n");
        }
        List<Fault> faults = faults("x.yaml", circle.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(faults).extracting(Fault::kind).containsExactly(FaultKind.CYCLE);
        assertThat(faults.getFirst().message())
                .hasSizeLessThan(300)
                .contains("a0 -> a19999", "more");
    }

    @Test
    void a_report_lists_five_hundred_faults_and_counts_the_rest() {
        List<Fault> faults =
                faults("x.yaml", (HEAD + "x: 1\n".repeat(700)).getBytes(StandardCharsets.UTF_8));
        assertThat(faults).hasSize(501);
        assertThat(faults.getLast().message()).contains("more faults");
    }

    private static List<String> kinds(String text) {
        return faults("x.yaml", text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(fault -> fault.kind().id())
                .distinct()
                .toList();
    }

    private static List<Fault> faults(String file, byte[] bytes) {
        return catchThrowableOfType(
                        ProblemException.class, () -> ProblemReader.read("x", file, bytes))
                .faults();
    }

    private static String reportOf(Path file) {
        return catchThrowableOfType(ProblemException.class, () -> ProblemReader.read(file))
                .getMessage();
    }
}
