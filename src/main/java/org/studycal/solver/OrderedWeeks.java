package org.studycal.solver;

import java.util.Arrays;
import java.util.List;

/**
 * The most that the work of some weeks can gain at given prices, with part of its order kept: a
 * chain of tasks each of which follows the one before, and a pool of tasks each of which follows
 * some of the chain. All other work may lie anywhere.
 */
final class OrderedWeeks {

    private static final long NEVER = Long.MIN_VALUE / 4;

    private final Model model;
    private final Grid grid;
    private final WorkGroups groups;
    private final int firstWeek;
    private final int lastWeek;

    /** The task of every slot of the chain, in its order. */
    private final Task[] chain;

    private final List<Task> pool;

    /** How many slots of the pool may be done when so many of the chain are. */
    private final int[] released;

    /** Groups wholly in the chain or the pool. */
    private final boolean[] inOrder;

    private final int windowFrom;
    private final int windowTo;
    private final List<List<Integer>> candidates;
    private final int poolSlots;
    private final int poolRun;

    /** Numbers of the pool's slots that may be done. */
    private final int width;

    OrderedWeeks(
            Model model,
            WorkGroups groups,
            int firstWeek,
            int lastWeek,
            List<List<Integer>> candidates,
            WorkOrder order) {
        this.model = model;
        this.grid = model.grid;
        this.groups = groups;
        this.firstWeek = firstWeek;
        this.lastWeek = lastWeek;
        this.candidates = candidates;
        this.chain = order.chain;
        this.pool = order.pool;
        this.released = order.released;
        this.poolSlots = released[chain.length];
        int run = 1;
        int[] inside = new int[groups.count()];
        for (Task task : pool) {
            int group = groups.of[task.index()];
            inside[group]++;
            run = Math.max(run, groups.longest.get(group));
        }
        this.poolRun = run;
        for (int i = 0; i < chain.length; i++) {
            if (i == 0 || chain[i].index() != chain[i - 1].index()) {
                inside[groups.of[chain[i].index()]]++;
            }
        }
        this.inOrder = new boolean[groups.count()];
        for (int g = 0; g < inOrder.length; g++) {
            inOrder[g] = inside[g] == groups.size.get(g);
        }
        int from = 0;
        while (from < grid.windowFrom.length && grid.week[grid.windowFrom[from]] < firstWeek) {
            from++;
        }
        int to = from;
        while (to < grid.windowFrom.length && grid.week[grid.windowFrom[to]] <= lastWeek) {
            to++;
        }
        this.windowFrom = from;
        this.windowTo = to;
        this.width = poolSlots + 1;
    }

    /** Slots of work in the chain and the pool. */
    int ownSlots() {
        return chain.length + poolSlots;
    }

    /** Marks the groups that lie wholly in the chain and the pool. */
    void markOrdered(boolean[] ordered) {
        for (int g = 0; g < inOrder.length; g++) {
            ordered[g] |= inOrder[g];
        }
    }

    /** How much work {@link #gain} is. */
    long steps() {
        long ways = 0;
        for (int i = windowFrom; i < windowTo; i++) {
            int length = grid.windowTo[i] - grid.windowFrom[i];
            ways += (length + 1L) * (length + 2L) / 2;
        }
        return ways * (chain.length + 1) * (poolSlots + 1);
    }

    /** The most gain; adds what reaches it to {@code used}. */
    long gain(SlotPrices prices, WindowFill fill, SlotPrices used) {
        int states = (chain.length + 1) * width;
        long[][] gain = new long[windowTo - windowFrom + 1][states];
        for (int n = 0; n <= chain.length; n++) {
            for (int l = 0; l <= released[n]; l++) {
                gain[0][n * width + l] = firstWeek > 0 || n + l == 0 ? 0 : NEVER;
            }
        }
        close(gain[0]);
        int week = -1;
        for (int i = windowFrom; i < windowTo; i++) {
            int w = grid.week[grid.windowFrom[i]];
            if (w != week) {
                fill.week(w, candidates.get(w), inOrder, prices);
                week = w;
            }
            fill.window(i);
            step(i, prices, fill, gain[i - windowFrom], gain[i - windowFrom + 1]);
        }
        long[] end = gain[windowTo - windowFrom];
        int state = chain.length * width + poolSlots;
        if (lastWeek < grid.weeks - 1) {
            for (int s = 0; s < states; s++) {
                if (end[s] > end[state]) {
                    state = s;
                }
            }
        }
        long most = end[state];
        if (most > NEVER / 2) {
            trace(state, gain, prices, fill, used);
        }
        return most;
    }

