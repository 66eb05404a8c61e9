package org.studycal.busy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Calendar files of other programs: those of the test resources or any folder. */
final class CalendarCorpus {

    private static final Path COMMITTED = Path.of("src/test/resources/org/studycal/busy/corpus");

    private CalendarCorpus() {}

    /** The folder that the property studycal.corpus names, else that of the test resources. */
    static Path folder() {
        String named = System.getProperty("studycal.corpus", "");
        return named.isBlank() ? COMMITTED : Path.of(named);
    }

    /** The folder of the test resources. */
    static Path committed() {
        return COMMITTED;
    }

    /** All calendar files below a folder, in the order of their paths. */
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ics"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. */
    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was said of the events that gave nothing, one problem an event. */
    static List<CalendarProblem> lost(ReadCalendar calendar, Expansion expansion) {
        return Stream.concat(calendar.problems().stream(), expansion.problems().stream())
                .filter(CalendarCorpus::losesAnEvent)
                .toList();
    }

    private static boolean losesAnEvent(CalendarProblem problem) {
        String message = problem.message();
        return message.startsWith("the event cannot be expanded")
                || message.endsWith("the event is left out")
                || (message.startsWith("the event has") && message.endsWith("it is left out"))
                || (problem.error() && problem.line() > 0);
    }
}
