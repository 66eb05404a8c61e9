package org.studycal.solver;

import java.util.Arrays;
import java.util.OptionalInt;
import org.studycal.problem.Category;
import org.studycal.problem.Limits;
import org.studycal.problem.Problem;

/** What a person does at most, in slots. */
final class SlotLimits {

    /** No limit. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** Most slots a day. */
    final int day;

    /** Most slots by week. */
    final int[] week;

    /** Most slots a day by category. */
    final int[] categoryDay;

    /** Most slots a week by category. */
    final int[] categoryWeek;

    /** Days of each week that may hold a session. */
    final int studyDays;

    /** Most slots of study without a long break. */
    final int stretch;

    private final boolean breaks;

    SlotLimits(Problem problem, Grid grid) {
        Limits limits = problem.limits();
        this.day = slots(limits.perDayMinutes(), grid);
        this.week = new int[grid.weeks];
        for (int w = 0; w < grid.weeks; w++) {
            int usable = (int) ((long) grid.weekFree[w] * (100 - limits.reservePercent()) / 100);
            int open = limits.reservePercent() == 0 ? UNLIMITED : usable / grid.slotMinutes;
            OptionalInt most = limits.perWeekMinutes(problem.weeks().firstDayOf(w + 1));
            week[w] = Math.min(open, slots(most, grid));
        }
        int categories = problem.categories().size();
        this.categoryDay = new int[categories];
        this.categoryWeek = new int[categories];
        for (int c = 0; c < categories; c++) {
            Category category = problem.categories().get(c);
            categoryDay[c] = slots(category.dailyMaxMinutes(), grid);
            categoryWeek[c] = slots(category.quota().maxMinutes(), grid);
        }
        this.studyDays = 7 - limits.restDays();
        this.stretch = slots(limits.stretchMinutes(), grid);
        this.breaks = limits.breakMinutes() > 0;
    }

    /** Whether anything is limited by day or week. */
    boolean count() {
        return day != UNLIMITED || any(week) || any(categoryDay) || any(categoryWeek);
    }

    private static boolean any(int[] limits) {
        return Arrays.stream(limits).anyMatch(max -> max != UNLIMITED);
    }

    /** Whether there are breaks to keep. */
    boolean askForBreaks() {
        return breaks || stretch != UNLIMITED;
    }

    /** A limit in whole slots. */
    static int slots(OptionalInt minutes, Grid grid) {
        return minutes.isPresent() ? minutes.getAsInt() / grid.slotMinutes : UNLIMITED;
    }
}
