package org.studycal.busy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A calendar file and, beside it, what it must give, worked out by hand from RFC 5545: a comment
 * that says what the case shows, the person's zone, the stretch of days, both included, then an
 * occurrence a line, and last the problems with a part of their messages.
 */
record CalendarCase(
        Path file,
        String comment,
        ZoneId zone,
        Instant from,
        Instant to,
        List<String> occurrences,
        List<String> problems) {

    private static final Path FOLDER = Path.of("src/test/resources/org/studycal/busy/cases");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX", Locale.ROOT);

    /** All cases in the order of their names. */
    static List<CalendarCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .map(CalendarCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many expectations there are, each of which needs a calendar. */
    static long expectations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".expected")).count();
        }
    }

    private static CalendarCase read(Path file) {
        try {
            List<String> lines =
                    Files.readAllLines(
                            file.resolveSibling(
                                    file.getFileName().toString().replace(".ics", ".expected")));
            ZoneId zone = ZoneId.of(value(lines.get(1), "zone "));
            LocalDate from = LocalDate.parse(value(lines.get(2), "from "));
            LocalDate to = LocalDate.parse(value(lines.get(3), "to "));
            List<String> rest = lines.subList(4, lines.size());
            return new CalendarCase(
                    file,
                    value(lines.get(0), "# "),
                    zone,
                    from.atStartOfDay(zone).toInstant(),
                    to.plusDays(1).atStartOfDay(zone).toInstant(),
                    rest.stream().filter(line -> !isProblem(line)).toList(),
                    rest.stream().filter(CalendarCase::isProblem).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return file.getFileName().toString().replace(".ics", "");
    }

    /** An occurrence as the expectations write it. */
    String line(Occurrence occurrence) {
        List<String> marks = new ArrayList<>();
        if (occurrence.allDay()) {
            marks.add("all-day");
        }
        if (occurrence.transparent()) {
            marks.add("transparent");
        }
        if (occurrence.cancelled()) {
            marks.add("cancelled");
        }
        if (occurrence.markedFree()) {
            marks.add("free");
        }
        if (occurrence.own()) {
            marks.add(("own " + occurrence.activity()).strip());
        }
        return TIME.format(occurrence.start().atZone(zone))
                + " "
                + TIME.format(occurrence.end().atZone(zone))
                + " "
                + occurrence.title()
                + (marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")");
    }

    /** A problem as the expectations begin to write it. */
    static String line(CalendarProblem problem) {
        return (problem.error() ? "error " : "warning ")
                + problem.line()
                + " "
                + problem.event()
                + ": "
                + problem.message();
    }

    private static boolean isProblem(String line) {
        return line.startsWith("warning ") || line.startsWith("error ");
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("expected \"" + key + "\" in " + line);
        }
        return line.substring(key.length());
    }
}
