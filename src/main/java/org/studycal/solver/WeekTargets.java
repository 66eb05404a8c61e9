package org.studycal.solver;

import org.studycal.problem.Category;
import org.studycal.problem.Problem;

/** What each category should have in a week: its target and its minimum. */
final class WeekTargets {

    /** Target by category in minutes, -1 for none. */
    final int[] target;

    /** Minimum by category in minutes, 0 for none. */
    final int[] minimum;

    /** Up to which week being under them costs, by category. */
    final int[] underWeeks;

    private final Grid grid;

    WeekTargets(Problem problem, Grid grid, TaskBuilder builder) {
        int categories = problem.categories().size();
        this.grid = grid;
        this.target = new int[categories];
        this.minimum = new int[categories];
        this.underWeeks = new int[categories];
        for (int c = 0; c < categories; c++) {
            Category category = problem.categories().get(c);
            target[c] = category.quota().targetMinutes().orElse(-1);
            minimum[c] = category.quota().minMinutes().orElse(0);
            int pace = target[c] > 0 ? target[c] : minimum[c];
            underWeeks[c] =
                    pace == 0 ? 0 : Math.toIntExact(Math.ceilDiv(builder.asked(c), (long) pace));
        }
    }

    /** Minutes over a category's weekly target, or under it while its work lasts. */
    long minutesOff(int category, int week, int slots) {
        if (target[category] < 0) {
            return 0;
        }
        long minutes = (long) slots * grid.slotMinutes;
        long off = Math.max(0, minutes - target[category]);
        if (week < underWeeks[category]) {
            off += Math.max(0, Math.min(target[category], grid.weekFree[week]) - minutes);
        }
        return off;
    }

    /** Minutes under a category's weekly minimum while its work lasts. */
    long minutesUnder(int category, int week, int slots) {
        if (minimum[category] == 0 || week >= underWeeks[category]) {
            return 0;
        }
        long minutes = (long) slots * grid.slotMinutes;
        return Math.max(0, Math.min(minimum[category], grid.weekFree[week]) - minutes);
    }
}
