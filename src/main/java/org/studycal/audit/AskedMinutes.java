package org.studycal.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;

/**
 * How many minutes of an activity the plan asks for: its effort, or of a weekly habit an amount for
 * every plan week.
 */
public final class AskedMinutes {

    private final Agenda agenda;
    private final int templateDays;

    /** What a problem asks for on the days that a solution says are planned. */
    public AskedMinutes(Problem problem, Solution solution) {
        this(new Agenda(problem, solution));
    }

    AskedMinutes(Agenda agenda) {
        this.agenda = agenda;
        int days = (int) Arrays.stream(DayOfWeek.values()).filter(this::hasWindows).count();
        this.templateDays = days == 0 ? 7 : days;
    }

    /** The plan week of the last day that could be planned. */
    public int lastWeek() {
        return agenda.lastWeek;
    }

    private boolean hasWindows(DayOfWeek day) {
        return agenda.problem.availability().weekly().stream()
                .anyMatch(entry -> entry.days().contains(day) && !entry.windows().isEmpty());
    }

    /**
     * Minutes of a weekly habit in a plan week: its share when fewer days than the template's have
     * free time, and less what has lapsed.
     */
    public int inWeek(Activity habit, int week) {
        int lapsed = agenda.problem.history().lapsedMinutes(habit.id(), week);
        return Math.max(0, effortInWeek(habit, week) - lapsed);
    }

    private int effortInWeek(Activity habit, int week) {
        int freeDays =
                (int)
                        agenda.planDatesOf(week).stream()
                                .filter(date -> agenda.free.on(date) > 0 && mayBeOn(habit, date))
                                .count();
        int minutes = habit.effort().minutes();
        if (freeDays >= templateDays) {
            return minutes;
        }
        long share = (long) minutes * freeDays / templateDays;
        return Math.toIntExact(share - share % agenda.problem.slotMinutes());
    }

    private static boolean mayBeOn(Activity habit, LocalDate date) {
        return habit.release().map(day -> !date.isBefore(day)).orElse(true)
                && habit.deadline().map(day -> !date.isAfter(day)).orElse(true);
    }

    /** Minutes over the whole plan. */
    long of(Activity activity) {
        if (!activity.effort().weekly()) {
            return activity.effort().minutes();
        }
        long sum = 0;
        for (int week = 1; week <= agenda.lastWeek; week++) {
            sum += inWeek(activity, week);
        }
        return sum;
    }

    /** Minutes of a whole category over the whole plan. */
    long ofCategory(String category) {
        return agenda.problem.activities().stream()
                .filter(activity -> activity.category().equals(category))
                .mapToLong(this::of)
                .sum();
    }
}
