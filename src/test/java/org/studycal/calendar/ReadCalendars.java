package org.studycal.calendar;

import biweekly.ICalendar;
import java.util.List;
import java.util.stream.Stream;

/** What an independent reader finds in calendar files. */
public final class ReadCalendars {

    private ReadCalendars() {}

    /** Start and end of every event that is not all day, in order. */
    public static List<String> times(List<CalendarFile> files) {
        return files.stream().flatMap(file -> times(file.content())).sorted().toList();
    }

    private static Stream<String> times(byte[] ics) {
        ICalendar calendar = CalendarWriterTest.read(ics);
        return calendar.getEvents().stream()
                .filter(event -> event.getDateStart().getValue().hasTime())
                .map(
                        event ->
                                CalendarWriterTest.instant(calendar, event.getDateStart())
                                        + " "
                                        + CalendarWriterTest.instant(calendar, event.getDateEnd()));
    }
}
