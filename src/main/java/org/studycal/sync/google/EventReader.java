package org.studycal.sync.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.RemoteEvent.Form;
import org.studycal.sync.RemoteException;
import org.studycal.sync.Stored;

/** Google's events as others know them. */
final class EventReader {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private EventReader() {}

    /**
     * Reads an event.
     *
     * @param zone the calendar's, where the event names none
     * @param exceptions those of a series that moved away or were deleted
     */
    static RemoteEvent read(Event event, String zone, List<Event> exceptions)
            throws RemoteException {
        EventDateTime start = event.getStart();
        EventDateTime end = event.getEnd() == null ? start : event.getEnd();
        if (event.getId() == null || event.getEtag() == null || !isTime(start) || !isTime(end)) {
            throw Patience.nonsense("an event without an id, an etag or a time");
        }
        Form form =
                event.getRecurrence() != null
                        ? Form.RECURRING
                        : start.getDateTime() == null ? Form.ALL_DAY : Form.TIMED;
        return new RemoteEvent(
                new Stored(event.getId(), event.getEtag()),
                uid(event),
                form,
                Objects.requireNonNullElse(event.getSummary(), ""),
                Objects.requireNonNullElse(event.getDescription(), ""),
                instant(start),
                instant(end),
                !"transparent".equals(event.getTransparency()),
                form == Form.RECURRING ? series(event, end, zone, exceptions) : List.of());
    }

    private static boolean isTime(EventDateTime time) {
        return time != null && (time.getDateTime() != null || time.getDate() != null);
    }

    /** Google copies private properties with the event: a copy has an id of its own. */
    private static String uid(Event event) {
        Map<String, String> properties = EventWriter.privateProperties(event);
        return event.getId().equals(properties.get(EventWriter.ID))
                ? properties.getOrDefault(EventWriter.UID, "")
                : Objects.requireNonNullElse(event.getICalUID(), "");
    }

    static Instant instant(EventDateTime time) {
        DateTime value = time.getDateTime() == null ? time.getDate() : time.getDateTime();
        return Instant.ofEpochMilli(value.getValue());
    }

    private static List<String> series(
            Event event, EventDateTime end, String zone, List<Event> exceptions) {
        List<String> lines = new ArrayList<>();
        lines.add("DTSTART" + value(event.getStart(), zone));
        lines.add("DTEND" + value(end, zone));
        lines.addAll(event.getRecurrence());
        for (Event exception : exceptions) {
            Optional.ofNullable(exception.getOriginalStartTime())
                    .filter(EventReader::isTime)
                    .ifPresent(time -> lines.add("EXDATE" + value(time, zone)));
        }
        return lines;
    }

    private static String value(EventDateTime time, String calendarZone) {
        if (time.getDateTime() == null) {
            return ";VALUE=DATE:" + DAY.format(local(time, ZoneOffset.UTC));
        }
        String zone = Objects.requireNonNullElse(time.getTimeZone(), calendarZone);
        return ";TZID=%s:%s".formatted(zone, MOMENT.format(local(time, ZoneId.of(zone))));
    }

    private static LocalDateTime local(EventDateTime time, ZoneId zone) {
        return LocalDateTime.ofInstant(instant(time), zone);
    }
}
