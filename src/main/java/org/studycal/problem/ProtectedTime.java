package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Time that is never studied in, whatever availability says.
 *
 * @param title family, lunch, holiday ...
 * @param when the days on which it begins
 * @param time wall time of each such day; it may end on the next day
 * @param floating empty when all of the time is protected; else it is a break of so many minutes in
 *     one piece, somewhere in that time
 */
public record ProtectedTime(String title, Recurrence when, TimeRange time, OptionalInt floating) {

    /**
     * All of a time.
     *
     * @param days days of the week
     * @param dates only within these dates, or empty for always
     */
    public ProtectedTime(
            String title, Set<DayOfWeek> days, Optional<DateRange> dates, TimeRange time) {
        this(
                title,
                new Recurrence(
                        days,
                        1,
                        LocalDate.EPOCH,
                        Recurrence.ALWAYS,
                        dates.stream().toList(),
                        List.of()),
                time,
                OptionalInt.empty());
    }

    /** Whether this time begins on the date. */
    public boolean on(LocalDate date) {
        return when.on(date);
    }

    /** Whether it is a break whose place is chosen day by day. */
    public boolean isFloating() {
        return floating.isPresent();
    }
}
