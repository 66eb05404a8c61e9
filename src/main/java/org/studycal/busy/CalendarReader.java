package org.studycal.busy;

import java.util.List;

/** Reads the iCalendar files of other programs, however messy. */
public final class CalendarReader {

    private CalendarReader() {}

    /**
     * Reads a calendar file. Whatever the bytes are, this gives a calendar; what is wrong with them
     * is among its problems.
     *
     * @param name what to call the calendar in occurrences and messages, such as its file's name
     * @param bytes the file
     */
    public static ReadCalendar read(String name, byte[] bytes) {
        return new ReadCalendar(name, "", 0, List.of());
    }
}
