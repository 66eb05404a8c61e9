package org.studycal.busy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.studycal.problem.Quoted;

/** Reads dates and times as calendars write them, with and without the punctuation of ISO 8601. */
final class TimeText {

    private static final int DATE_DIGITS = 8;

    private TimeText() {}

    /**
     * Reads a date or a time.
     *
     * @param text the value
     * @param dateOnly whether it says that it is a date; some programs say so of every time, and
     *     only a midnight is believed
     * @param zone where it is, null if nothing is said of that
     * @param floating where it is if nothing is said of that, null for the person's own zone
     */
    static EventTime read(String text, boolean dateOnly, NamedZone zone, NamedZone floating)
            throws BadCalendarValue {
        String plain = text.strip();
        int t = plain.indexOf('T');
        if (t < 0) {
            t = plain.indexOf('t');
        }
        try {
            LocalDate date = date(digits(t < 0 ? plain : plain.substring(0, t), '-'));
            boolean utc = plain.endsWith("Z") || plain.endsWith("z");
            String clock =
                    t < 0 ? "" : plain.substring(t + 1, utc ? plain.length() - 1 : plain.length());
            if (t < 0 || (dateOnly && clock.matches("[0:]*"))) {
                return new EventTime(date.atStartOfDay(), EventTime.Form.DATE, null);
            }
            LocalDateTime wall = wall(date, digits(clock, ':'));
            if (utc) {
                return new EventTime(wall, EventTime.Form.UTC, null);
            }
            return zone == null
                    ? new EventTime(wall, EventTime.Form.FLOATING, floating)
                    : new EventTime(wall, EventTime.Form.ZONED, zone);
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadCalendarValue(
                    Quoted.of(text)
                            + " is not a date or time; expected one like 20260105 or"
                            + " 20260105T090000");
        }
    }

    private static LocalDate date(String digits) {
        if (digits.length() != DATE_DIGITS) {
            throw new NumberFormatException(digits);
        }
        return LocalDate.of(
                number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, DATE_DIGITS));
    }

    private static LocalDateTime wall(LocalDate date, String digits) {
        if (digits.length() != 4 && digits.length() != 6) {
            throw new NumberFormatException(digits);
        }
        int hour = number(digits, 0, 2);
        int minute = number(digits, 2, 4);
        // A leap second is as good as the one before it.
        int second = digits.length() == 4 ? 0 : Math.min(number(digits, 4, 6), 59);
        if (hour == 24 && minute == 0 && second == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        return date.atTime(LocalTime.of(hour, minute, second));
    }

    private static String digits(String text, char punctuation) {
        return text.indexOf(punctuation) < 0 ? text : text.replace(String.valueOf(punctuation), "");
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException(digits);
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
