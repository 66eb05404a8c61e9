package org.studycal.solver;

import java.util.Arrays;
import java.util.Map;
import org.studycal.problem.Activity;
import org.studycal.rule.SoftRule;

/**
 * Which task every slot does, with all counts and the cost kept up to date. A move is a number of
 * {@link #set} calls, then {@link #feasible}, then {@link #commit} or {@link #rollback}.
 */
final class Assignment {

    static final int NONE = -1;

    final Model model;
    private final Grid grid;
    private final int[] taskOf;

    /** Category of the task in every slot, {@link #NONE} in a free one. */
    private final int[] laneOf;

    private final TaskPlaces[] places;
    private final int[] dayUsed;
    private final int[] weekUsed;
    private final int[][] categoryDay;
    private final int[][] categoryWeek;

    /** Minutes left out by priority, 1 to 5. */
    private final int[] left = new int[Activity.LEAST_PRIORITY + 1];

    private final Extras extras;
    final FinishDay finish;
    private final Feasibility feasibility;

    /** Null where nothing is published. */
    private final MovedSessions moved;

    private final Objective objective;
    private long cost;
    private long leftPrice;

    private int[] trailSlot = new int[256];
    private int[] trailTask = new int[256];
    private int trail;
    private final Touched touchedTasks;
    private final Touched touchedDays;

    Assignment(Model model) {
        this.model = model;
        this.grid = model.grid;
        this.taskOf = new int[grid.slots];
        Arrays.fill(taskOf, NONE);
        this.laneOf = taskOf.clone();
        this.places = new TaskPlaces[model.tasks.length];
        for (Task task : model.tasks) {
            places[task.index()] = new TaskPlaces(task.slots());
            left[task.activity().priority()] += task.leftMinutes(0, grid.slotMinutes);
            leftPrice += task.leftPrice(0);
        }
        this.dayUsed = model.pinnedUse.day().clone();
        this.weekUsed = model.pinnedUse.week().clone();
        this.categoryDay = new int[model.categories][];
        this.categoryWeek = new int[model.categories][];
        for (int c = 0; c < model.categories; c++) {
            categoryDay[c] = model.pinnedUse.categoryDay()[c].clone();
            categoryWeek[c] = model.pinnedUse.categoryWeek()[c].clone();
            for (int w = 0; w < grid.weeks; w++) {
                cost += model.quotaCost(c, w, categoryWeek[c][w]);
            }
        }
        this.cost += model.pinnedCost();
        this.touchedTasks = new Touched(model.tasks.length);
        this.touchedDays = new Touched(grid.days);
        this.finish = new FinishDay(model);
        this.extras = new Extras(this);
        this.feasibility = new Feasibility(this);
        this.moved = model.published == null ? null : new MovedSessions(this, model.published);
        this.objective = new Objective(this, moved);
    }

    /** The task in a slot, or {@link #NONE}. */
    int at(int slot) {
        return taskOf[slot];
    }

    /** The category done in a slot, or {@link #NONE}. */
    int lane(int slot) {
        return laneOf[slot];
    }

    /** How many slots a task has. */
    int placed(int task) {
        return places[task].size();
    }

    /** How many slots a task still lacks. */
    int missing(int task) {
        return model.tasks[task].slots() - placed(task);
    }

    /** The {@code i}-th slot of a task in time order. */
    int place(int task, int i) {
        return places[task].get(i);
    }

    int firstSlot(int task) {
        return places[task].get(0);
    }

    int lastSlot(int task) {
        return places[task].get(placed(task) - 1);
    }

    /**
     * Real end of a task that has slots, in minutes: the last piece of a whole effort may end
     * inside its slot.
     */
    long endOf(int task) {
        int last = lastSlot(task);
        Task t = model.tasks[task];
        return grid.start[last]
                + (placed(task) == t.slots() ? t.lastPiece(grid.slotMinutes) : grid.slotMinutes);
    }

    int dayUsed(int day) {
        return dayUsed[day];
    }

    int weekUsed(int week) {
        return weekUsed[week];
    }

    int categoryDay(int category, int day) {
        return categoryDay[category][day];
    }

    int categoryWeek(int category, int week) {
        return categoryWeek[category][week];
    }

    /** Minutes left out of a task. */
    int leftMinutes(int task) {
        return model.tasks[task].leftMinutes(placed(task), grid.slotMinutes);
    }

    /** Minutes left out of a priority. */
    int left(int priority) {
        return left[priority];
    }

    /** Minutes left out altogether. */
    int left() {
        return left[1] + left[2] + left[3] + left[4] + left[5];
    }

    /** Soft cost in units. */
    long cost() {
        return cost + extras.cost() + finish.cost();
    }

    /** What a search makes small. */
    Objective objective() {
        return objective;
    }

    /** What the work left out counts for in the medium score. */
    long leftPrice() {
        return leftPrice;
    }

