package org.studycal.solver;

import java.util.Arrays;
import java.util.List;

/**
 * The most that work without an order can gain in a window at given prices: sessions of any groups,
 * none longer than its group's longest.
 */
final class WindowFill {

    private static final int NONE = -1;

    private final Model model;
    private final WorkGroups groups;
    private int[] offered = new int[16];
    private long[] gain = new long[16];
    private int offers;
    private int[] offeredHere = new int[16];
    private long[] gainHere = new long[16];
    private int offersHere;

    /** Most gain from up to so many slots, and the last session of it. */
    final long[] best;

    private final int[] choice;

    WindowFill(Model model, WorkGroups groups) {
        this.model = model;
        this.groups = groups;
        int longest = 0;
        for (int w = 0; w < model.grid.windowFrom.length; w++) {
            longest = Math.max(longest, model.grid.windowTo[w] - model.grid.windowFrom[w]);
        }
        this.best = new long[longest + 1];
        this.choice = new int[longest + 1];
    }

    /** Takes the groups that can gain anything in a week. */
    void week(int week, List<Integer> candidates, boolean[] inOrder, SlotPrices prices) {
        offers = 0;
        int firstSlot = model.grid.dayFrom[model.weekFrom[week]];
        int end = model.grid.dayTo[model.weekTo[week] - 1];
        if (firstSlot >= end) {
            return;
        }
        for (int g : candidates) {
            Task task = groups.example.get(g);
            long value =
                    prices.task[g]
                            - prices.quota[task.category()][week]
                            - model.targetCost(task, firstSlot);
            if (value > 0 && !inOrder[g]) {
                if (offers == offered.length) {
                    offered = Arrays.copyOf(offered, 2 * offers);
                    gain = Arrays.copyOf(gain, 2 * offers);
                    offeredHere = new int[2 * offers];
                    gainHere = new long[2 * offers];
                }
                offered[offers] = g;
                gain[offers++] = value;
            }
        }
    }

    /** Fills a window of that week. */
    void window(int window) {
        int from = model.grid.windowFrom[window];
        int to = model.grid.windowTo[window];
        offersHere = 0;
        for (int i = 0; i < offers; i++) {
            Task task = groups.example.get(offered[i]);
            if (task.from() < to
                    && task.to() > from
                    && model.labelAllowed[task.index()][model.grid.label[from]]) {
                long value =
                        gain[i] - model.preferenceCost(task, from) - model.latenessCost(task, from);
                if (value > 0) {
                    offeredHere[offersHere] = offered[i];
                    gainHere[offersHere++] = value;
                }
            }
        }
        best[0] = 0;
        for (int k = 1; k <= to - from; k++) {
            best[k] = best[k - 1];
            choice[k] = NONE;
            for (int i = 0; i < offersHere; i++) {
                int run = Math.min(k, groups.longest.get(offeredHere[i]));
                long value = best[k - run] + run * gainHere[i] - model.sessionPrice;
                if (value > best[k]) {
                    best[k] = value;
                    choice[k] = i;
                }
            }
        }
    }

    /** Counts what the best filling of so many slots uses. */
    void use(int slots, int week, SlotPrices used) {
        int k = slots;
        while (k > 0) {
            if (choice[k] == NONE) {
                k--;
                continue;
            }
            int group = offeredHere[choice[k]];
            int run = Math.min(k, groups.longest.get(group));
            used.task[group] += run;
            used.quota[groups.example.get(group).category()][week] += run;
            k -= run;
        }
    }
}
