package org.studycal.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;
import org.studycal.app.BadInput;
import org.studycal.importer.Sourced;
import org.studycal.problem.Durations;
import picocli.CommandLine.Option;

/** Where and when a person studies: options of the commands that make a problem. */
final class PersonOptions {

    private static final int MINUTES_OF_A_WEEK = 168 * 60;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone, such as Europe/Berlin. Default: that of this computer.")
    private ZoneId zone;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "First day. Default: the next Monday, or as the plan says.")
    private LocalDate start;

    @Option(
            names = "--hours",
            paramLabel = "TIME",
            description = "Study time of a week: 10h, 7h30m, '10h a week'.")
    private String hours;

    /** The zone: the user's word, or else that of the computer as a guess. */
    Sourced<ZoneId> zone(Console console) {
        if (zone != null) {
            return Sourced.stated(zone, "", 0);
        }
        ZoneId own = console.clock().getZone();
        boolean named = ZoneId.getAvailableZoneIds().contains(own.getId());
        return Sourced.guess(
                named ? own : own.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : own,
                "that of this computer",
                0);
    }

    /** Whether the user names a zone. */
    boolean hasZone() {
        return zone != null;
    }

    /** The date by the clock, where the person is. */
    LocalDate today(Console console) {
        return LocalDate.ofInstant(console.clock().instant(), zone(console).value());
    }

    /** The first day that the user names, or null. */
    LocalDate start() {
        if (start != null && (start.getYear() < 1970 || start.getYear() > 2170)) {
            throw new BadInput("--start: the year of '" + start + "' must be from 1970 to 2170");
        }
        return start;
    }

    /** Study time of a week in minutes, if the user names it. */
    OptionalInt weeklyMinutes() {
        return hours == null ? OptionalInt.empty() : OptionalInt.of(minutes("--hours: ", hours));
    }

    /** Minutes of a week as people write them. */
    static int minutes(String what, String text) {
        String plain =
                text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s*(?:/|per|a|each|every)\\s*week$", "")
                        .replaceAll("\\s*(?:hours?|hrs?)", "h")
                        .replaceAll("\\s+", "");
        String length = plain.matches("\\d+(\\.\\d+)?") ? plain + "h" : plain;
        return Durations.minutesOf(length, MINUTES_OF_A_WEEK)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        what
                                                + "'"
                                                + text.strip()
                                                + "' is not an amount of study time a week, expected for example 10h"));
    }
}
