package org.studycal.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.busy.CalendarReader;
import org.studycal.busy.Expansion;
import org.studycal.busy.Occurrence;
import org.studycal.busy.ReadCalendar;
import org.studycal.busy.SeenEvent;

/**
 * The moments that times in a calendar file mean, as the reader of other programs' calendars takes
 * them: times are added, then read, then asked for.
 */
final class Moments {

    private static final String SERIES = "series";

    private final StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
    private final Map<String, SeenEvent> events = new HashMap<>();
    private ReadCalendar calendar;
    private int times;

    /** Moments by the definitions of zones that these lines are. */
    Moments(List<String> zones) {
        zones.forEach(line -> text.append(line).append("\r\n"));
    }

    /** Adds a time, whose number is returned. */
    int add(String zone, String value) {
        boolean date = !value.contains("T");
        String parameter = date ? ";VALUE=DATE" : zone.isEmpty() ? "" : ";TZID=\"" + zone + '"';
        event(Integer.toString(times), "DTSTART" + parameter + ":" + value);
        return times++;
    }

    /** Adds a series: its lines from {@code DTSTART} on. */
    void addSeries(List<ContentLine> lines) {
        event(SERIES, lines.stream().map(ContentLine::text).collect(Collectors.joining("\r\n")));
    }

    private void event(String uid, String lines) {
        text.append("BEGIN:VEVENT\r\nUID:%s\r\n%s\r\nEND:VEVENT\r\n".formatted(uid, lines));
    }

    /** Reads all that was added. */
    Moments read() {
        byte[] file = text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
        calendar = CalendarReader.read("", file);
        calendar.seen(ZoneOffset.UTC).forEach(event -> events.put(event.uid(), event));
        return this;
    }

    /** The moment of a time; empty if it cannot be told. */
    Optional<Instant> of(int number) {
        return Optional.ofNullable(events.get(Integer.toString(number))).map(SeenEvent::start);
    }

    /** Whether all times have a zone that is known. */
    boolean haveZones() {
        return events.values().stream().allMatch(event -> event.inUtc().isEmpty());
    }

    /** The times of the series from the first to the last of all times; empty if that is unsure. */
    Optional<Set<Instant>> ofSeries() {
        List<Instant> all =
                events.values().stream()
                        .filter(event -> !event.uid().equals(SERIES))
                        .map(SeenEvent::start)
                        .sorted()
                        .toList();
        if (all.isEmpty() || !events.containsKey(SERIES)) {
            return Optional.empty();
        }
        Expansion expansion =
                calendar.occurrences(all.getFirst(), all.getLast().plusSeconds(1), ZoneOffset.UTC);
        return Optional.of(
                        expansion.occurrences().stream()
                                .filter(occurrence -> occurrence.uid().equals(SERIES))
                                .map(Occurrence::start)
                                .collect(Collectors.toSet()))
                .filter(found -> expansion.problems().isEmpty());
    }
}
