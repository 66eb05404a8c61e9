package org.studycal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.plan.Solution;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;

/**
 * Writes a solution as {@code .ics}: one event per session and per milestone, for Google, Apple,
 * Outlook and Thunderbird. Same problem and solution, same bytes.
 */
public final class CalendarWriter {

    /** Google takes about 1 MB. */
    static final int MOST_BYTES = 900_000;

    private final Problem problem;
    private final Solution solution;
    private final int mostBytes;
    private final CalendarSet calendars;
    private final CalendarEvents events;

    private CalendarWriter(Problem problem, Solution solution, int mostBytes) {
        this.problem = problem;
        this.solution = solution;
        this.mostBytes = mostBytes;
        this.calendars = new CalendarSet(problem, solution.export().split());
        this.events = new CalendarEvents(problem, solution.export().reminderMinutes());
    }

    /**
     * The calendar's files: {@code calendar.ics}, or when that would be over 900 kB one for every
     * few months ({@code calendar-2027-01-to-2027-08.ics}) or, where a month is too much, for a
     * shorter stretch, named after its first day; the same for each category ({@code
     * calendar-labs.ics}) where the solution asks for it. {@code IllegalStateException} when a file
     * fails {@link CalendarLint}: a bug.
     */
    public static List<CalendarFile> write(Problem problem, Solution solution) {
        return write(problem, solution, MOST_BYTES);
    }

    static List<CalendarFile> write(Problem problem, Solution solution, int mostBytes) {
        CalendarWriter writer = new CalendarWriter(problem, solution, mostBytes);
        List<CalendarEvent> all = writer.events.of(solution, writer.calendars);
        return all.isEmpty() ? List.of(writer.empty()) : writer.files(all, false);
    }

    /**
     * The files for a calendar that holds an earlier revision, {@code calendar-changes.ics} or
     * several like those of the whole calendar: only what was added, changed or cancelled since.
     * None when nothing was, nor when the two revisions are spread over calendars differently.
     */
    public static List<CalendarFile> writeChanges(
            Problem problem, Solution previous, Solution solution) {
        return writeChanges(problem, previous, solution, MOST_BYTES);
    }

    static List<CalendarFile> writeChanges(
            Problem problem, Solution previous, Solution solution, int mostBytes) {
        if (previous.export().split() != solution.export().split()) {
            return List.of();
        }
        CalendarChanges changes = CalendarChanges.between(previous, solution);
        CalendarWriter writer = new CalendarWriter(problem, solution, mostBytes);
        List<CalendarEvent> sent = new ArrayList<>();
        writer.events.of(solution, writer.calendars).stream()
                .filter(event -> changes.sends(event.uid()))
                .forEach(sent::add);
        sent.addAll(writer.events.of(changes.gone(), solution.stamp(), writer.calendars));
        sent.sort(Comparator.comparing(CalendarEvent::date));
        return writer.files(sent, true);
    }

    private CalendarFile empty() {
        String key = calendars.keyOf("");
        CalendarFile file =
                new CalendarFile(
                        "calendar.ics",
                        calendars.title(key),
                        content(head(key, List.of()), List.of()));
        refuseFaults(file);
        return file;
    }

    private List<CalendarFile> files(List<CalendarEvent> all, boolean changes) {
        Map<String, List<CalendarEvent>> byCalendar =
                all.stream().collect(Collectors.groupingBy(CalendarEvent::calendar));
        List<CalendarFile> files = new ArrayList<>();
        for (String key : calendars.inOrder(byCalendar.keySet())) {
            byte[] head = head(key, all);
            int room = mostBytes - content(head, List.of()).length;
            new CalendarParts(calendars.stem(key, changes), room)
                    .split(byCalendar.get(key))
                    .forEach(
                            (name, part) ->
                                    files.add(
                                            new CalendarFile(
                                                    name + ".ics",
                                                    calendars.title(key),
                                                    content(head, part))));
        }
        files.forEach(CalendarWriter::refuseFaults);
        return files;
    }

    /**
     * Without METHOD: this is a plain file and not an invitation; PUBLISH would ask for an
     * ORGANIZER, which Apple refuses.
     */
    private byte[] head(String key, List<CalendarEvent> all) {
        ZoneId zone = problem.timeZone();
        ZoneId home = MovingZone.zoneAt(zone, solution.first().atStartOfDay(zone).toInstant());
        ContentLines head =
                new ContentLines()
                        .add("BEGIN", "VCALENDAR")
                        .add("VERSION", "2.0")
                        .addText("PRODID", "-//studycal//studycal " + solution.version() + "//EN")
                        .add("CALSCALE", "GREGORIAN")
                        .addText("X-WR-CALNAME", calendars.title(key))
                        .add("X-WR-TIMEZONE", CalendarEvents.isUtc(home) ? "UTC" : home.getId());
        // History and pinned sessions may lie outside the days that could be planned.
        LocalDate first = solution.first();
        LocalDate last = solution.last();
        Set<ZoneId> zones = new LinkedHashSet<>(Set.of(home));
        for (CalendarEvent event : all) {
            first = event.date().isBefore(first) ? event.date() : first;
            last = event.last().isAfter(last) ? event.last() : last;
            event.zone().ifPresent(zones::add);
        }
        for (ZoneId each : zones) {
            if (!CalendarEvents.isUtc(each)) {
                head.add(TimeZoneDefinition.lines(each, first, last));
            }
        }
        return head.toBytes();
    }

    private static byte[] content(byte[] head, List<CalendarEvent> events) {
        ContentLines content = new ContentLines().add(head);
        events.forEach(event -> content.add(event.lines()));
        return content.add("END", "VCALENDAR").toBytes();
    }

    private static void refuseFaults(CalendarFile file) {
        List<LintFinding> faults = CalendarLint.lint(file.content());
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    file.name()
                            + " would not be a correct calendar file:\n"
                            + faults.stream()
                                    .map(LintFinding::toString)
                                    .collect(Collectors.joining("\n")));
        }
    }
}
