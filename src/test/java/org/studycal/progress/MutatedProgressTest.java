package org.studycal.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.studycal.problem.ProblemException;

/** Whatever happens to a good file: entries or a report, never a crash. */
class MutatedProgressTest {

    private static final Path GOOD = Path.of("src/test/resources/progress/right/everything.yaml");
    private static final int ROUNDS = 500;
    private static final String SPICE = "{}[]:,-#&*!|>'\"%@`?~\\ \t\n0<=.";

    @Test
    void a_file_with_changed_bytes_is_read_or_reported() throws IOException {
        Random random = new Random(20270104);
        byte[] good = Files.readAllBytes(GOOD);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextInt(5) == 0
                                ? (byte) random.nextInt(256)
                                : (byte) SPICE.charAt(random.nextInt(SPICE.length()));
            }
            int end = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : bytes.length;
            assertReadOrReported(Arrays.copyOf(bytes, end));
        }
    }

    @Test
    void a_file_with_changed_words_is_read_or_reported() throws IOException {
        Random random = new Random(20270912);
        String good = Files.readString(GOOD);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> words = new ArrayList<>(List.of(good.split("(?<=[ ,:{}\n])", -1)));
            for (int change = random.nextInt(4); change >= 0; change--) {
                int place = random.nextInt(words.size());
                switch (random.nextInt(4)) {
                    case 0 -> words.set(place, "");
                    case 1 -> words.add(place, words.get(random.nextInt(words.size())));
                    case 2 -> words.set(place, words.get(random.nextInt(words.size())));
                    default ->
                            words.set(
                                    place,
                                    words.get(place)
                                            .replaceFirst(
                                                    "\\d+",
                                                    random.nextBoolean() ? "0" : "99999999999"));
                }
            }
            assertReadOrReported(String.join("", words).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertReadOrReported(byte[] bytes) {
        assertThatCode(() -> readOrReport(bytes))
                .as(new String(bytes, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static void readOrReport(byte[] bytes) {
        try {
            ReadProgress read =
                    ProgressFile.parse("p", bytes, Juggling.STATED, Optional.of(Juggling.PLAN));
            Records records = read.records(Juggling.PROBLEM);
            Juggling.PLAN.sessions().forEach(records::of);
            Ratios.of(Juggling.PROBLEM, Juggling.PLAN, records);
            assertThat(read.warnings()).allMatch(fault -> fault.kind().isWarning());
        } catch (ProblemException e) {
            assertThat(e.faults())
                    .isNotEmpty()
                    .allMatch(fault -> fault.line() > 0 && fault.column() > 0);
        }
    }
}
