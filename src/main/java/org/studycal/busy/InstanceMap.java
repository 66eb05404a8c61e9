package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/**
 * Values for times of a series, however a calendar refers to these: as the clock of the series
 * shows them, as moments in UTC or by another clock, or by their date alone.
 */
final class InstanceMap<V> {

    private final boolean dates;
    private final ZoneRules person;
    private final Map<LocalDate, V> byDate = new HashMap<>();
    private final Map<LocalDateTime, V> byWall = new HashMap<>();
    private final Map<Instant, V> byInstant = new HashMap<>();

    /**
     * A map without values.
     *
     * @param dates whether the series has dates only
     * @param person the clock of times without a zone
     */
    InstanceMap(boolean dates, ZoneRules person) {
        this.dates = dates;
        this.person = person;
    }

    void put(EventTime time, V value) {
        if (dates || time.isDate()) {
            byDate.put(time.date(person), value);
        } else if (time.form() == EventTime.Form.FLOATING) {
            byWall.put(time.wall(), value);
        } else {
            byInstant.put(time.instant(person), value);
        }
    }

    /** The value for a time of the series, null if there is none. */
    V get(Instance instance) {
        V value = byInstant.isEmpty() || dates ? null : byInstant.get(instance.start());
        if (value == null && !byWall.isEmpty()) {
            value = byWall.get(instance.wall());
        }
        if (value == null && !byDate.isEmpty()) {
            value = byDate.get(instance.wall().toLocalDate());
        }
        return value;
    }
}
