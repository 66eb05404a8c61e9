package org.studycal.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;
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
        this.events = new CalendarEvents(problem, solution, calendars);
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
        List<CalendarEvent> all = writer.events.all();
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
        writer.events.all().stream().filter(event -> changes.sends(event.uid())).forEach(sent::add);
        sent.addAll(writer.events.cancellations(changes.gone()));
        sent.sort(Comparator.comparing(CalendarEvent::date));
        return writer.files(sent, true);
    }

    private CalendarFile empty() {
        String key = calendars.keyOf("");
        return file("calendar", key, content(key, zones(List.of()), List.of()));
    }

    private List<CalendarFile> files(List<CalendarEvent> all, boolean changes) {
        Map<String, List<CalendarEvent>> byCalendar =
                all.stream().collect(Collectors.groupingBy(CalendarEvent::calendar));
        List<VTimeZone> zones = zones(all);
        List<CalendarFile> files = new ArrayList<>();
        for (String key : calendars.inOrder(byCalendar.keySet())) {
            String stem = calendars.stem(key, changes);
            byte[] whole = content(key, zones, byCalendar.get(key));
            if (whole.length <= mostBytes) {
                files.add(file(stem, key, whole));
            } else {
                int room = mostBytes - content(key, zones, List.of()).length;
                new CalendarParts(stem, room)
                        .split(byCalendar.get(key))
                        .forEach(
                                (name, part) ->
                                        files.add(file(name, key, content(key, zones, part))));
            }
        }
        return files;
    }

    private CalendarFile file(String name, String key, byte[] content) {
        CalendarFile file = new CalendarFile(name + ".ics", calendars.title(key), content);
        refuseFaults(file);
        return file;
    }

    /** Definitions of the zones that events are written in, right for all their days. */
    private List<VTimeZone> zones(List<CalendarEvent> all) {
        // History and pinned sessions may lie outside the days that could be planned.
        LocalDate first = solution.first();
        LocalDate last = solution.last();
        Set<ZoneId> zones = new LinkedHashSet<>(Set.of(home()));
        for (CalendarEvent event : all) {
            first = event.date().isBefore(first) ? event.date() : first;
            last = event.last().isAfter(last) ? event.last() : last;
            event.zone().ifPresent(zones::add);
        }
        List<VTimeZone> definitions = new ArrayList<>();
        for (ZoneId zone : zones) {
            if (!TimeZoneDefinition.isUtc(zone)) {
                definitions.add(TimeZoneDefinition.of(zone, first, last));
            }
        }
        return definitions;
    }

    private ZoneId home() {
        ZoneId zone = problem.timeZone();
        return MovingZone.zoneAt(zone, solution.first().atStartOfDay(zone).toInstant());
    }

    /**
     * A file's bytes. Without METHOD: this is a plain file and not an invitation; PUBLISH would ask
     * for an ORGANIZER, which Apple refuses.
     */
    private byte[] content(String key, List<VTimeZone> zones, List<CalendarEvent> part) {
        List<Property> properties =
                List.of(
                        ImmutableVersion.VERSION_2_0,
                        new ProdId("-//studycal//studycal " + solution.basis().version() + "//EN"),
                        new CalScale(CalScale.VALUE_GREGORIAN),
                        new XProperty("X-WR-CALNAME", calendars.title(key)),
                        new XProperty(
                                "X-WR-TIMEZONE",
                                TimeZoneDefinition.isUtc(home()) ? "UTC" : home().getId()));
        List<CalendarComponent> components = new ArrayList<>(zones);
        part.forEach(event -> components.add(event.component()));
        // A validator of its own would be looked for with the service loader.
        Calendar calendar =
                new Calendar(
                        new PropertyList(properties),
                        new ComponentList<>(components),
                        any -> ValidationResult.EMPTY);
        OctetFolding folding = new OctetFolding();
        try {
            new CalendarOutputter(false).output(calendar, folding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folding.toBytes();
    }

    private static void refuseFaults(CalendarFile file) {
        List<LintFinding> faults = CalendarLint.shallow(file.content()).findings();
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
