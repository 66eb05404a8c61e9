package org.studycal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.studycal.busy.CalendarReader;
import org.studycal.busy.SeenEvent;
import org.studycal.plan.EventTime;

/**
 * A calendar file of one event, as calendar servers keep them.
 *
 * @param uid empty if it has none
 * @param title one line
 * @param text with its line ends
 * @param recurs whether it takes place more than once, or cannot be read
 * @param start its first moment; of one that is all day midnight in UTC
 * @param end the moment after its last one
 * @param series the unfolded lines that say when
 */
public record EventFile(
        String uid,
        String title,
        String text,
        boolean allDay,
        boolean recurs,
        Instant start,
        Instant end,
        boolean busy,
        List<String> series) {

    private static final String BEGIN = "BEGIN:VEVENT\r\n";
    private static final String END = "END:VEVENT\r\n";

    /** What studycal says of an event; everything else in it is the person's. */
    private static final Set<String> OURS =
            Set.of(
                    ("UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE SUMMARY DESCRIPTION CATEGORIES"
                                    + " TRANSP DTSTART DTEND DURATION RRULE RDATE EXDATE STATUS"
                                    + " X-MICROSOFT-CDO-BUSYSTATUS X-ALT-DESC")
                            .split(" "));

    private static final Set<String> WHEN =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE");

    private static final Set<String> AGAIN = Set.of("RRULE", "RDATE", "RECURRENCE-ID");

    /** Tells our reminder from those of the person. */
    private static final String REMINDER = "X-STUDYCAL-REMINDER";

    public EventFile {
        series = List.copyOf(series);
    }

    /** The file of an event that is new. */
    public static byte[] write(PlannedEvent event, Instant stamp) {
        return write(event, stamp, new byte[0]);
    }

    /**
     * The file of an event.
     *
     * @param stamp when it is written
     * @param before the file that it replaces: what the person added there stays
     */
    public static byte[] write(PlannedEvent event, Instant stamp, byte[] before) {
        Kept kept = Kept.of(before, event.zone());
        StringBuilder lines = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        lines.append("PRODID:-//studycal//studycal//EN\r\nCALSCALE:GREGORIAN\r\n");
        if (event.time() instanceof EventTime.Span span
                && !TimeZoneDefinition.isUtc(event.zone())) {
            LocalDate first = LocalDate.ofInstant(span.start(), event.zone());
            LocalDate last = LocalDate.ofInstant(span.end(), event.zone());
            lines.append(TimeZoneDefinition.of(event.zone(), first, last));
        }
        kept.zones.forEach(line -> lines.append(line).append("\r\n"));
        lines.append(BEGIN).append(new PropertyList(properties(event, stamp, kept.sequence)));
        kept.lines.forEach(line -> lines.append(line).append("\r\n"));
        event.reminderMinutes().ifPresent(minutes -> lines.append(reminder(event, minutes)));
        lines.append(END).append("END:VCALENDAR\r\n");
        return OctetFolding.fold(lines.toString());
    }

    private static List<Property> properties(PlannedEvent event, Instant stamp, int sequence) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(PlainText.clean(event.uid())));
        properties.add(new DtStamp(stamp));
        properties.add(new LastModified(stamp));
        properties.add(new Sequence(Math.max(event.sequence(), sequence)));
        properties.addAll(new EventTimes().of(event.time(), event.zone()));
        properties.add(EventComponents.summary(event.title()));
        String text = PlainText.clean(event.text());
        if (!text.isEmpty()) {
            properties.add(new Description(text));
        }
        if (!event.category().isEmpty()) {
            properties.add(EventComponents.categories(event.category()));
        }
        properties.add(event.busy() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return properties;
    }

    private static String reminder(PlannedEvent event, int minutes) {
        return EventComponents.alarm(minutes, event.title())
                .toString()
                .replace("END:VALARM", new XProperty(REMINDER, "1") + "END:VALARM");
    }

    /** The lines of a file that are the person's. */
    private static final class Kept {

        private final List<String> lines = new ArrayList<>();
        private final List<String> zones = new ArrayList<>();
        private int sequence;

        static Kept of(byte[] file, ZoneId ours) {
            Kept kept = new Kept();
            Sheet sheet = Sheet.of(file);
            for (ContentLine line : sheet.event) {
                if (!OURS.contains(line.name())) {
                    kept.lines.add(line.text());
                }
                if (line.name().equals("SEQUENCE") && line.value().matches("[0-9]{1,8}")) {
                    kept.sequence = Integer.parseInt(line.value());
                }
            }
            for (List<ContentLine> part : sheet.parts) {
                if (part.stream().noneMatch(line -> line.name().equals(REMINDER))) {
                    part.forEach(line -> kept.lines.add(line.text()));
                }
            }
            for (List<ContentLine> zone : sheet.zones) {
                String named = "TZID:" + ours.getId();
                boolean needed = kept.lines.stream().anyMatch(line -> line.contains("TZID="));
                if (needed && zone.stream().noneMatch(line -> line.text().equals(named))) {
                    zone.forEach(line -> kept.zones.add(line.text()));
                }
            }
            return kept;
        }
    }

    /** The lines of a file, by where they are. */
    private static final class Sheet {

        private final List<ContentLine> event = new ArrayList<>();
        private final List<List<ContentLine>> parts = new ArrayList<>();
        private final List<List<ContentLine>> zones = new ArrayList<>();
        private int events;

        static Sheet of(byte[] file) {
            Sheet sheet = new Sheet();
            List<String> within = new ArrayList<>();
            ContentLines.read(file, line -> sheet.take(line, within));
            return sheet;
        }

        private void take(ContentLine line, List<String> within) {
            if (line.name().equals("BEGIN")) {
                within.add(line.value());
                if (line.says("VEVENT") && within.size() == 2) {
                    events++;
                } else if (line.says("VTIMEZONE") && within.size() == 2) {
                    zones.add(new ArrayList<>());
                } else if (within.size() == 3 && isIn(within, "VEVENT") && events == 1) {
                    parts.add(new ArrayList<>());
                }
            }
            if (isIn(within, "VTIMEZONE")) {
                zones.getLast().add(line);
            } else if (isIn(within, "VEVENT") && events == 1) {
                if (within.size() > 2) {
                    parts.getLast().add(line);
                } else if (!line.isOneOf("BEGIN", "END", "")) {
                    event.add(line);
                }
            }
            if (line.name().equals("END") && !within.isEmpty()) {
                within.removeLast();
            }
        }

        private static boolean isIn(List<String> within, String component) {
            return within.size() > 1 && within.get(1).equalsIgnoreCase(component);
        }
    }

    /**
     * Reads a file; empty where it holds something else than an event.
     *
     * @param zone of times that name none
     */
    public static Optional<EventFile> read(byte[] file, ZoneId zone) {
        Sheet sheet = Sheet.of(file);
        if (sheet.events == 0) {
            return Optional.empty();
        }
        var read = CalendarReader.read("event", file);
        List<SeenEvent> seen = read.seen(zone);
        if (seen.isEmpty()) {
            return Optional.of(unreadable(sheet));
        }
        boolean allDay = seen.getFirst().allDay();
        SeenEvent event = allDay ? read.seen(ZoneOffset.UTC).getFirst() : seen.getFirst();
        List<String> when = new ArrayList<>();
        boolean recurs = sheet.events > 1 || seen.size() > 1;
        for (ContentLine line : sheet.event) {
            if (WHEN.contains(line.name())) {
                when.add(line.text());
            }
            recurs |= AGAIN.contains(line.name());
        }
        return Optional.of(
                new EventFile(
                        event.uid(),
                        event.title(),
                        unescaped(value(sheet, "DESCRIPTION")),
                        allDay,
                        recurs,
                        event.start(),
                        event.end(),
                        !value(sheet, "TRANSP").equalsIgnoreCase("TRANSPARENT")
                                && !event.cancelled(),
                        when));
    }

    private static EventFile unreadable(Sheet sheet) {
        return new EventFile(
                value(sheet, "UID"),
                unescaped(value(sheet, "SUMMARY")),
                "",
                false,
                true,
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                List.of());
    }

    private static String value(Sheet sheet, String name) {
        return sheet.event.stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
