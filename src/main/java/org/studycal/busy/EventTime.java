package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * A time as a calendar gives it.
 *
 * @param wall what the clock shows; midnight for a date
 * @param form what else is given
 * @param zone where the clock hangs; null unless the form is {@code ZONED}, or {@code FLOATING} in
 *     a calendar with a zone of its own
 */
record EventTime(LocalDateTime wall, Form form, NamedZone zone) {

    /** The forms of times. */
    enum Form {
        DATE,
        FLOATING,
        UTC,
        ZONED
    }

    /**
     * The same where a zone is given with it.
     *
     * @param given null if none is
     * @param floating where it is if none is given, null for the person's own zone
     */
    EventTime in(NamedZone given, NamedZone floating) {
        if (form != Form.FLOATING) {
            return this;
        }
        return given == null
                ? new EventTime(wall, Form.FLOATING, floating)
                : new EventTime(wall, Form.ZONED, given);
    }

    /** Whether it is a whole day. */
    boolean isDate() {
        return form == Form.DATE;
    }

    /** Whether its zone is one that nobody knows. */
    boolean isNowhere() {
        return zone != null && zone.rules() == null;
    }

    /**
     * The clock it is read by.
     *
     * @param person that of the calendar's owner
     */
    ZoneRules rules(ZoneRules person) {
        if (form == Form.UTC || isNowhere()) {
            return ZoneOffset.UTC.getRules();
        }
        return zone == null ? person : zone.rules();
    }

    /** The moment it means. */
    Instant instant(ZoneRules person) {
        return WallClock.instant(wall, rules(person));
    }

    /**
     * The day that is meant where a date is expected. Midnight stands for the day it is written
     * with, in any zone: that is how programs write dates that only know times.
     */
    LocalDate date(ZoneRules person) {
        if (form == Form.UTC && !wall.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return WallClock.wall(instant(person), person).toLocalDate();
        }
        return wall.toLocalDate();
    }

    /** What the clock of a series shows then; a date means that day at the time of the series. */
    LocalDateTime onClockOf(EventTime series, ZoneRules person) {
        if (series.isDate()) {
            return date(person).atStartOfDay();
        }
        return switch (form) {
            case DATE -> wall.toLocalDate().atTime(series.wall.toLocalTime());
            case FLOATING -> wall;
            case UTC, ZONED -> WallClock.wall(instant(person), series.rules(person));
        };
    }

    /**
     * What it is in a set of times of a series: a date, what the clock shows, or a moment.
     *
     * @param dates whether the series has dates only
     */
    Object reference(boolean dates, ZoneRules person) {
        if (dates || isDate()) {
            return date(person);
        }
        return form == Form.FLOATING ? wall : instant(person);
    }

    @Override
    public String toString() {
        return switch (form) {
            case DATE -> wall.toLocalDate().toString();
            case UTC -> wall + "Z";
            case FLOATING, ZONED -> wall.toString();
        };
    }
}
