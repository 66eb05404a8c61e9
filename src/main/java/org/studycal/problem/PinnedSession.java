package org.studycal.problem;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A session the user fixed by hand: it stays where it is, and rules 1, 3, 5 and 6 do not apply to
 * it.
 *
 * @param activity id
 * @param start local start in the problem's zone
 * @param minutes length, more than 0
 */
public record PinnedSession(String activity, LocalDateTime start, int minutes) {

    /** The session on the clocks of a zone. */
    public Placement in(ZoneId zone) {
        Instant begin = start.atZone(zone).toInstant();
        return new Placement(activity, begin, begin.plusSeconds(60L * minutes));
    }
}
