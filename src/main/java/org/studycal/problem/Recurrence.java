package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Days that come back: some days of the week, in every week or every n-th one.
 *
 * @param days days of the week
 * @param every 1 for every week, 2 for every other one ...
 * @param week first day of a week in which they hold; the others are counted from it
 * @param span from the first to the last day on which they can hold
 * @param dates only within these, unless empty
 * @param except on none of these
 */
public record Recurrence(
        Set<DayOfWeek> days,
        int every,
        LocalDate week,
        DateRange span,
        List<DateRange> dates,
        List<DateRange> except) {

    /** Most weeks from one week in which an entry holds to the next. */
    public static final int MOST_WEEKS = 52;

    /** All days there are. */
    public static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    public Recurrence {
        days = Set.copyOf(days);
        dates = List.copyOf(dates);
        except = List.copyOf(except);
    }

    /** These days of every week. */
    public static Recurrence weekly(Set<DayOfWeek> days) {
        return new Recurrence(days, 1, LocalDate.EPOCH, ALWAYS, List.of(), List.of());
    }

    /** Every day of some dates. */
    static Recurrence on(List<DateRange> dates) {
        return new Recurrence(
                EnumSet.allOf(DayOfWeek.class), 1, LocalDate.EPOCH, ALWAYS, dates, List.of());
    }

    /** Whether this is nothing but days of every week. */
    public boolean isPlain() {
        return equals(weekly(days));
    }

    /** Whether it holds on a date. */
    public boolean on(LocalDate date) {
        return days.contains(date.getDayOfWeek())
                && span.contains(date)
                && Math.floorMod(weeksFrom(week, date), every) == 0
                && (dates.isEmpty() || dates.stream().anyMatch(range -> range.contains(date)))
                && except.stream().noneMatch(range -> range.contains(date));
    }

    /**
     * Whether a week may have one of these days and, so many days after it, one of the other's;
     * dates and exceptions are not looked at.
     *
     * @param day of this one
     * @param later 0 for the same day, 1 for the next one
     */
    boolean meets(DayOfWeek day, Recurrence other, int later) {
        if (!days.contains(day) || !other.days.contains(day.plus(later))) {
            return false;
        }
        LocalDate here = dayOf(week, day);
        long apart = weeksFrom(other.week, here.plusDays(later));
        return Math.floorMod(apart, greatestCommonDivisor(every, other.every)) == 0
                && !span.first().isAfter(other.span.last())
                && !other.span.first().isAfter(span.last());
    }

    private static LocalDate dayOf(LocalDate week, DayOfWeek day) {
        return week.plusDays(Math.floorMod(day.getValue() - week.getDayOfWeek().getValue(), 7));
    }

    private static long weeksFrom(LocalDate week, LocalDate date) {
        return Math.floorDiv(ChronoUnit.DAYS.between(week, date), 7L);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
