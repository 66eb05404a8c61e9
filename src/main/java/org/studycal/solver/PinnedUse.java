package org.studycal.solver;

import java.util.List;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;

/**
 * What pinned sessions use of the person's limits, in booked slots; those of a week hold what lies
 * in it before the plan's first or after its last day.
 *
 * @param categoryDay by category and day
 * @param categoryWeek by category and week
 * @param daysBeside days of a week with sessions before the plan's first or after its last day
 * @param reviews by day, of reviews, which no cost counts
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PinnedUse(
        int[] day,
        int[] week,
        int[][] categoryDay,
        int[][] categoryWeek,
        int[] daysBeside,
        int[] reviews) {

    static PinnedUse of(Problem problem, Grid grid, List<PinnedTime> pinned) {
        int categories = problem.categories().size();
        int[][] categoryDay = new int[categories][grid.days];
        int reviews = problem.categories().indexOf(Reviews.CATEGORY);
        PinnedUse use =
                new PinnedUse(
                        new int[grid.days],
                        new int[grid.weeks],
                        categoryDay,
                        new int[categories][grid.weeks],
                        new int[grid.weeks],
                        reviews < 0 ? new int[grid.days] : categoryDay[reviews]);
        int lastBeside = Integer.MIN_VALUE;
        for (PinnedTime time : pinned) {
            int booked = Math.toIntExact(Math.ceilDiv(time.end() - time.start(), grid.slotMinutes));
            int category = TaskBuilder.categoryOf(problem, time.activity());
            int week = problem.weeks().weekOf(grid.first.plusDays(time.day())) - 1;
            boolean beside = time.day() < 0 || time.day() >= grid.days;
            if (!beside) {
                use.day[time.day()] += booked;
                use.categoryDay[category][time.day()] += booked;
            }
            if (week >= 0 && week < grid.weeks) {
                use.week[week] += booked;
                use.categoryWeek[category][week] += booked;
                use.daysBeside[week] += beside && time.day() != lastBeside ? 1 : 0;
            }
            lastBeside = time.day();
        }
        return use;
    }
}
