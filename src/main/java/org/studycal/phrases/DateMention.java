package org.studycal.phrases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A calendar date or a range of dates.
 *
 * @param first day
 * @param last day; as {@code first} where there is no range
 * @param ambiguous whether day and month may be the other way round, as in {@code 5/1}; the month
 *     is taken first then
 * @param weekdays that stand straight before or behind it
 * @param start where it begins in the text, its weekday included
 * @param end where it ends
 */
public record DateMention(
        Day first, Day last, boolean ambiguous, Set<DayOfWeek> weekdays, int start, int end)
        implements Mention {

    /** Dates beside which no weekday stands. */
    DateMention(Day first, Day last, boolean ambiguous, int start, int end) {
        this(first, last, ambiguous, Set.of(), start, end);
    }

    /**
     * A day of the year.
     *
     * @param year empty where the text does not say
     * @param month 1 to 12
     * @param day of the month; valid at least in a leap year
     */
    public record Day(OptionalInt year, int month, int day) {

        /** The date in a year; empty where that year has no such day. */
        public Optional<LocalDate> in(int otherYear) {
            int actual = year.orElse(otherYear);
            return day <= java.time.YearMonth.of(actual, month).lengthOfMonth()
                    ? Optional.of(LocalDate.of(actual, month, day))
                    : Optional.empty();
        }

        Day swapped() {
            return new Day(year, day, month);
        }

        /** The same day of a year. */
        Day of(int known) {
            return new Day(OptionalInt.of(known), month, day);
        }
    }

    /** Whether it is one day, and no range. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** The same with day and month the other way round, where that is possible. */
    public DateMention swapped() {
        return ambiguous
                ? new DateMention(first.swapped(), last.swapped(), true, weekdays, start, end)
                : this;
    }
}
