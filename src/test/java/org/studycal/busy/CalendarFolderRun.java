package org.studycal.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Reads every calendar below a folder and prints how it went: {@code mvn test
 * -Dtest=CalendarFolderRun -Dstudycal.corpus=DIR}. With {@code -Dstudycal.occurrences=FILE} all
 * occurrences are written there, so that another program's can be compared with them.
 */
@EnabledIfSystemProperty(named = "studycal.corpus", matches = ".+")
class CalendarFolderRun {

    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2029-12-31T23:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration HANG = Duration.ofSeconds(20);
    private static final int SLOWEST = 10;

    private record Took(Duration time, String file) {}

    private final PrintStream out = System.out;
    private final List<Took> times = new ArrayList<>();
    private final List<String> crashes = new ArrayList<>();
    private int events;
    private int eventsRead;
    private int occurrences;

    @Test
    void everyFileIsReadWithoutACrashOrAHang() throws IOException {
        Path folder = CalendarCorpus.folder();
        List<Path> files = CalendarCorpus.files(folder);
        String dump = System.getProperty("studycal.occurrences", "");
        try (Writer lines =
                dump.isBlank() ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(dump))) {
            readAll(folder, files, lines);
        }
        out.printf(
                Locale.ROOT,
                "%d files, %d events, %d read (%.2f%%), %d occurrences, %d crashes%n",
                files.size(),
                events,
                eventsRead,
                100.0 * eventsRead / Math.max(1, events),
                occurrences,
                crashes.size());
        times.sort(Comparator.comparing(Took::time).reversed());
        times.stream()
                .limit(SLOWEST)
                .forEach(took -> out.printf("%6d ms %s%n", took.time().toMillis(), took.file()));

        assertThat(files).isNotEmpty();
        assertThat(crashes).isEmpty();
        assertThat(times.getFirst().time()).isLessThan(HANG);
        assertThat(eventsRead).isGreaterThanOrEqualTo(events * 97 / 100);
    }

    private void readAll(Path folder, List<Path> files, Writer lines) throws IOException {
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            byte[] bytes = CalendarCorpus.bytes(file);
            long start = System.nanoTime();
            try {
                read(name, bytes, lines);
            } catch (RuntimeException | Error e) {
                crashes.add(name + ": " + e);
                out.println("CRASH " + name);
                e.printStackTrace(out);
            }
            times.add(new Took(Duration.ofNanos(System.nanoTime() - start), name));
        }
    }

    private void print(String kind, CalendarProblem problem) {
        out.printf(
                "%s %s:%d %s: %s%n",
                kind, problem.source(), problem.line(), problem.event(), problem.message());
    }

    private void read(String name, byte[] bytes, Writer lines) throws IOException {
        ReadCalendar calendar = CalendarReader.read(name, bytes);
        Expansion expansion = calendar.occurrences(FROM, TO, BERLIN);
        events += calendar.events();
        List<CalendarProblem> lost = CalendarCorpus.lost(calendar, expansion);
        eventsRead += calendar.events() - lost.size();
        occurrences += expansion.occurrences().size();
        lost.forEach(problem -> print("UNREAD", problem));
        Stream.concat(calendar.problems().stream(), expansion.problems().stream())
                .filter(problem -> !lost.contains(problem))
                .forEach(problem -> print(problem.error() ? "ERROR" : "WARNING", problem));
        lost.stream()
                .filter(problem -> problem.message().contains("cannot be expanded"))
                .forEach(problem -> crashes.add(problem.toString()));
        for (Occurrence occurrence : expansion.occurrences()) {
            lines.write(
                    String.join(
                            "\t",
                            name,
                            occurrence.start().toString(),
                            occurrence.end().toString(),
                            occurrence.allDay() ? "day" : "time",
                            occurrence.cancelled() ? "cancelled" : "",
                            occurrence.title().replace('\t', ' ') + "\n"));
        }
    }
}
