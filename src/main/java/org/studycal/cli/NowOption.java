package org.studycal.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.studycal.app.BadInput;
import org.studycal.app.Present;
import org.studycal.problem.Moments;
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

    /** Whether the user names it. */
    boolean isGiven() {
        return now != null;
    }

    /** The moment. */
    Present present(Console console) {
        return present("--now", now, console);
    }

    /**
     * The moment that an option names, or that of the clock.
     *
     * @param text as the user writes it, or null
     */
    static Present present(String option, String text, Console console) {
        return zone ->
                text == null
                        ? console.clock().instant().truncatedTo(ChronoUnit.SECONDS)
                        : parse(option, text, zone);
    }

    /** A moment as users write them, in whole seconds; {@code what} names it in a message. */
    static Instant parse(String what, String text, ZoneId zone) {
        return Moments.parse(text, zone)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        what + ": '" + text + "' is not a time",
                                        "Expected 2027-01-04T09:00, 2027-01-04T09:00-05:00, 2027-01-04T14:00Z or 2027-01-04."));
    }
}
