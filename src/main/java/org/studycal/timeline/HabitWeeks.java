package org.studycal.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.studycal.problem.Activity;
import org.studycal.problem.Dates;
import org.studycal.problem.Problem;

/**
 * What weekly habits ask for in each plan week: all of their effort, or in a week with fewer free
 * days than the weekly template has their share, in whole slots.
 */
public final class HabitWeeks {

    /**
     * A plan week of a habit.
     *
     * @param number plan week
     * @param from first day it can be done on
     * @param to last day it can be done on; before {@code from} when there is none
     * @param minutes asked for, 0 when it pauses
     */
    public record Week(int number, LocalDate from, LocalDate to, int minutes) {}

    private final Problem problem;
    private final LocalDate first;
    private final LocalDate last;
    private final Predicate<LocalDate> free;

    /**
     * Habits of a problem that is planned from {@code first} to {@code last}, both included.
     *
     * @param free whether one of these days has any free time
     */
    public HabitWeeks(Problem problem, LocalDate first, LocalDate last, Predicate<LocalDate> free) {
        this.problem = problem;
        this.first = first;
        this.last = last;
        this.free = free;
    }

    /** The habit in every plan week, from week 1 to that of the last day. */
    public List<Week> of(Activity habit) {
        LocalDate begin = Dates.later(first, habit.release().orElse(first));
        LocalDate end = Dates.earlier(last, habit.deadline().orElse(last));
        List<Week> weeks = new ArrayList<>();
        for (int week = 1; week <= problem.weeks().weekOf(last); week++) {
            LocalDate from = Dates.later(begin, problem.weeks().firstDayOf(week));
            LocalDate to = Dates.earlier(end, problem.weeks().lastDayOf(week));
            int lapsed = problem.history().lapsedMinutes(habit.id(), week);
            weeks.add(
                    new Week(week, from, to, Math.max(0, minutes(habit, week, from, to) - lapsed)));
        }
        return weeks;
    }

    private int minutes(Activity habit, int week, LocalDate from, LocalDate to) {
        int template = problem.availability().templateDays(problem.weeks().firstDayOf(week));
        int usualDays = template == 0 ? DayOfWeek.values().length : template;
        long days = from.isAfter(to) ? 0 : from.datesUntil(to.plusDays(1)).filter(free).count();
        int minutes = habit.effort().minutes();
        int slot = problem.slotMinutes();
        return days >= usualDays ? minutes : (int) (minutes * days / usualDays) / slot * slot;
    }
}
