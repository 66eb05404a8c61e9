package org.studycal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;

/** A calendar program with a plan's sessions in it, whose owner edits them and exports all. */
public final class EditedExport {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", java.util.Locale.ROOT);

    /** How the program writes times. */
    public enum Form {
        UTC,
        NEW_YORK,
        FLOATING,
        FLOATING_UTC
    }

    private record Event(
            String title, Instant start, Instant end, int sequence, boolean cancelled) {}

    private final Map<String, Event> events = new LinkedHashMap<>();
    private final ZoneId zone;
    private String more = "";

    private EditedExport(ZoneId zone) {
        this.zone = zone;
    }

    /** The program after the import of a plan. */
    public static EditedExport of(Solution plan, ZoneId zone) {
        EditedExport export = new EditedExport(zone);
        export.take(plan);
        return export;
    }

    /** Imports a later revision: events that it does not have are deleted by hand. */
    public void take(Solution plan) {
        for (Session session : plan.sessions()) {
            Event old = events.get(session.uid());
            if (old == null || old.sequence() < session.sequence()) {
                events.put(
                        session.uid(),
                        new Event(
                                session.title(),
                                session.start(),
                                session.end(),
                                session.sequence(),
                                false));
            }
        }
        plan.cancelled().forEach(gone -> events.remove(gone.uid()));
    }

    /** Drags or stretches an event. */
    public EditedExport put(String uid, Instant start, Instant end) {
        Event old = events.get(uid);
        events.put(uid, new Event(old.title(), start, end, old.sequence() + 1, false));
        return this;
    }

    public EditedExport cancel(String uid) {
        Event old = events.get(uid);
        events.put(uid, new Event(old.title(), old.start(), old.end(), old.sequence() + 1, true));
        return this;
    }

    public EditedExport delete(String uid) {
        events.remove(uid);
        return this;
    }

    /** Adds the text of another event. */
    public EditedExport add(String event) {
        more += event;
        return this;
    }

    public byte[] bytes(Form form) {
        return text(form).getBytes(StandardCharsets.UTF_8);
    }

    /** Without X- properties, and with stamps of its own. */
    public String text(Form form) {
        StringBuilder text = new StringBuilder();
        events.forEach(
                (uid, event) ->
                        text.append("BEGIN:VEVENT\nDTSTAMP:20300101T000000Z\n")
                                .append("UID:" + uid + "\n")
                                .append("SEQUENCE:" + event.sequence() + "\n")
                                .append("SUMMARY:" + event.title().replace(",", "\\,") + "\n")
                                .append("DTSTART" + time(event.start(), form) + "\n")
                                .append("DTEND" + time(event.end(), form) + "\n")
                                .append(event.cancelled() ? "STATUS:CANCELLED\n" : "")
                                .append("END:VEVENT\n"));
        return CalendarFileText.calendar(text.toString(), more);
    }

    private String time(Instant time, Form form) {
        return switch (form) {
            case UTC -> ":" + LOCAL.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC)) + "Z";
            case NEW_YORK ->
                    ";TZID=America/New_York:"
                            + LOCAL.format(time.atZone(ZoneId.of("America/New_York")));
            case FLOATING -> ":" + LOCAL.format(time.atZone(zone));
            case FLOATING_UTC -> ":" + LOCAL.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        };
    }
}
