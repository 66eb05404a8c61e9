package org.studycal.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day, or a moment of it, before or after which work lies. A day alone counts from its beginning
 * for what comes after, and up to its end for what comes before.
 *
 * @param date the day
 * @param time wall time of the moment, or empty for the whole day
 */
public record DateLimit(LocalDate date, Optional<LocalTime> time) {

    /** A whole day. */
    public static DateLimit of(LocalDate date) {
        return new DateLimit(date, Optional.empty());
    }

    /** A moment. */
    public static DateLimit at(LocalDateTime moment) {
        return new DateLimit(moment.toLocalDate(), Optional.of(moment.toLocalTime()));
    }

    /** The wall time from which on work may lie that must not lie before. */
    public LocalDateTime start() {
        return date.atTime(time.orElse(LocalTime.MIDNIGHT));
    }

    /** The wall time by which work is over that must not lie after. */
    public LocalDateTime end() {
        return time.map(date::atTime).orElseGet(() -> date.plusDays(1).atStartOfDay());
    }

    /** The last day on which work may lie that must not lie after. */
    public LocalDate lastDay() {
        return end().minusNanos(1).toLocalDate();
    }

    /** The same some days later. */
    public DateLimit plusDays(long days) {
        return new DateLimit(date.plusDays(days), time);
    }

    /** The one that is over first. */
    public static Optional<DateLimit> earliest(Stream<DateLimit> limits) {
        return limits.min(Comparator.comparing(DateLimit::end));
    }

    /** The one that is over first. */
    public static Optional<DateLimit> earliest(Collection<DateLimit> limits) {
        return earliest(limits.stream());
    }

    /** As people read it: {@code 2027-01-15}, or {@code 2027-01-15 12:00}. */
    @Override
    public String toString() {
        return date + time.map(clock -> " " + clock).orElse("");
    }
}
