package org.studycal.cli;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.studycal.plan.Export;
import org.studycal.plan.Export.Split;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the plan goes to calendar programs: as the user says, else as the revision before. */
final class ExportOptions {

    private static final String NONE = "none";

    @Option(
            names = "--split",
            paramLabel = "HOW",
            converter = SplitConverter.class,
            description =
                    "category: a calendar file for each category, so that each can have its colour;"
                            + " none: one for all. Default: as before.")
    private Split split;

    @Option(
            names = "--reminder",
            paramLabel = "TIME",
            converter = ReminderConverter.class,
            description =
                    "Let events remind so long before a session, for example 10m; none: not at"
                            + " all. Default: as before.")
    private OptionalInt reminder;

    /** The export of the next revision. */
    Export export(Export before) {
        return new Export(
                split != null ? split : before.split(),
                reminder != null ? reminder : before.reminderMinutes(),
                List.of());
    }

    /** Reads {@code none} and {@code category}. */
    static final class SplitConverter implements ITypeConverter<Split> {
        @Override
        public Split convert(String text) {
            return Split.byId(text)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "'"
                                                    + text
                                                    + "' is not known, expected category or none"));
        }
    }

    /** Reads {@code 10m} and {@code none}. */
    static final class ReminderConverter implements ITypeConverter<OptionalInt> {
        @Override
        public OptionalInt convert(String text) {
            if (text.equals(NONE)) {
                return OptionalInt.empty();
            }
            Duration before = new DurationConverter().convert(text);
            if (before.toMillis() % 60_000 != 0) {
                throw new TypeConversionException(
                        "'"
                                + text
                                + "' is not a whole number of minutes, expected for example 10m");
            }
            return OptionalInt.of(Math.toIntExact(before.toMinutes()));
        }
    }
}
