package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Between what a clock on the wall shows and real time. */
final class WallClock {

    private WallClock() {}

    /**
     * The moment a clock shows a time: the first one where it shows it twice; where it skips it,
     * the moment it would without the change (RFC 5545, 3.3.5).
     */
    static Instant instant(LocalDateTime wall, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(wall);
        ZoneOffset offset = change == null ? rules.getOffset(wall) : change.getOffsetBefore();
        return wall.toInstant(offset);
    }

    /** What the clock shows at a moment. */
    static LocalDateTime wall(Instant instant, ZoneRules rules) {
        return LocalDateTime.ofEpochSecond(
                instant.getEpochSecond(), instant.getNano(), rules.getOffset(instant));
    }
}
