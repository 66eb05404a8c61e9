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
 * them.
 */
final class Moments {

    private final StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
    private int times;

    /** Adds a line as it is. */
    Moments line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    /** Adds an event that starts then and has some more lines. */
    Moments event(String uid, String start, List<ContentLine> others) {
        line("BEGIN:VEVENT").line("UID:" + uid).line("DTSTART" + start);
        others.forEach(other -> line(other.text()));
        return line("END:VEVENT");
    }

    /** Adds a time, whose number is returned. */
    int time(String zone, String value) {
        boolean date = !value.contains("T");
        String parameter = date ? ";VALUE=DATE" : zone.isEmpty() ? "" : ";TZID=\"" + zone + '"';
        event(Integer.toString(times), parameter + ":" + value, List.of());
        return times++;
    }

    /** Reads it all. */
    Read read() {
        byte[] file = text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
        ReadCalendar calendar = CalendarReader.read("", file);
        Map<String, SeenEvent> events = new HashMap<>();
        for (SeenEvent event : calendar.seen(ZoneOffset.UTC)) {
            events.put(event.uid(), event);
        }
        return new Read(calendar, events);
    }

    /** What was read. */
    record Read(ReadCalendar calendar, Map<String, SeenEvent> events) {

        /** The moment of a time; empty where nobody knows its zone. */
        Optional<Instant> time(int number) {
            return Optional.ofNullable(events.get(Integer.toString(number))).map(SeenEvent::start);
        }

        /** Whether all times were read, and all by a clock that is known. */
        boolean knowsZone() {
            return events.values().stream().noneMatch(event -> event.inUtc().isPresent());
        }

        /** When an event occurs between two moments, both included; empty where that is unsure. */
        Optional<Set<Instant>> occurrences(String uid, Instant from, Instant to) {
            Expansion expansion = calendar.occurrences(from, to.plusSeconds(1), ZoneOffset.UTC);
            return expansion.problems().isEmpty()
                    ? Optional.of(
                            expansion.occurrences().stream()
                                    .filter(occurrence -> occurrence.uid().equals(uid))
                                    .map(Occurrence::start)
                                    .collect(Collectors.toSet()))
                    : Optional.empty();
        }
    }
}
