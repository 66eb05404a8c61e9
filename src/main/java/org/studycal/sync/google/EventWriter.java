package org.studycal.sync.google;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import com.google.api.services.calendar.model.EventReminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;

/** Planned events as Google has them. */
final class EventWriter {

    /** Private properties that tell our events from others, and from copies of ours. */
    static final String UID = "studycal-uid";

    static final String ID = "studycal-id";

    private EventWriter() {}

    /**
     * Writes a planned event over one that Google has. What the plan says nothing about, such as a
     * place or guests, stays.
     *
     * @param event the one there, or a new one
     * @param look the label or colour of its category
     */
    static Event write(Event event, String id, PlannedEvent planned, Look look) {
        event.setId(id)
                .setStatus("confirmed")
                .setSummary(planned.title())
                .setDescription(planned.text())
                .setTransparency(planned.busy() ? "opaque" : "transparent")
                .setReminders(reminders(planned))
                .setExtendedProperties(
                        new Event.ExtendedProperties().setPrivate(marked(event, id, planned)));
        switch (planned.time()) {
            case EventTime.Span span ->
                    event.setStart(moment(span.start(), planned.zone()))
                            .setEnd(moment(span.end(), planned.zone()));
            case EventTime.Day day ->
                    event.setStart(day(day.date())).setEnd(day(day.date().plusDays(1)));
        }
        look.wear(event);
        return event;
    }

    private static Map<String, String> marked(Event event, String id, PlannedEvent planned) {
        Map<String, String> properties = new HashMap<>(privateProperties(event));
        properties.put(UID, planned.uid());
        properties.put(ID, id);
        return properties;
    }

    static Map<String, String> privateProperties(Event event) {
        return Optional.ofNullable(event.getExtendedProperties())
                .map(Event.ExtendedProperties::getPrivate)
                .orElse(Map.of());
    }

    /** Where the plan wants none, those that the person set for the whole calendar. */
    private static Event.Reminders reminders(PlannedEvent planned) {
        if (planned.reminderMinutes().isEmpty()) {
            return new Event.Reminders().setUseDefault(true);
        }
        EventReminder reminder =
                new EventReminder()
                        .setMethod("popup")
                        .setMinutes(planned.reminderMinutes().getAsInt());
        return new Event.Reminders().setUseDefault(false).setOverrides(List.of(reminder));
    }

    private static EventDateTime moment(Instant instant, ZoneId zone) {
        int offsetMinutes = zone.getRules().getOffset(instant).getTotalSeconds() / 60;
        return new EventDateTime()
                .setDateTime(new DateTime(instant.toEpochMilli(), offsetMinutes))
                .setTimeZone(zone.getId());
    }

    private static EventDateTime day(LocalDate date) {
        long midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new EventDateTime().setDate(new DateTime(true, midnight, 0));
    }
}