    private void step(int window, SlotPrices prices, WindowFill fill, long[] before, long[] after) {
        int length = grid.windowTo[window] - grid.windowFrom[window];
        long[] poolGain = poolGain(window, length, prices);
        long[] chainGain = new long[length + 1];
        Arrays.fill(after, NEVER);
        for (int n = 0; n <= chain.length; n++) {
            int most = chainGain(window, n, length, prices, chainGain);
            for (int a = 0; a <= most; a++) {
                int open = released[n + a];
                for (int b = 0; b <= length - a && b <= open && poolGain[b] != NEVER; b++) {
                    best(
                            before,
                            n * width,
                            Math.min(released[n], open - b) + 1,
                            chainGain[a] + poolGain[b] + fill.best[length - a - b],
                            after,
                            (n + a) * width + b);
                }
            }
        }
    }

    private static void best(
            long[] before, int from, int count, long more, long[] after, int shifted) {
        for (int l = 0; l < count; l++) {
            long gain = before[from + l] + more;
            if (gain > after[shifted + l]) {
                after[shifted + l] = gain;
            }
        }
    }

    /** No more of the pool is done than released, nor more than there is. */
    private void close(long[] gain) {
        for (int n = 0; n <= chain.length; n++) {
            Arrays.fill(gain, n * width + released[n] + 1, (n + 1) * width, NEVER);
        }
    }

    private void trace(
            int end, long[][] gain, SlotPrices prices, WindowFill fill, SlotPrices used) {
        int state = end;
        int week = -1;
        for (int i = windowTo - 1; i >= windowFrom; i--) {
            int w = grid.week[grid.windowFrom[i]];
            if (w != week) {
                fill.week(w, candidates.get(w), inOrder, prices);
                week = w;
            }
            fill.window(i);
            state =
                    back(
                            i,
                            state,
                            gain[i - windowFrom],
                            gain[i - windowFrom + 1],
                            prices,
                            fill,
                            used);
        }
    }

    private int back(
            int window,
            int state,
            long[] before,
            long[] after,
            SlotPrices prices,
            WindowFill fill,
            SlotPrices used) {
        int length = grid.windowTo[window] - grid.windowFrom[window];
        int n = state / width;
        int l = state % width;
        long[] poolGain = poolGain(window, length, prices);
        long[] chainGain = new long[length + 1];
        for (int a = 0; a <= Math.min(length, n); a++) {
            if (chainGain(window, n - a, a, prices, chainGain) < a) {
                continue;
            }
            for (int b = 0; b <= length - a && b <= l; b++) {
                int from = (n - a) * width + l - b;
                if (poolGain[b] != NEVER
                        && l - b <= released[n - a]
                        && before[from] > NEVER / 2
                        && before[from] + chainGain[a] + poolGain[b] + fill.best[length - a - b]
                                == after[state]) {
                    int week = grid.week[grid.windowFrom[window]];
                    for (int i = n - a; i < n; i++) {
                        used.task[groups.of[chain[i].index()]]++;
                        used.quota[chain[i].category()][week]++;
                    }
                    if (b > 0) {
                        Task best = bestOfPool(window, prices);
                        used.task[groups.of[best.index()]] += b;
                        used.quota[best.category()][week] += b;
                    }
                    fill.use(length - a - b, week, used);
                    return from;
                }
            }
        }
        throw new IllegalStateException("no way back");
    }

    /**
     * Gain of the next slots of the chain after the first {@code n}; returns how many there are.
     */
    private int chainGain(int window, int n, int length, SlotPrices prices, long[] sums) {
        long sum = 0;
        int run = 0;
        sums[0] = 0;
        for (int a = 0; a < length; a++) {
            if (n + a >= chain.length) {
                return a;
            }
            Task task = chain[n + a];
            if (a == 0
                    || task.index() != chain[n + a - 1].index()
                    || run == groups.longest.get(groups.of[task.index()])) {
                if (!possible(task, window)) {
                    return a;
                }
                sum -= model.sessionPrice;
                run = 0;
            }
            run++;
            sum += gain(task, window, prices);
            sums[a + 1] = sum;
        }
        return length;
    }

    private long[] poolGain(int window, int length, SlotPrices prices) {
        long[] gains = new long[length + 1];
        Task best = bestOfPool(window, prices);
        for (int b = 1; b <= length; b++) {
            gains[b] =
                    best == null
                            ? NEVER
                            : b * gain(best, window, prices)
                                    - model.sessionPrice * Math.ceilDiv(b, poolRun);
        }
        return gains;
    }

    private Task bestOfPool(int window, SlotPrices prices) {
        Task best = null;
        for (Task task : pool) {
            if (possible(task, window)
                    && (best == null || gain(task, window, prices) > gain(best, window, prices))) {
                best = task;
            }
        }
        return best;
    }

    private boolean possible(Task task, int window) {
        int from = grid.windowFrom[window];
        return task.from() < grid.windowTo[window]
                && task.to() > from
                && model.labelAllowed[task.index()][grid.label[from]];
    }

    private long gain(Task task, int window, SlotPrices prices) {
        int slot = grid.windowFrom[window];
        return prices.task[groups.of[task.index()]]
                - prices.quota[task.category()][grid.week[slot]]
                - model.slotCost(task.index(), slot);
    }
}