    /** Whether rules count that {@link Change#cost} does not know. */
    boolean hasExtras() {
        return extras.count();
    }

    /** Whether there are published sessions to keep in their places. */
    boolean hasPublished() {
        return moved != null;
    }

    /** Adds the cost of the rules that look at more than slots to their rules. */
    void addExtraCosts(Map<SoftRule, Long> costs) {
        extras.addTo(costs);
    }

    /** First slot of the session that holds {@code slot}. */
    int runFrom(int slot) {
        int from = slot;
        int low = grid.windowFrom[grid.window[slot]];
        while (from > low && taskOf[from - 1] == taskOf[slot]) {
            from--;
        }
        return from;
    }

    /** First slot after the session that holds {@code slot}. */
    int runTo(int slot) {
        int to = slot + 1;
        int high = grid.windowTo[grid.window[slot]];
        while (to < high && taskOf[to] == taskOf[slot]) {
            to++;
        }
        return to;
    }

    /**
     * Puts a task, or {@link #NONE}, into a slot. The caller sees to it that the task may use the
     * slot.
     */
    void set(int slot, int task) {
        int old = taskOf[slot];
        if (old == task) {
            return;
        }
        if (trail == trailSlot.length) {
            trailSlot = Arrays.copyOf(trailSlot, 2 * trail);
            trailTask = Arrays.copyOf(trailTask, 2 * trail);
        }
        trailSlot[trail] = slot;
        trailTask[trail++] = old;
        write(slot, task);
    }

    /** Whether the move so far keeps every hard rule. */
    boolean feasible() {
        return feasibility.holds(touchedTasks, touchedDays);
    }

    /**
     * Brings the rules that look at whole days, weeks and pairs up to date; call before {@link
     * #cost} within a move.
     */
    void settle() {
        extras.update(touchedTasks, touchedDays);
        if (moved != null) {
            moved.update(touchedTasks);
        }
    }

    /** Keeps the move. */
    void commit() {
        trail = 0;
        touchedTasks.clear();
        touchedDays.clear();
    }

    /** Takes the move back. */
    void rollback() {
        while (trail > 0) {
            trail--;
            write(trailSlot[trail], trailTask[trail]);
        }
        settle();
        touchedTasks.clear();
        touchedDays.clear();
    }

    /** A copy of what every slot does. */
    int[] snapshot() {
        return taskOf.clone();
    }

    /** Copies what every slot does into {@code target}. */
    void copyTo(int[] target) {
        System.arraycopy(taskOf, 0, target, 0, taskOf.length);
    }

    /** Makes every slot do what {@code snapshot} says. */
    void restore(int[] snapshot) {
        // Emptied first: a task must never hold more slots than it needs.
        for (int s = 0; s < snapshot.length; s++) {
            if (taskOf[s] != snapshot[s]) {
                set(s, NONE);
            }
        }
        for (int s = 0; s < snapshot.length; s++) {
            set(s, snapshot[s]);
        }
        settle();
        commit();
    }

    private void write(int slot, int task) {
        int old = taskOf[slot];
        boolean joinedLeft = slot > grid.windowFrom[grid.window[slot]];
        boolean joinedRight = slot + 1 < grid.windowTo[grid.window[slot]];
        int before = joinedLeft ? taskOf[slot - 1] : NONE;
        int after = joinedRight ? taskOf[slot + 1] : NONE;
        touchedDays.add(grid.day[slot]);
        if (old != NONE) {
            touchedTasks.add(old);
            places[old].remove(slot);
            cost -= model.slotCost(old, slot);
            cost += model.sessionPrice * ((before == old ? 1 : 0) + (after == old ? 1 : 0) - 1);
            count(old, slot, -1);
        }
        taskOf[slot] = task;
        laneOf[slot] = task == NONE ? NONE : model.tasks[task].category();
        if (task != NONE) {
            touchedTasks.add(task);
            places[task].add(slot);
            cost += model.slotCost(task, slot);
            cost -= model.sessionPrice * ((before == task ? 1 : 0) + (after == task ? 1 : 0) - 1);
            count(task, slot, 1);
        }
    }

    private void count(int task, int slot, int change) {
        Task t = model.tasks[task];
        int c = t.category();
        int week = grid.week[slot];
        int day = grid.day[slot];
        int placedNow = placed(task);
        left[t.activity().priority()] +=
                t.leftMinutes(placedNow, grid.slotMinutes)
                        - t.leftMinutes(placedNow - change, grid.slotMinutes);
        leftPrice += t.leftPrice(placedNow) - t.leftPrice(placedNow - change);
        finish.count(t, slot, change);
        dayUsed[day] += change;
        weekUsed[week] += change;
        categoryDay[c][day] += change;
        int before = categoryWeek[c][week];
        int now = before + change;
        categoryWeek[c][week] = now;
        cost += model.quotaCost(c, week, now) - model.quotaCost(c, week, before);
        objective.weekChanged(c, week, before, now);
    }
}
