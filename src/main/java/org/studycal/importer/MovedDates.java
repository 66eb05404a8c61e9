package org.studycal.importer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates of a plan on the calendar of its problem, which may begin on a later day. */
final class MovedDates {
    private static final int LAST_YEAR = 2200;

    private final Optional<LocalDate> own;
    private final LocalDate first;

    /**
     * Takes both first days.
     *
     * @param own the first day that the plan says
     * @param first that of the problem
     */
    MovedDates(Optional<LocalDate> own, LocalDate first) {
        this.own = own;
        this.first = first;
    }

    /** Whether a day of the plan lies before the problem's first day and moves with the plan. */
    boolean moves(LocalDate day) {
        return day.isBefore(first)
                && own.filter(first::isAfter).filter(start -> !day.isBefore(start)).isPresent();
    }

    /** The day; none where it lies before the problem's first day or in a far future. */
    Optional<LocalDate> date(LocalDate day) {
        LocalDate date = moves(day) ? day.plusDays(ChronoUnit.DAYS.between(own.get(), first)) : day;
        return Optional.of(date)
                .filter(each -> !each.isBefore(first) && each.getYear() <= LAST_YEAR);
    }
}
