package org.studycal.calendar;

/**
 * One file of an exported calendar, not yet on disk.
 *
 * @param name file name without a folder, for example {@code calendar.ics}
 * @param calendar title of the calendar it is to be imported into
 * @param content its bytes; not copied
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Bytes on their way to a file; nobody compares the records.
public record CalendarFile(String name, String calendar, byte[] content) {}
