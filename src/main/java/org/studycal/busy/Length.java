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

    /** More than the four digits of a year can hold; without a limit the sums overflow. */
    private static final long MOST_DAYS = 4_000_000;

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private static final Pattern DURATION =
            Pattern.compile(
                    "([+-]?)P(?=[0-9T])(?:(\\d{1,18})W)?(?:(\\d{1,18})D)?"
                            + "(?:T(?:(\\d{1,18})H)?(?:(\\d{1,18})M)?(?:(\\d{1,18})S)?)?");

    Length {
        days = Math.min(days, MOST_DAYS);
        seconds = Math.min(seconds, MOST_DAYS * DAY);
    }

    /** Reads a DURATION. */
    static Length read(String text) throws BadCalendarValue {
        Matcher duration = DURATION.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!duration.matches()) {
            throw new BadCalendarValue(
                    Quoted.of(text) + " is not a length of time; expected one like PT1H30M or P1D");
        }
        Length length =
                new Length(
                        Math.min(number(duration, 2), MOST_DAYS) * 7 + number(duration, 3),
                        Math.min(number(duration, 4), MOST_DAYS * 24) * 3_600
                                + Math.min(number(duration, 5), MOST_DAYS * 24 * 60) * 60
                                + number(duration, 6));
        if (duration.group(1).equals("-") && !length.equals(NONE)) {
            throw new BadCalendarValue(Quoted.of(text) + " is negative, and no event is");
        }
        return length;
    }

    /** Real time. */
    static Length between(Instant start, Instant end) {
        return new Length(0, end.getEpochSecond() - start.getEpochSecond());
    }

    /** Days by the clock. */
    static Length ofDays(long days) {
        return new Length(days, 0);
    }

    /** The whole days it takes, at least one. */
    Length inDays() {
        return ofDays(Math.max(1, days + (seconds + DAY - 1) / DAY));
    }

    /** At most how many days it takes. */
    long mostDays() {
        return days + seconds / DAY + 1;
    }

    /** Where something of this length ends. */
    Instant end(LocalDateTime wall, ZoneRules rules) {
        Instant afterDays =
                days == 0
                        ? WallClock.instant(wall, rules)
                        : WallClock.instant(wall.plusDays(days), rules);
        return afterDays.plusSeconds(seconds);
    }

    private static long number(Matcher duration, int group) {
        String digits = duration.group(group);
        return digits == null ? 0 : Math.min(Long.parseLong(digits), Long.MAX_VALUE / 4);
    }
}
