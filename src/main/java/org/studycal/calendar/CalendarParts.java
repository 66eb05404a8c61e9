package org.studycal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Splits events that are too much for one file: by as many whole months as fit into each, where a
 * month is too much by half months, weeks, days.
 */
final class CalendarParts {

    /** First days of ever shorter stretches of a month. */
    private static final List<UnaryOperator<LocalDate>> FIRST_DAYS =
            List.of(
                    date -> date.withDayOfMonth(1),
                    CalendarParts::firstOfHalf,
                    date ->
                            date.minusDays(
                                    (date.getDayOfMonth() - firstOfHalf(date).getDayOfMonth()) % 7),
                    date -> date);

    private final String stem;
    private final int mostBytes;
    private final IdentityHashMap<VEvent, Integer> octets = new IdentityHashMap<>();

    /** Parts whose names begin with the stem, of at most so many bytes of events. */
    CalendarParts(String stem, int mostBytes) {
        this.stem = stem;
        this.mostBytes = mostBytes;
    }

    /** The parts by name, in order of time. The events are in order of their dates. */
    Map<String, List<CalendarEvent>> split(List<CalendarEvent> events) {
        Map<String, List<CalendarEvent>> parts = new LinkedHashMap<>();
        if (fits(events)) {
            parts.put(stem, events);
        } else {
            split(events, 0, parts);
        }
        return joined(parts);
    }

    /** Months that follow each other and fit into one file are one part. */
    private Map<String, List<CalendarEvent>> joined(Map<String, List<CalendarEvent>> parts) {
        Map<String, List<CalendarEvent>> joined = new LinkedHashMap<>();
        String first = null;
        String last = null;
        List<CalendarEvent> together = new ArrayList<>();
        for (Map.Entry<String, List<CalendarEvent>> part : parts.entrySet()) {
            boolean month = part.getKey().length() == (stem + "-2027-01").length();
            List<CalendarEvent> more = new ArrayList<>(together);
            more.addAll(part.getValue());
            if (first != null && (!month || !fits(more))) {
                joined.put(name(first, last), together);
                first = null;
                more = part.getValue();
            }
            if (month) {
                first = first == null ? part.getKey() : first;
                last = part.getKey();
                together = more;
            } else {
                joined.put(part.getKey(), part.getValue());
                together = new ArrayList<>();
            }
        }
        if (first != null) {
            joined.put(name(first, last), together);
        }
        return joined;
    }

    private String name(String first, String last) {
        return first.equals(last) ? first : first + "-to" + last.substring(stem.length());
    }

    private void split(
            List<CalendarEvent> events, int level, Map<String, List<CalendarEvent>> parts) {
        SortedMap<LocalDate, List<CalendarEvent>> stretches = new TreeMap<>();
        for (CalendarEvent event : events) {
            stretches
                    .computeIfAbsent(
                            FIRST_DAYS.get(level).apply(event.date()), day -> new ArrayList<>())
                    .add(event);
        }
        stretches.forEach(
                (day, stretch) -> {
                    String name = stem + "-" + (level == 0 ? day.toString().substring(0, 7) : day);
                    if (fits(stretch)) {
                        parts.put(name, stretch);
                    } else if (level + 1 < FIRST_DAYS.size()) {
                        split(stretch, level + 1, parts);
                    } else {
                        number(stretch, name, parts);
                    }
                });
    }

    /** A day that is too much for one file: as many events as fit into each. */
    private void number(
            List<CalendarEvent> day, String name, Map<String, List<CalendarEvent>> parts) {
        List<CalendarEvent> part = new ArrayList<>();
        int number = 1;
        for (CalendarEvent event : day) {
            part.add(event);
            if (part.size() > 1 && !fits(part)) {
                part.removeLast();
                parts.put(name + "-" + number++, part);
                part = new ArrayList<>(List.of(event));
            }
        }
        parts.put(name + "-" + number, part);
    }

    private boolean fits(List<CalendarEvent> events) {
        return events.stream().mapToLong(this::octets).sum() <= mostBytes;
    }

    private int octets(CalendarEvent event) {
        return octets.computeIfAbsent(
                event.component(), component -> OctetFolding.fold(component.toString()).length);
    }

    private static LocalDate firstOfHalf(LocalDate date) {
        return date.withDayOfMonth(date.getDayOfMonth() <= 15 ? 1 : 16);
    }
}
