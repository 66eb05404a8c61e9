package org.studycal.solver;

import java.util.Arrays;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/** A move that is not carried out yet: the slots it would change, and what that would cost. */
final class Change {

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final long sessionPrice;
    private int[] slots = new int[256];
    private int size;

    /** What a slot would hold, valid where {@code round} is the current one. */
    private final int[] planned;

    private final int[] round;
    private int now;
    private double threshold;
    private final int[] quotaChange;
    private double uneven;
    private final Touched quotas;
    private long leftPrice;

    /** By how much the slots of tasks change whose last piece is shorter than a slot. */
    private final int[] placedChange;

    private final Touched shortEnds;

    Change(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.sessionPrice = model.weight(SoftRule.SESSIONS) * Points.PER_PIECE;
        this.planned = new int[grid.slots];
        this.round = new int[grid.slots];
        this.quotaChange = new int[model.categories * grid.weeks];
        this.quotas = new Touched(model.categories * grid.weeks);
        this.placedChange = new int[model.tasks.length];
        this.shortEnds = new Touched(model.tasks.length);
    }

    /**
     * Forgets the move and begins another one, which is taken if it is dearer by so much at most.
     */
    void begin(double threshold) {
        size = 0;
        now++;
        this.threshold = threshold;
    }

    /** Whether a move that changes the cost by at least so much would not be taken. */
    boolean hopeless(long leastCost) {
        return leastCost > threshold;
    }

    /** Plans to put a task, or {@link Assignment#NONE}, into a slot. */
    void put(int slot, int task) {
        if (round[slot] == now) {
            planned[slot] = task;
            return;
        }
        if (task == assignment.at(slot)) {
            return;
        }
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size++] = slot;
        planned[slot] = task;
        round[slot] = now;
    }

    /** The slots that would change. */
    int[] slots() {
        return Arrays.copyOf(slots, size);
    }

    /** What these slots would hold. */
    int[] tasks() {
        int[] tasks = new int[size];
        for (int i = 0; i < size; i++) {
            tasks[i] = planned[slots[i]];
        }
        return tasks;
    }

    /** Whether nothing would change. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Whether the move would change this slot. */
    boolean touches(int slot) {
        return round[slot] == now;
    }

    /** Whether every task may use its new slots. */
    boolean allowed() {
        for (int i = 0; i < size; i++) {
            int task = planned[slots[i]];
            if (task != Assignment.NONE && !model.allowed(task, slots[i])) {
                return false;
            }
        }
        return true;
    }

    /** Carries the move out, for {@link Assignment#feasible} to judge. */
    void apply() {
        for (int i = 0; i < size; i++) {
            assignment.set(slots[i], planned[slots[i]]);
        }
    }

    /** How much more the work left out would count for; valid after {@link #cost}. */
    long leftPrice() {
        return leftPrice;
    }

    /** How much dearer the plan would become, in units; without the rules of {@link Extras}. */
    long cost() {
        leftPrice = 0;
        long cost = 0;
        uneven = 0;
        int starts = 0;
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            int old = assignment.at(slot);
            int task = planned[slot];
            if (old != Assignment.NONE) {
                cost -= model.slotCost(old, slot);
                count(old, slot, -1);
            }
            if (task != Assignment.NONE) {
                cost += model.slotCost(task, slot);
                count(task, slot, 1);
            }
            boolean first = slot == grid.windowFrom[grid.window[slot]];
            starts +=
                    startsAt(task, first ? Assignment.NONE : at(slot - 1))
                            - startsAt(old, first ? Assignment.NONE : assignment.at(slot - 1));
            int next = slot + 1;
            if (next < grid.windowTo[grid.window[slot]] && round[next] != now) {
                starts += startsAt(assignment.at(next), task) - startsAt(assignment.at(next), old);
            }
        }
        for (int i = 0; i < quotas.size(); i++) {
            int key = quotas.get(i);
            int category = key / grid.weeks;
            int week = key % grid.weeks;
            int slotsNow = assignment.categoryWeek(category, week);
            cost +=
                    model.quotaCost(category, week, slotsNow + quotaChange[key])
                            - model.quotaCost(category, week, slotsNow);
            uneven +=
                    model.loose.unevenness(category, week, slotsNow + quotaChange[key])
                            - model.loose.unevenness(category, week, slotsNow);
            quotaChange[key] = 0;
        }
        quotas.clear();
        for (int i = 0; i < shortEnds.size(); i++) {
            int task = shortEnds.get(i);
            int placed = assignment.placed(task);
            leftPrice +=
                    model.tasks[task].leftPrice(placed + placedChange[task])
                            - model.tasks[task].leftPrice(placed);
            placedChange[task] = 0;
        }
        shortEnds.clear();
        return cost + starts * sessionPrice + assignment.finish.plannedCost();
    }

    /** How much more uneven the weeks would become; valid after {@link #cost}. */
    double uneven() {
        return uneven;
    }

    /** More than the move can win by bringing sessions back to where they were published. */
    long mostWonBack() {
        long sum = 0;
        int last = Assignment.NONE;
        int lastPlanned = Assignment.NONE;
        for (int i = 0; i < size; i++) {
            int old = assignment.at(slots[i]);
            int task = planned[slots[i]];
            if (old != Assignment.NONE && old != last && old != lastPlanned) {
                sum += assignment.objective().movedCost(old);
            }
            if (task != Assignment.NONE && task != last && task != lastPlanned) {
                sum += assignment.objective().movedCost(task);
            }
            last = old;
            lastPlanned = task;
        }
        return sum;
    }

    private int at(int slot) {
        return round[slot] == now ? planned[slot] : assignment.at(slot);
    }

    private static int startsAt(int task, int before) {
        return task != Assignment.NONE && task != before ? 1 : 0;
    }

    private void count(int task, int slot, int change) {
        Task t = model.tasks[task];
        if (t.endsInsideSlot()) {
            shortEnds.add(task);
            placedChange[task] += change;
        } else {
            leftPrice -= t.leftPrice() * change;
        }
        assignment.finish.plan(t, slot, change);
        int key = t.category() * grid.weeks + grid.week[slot];
        quotas.add(key);
        quotaChange[key] += change;
    }
}
