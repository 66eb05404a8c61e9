package org.studycal.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as files write them: {@code 2027-01-04}, {@code 2027-01-04..2027-01-10}, {@code
 * 2027-01-04T09:00}.
 */
public final class Dates {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DATE_TIME =
            Pattern.compile("([^T]{1,20})T(\\d{2}):(\\d{2})(?::00)?");
    private static final Pattern MOMENT =
            Pattern.compile("([^T]{1,20})T(\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:\\d{2})?");

    /** One day. */
    public static final ValueType<LocalDate> DATE =
            ValueType.ofText(FaultKind.BAD_DATE, "a date like 2027-01-04", Dates::date);

    /** One day or a stretch of days, both ends included. */
    public static final ValueType<DateRange> RANGE =
            ValueType.ofText(
                    FaultKind.BAD_DATE,
                    "a date like 2027-01-04 or dates like 2027-01-04..2027-01-10",
                    Dates::range);

    /** A day, or a moment of it, before which nothing lies. */
    static final ValueType<DateLimit> FROM = limit(false);

    /** A day, or a moment of it, after which nothing lies. */
    static final ValueType<DateLimit> UNTIL = limit(true);

    /** Local start of something. */
    static final ValueType<LocalDateTime> START =
            ValueType.ofText(
                    FaultKind.BAD_DATE_TIME,
                    "a date and time like 2027-01-04T09:00",
                    text -> dateTime(text, false));

    /** Local end of something, which may be 24:00. */
    static final ValueType<LocalDateTime> END =
            ValueType.ofText(
                    FaultKind.BAD_DATE_TIME,
                    "a date and time like 2027-01-04T17:00",
                    text -> dateTime(text, true));

    private Dates() {}

    /** The earlier of two days. */
    public static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** The later of two days. */
    public static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** A moment with its offset from UTC; without one it is local to the zone. */
    public static ValueType<Instant> moment(ZoneId zone) {
        return ValueType.ofText(
                FaultKind.BAD_DATE_TIME,
                "a time like 2027-01-04T09:00 or 2027-01-04T09:00-05:00",
                text -> moment(text, zone));
    }

    private static ValueType<DateLimit> limit(boolean end) {
        return ValueType.ofText(
                FaultKind.BAD_DATE,
                "a date like 2027-01-04, maybe with a time like 2027-01-04T12:00",
                text -> limit(text, end));
    }

    private static DateLimit limit(String text, boolean end) throws BadValue {
        if (!text.contains(":") && !text.contains("T")) {
            return DateLimit.of(date(text));
        }
        if (end && text.endsWith("T24:00")) {
            return DateLimit.of(date(text.substring(0, text.length() - "T24:00".length())));
        }
        return DateLimit.at(dateTime(text, end));
    }

    private static LocalDate date(String text) throws BadValue {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw new BadValue(
                    Quoted.of(text) + " is not a date; expected year-month-day like 2027-01-04",
                    Meant.date(text).map(guess -> Quoted.of(guess.toString())).orElse(""));
        }
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        int day = Integer.parseInt(iso.group(3));
        if (month < 1 || month > 12 || day < 1) {
            throw new BadValue(
                    Quoted.of(text) + " is not a date; expected year-month-day like 2027-01-04");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BadValue(
                    "the year of %s must be from %s to %s"
                            .formatted(Quoted.of(text), FIRST_YEAR, LAST_YEAR));
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        if (day > days) {
            throw new BadValue(
                    "there is no " + Quoted.of(text) + "; that month has " + days + " days");
        }
        return LocalDate.of(year, month, day);
    }

    private static DateRange range(String text) throws BadValue {
        int dots = text.indexOf("..");
        if (dots < 0) {
            Optional<String> meant = Meant.dateRange(text);
            if (meant.isPresent()) {
                throw new BadValue(
                        Quoted.of(text)
                                + " is not a stretch of dates; expected two dots between first and last day",
                        Quoted.of(meant.get()));
            }
            LocalDate date = date(text);
            return new DateRange(date, date);
        }
        if (text.startsWith("..") || text.endsWith("..")) {
            throw new BadValue(
                    Quoted.of(text)
                            + " lacks its first or last day; expected 2027-01-04..2027-01-10");
        }
        LocalDate first = date(text.substring(0, dots).strip());
        LocalDate last = date(text.substring(dots + 2).strip());
        if (last.isBefore(first)) {
            throw new BadValue(
                    Quoted.of(text) + " ends before it starts; expected the first day first",
                    Quoted.of(last + ".." + first));
        }
        return new DateRange(first, last);
    }

    private static LocalDateTime dateTime(String text, boolean end) throws BadValue {
        Matcher matcher = DATE_TIME.matcher(text);
        if (!matcher.matches()) {
            String problem =
                    text.matches(".*T.*(?:Z|[+-]\\d\\d:?\\d\\d)")
                            ? " has a zone or offset; times are local to the plan's time zone, like 2027-01-04T09:00"
                            : " is not a date and time; expected something like 2027-01-04T09:00";
            throw new BadValue(
                    Quoted.of(text) + problem, Meant.dateTime(text).map(Quoted::of).orElse(""));
        }
        LocalDate date = date(matcher.group(1));
        int hour = Integer.parseInt(matcher.group(2));
        int minute = Integer.parseInt(matcher.group(3));
        if (hour == 24 && minute == 0 && end) {
            return date.plusDays(1).atStartOfDay();
        }
        if (hour > 23 || minute > 59) {
            throw new BadValue(
                    Quoted.of(text)
                            + " has no time of the day; expected 00:00 to 23:59 after the T");
        }
        return date.atTime(LocalTime.of(hour, minute));
    }

    private static Instant moment(String text, ZoneId zone) throws BadValue {
        Matcher matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            throw new BadValue(
                    Quoted.of(text)
                            + " is not a date and time; expected something like"
                            + " 2027-01-04T09:00 or 2027-01-04T09:00-05:00",
                    Meant.dateTime(text).map(Quoted::of).orElse(""));
        }
        LocalDate date = date(matcher.group(1));
        try {
            LocalDateTime local = date.atTime(LocalTime.parse(matcher.group(2)));
            return matcher.group(3) == null
                    ? local.atZone(zone).toInstant()
                    : local.toInstant(ZoneOffset.of(matcher.group(3)));
        } catch (DateTimeException e) {
            throw new BadValue(
                    Quoted.of(text)
                            + " has no time of the day, or no such offset; expected 00:00 to 23:59"
                            + " after the T, and offsets like -05:00 or Z");
        }
    }
}
