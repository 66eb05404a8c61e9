package org.studycal.phrases;

import java.util.OptionalInt;

/**
 * A time of the day, or a stretch of it.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day, 1 to 1440; empty where the text gives a start only or an open end
 * @param open whether the text says that it goes on, such as {@code onwards}
 * @param overMidnight whether {@code to} is on the day after
 * @param guessed whether morning or afternoon was taken because nothing else made sense
 * @param start where it begins in the text
 * @param end where it ends
 * @param titleStart where the rest of the text begins, past colons, dashes and closing brackets
 */
public record ClockRange(
        int from,
        OptionalInt to,
        boolean open,
        boolean overMidnight,
        boolean guessed,
        int start,
        int end,
        int titleStart)
        implements Mention {

    private static final int DAY = 1440;

    /** The same stretch so many minutes later in the day, which ends at midnight. */
    public ClockRange later(int minutes) {
        OptionalInt later =
                to.isPresent() ? OptionalInt.of(Math.min(DAY, to.getAsInt() + minutes)) : to;
        return new ClockRange(
                from + minutes, later, open, overMidnight, guessed, start, end, titleStart);
    }
}
