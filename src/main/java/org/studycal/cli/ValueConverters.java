package org.studycal.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.studycal.problem.CalendarSource.Meaning;
import org.studycal.problem.Zones;
import picocli.CommandLine.TypeConversionException;

/** Reads option values; picocli's own messages name Java's types. */
final class ValueConverters {

    private ValueConverters() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is not a date, expected for example 2027-01-04");
        }
    }

    static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new TypeConversionException(
                    "'"
                            + text
                            + "' is not a known time zone"
                            + Zones.guess(text)
                                    .map(meant -> ", did you mean " + meant + "?")
                                    .orElse(", expected for example Europe/Berlin"));
        }
        return ZoneId.of(text);
    }

    static Meaning meaning(String text) {
        return switch (text) {
            case "ignore" -> Meaning.IGNORE;
            case "busy" -> Meaning.BUSY;
            case "ask" -> Meaning.ASK;
            default ->
                    throw new TypeConversionException(
                            "'" + text + "' is not possible, expected ignore or busy");
        };
    }

    static Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }

    static Integer small(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }
}
