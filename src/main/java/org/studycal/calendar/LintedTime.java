package org.studycal.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A date or time as a calendar file has it.
 *
 * @param zone the TZID it is by, empty for none
 */
record LintedTime(String value, String zone) {

    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{8}T([01]\\d|2[0-3])[0-5]\\d([0-5]\\d|60)Z?");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** The time, or the first of a list or a period, that a property has. */
    static LintedTime of(ContentLine line) {
        return new LintedTime(line.value(), line.parameter("TZID"));
    }

    boolean isDate() {
        return !value.contains("T");
    }

    boolean isUtc() {
        return value.endsWith("Z");
    }

    boolean isFloating() {
        return !isDate() && !isUtc() && zone.isEmpty();
    }

    /** Whether it is a day, and no time. */
    boolean isValidDate() {
        return DATE.matcher(value).matches() && hasDay();
    }

    /** Whether it is a day with a time. */
    boolean isValidTime() {
        return DATE_TIME.matcher(value).matches() && hasDay();
    }

    private boolean hasDay() {
        int year = Integer.parseInt(value, 0, 4, 10);
        int month = Integer.parseInt(value, 4, 6, 10);
        int day = Integer.parseInt(value, 6, 8, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    /** Which of two is earlier; empty where only the file knows a zone. */
    OptionalInt compare(LintedTime other) {
        if (isDate() || other.isDate()) {
            return OptionalInt.of(value.substring(0, 8).compareTo(other.value.substring(0, 8)));
        }
        if (isUtc() == other.isUtc() && zone.equals(other.zone)) {
            return OptionalInt.of(value.compareTo(other.value));
        }
        try {
            return OptionalInt.of(instant().compareTo(other.instant()));
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    private Instant instant() {
        LocalDateTime time = LocalDateTime.parse(value.replace("Z", ""), LOCAL);
        return time.atZone(isUtc() ? ZoneOffset.UTC : ZoneId.of(zone)).toInstant();
    }
}
