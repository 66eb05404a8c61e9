package org.studycal.solver;

import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/** The day on which all work is done but for weekly habits, kept up to date slot by slot. */
final class FinishDay {

    private final Model model;

    /** Units for each day. */
    private final long price;

    /** Slots of such work by day. */
    private final int[] slotsOn;

    private int last;

    /** By how much a move that is not carried out would change the slots of a day. */
    private final int[] planned;

    private final Touched plannedDays;
    private int latestPut = -1;

    FinishDay(Model model) {
        this.model = model;
        this.price = model.weight(SoftRule.FINISH) * Points.PER_PIECE;
        this.slotsOn = new int[model.grid.days];
        this.planned = new int[model.grid.days];
        this.plannedDays = new Touched(model.grid.days);
        this.last = model.pinnedFinish;
    }

    /** Cost in units. */
    long cost() {
        return price * model.daysOver(last);
    }

    /** Cost in units of a finish on some day. */
    long costOf(int day) {
        return price * model.daysOver(day);
    }

    /** The last day with such work, pinned sessions among it. */
    int day() {
        return last;
    }

    /** A slot now has a task, or, with -1, has it no more. */
    void count(Task task, int slot, int change) {
        if (task.isHabit()) {
            return;
        }
        int day = model.grid.day[slot];
        slotsOn[day] += change;
        if (change > 0) {
            last = Math.max(last, day);
        } else {
            while (last > model.pinnedFinish && slotsOn[last] == 0) {
                last--;
            }
        }
    }

    /** The same for a move that is not carried out yet. */
    void plan(Task task, int slot, int change) {
        if (price > 0 && !task.isHabit()) {
            int day = model.grid.day[slot];
            planned[day] += change;
            plannedDays.add(day);
            latestPut = change > 0 ? Math.max(latestPut, day) : latestPut;
        }
    }

    /** How much dearer the planned move would be; forgets it. */
    long plannedCost() {
        if (plannedDays.size() == 0) {
            return 0;
        }
        int day = Math.max(last, latestPut);
        while (day > model.pinnedFinish && slots(day) == 0) {
            day--;
        }
        for (int i = 0; i < plannedDays.size(); i++) {
            planned[plannedDays.get(i)] = 0;
        }
        plannedDays.clear();
        latestPut = -1;
        return price * (model.daysOver(day) - model.daysOver(last));
    }

    private int slots(int day) {
        return day < slotsOn.length ? slotsOn[day] + planned[day] : 0;
    }
}
