package org.studycal.problem;

import java.time.LocalDate;

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

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }
}
