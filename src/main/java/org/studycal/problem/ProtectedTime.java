package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Time that is never studied in, whatever availability says. Holds on a date when it names the
 * date's day of the week and, if it has dates, lies within them.
 *
 * @param title family, lunch, holiday ...
 * @param days days of the week; all seven when the file names none
 * @param dates only within these dates, or empty for always
 * @param time wall time of each such day
 */
public record ProtectedTime(
        String title, Set<DayOfWeek> days, Optional<DateRange> dates, TimeRange time) {

    public ProtectedTime {
        days = Set.copyOf(days);
    }

    /** Whether this time is protected on the date. */
    public boolean on(LocalDate date) {
        return days.contains(date.getDayOfWeek())
                && dates.map(range -> range.contains(date)).orElse(true);
    }
}
