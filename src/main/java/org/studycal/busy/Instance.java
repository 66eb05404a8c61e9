package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * One time a series happens at, before exceptions.
 *
 * @param wall what the clock of the series shows
 * @param start the moment it means
 * @param period its own end or length, null if it is as long as all
 */
record Instance(LocalDateTime wall, Instant start, Event.Period period) {

    /**
     * Whether it is one of some times, however a calendar refers to these: as the clock of the
     * series shows them, as moments in UTC or by another clock, or by their date alone.
     *
     * @param times each by {@link EventTime#reference}
     */
    boolean isIn(Set<Object> times) {
        return !times.isEmpty()
                && (times.contains(start)
                        || times.contains(wall)
                        || times.contains(wall.toLocalDate()));
    }
}
