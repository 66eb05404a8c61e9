package org.studycal.busy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.problem.Quoted;

/** Reads dates and times as calendars write them, with and without the punctuation of ISO 8601. */
final class TimeText {

    private static final Pattern EXACT =
            Pattern.compile(
                    "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[Tt](\\d\\d):?(\\d\\d):?(\\d\\d)?([Zz])?)?");

    /** Other separators, no minutes, more digits than seconds have, or an offset. */
    private static final Pattern NEARLY =
            Pattern.compile(
                    "(\\d{4})\\D?(\\d\\d)\\D?(\\d\\d)"
                            + "(?:[Tt ]{1,3}(\\d\\d)[:. ]?(\\d\\d)?[:. ]?(\\d\\d)?[\\d.,]{0,20}"
                            + " ?([Zz]{1,2}|[+-]\\d\\d:?\\d\\d)?)?");

    private TimeText() {}

    /** Reads a date or a time, which is in UTC or does not say where. */
    static EventTime read(String text) throws BadCalendarValue {
        return read(EXACT, text);
    }

    /** Reads what is nearly a date or a time, such as one with a digit too many. */
    static EventTime guess(String text) throws BadCalendarValue {
        return read(NEARLY, text);
    }

    private static EventTime read(Pattern form, String text) throws BadCalendarValue {
        Matcher time = form.matcher(text.strip());
        try {
            if (time.matches()) {
                LocalDate date = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
                return time.group(4) == null
                        ? new EventTime(date.atStartOfDay(), EventTime.Form.DATE, null)
                        : at(wall(date, time), time.group(7));
            }
        } catch (DateTimeException e) {
            // There is no such day, hour or minute: said below.
        }
        throw new BadCalendarValue(
                Quoted.of(text)
                        + " is not a date or time; expected one like 20260105 or"
                        + " 20260105T090000");
    }

    private static LocalDateTime wall(LocalDate date, Matcher time) {
        int hour = number(time, 4);
        int minute = number(time, 5);
        // A leap second is as good as the one before it.
        int second = Math.min(number(time, 6), 59);
        return hour == 24 && minute == 0 && second == 0
                ? date.plusDays(1).atStartOfDay()
                : date.atTime(LocalTime.of(hour, minute, second));
    }

    private static EventTime at(LocalDateTime wall, String offset) {
        if (offset == null) {
            return new EventTime(wall, EventTime.Form.FLOATING, null);
        }
        int seconds =
                offset.startsWith("+") || offset.startsWith("-")
                        ? ZoneOffset.of(offset).getTotalSeconds()
                        : 0;
        return new EventTime(wall.minusSeconds(seconds), EventTime.Form.UTC, null);
    }

    private static int number(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }
}
