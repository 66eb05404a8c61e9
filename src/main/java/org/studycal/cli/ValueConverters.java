package org.studycal.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/** Reads option values; picocli's own messages name Java's types. */
final class ValueConverters {

    private ValueConverters() {}

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no date, expected for example 2027-01-04");
        }
    }

    static Long whole(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }

    static Integer small(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is no whole number");
        }
    }
}
