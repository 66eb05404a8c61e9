package org.studycal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calendars that take files the way a good program does: events are known by UID within a calendar,
 * a higher SEQUENCE wins, a lower or equal one is ignored, also after a deletion; nothing is ever
 * deleted but by STATUS or by hand.
 */
final class SimulatedPhone {

    private record Event(int sequence, String says, boolean deleted) {}

    private final Map<String, Map<String, Event>> calendars = new TreeMap<>();

    /** Imports a file into the calendar it is for. */
    SimulatedPhone take(CalendarFile file) {
        Map<String, Event> calendar =
                calendars.computeIfAbsent(calendarOf(file), name -> new HashMap<>());
        for (Map.Entry<String, Event> event : events(file.content()).entrySet()) {
            Event known = calendar.get(event.getKey());
            Event fresh = event.getValue();
            if (known == null ? !fresh.deleted() : known.sequence() < fresh.sequence()) {
                calendar.put(event.getKey(), fresh);
            } else if (known != null && known.sequence() == fresh.sequence()) {
                assertThat(fresh.says()).as(event.getKey()).isEqualTo(known.says());
            }
        }
        return this;
    }

    SimulatedPhone take(List<CalendarFile> files) {
        files.forEach(this::take);
        return this;
    }

    /** Deletes what a person finds by a title and a time. */
    void deleteByHand(String title, String start) {
        long found =
                calendars.values().stream()
                        .filter(calendar -> delete(calendar, title, start))
                        .limit(1)
                        .count();
        assertThat(found).as("%s %s in %s", title, start, this).isEqualTo(1);
    }

    private static boolean delete(Map<String, Event> calendar, String title, String start) {
        for (Map.Entry<String, Event> entry : calendar.entrySet()) {
            Event event = entry.getValue();
            if (!event.deleted()
                    && event.says().contains("SUMMARY:" + title + "\r\n")
                    && event.says().startsWith(start)) {
                entry.setValue(new Event(event.sequence(), event.says(), true));
                return true;
            }
        }
        return false;
    }

    void deleteCalendars() {
        calendars.clear();
    }

    /** What a person sees: the events of each calendar that has any. */
    Map<String, Map<String, String>> shows() {
        Map<String, Map<String, String>> shown = new TreeMap<>();
        calendars.forEach(
                (name, events) ->
                        events.forEach(
                                (uid, event) -> {
                                    if (!event.deleted()) {
                                        shown.computeIfAbsent(name, key -> new TreeMap<>())
                                                .put(uid, event.says());
                                    }
                                }));
        return shown;
    }

    @Override
    public String toString() {
        return shows().toString();
    }

    /** The file's name without what tells parts and changes apart. */
    private static String calendarOf(CalendarFile file) {
        return file.name().replaceFirst("-changes", "").replaceFirst("(-\\d{4}-.*)?\\.ics$", "");
    }

    private static Map<String, Event> events(byte[] ics) {
        String text = new String(ics, StandardCharsets.UTF_8).replace("\r\n ", "");
        Map<String, Event> events = new HashMap<>();
        Arrays.stream(text.split("BEGIN:VEVENT\r\n", -1))
                .skip(1)
                .forEach(
                        event -> {
                            String says =
                                    event.substring(
                                            event.indexOf("DTSTART"), event.indexOf("END:VEVENT"));
                            events.put(
                                    value(event, "UID"),
                                    new Event(
                                            Integer.parseInt(value(event, "SEQUENCE")),
                                            says,
                                            says.contains("STATUS:CANCELLED\r\n")));
                        });
        return events;
    }

    private static String value(String event, String property) {
        Matcher line = Pattern.compile("(?m)^" + property + ":(.*)$").matcher(event);
        assertThat(line.find()).as("%s in %s", property, event).isTrue();
        return line.group(1);
    }
}
