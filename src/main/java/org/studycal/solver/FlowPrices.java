package org.studycal.solver;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.studycal.rule.SoftRule;

/**
 * Prices from a minimum cost flow of all work, slot by slot, through categories and weeks to
 * windows of one label and length: as if sessions could be split at will and needed no order.
 */
final class FlowPrices {

    /** Weeks before and after its target weeks that work may flow to. */
    private static final int WEEKS_OFF = 3;

    private static final int PLENTY = 1 << 30;

    private final Model model;
    private final Grid grid;
    private final WorkGroups groups;
    private final WeekRoom room;
    private final int[] groupNode;
    private final int[][] quotaIn;
    private final int[][] quotaOut;
    private final int[] weekNode;
    private final int sink;
    private final FlowNetwork network;

    /** Added to every quota arc, so that none is negative. */
    private final long shift;

    private final long overflow;
    final SlotPrices low;
    final SlotPrices high;

    FlowPrices(Model model, WorkGroups groups, WeekRoom room) {
        this.model = model;
        this.room = room;
        this.grid = model.grid;
        this.groups = groups;
        long perSlot =
                (model.weight(SoftRule.WEEKLY_QUOTA) + model.weight(SoftRule.WEEKLY_MINIMUM))
                        * grid.slotMinutes;
        this.shift = perSlot;
        this.overflow =
                4
                        * (model.sessionPrice
                                + 2 * perSlot
                                + grid.slotMinutes
                                        * (6 * model.weight(SoftRule.WINDOW_PREFERENCE)
                                                + 5 * model.weight(SoftRule.TARGET_WEEK)
                                                + 7 * model.weight(SoftRule.LATENESS)));
        int nodes = 0;
        this.groupNode = new int[groups.count()];
        for (int g = 0; g < groupNode.length; g++) {
            groupNode[g] = nodes++;
        }
        this.quotaIn = new int[model.categories][grid.weeks];
        this.quotaOut = new int[model.categories][grid.weeks];
        for (int c = 0; c < model.categories; c++) {
            for (int w = 0; w < grid.weeks; w++) {
                quotaIn[c][w] = nodes++;
                quotaOut[c][w] = nodes++;
            }
        }
        this.weekNode = new int[grid.weeks];
        for (int w = 0; w < grid.weeks; w++) {
            weekNode[w] = nodes++;
        }
        this.sink = nodes++;
        this.network = new FlowNetwork(nodes + grid.windowFrom.length);
        windows(nodes);
        for (int c = 0; c < model.categories; c++) {
            for (int w = 0; w < grid.weeks; w++) {
                quota(c, w);
            }
        }
        for (int g = 0; g < groupNode.length; g++) {
            weeks(g);
        }
        for (int g = 0; g < groupNode.length; g++) {
            network.send(groupNode[g], sink, groups.slots.get(g));
        }
        this.high = prices(network.dearest(sink));
        this.low = prices(network.cheapest(sink));
    }

    /** What it costs to do a slot in the worst window of a week beside its target. */
    long mostRaise() {
        int steps = Arrays.stream(model.step).flatMapToInt(Arrays::stream).max().orElse(0);
        return shift
                + model.preferencePrice * steps
                + model.weight(SoftRule.TARGET_WEEK) * grid.slotMinutes;
    }

    private SlotPrices prices(long[] node) {
        SlotPrices prices = new SlotPrices(groups.count(), model.categories, grid.weeks);
        for (int g = 0; g < groupNode.length; g++) {
            prices.task[g] = Math.min(overflow, node[groupNode[g]]) - shift;
        }
        for (int c = 0; c < model.categories; c++) {
            for (int w = 0; w < grid.weeks; w++) {
                prices.quota[c][w] =
                        Math.clamp(node[quotaIn[c][w]] - node[quotaOut[c][w]], 0, 2 * shift)
                                - shift
                                + Math.clamp(node[weekNode[w]] - node[sink], 0, overflow);
            }
        }
        return prices;
    }

    private void windows(int firstNode) {
        int[] longest = new int[model.categories];
        long[] sum = new long[model.categories];
        long[] slots = new long[model.categories];
        for (int g = 0; g < groups.count(); g++) {
            int c = groups.example.get(g).category();
            sum[c] += (long) groups.slots.get(g) * groups.longest.get(g);
            slots[c] += groups.slots.get(g);
        }
        for (int c = 0; c < longest.length; c++) {
            longest[c] = (int) (sum[c] / Math.max(1, slots[c]));
        }
        int nodes = firstNode;
        Map<Long, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < grid.windowFrom.length; i++) {
            int from = grid.windowFrom[i];
            long key =
                    ((long) grid.week[from] * grid.labels.size() + grid.label[from]) * 10_000
                            + grid.windowTo[i]
                            - from;
            kinds.merge(key, grid.windowTo[i] - from, Integer::sum);
        }
        for (Map.Entry<Long, Integer> kind : kinds.entrySet()) {
            int length = (int) (kind.getKey() % 10_000);
            int label = (int) (kind.getKey() / 10_000 % grid.labels.size());
            int week = (int) (kind.getKey() / 10_000 / grid.labels.size());
            int node = nodes++;
            for (int c = 0; c < model.categories; c++) {
                long price =
                        model.preferencePrice * model.step[c][label]
                                + model.sessionPrice / Math.max(1, Math.min(length, longest[c]));
                network.arc(quotaOut[c][week], node, kind.getValue(), price);
            }
            network.arc(node, weekNode[week], kind.getValue(), 0);
        }
        for (int w = 0; w < grid.weeks; w++) {
            network.arc(weekNode[w], sink, room.all[w], 0);
        }
    }

    private void quota(int category, int week) {
        int from = model.pinnedUse.categoryWeek()[category][week];
        int most = room.category[category][week];
        int x = 0;
        while (x < most) {
            long price = step(category, week, from + x);
            int to = x + 1;
            while (to < most && step(category, week, from + to) == price) {
                to++;
            }
            network.arc(quotaIn[category][week], quotaOut[category][week], to - x, price + shift);
            x = to;
        }
    }

    private long step(int category, int week, int slots) {
        return model.quotaCost(category, week, slots + 1) - model.quotaCost(category, week, slots);
    }

    private void weeks(int group) {
        Task task = groups.example.get(group);
        network.arc(groupNode[group], sink, PLENTY, overflow);
        if (task.from() >= task.to()) {
            return;
        }
        int first = grid.week[task.from()];
        int last = grid.week[task.to() - 1];
        if (task.activity().targetWeeks().isPresent()) {
            first = Math.max(first, task.aimFrom() - WEEKS_OFF);
            last = Math.min(last, task.aimTo() + WEEKS_OFF);
        }
        for (int w = first; w <= last; w++) {
            int slot = Math.max(task.from(), grid.dayFrom[model.weekFrom[w]]);
            if (slot < grid.slots && grid.week[slot] == w) {
                network.arc(
                        groupNode[group],
                        quotaIn[task.category()][w],
                        PLENTY,
                        model.targetCost(task, slot) + model.latenessCost(task, slot));
            }
        }
    }
}
