package org.studycal.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.problem.Quoted;

/**
 * How long an event is (RFC 5545, 3.3.6).
 *
 * @param days days by the clock, whatever their hours
 * @param seconds real time after them
 */
record Length(long days, long seconds) {

    static final Length NONE = new Length(0, 0);
    static final Length DAY = new Length(1, 0);
    static final Length HOUR = new Length(0, 3_600);

    /** More than the four digits of a year can hold; without a limit the sums overflow. */
    private static final long MOST_DAYS = 4_000_000;

    private static final long SECONDS_OF_A_DAY = 86_400;

    /** Also weeks after the T, or hours without one: each unit has its own letter. */
    private static final Pattern DURATION = Pattern.compile("([+-]?)P(?:T?\\d{1,18}[WDHMS]){1,9}");

    private static final Pattern PART = Pattern.compile("(\\d+)([WDHMS])");

    Length {
        days = Math.min(days, MOST_DAYS);
        seconds = Math.min(seconds, MOST_DAYS * SECONDS_OF_A_DAY);
    }

    /** Reads a DURATION. */
    static Length read(String text) throws BadCalendarValue {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        Matcher duration = DURATION.matcher(plain);
        if (!duration.matches()) {
            throw new BadCalendarValue(
                    Quoted.of(text) + " is not a length of time; expected one like PT1H30M or P1D");
        }
        Length length = NONE;
        for (Matcher part = PART.matcher(plain); part.find(); ) {
            length = length.plus(Long.parseLong(part.group(1)), part.group(2).charAt(0));
        }
        if (duration.group(1).equals("-") && !length.equals(NONE)) {
            throw new BadCalendarValue(Quoted.of(text) + " is negative, and no event is");
        }
        return length;
    }

    private Length plus(long number, char unit) {
        long few = Math.min(number, MOST_DAYS * SECONDS_OF_A_DAY);
        return switch (unit) {
            case 'W' -> new Length(days + few * 7, seconds);
            case 'D' -> new Length(days + few, seconds);
            case 'H' -> new Length(days, seconds + few * 3_600);
            case 'M' -> new Length(days, seconds + few * 60);
            default -> new Length(days, seconds + few);
        };
    }

    /** Real time. */
    static Length between(Instant start, Instant end) {
        return new Length(0, end.getEpochSecond() - start.getEpochSecond());
    }

    /** Days by the clock, at least one. */
    static Length ofDays(long days) {
        return new Length(Math.max(1, days), 0);
    }

    /** The whole days it takes, at least one. */
    Length inDays() {
        return ofDays(days + (seconds + SECONDS_OF_A_DAY - 1) / SECONDS_OF_A_DAY);
    }

    /** How long it is where every day has 24 hours. */
    Duration nominal() {
        return Duration.ofDays(days).plusSeconds(seconds);
    }

    /** Where something of this length ends. */
    Instant end(LocalDateTime wall, ZoneRules rules) {
        return WallClock.instant(days == 0 ? wall : wall.plusDays(days), rules)
                .plusSeconds(seconds);
    }
}
