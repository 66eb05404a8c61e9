package org.studycal.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The moment a command takes for the present. */
final class NowOption {

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description =
                    "Take this for the present: 2027-01-04T09:00 in the problem's zone, with an"
                            + " offset, or a date. Default: the clock.")
    private String now;

    /** The moment in whole seconds; local times are in the given zone. */
    Instant instant(Surroundings surroundings, ZoneId zone) {
        return now == null
                ? surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS)
                : parse("--now", now, zone);
    }

    /** A moment as users write them, in whole seconds; {@code what} names it in a message. */
    static Instant parse(String what, String text, ZoneId zone) {
        List<Supplier<Instant>> forms =
                List.of(
                        () -> OffsetDateTime.parse(text).toInstant(),
                        () -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                        () -> LocalDate.parse(text).atStartOfDay(zone).toInstant());
        for (Supplier<Instant> form : forms) {
            try {
                return form.get().truncatedTo(ChronoUnit.SECONDS);
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        throw new BadInput(
                what + ": '" + text + "' is no time",
                "Expected 2027-01-04T09:00, 2027-01-04T09:00-05:00, 2027-01-04T14:00Z or 2027-01-04.");
    }
}
