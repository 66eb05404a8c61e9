package org.studycal.report.html;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where days stand in a drawing, from left to right.
 *
 * @param first the first day
 * @param end the first day after the last
 * @param left where the first day begins
 * @param right where the last day ends
 */
record Scale(LocalDate first, LocalDate end, double left, double right) {

    /** Where a day begins. */
    double x(LocalDate date) {
        long day = ChronoUnit.DAYS.between(first, date);
        return left + day * (right - left) / ChronoUnit.DAYS.between(first, end);
    }

    /** Where the middle of a day is. */
    double middle(LocalDate date) {
        return (x(date) + x(date.plusDays(1))) / 2;
    }

    /** Whether it has a day. */
    boolean holds(LocalDate date) {
        return !date.isBefore(first) && date.isBefore(end);
    }

    /** The first days of its months, that of a month it begins in among them. */
    List<LocalDate> months() {
        return first.withDayOfMonth(1)
                .datesUntil(end, Period.ofMonths(1))
                .map(month -> month.isBefore(first) ? first : month)
                .toList();
    }
}
