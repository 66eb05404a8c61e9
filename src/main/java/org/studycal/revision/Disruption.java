package org.studycal.revision;

import java.time.Duration;
import java.time.Instant;

/**
 * The price of moving what a person already has in the calendar: counted for every published
 * session that the new revision does not have at the very same time.
 */
public final class Disruption {

    private static final Duration SOON = Duration.ofDays(2);
    private static final Duration THIS_WEEK = Duration.ofDays(7);

    private static final int FROZEN = 100;
    private static final int NEXT_DAYS = 3;
    private static final int NEXT_WEEK = 2;

    private Disruption() {}

    /**
     * How many times the weight a session costs that starts then: 3 within two days from now, 2
     * within seven, 1 later; 100 when it is frozen.
     */
    public static int nearness(Instant start, Instant now, Instant freezeUntil) {
        if (start.isBefore(freezeUntil)) {
            return FROZEN;
        }
        if (start.isBefore(now.plus(SOON))) {
            return NEXT_DAYS;
        }
        return start.isBefore(now.plus(THIS_WEEK)) ? NEXT_WEEK : 1;
    }

    /**
     * The price of one session that is not kept: a half when its activity has a new session on the
     * same day, three quarters when it has one at the same time of another day.
     *
     * @param price of moving it to another day and time, a multiple of 4
     */
    public static long price(long price, boolean sameDay, boolean sameTime) {
        return sameDay ? price / 2 : sameTime ? price / 4 * 3 : price;
    }
}
