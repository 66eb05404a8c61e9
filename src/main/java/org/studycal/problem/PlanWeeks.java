package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Numbering of calendar weeks in a plan: week 1 is the calendar week that holds the plan's first
 * day.
 *
 * @param start first day of the plan, anywhere in its week
 * @param weekStart first day of a calendar week
 */
public record PlanWeeks(LocalDate start, DayOfWeek weekStart) {

    /** Weeks that a plan without an end may take when nothing in it lies later: two years. */
    public static final int MOST = 105;

    /** The plan week of a date, 1 or more; 0 or less before the plan's first week. */
    public int weekOf(LocalDate date) {
        return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(firstDayOf(1), date), 7L)) + 1;
    }

    /** First day of a plan week; for week 1 this may lie before {@link #start}. */
    public LocalDate firstDayOf(int week) {
        return start.with(TemporalAdjusters.previousOrSame(weekStart)).plusWeeks(week - 1L);
    }

    /** Last day of a plan week. */
    public LocalDate lastDayOf(int week) {
        return firstDayOf(week).plusDays(6);
    }
}
