package org.studycal.problem;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Dates from {@code first} to {@code last}, both included.
 *
 * @param first first day
 * @param last last day, not before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {

    /** Whether the date lies in this range. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** All of them, in order. */
    public Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }
}
