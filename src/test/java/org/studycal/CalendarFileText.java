package org.studycal;

/** The text of a calendar file for a test, and of the events in it. */
public final class CalendarFileText {

    private CalendarFileText() {}

    /** A calendar of these events. */
    public static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//studycal//test//EN\n"
                + String.join("", events)
                + "END:VCALENDAR\n";
    }

    /** An event in Berlin, with further lines; times are like {@code 20270322T190000}. */
    public static String event(String title, String start, String end, String... lines) {
        return vevent(
                title,
                "DTSTART;TZID=Europe/Berlin:" + start,
                "DTEND;TZID=Europe/Berlin:" + end,
                lines);
    }

    /** An event of whole days, the last one not included; dates are like {@code 20270322}. */
    public static String allDay(String title, String start, String end, String... lines) {
        return vevent(title, "DTSTART;VALUE=DATE:" + start, "DTEND;VALUE=DATE:" + end, lines);
    }

    private static String vevent(String title, String start, String end, String... lines) {
        String uid = Integer.toHexString((title + start).hashCode()) + "@test";
        boolean named = lines.length > 0 && lines[0].startsWith("UID:");
        return "BEGIN:VEVENT\n"
                + (named ? "" : "UID:" + uid + "\n")
                + "DTSTAMP:20270101T000000Z\nSUMMARY:"
                + title
                + "\n"
                + start
                + "\n"
                + end
                + "\n"
                + (lines.length == 0 ? "" : String.join("\n", lines) + "\n")
                + "END:VEVENT\n";
    }
}
