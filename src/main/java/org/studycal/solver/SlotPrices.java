package org.studycal.solver;

/**
 * Prices that {@link LowerBound} looks for: what a slot of a task is worth wherever it lies, and
 * what a slot of a category costs in a week. Any numbers prove a bound, some a better one.
 */
final class SlotPrices {

    /** By group of tasks. */
    final long[] task;

    /** By category and week. */
    final long[][] quota;

    SlotPrices(int groups, int categories, int weeks) {
        this.task = new long[groups];
        this.quota = new long[categories][weeks];
    }

    /** These prices moved by {@code percent} of the way to others. */
    SlotPrices towards(SlotPrices other, int percent) {
        SlotPrices mixed = new SlotPrices(task.length, quota.length, quota[0].length);
        for (int g = 0; g < task.length; g++) {
            mixed.task[g] = mix(task[g], other.task[g], percent);
        }
        for (int c = 0; c < quota.length; c++) {
            for (int w = 0; w < quota[c].length; w++) {
                mixed.quota[c][w] = mix(quota[c][w], other.quota[c][w], percent);
            }
        }
        return mixed;
    }

    private static long mix(long from, long to, int percent) {
        return from + (to - from) * percent / 100;
    }
}
