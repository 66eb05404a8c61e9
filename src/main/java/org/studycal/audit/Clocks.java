package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * When the clocks of a zone show a time: the auditor's own reading of zones. Minutes are counted
 * from the epoch, so both passes of a repeated hour are there and a skipped one is not.
 */
final class Clocks {

    private Clocks() {}

    /** The whole minute that holds an instant, counted from the epoch. */
    static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    /** The instant of a local time; in a gap its end, of two the first. */
    static Instant instantOf(LocalDateTime local, ZoneId zone) {
        return instantOf(local, zone, 0);
    }

    /** The same; of two the last. */
    static Instant lastInstantOf(LocalDateTime local, ZoneId zone) {
        return instantOf(local, zone, 1);
    }

    private static Instant instantOf(LocalDateTime local, ZoneId zone, int occurrence) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return zone.getRules().getTransition(local).getInstant();
        }
        return local.toInstant(offsets.get(Math.min(occurrence, offsets.size() - 1)));
    }

    /**
     * The minutes that clocks show between two local times; a negative one stands where they are
     * interrupted.
     */
    static List<Long> minutesBetween(LocalDateTime begin, LocalDateTime end, ZoneId zone) {
        List<Long> minutes = new ArrayList<>();
        long low = begin.minusHours(18).toEpochSecond(ZoneOffset.UTC) / 60;
        long high = end.plusHours(18).toEpochSecond(ZoneOffset.UTC) / 60;
        boolean inside = false;
        for (long minute = low; minute < high; minute++) {
            LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), zone);
            boolean shown = !local.isBefore(begin) && local.isBefore(end);
            if (shown) {
                minutes.add(minute);
            } else if (inside) {
                minutes.add(-1L);
            }
            inside = shown;
        }
        return minutes;
    }
}
