package org.studycal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.solution.Session;
import org.studycal.solution.Solution;

/**
 * Writes a solution as {@code .ics}: one event per session and per milestone, for Google, Apple,
 * Outlook and Thunderbird. Same problem and solution, same bytes.
 */
public final class CalendarWriter {

    /** Google takes about 1 MB. */
    static final int MOST_BYTES = 900_000;

    private CalendarWriter() {}

    /**
     * The calendar's files: {@code calendar.ics}, or when that would be over 900 kB one for every
     * few months ({@code calendar-2027-01-to-2027-08.ics}) or, where a month is too much, for a
     * shorter stretch, named after its first day. {@code IllegalStateException} when a file fails
     * {@link CalendarLint}: a bug.
     */
    public static List<CalendarFile> write(Problem problem, Solution solution) {
        return write(problem, solution, MOST_BYTES);
    }

    static List<CalendarFile> write(Problem problem, Solution solution, int mostBytes) {
        byte[] head = head(problem, solution);
        byte[] tail = new ContentLines().add("END", "VCALENDAR").toBytes();
        List<CalendarEvent> events = new CalendarEvents(problem).of(solution);
        List<CalendarFile> files =
                new CalendarParts(mostBytes - head.length - tail.length)
                        .split(events).entrySet().stream()
                                .map(
                                        part ->
                                                new CalendarFile(
                                                        part.getKey() + ".ics",
                                                        content(head, part.getValue(), tail)))
                                .toList();
        files.forEach(CalendarWriter::refuseFaults);
        return files;
    }

    /**
     * Without METHOD: this is a plain file and not an invitation; PUBLISH would ask for an
     * ORGANIZER, which Apple refuses.
     */
    private static byte[] head(Problem problem, Solution solution) {
        ContentLines head =
                new ContentLines()
                        .add("BEGIN", "VCALENDAR")
                        .add("VERSION", "2.0")
                        .addText("PRODID", "-//studycal//studycal " + solution.version() + "//EN")
                        .add("CALSCALE", "GREGORIAN")
                        .addText("X-WR-CALNAME", ContentLines.oneLine(problem.title()));
        // History and pinned sessions may lie outside the days that could be planned.
        LocalDate first = solution.first();
        LocalDate last = solution.last();
        for (Session session : solution.sessions()) {
            LocalDate start = session.start().atZone(problem.timeZone()).toLocalDate();
            LocalDate end = session.end().atZone(problem.timeZone()).toLocalDate();
            first = start.isBefore(first) ? start : first;
            last = end.isAfter(last) ? end : last;
        }
        Set<ZoneId> zones = zones(problem, solution);
        ZoneId main = zones.iterator().next();
        head.add("X-WR-TIMEZONE", CalendarEvents.isUtc(main) ? "UTC" : main.getId());
        for (ZoneId zone : zones) {
            if (!CalendarEvents.isUtc(zone)) {
                head.add(TimeZoneDefinition.lines(zone, first, last));
            }
        }
        return head.toBytes();
    }

    /** The real zones of the events, that of the plan's first day at the head. */
    private static Set<ZoneId> zones(Problem problem, Solution solution) {
        ZoneId zone = problem.timeZone();
        Set<ZoneId> zones = new LinkedHashSet<>();
        zones.add(MovingZone.zoneAt(zone, solution.first().atStartOfDay(zone).toInstant()));
        for (Session session : solution.sessions()) {
            zones.add(MovingZone.zoneAt(zone, session.start()));
        }
        return zones;
    }

    private static byte[] content(byte[] head, List<CalendarEvent> events, byte[] tail) {
        ContentLines content = new ContentLines().add(head);
        events.forEach(event -> content.add(event.lines()));
        return content.add(tail).toBytes();
    }

    private static void refuseFaults(CalendarFile file) {
        List<String> faults = CalendarLint.lint(file.content());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    file.name()
                            + " would not be a correct calendar file:\n"
                            + String.join("\n", faults));
        }
    }
}
