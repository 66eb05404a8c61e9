package org.studycal.solver;

/** How much work neither target weeks nor published sessions hold in its place. */
final class LooseWork {

    /** Target weeks as wide as this, or wider, leave it open when the work is done. */
    private static final int LOOSE_WEEKS = 3;

    private final Model model;

    /** Share of each category's work, 0 to 1; 0 for all where published sessions hold it. */
    private final double[] share;

    LooseWork(Model model) {
        this.model = model;
        this.share = new double[model.categories];
        if (model.published != null) {
            return;
        }
        long[] looseSlots = new long[model.categories];
        long[] slots = new long[model.categories];
        for (Task task : model.tasks) {
            boolean aims = task.isHabit() || task.aimTo() - task.aimFrom() < LOOSE_WEEKS;
            looseSlots[task.category()] += aims ? 0 : task.slots();
            slots[task.category()] += task.slots();
        }
        for (int c = 0; c < model.categories; c++) {
            share[c] = (double) looseSlots[c] / Math.max(1, slots[c]);
        }
    }

    /** Whether most work is loose. */
    boolean isMost() {
        double slots = 0;
        for (Task task : model.tasks) {
            slots += (share[task.category()] - 0.5) * task.slots();
        }
        return slots > 0;
    }

    /**
     * How far a category's slots in a week are from its target, squared, as far as its work is
     * loose. No part of the cost, which is the same wherever the excess of one week stands before
     * it meets the lack of another: with this a search sees the way.
     */
    double unevenness(int category, int week, int slots) {
        int target = model.targets.target[category];
        if (share[category] == 0 || target < 0) {
            return 0;
        }
        long aim = Math.min(target, model.grid.weekFree[week]) / model.grid.slotMinutes;
        double off =
                week < model.targets.underWeeks[category] ? slots - aim : Math.max(0, slots - aim);
        return share[category] * off * off;
    }
}
