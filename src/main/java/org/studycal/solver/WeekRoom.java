package org.studycal.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The most slots beside pinned ones that a week can hold: under the limits of its days, of the week
 * and of every category, and with its days of rest.
 */
final class WeekRoom {

    /** By week. */
    final int[] all;

    /** By category and week. */
    final int[][] category;

    private final Model model;

    WeekRoom(Model model) {
        this.model = model;
        int weeks = model.grid.weeks;
        this.all = new int[weeks];
        this.category = new int[model.categories][weeks];
        for (int w = 0; w < weeks; w++) {
            all[w] =
                    Math.min(
                            below(model.limits.week[w], model.pinnedUse.week()[w]),
                            daysOf(w, model.limits.day, model.pinnedUse.day()));
            for (int c = 0; c < model.categories; c++) {
                int limit =
                        below(model.limits.categoryWeek[c], model.pinnedUse.categoryWeek()[c][w]);
                int days = daysOf(w, model.limits.categoryDay[c], model.pinnedUse.categoryDay()[c]);
                category[c][w] = Math.min(all[w], Math.min(limit, days));
            }
        }
    }

    /** Room that a limit leaves; what is pinned may be over it. */
    private static int below(int limit, int pinned) {
        return Math.max(0, limit - pinned);
    }

    /** Room on the best days of a week that may be days of study. */
    private int daysOf(int week, int dayLimit, int[] pinned) {
        int room = 0;
        int used = model.pinnedUse.daysBeside()[week];
        List<Integer> others = new ArrayList<>();
        for (int d = model.weekFrom[week]; d < model.weekTo[week]; d++) {
            int slots = model.grid.dayTo[d] - model.grid.dayFrom[d];
            int open = Math.min(slots, below(dayLimit, pinned[d]));
            if (model.pinnedUse.day()[d] > 0) {
                room += open;
                used++;
            } else {
                others.add(open);
            }
        }
        others.sort(Collections.reverseOrder());
        int more = Math.clamp((long) model.limits.studyDays - used, 0, others.size());
        return room + others.subList(0, more).stream().mapToInt(Integer::intValue).sum();
    }
}
