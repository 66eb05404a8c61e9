package org.studycal.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.studycal.commitment.Appointments;
import org.studycal.commitment.BusyOccurrence;

/**
 * What a person should know of the calendars of a new problem: which days they block and how long
 * they last.
 */
public final class CalendarLookText {

    private static final int MOST_TITLES = 6;
    private static final int INDENT = 2;

    /** All-day events of one title in one calendar. */
    private record AllDay(String source, String title) {}

    private CalendarLookText() {}

    /**
     * A heading and lines.
     *
     * @param planEnd the last day that was looked at
     */
    public static String of(Appointments appointments, ZoneId zone, LocalDate planEnd) {
        long busy = appointments.occurrences().stream().filter(BusyOccurrence::busy).count();
        StringBuilder text = new StringBuilder();
        text.append(
                "\n  Calendars: %s until %s\n"
                        .formatted(Wording.count(busy, "appointment"), planEnd));
        for (String line : lines(appointments, zone, planEnd)) {
            List<String> wrapped =
                    Wording.wrap(Wording.plain(line), Wording.COLUMNS - 2 * INDENT - 2);
            for (int i = 0; i < wrapped.size(); i++) {
                text.append(" ".repeat(2 * INDENT + (i == 0 ? 0 : 2)))
                        .append(wrapped.get(i))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> lines(Appointments appointments, ZoneId zone, LocalDate planEnd) {
        List<String> lines = new ArrayList<>();
        Map<AllDay, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        for (BusyOccurrence event : appointments.occurrences()) {
            if (event.busy() && event.allDay()) {
                LocalDate first = LocalDate.ofInstant(event.start(), zone);
                LocalDate end = LocalDate.ofInstant(event.end().minusNanos(1), zone);
                TreeSet<LocalDate> dates =
                        days.computeIfAbsent(
                                new AllDay(event.source(), event.name()), key -> new TreeSet<>());
                for (LocalDate day = first;
                        !day.isAfter(end) && !day.isAfter(planEnd);
                        day = day.plusDays(1)) {
                    dates.add(day);
                }
            }
        }
        days.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                .limit(MOST_TITLES)
                .forEach(each -> lines.add(line(each.getKey(), each.getValue().size())));
        if (days.size() > MOST_TITLES) {
            lines.add(
                    "and all-day events of %s; 'studycal busy' lists them"
                            .formatted(Wording.count(days.size() - MOST_TITLES, "more title")));
        }
        if (!days.isEmpty()) {
            lines.add(
                    "'allDay: ignore' for a calendar in the problem lets you study on such days,"
                            + " 'titles: [{title: TITLE, busy: false}]' on those of one title");
        }
        appointments.remarks(planEnd).stream().limit(MOST_TITLES).forEach(lines::add);
        return lines;
    }

    private static String line(AllDay event, int days) {
        return "%s: all-day '%s' blocks %s"
                .formatted(event.source(), event.title(), Wording.count(days, "day"));
    }
}
