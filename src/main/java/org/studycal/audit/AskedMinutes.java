package org.studycal.audit;

import java.time.LocalDate;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;

/**
 * How many minutes of an activity the plan asks for: its effort, or of a weekly habit an amount for
 * every plan week.
 */
public final class AskedMinutes {

    private final Agenda agenda;

    /** What a problem asks for on the days that a solution says are planned. */
    public AskedMinutes(Problem problem, Solution solution) {
        this(new Agenda(problem, solution));
    }

    AskedMinutes(Agenda agenda) {
        this.agenda = agenda;
    }

    /** The plan week of the last day that could be planned. */
    public int lastWeek() {
        return agenda.lastWeek;
    }

    /** Days on which the template has windows in a whole week, all seven where it has none. */
    private int templateDays(int week) {
        LocalDate monday = agenda.problem.weeks().firstDayOf(week);
        int days = 0;
        for (int i = 0; i < 7; i++) {
            LocalDate date = monday.plusDays(i);
            days +=
                    agenda.problem.availability().weekly().stream()
                                    .anyMatch(
                                            entry ->
                                                    !entry.windows().isEmpty()
                                                            && Rhythm.holds(entry.when(), date))
                            ? 1
                            : 0;
        }
        return days == 0 ? 7 : days;
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
        int templateDays = templateDays(week);
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
