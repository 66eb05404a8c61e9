package org.studycal.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** Events of somebody else in the plan's calendar, as a calendar file to plan around. */
public final class OtherEvents {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

    private OtherEvents() {}

    /**
     * An event.
     *
     * @param allDay whether start and end are midnights in UTC
     * @param when the iCalendar lines of one that recurs; empty for all others
     */
    public record Event(
            String uid,
            String title,
            Instant start,
            Instant end,
            boolean allDay,
            boolean busy,
            List<String> when) {}

    /** The file; the same bytes for the same events, in whatever order. */
    public static byte[] write(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        line(lines, "BEGIN:VCALENDAR");
        line(lines, "VERSION:2.0");
        line(lines, "PRODID:-//studycal//studycal//EN");
        events.stream()
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::uid))
                .forEach(event -> write(lines, event));
        line(lines, "END:VCALENDAR");
        return OctetFolding.fold(lines.toString());
    }

    private static void write(StringBuilder lines, Event event) {
        line(lines, "BEGIN:VEVENT");
        line(lines, "UID:" + escaped(event.uid()));
        if (!event.when().isEmpty()) {
            event.when().forEach(each -> line(lines, PlainText.oneLine(each)));
        } else if (event.allDay()) {
            line(lines, "DTSTART;VALUE=DATE:" + DATE.format(event.start()));
            line(lines, "DTEND;VALUE=DATE:" + DATE.format(event.end()));
        } else {
            line(lines, "DTSTART:" + UTC.format(event.start()));
            line(lines, "DTEND:" + UTC.format(event.end()));
        }
        line(lines, "SUMMARY:" + escaped(event.title()));
        line(lines, "TRANSP:" + (event.busy() ? "OPAQUE" : "TRANSPARENT"));
        line(lines, "END:VEVENT");
    }

    private static String escaped(String text) {
        return PlainText.oneLine(text).replaceAll("([\\\\;,])", "\\\\$1");
    }

    private static void line(StringBuilder lines, String line) {
        lines.append(line).append("\r\n");
    }
}
