package org.studycal.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real files of other programs give what a person finds in them. */
class CommittedCorpusTest {

    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2029-12-31T23:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    record Expected(String file, int events, int lost, int occurrences, String first, String end) {

        static Expected of(String line) {
            String[] words = line.split(" +", -1);
            return new Expected(
                    words[0],
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    words[4],
                    words[5]);
        }
    }

    static List<Expected> expectations() throws IOException {
        return Files.readAllLines(CalendarCorpus.committed().resolve("expected.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Expected::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void aRealFileGivesWhatAPersonFindsInIt(Expected expected) {
        Path file = CalendarCorpus.committed().resolve(expected.file());
        ReadCalendar calendar = CalendarReader.read(expected.file(), CalendarCorpus.bytes(file));

        Expansion expansion = calendar.occurrences(FROM, TO, BERLIN);
        List<Occurrence> found = expansion.occurrences();
        Expected actual =
                new Expected(
                        expected.file(),
                        calendar.events(),
                        CalendarCorpus.lost(calendar, expansion).size(),
                        found.size(),
                        found.isEmpty() ? "-" : found.getFirst().start().toString(),
                        found.stream()
                                .map(Occurrence::end)
                                .max(Comparator.naturalOrder())
                                .map(Instant::toString)
                                .orElse("-"));

        assertThat(actual)
                .describedAs("%s%n%s", calendar.problems(), expansion.problems())
                .isEqualTo(expected);
    }

    @Test
    void everyCommittedFileIsExpected() throws IOException {
        Path folder = CalendarCorpus.committed();
        Set<String> committed =
                CalendarCorpus.files(folder).stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .collect(Collectors.toSet());

        assertThat(expectations()).extracting(Expected::file).hasSameElementsAs(committed);
    }
}
