package org.studycal.calendar;

import java.time.LocalDate;

/**
 * A VEVENT, ready to be put into a file.
 *
 * @param date local date it starts on
 * @param lines from {@code BEGIN:VEVENT} to its end; not copied
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Bytes on their way to a file; nobody compares the records.
record CalendarEvent(LocalDate date, byte[] lines) {}
