package org.studycal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever happens to a good file: a problem or a report, never a crash. */
class MutatedProblemsTest {

    private static final int ROUNDS = 300;
    private static final String SPICE = "{}[]:,-#&*!|>'\"%@`?~\\ \t\n0<=.";

    @Test
    void a_file_with_changed_bytes_is_read_or_reported() throws IOException {
        Random random = new Random(20270104);
        for (Path file : new GoldenFiles("right", ".dump").inputs()) {
            byte[] good = Files.readAllBytes(file);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = good.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    int place = random.nextInt(bytes.length);
                    bytes[place] =
                            random.nextInt(5) == 0
                                    ? (byte) random.nextInt(256)
                                    : (byte) SPICE.charAt(random.nextInt(SPICE.length()));
                }
                int end = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
                assertReadOrReported(file, Arrays.copyOf(bytes, end));
            }
        }
    }

    @Test
    void a_file_with_changed_lines_is_read_or_reported() throws IOException {
        Random random = new Random(20270912);
        for (Path file : new GoldenFiles("right", ".dump").inputs()) {
            List<String> good = Files.readAllLines(file);
            for (int round = 0; round < ROUNDS; round++) {
                List<String> lines = new ArrayList<>(good);
                for (int change = random.nextInt(3); change >= 0; change--) {
                    change(lines, random);
                }
                assertReadOrReported(
                        file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void change(List<String> lines, Random random) {
        int place = random.nextInt(lines.size());
        String line = lines.get(place);
        switch (random.nextInt(6)) {
            case 0 -> lines.set(place, "");
            case 1 -> lines.add(place, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(place, "  " + line);
            case 3 -> lines.set(place, line.strip());
            case 4 ->
                    lines.set(
                            place,
                            line.replaceFirst("\\d+", random.nextBoolean() ? "0" : "-99999999999"));
            default ->
                    lines.set(
                            place,
                            line.split(":", 2)[0]
                                    + ": "
                                    + SPICE.charAt(random.nextInt(SPICE.length())));
        }
    }

    private static void assertReadOrReported(Path file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> {
                    try {
                        StatedProblem read =
                                ProblemReader.read("x", file.getFileName().toString(), bytes);
                        assertThat(read.problem().activities()).isNotEmpty();
                        assertThat(read.warnings()).allMatch(fault -> fault.kind().isWarning());
                    } catch (ProblemException e) {
                        assertThat(e.faults())
                                .isNotEmpty()
                                .allMatch(fault -> fault.line() > 0 && fault.column() > 0);
                        assertThat(e.faults()).anyMatch(fault -> !fault.kind().isWarning());
                    } catch (RuntimeException | StackOverflowError e) {
                        throw new AssertionError(text, e);
                    }
                },
                () -> text);
    }
}
