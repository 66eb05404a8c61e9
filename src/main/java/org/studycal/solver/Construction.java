package org.studycal.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A first plan in one pass through time: per week, a minimum cost flow deals the hours that each
 * category is to have in that week to the kinds of windows; then the windows are filled in time
 * order with whole blocks of ready tasks, the most urgent first. What is left is put wherever it
 * may go.
 */
final class Construction {

    private final Model model;
    private final Grid grid;
    private final Assignment assignment;
    private final Pace style;

    private final Aims aims;

    /** Tasks by category, most urgent first. */
    private final List<List<Task>> lanes = new ArrayList<>();

    Construction(Assignment assignment, Pace style) {
        this.style = style;
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.aims = new Aims(model, style == Pace.AT_ONCE);
        for (int c = 0; c < model.categories; c++) {
            int category = c;
            lanes.add(
                    new ArrayList<>(
                            Arrays.stream(model.tasks)
                                    .filter(task -> task.category() == category)
                                    .sorted(aims.byUrgency())
                                    .toList()));
        }
    }

    /** How much a week takes on. */
    enum Pace {
        /** What is due, and other work up to the weekly targets. */
        TARGETS,
        /** One pass through time without quotas or preferences: the most urgent work at once. */
        LIST,
        /** What is due, and any other work as soon as there is room. */
        SOON,
        /** Any work as soon as there is room. */
        AT_ONCE
    }

    /** Builds the plan. */
    void build() {
        if (style == Pace.LIST) {
            fillInTime();
        } else {
            for (int week = 0; week < grid.weeks; week++) {
                fillWeek(week);
            }
        }
        insertLeft();
    }

    /** At every free slot the most urgent work that is ready, for as long as the window lasts. */
    private void fillInTime() {
        List<Task> tasks = lanes.stream().flatMap(List::stream).sorted(aims.byUrgency()).toList();
        int s = 0;
        while (s < grid.slots) {
            int to = grid.windowTo[grid.window[s]];
            int done = 0;
            if (assignment.at(s) == Assignment.NONE) {
                for (int i = 0; i < tasks.size() && done == 0; i++) {
                    Task task = tasks.get(i);
                    int missing = assignment.missing(task.index());
                    if (missing > 0 && aims.from[task.index()] <= grid.week[s] && ready(task)) {
                        done = tryBlock(task, s, to, missing);
                    }
                }
            }
            s += Math.max(1, done);
        }
    }

    private void fillWeek(int week) {
        int from = grid.firstSlotOn(model.weekFrom[week]);
        int to = grid.dayTo[model.weekTo[week] - 1];
        if (from >= to) {
            return;
        }
        int[] demand = new int[model.categories];
        int[] pace = new int[model.categories];
        for (int c = 0; c < model.categories; c++) {
            demand[c] = demand(c, week);
            pace[c] = pace(c, week, demand[c]);
        }
        int[][] share = deal(from, to, pace);
        for (int s = from; s < to; s = grid.windowTo[grid.window[s]]) {
            fillWindow(s, grid.windowTo[grid.window[s]], week, share, pace, true);
        }
        // Work that is due this week and found its windows too early or taken: any window that is
        // still open.
        for (int c = 0; c < model.categories; c++) {
            pace[c] = Math.min(pace[c], demand(c, week));
        }
        for (int s = from; s < to; s = grid.windowTo[grid.window[s]]) {
            fillWindow(s, grid.windowTo[grid.window[s]], week, share, pace, false);
        }
    }

    /**
     * Slots of a category that should be done this week: its part of every task whose aim holds the
     * week or has passed.
     */
    private int demand(int category, int week) {
        double slots = 0;
        for (Task task : lanes.get(category)) {
            int missing = assignment.missing(task.index());
            if (missing > 0 && aims.from[task.index()] <= week) {
                slots += (double) missing / (Math.max(0, aims.to[task.index()] - week) + 1);
            }
        }
        return (int) Math.ceil(slots - 1e-9);
    }

    /**
     * What the week should hold: what is due, filled up to the target with work that has no week of
     * its own.
     */
    private int pace(int category, int week, int demand) {
        int most = Integer.MAX_VALUE;
        if (model.targets.target[category] > 0 && style == Pace.TARGETS) {
            most =
                    Math.max(
                            demand,
                            model.targets.target[category] / grid.slotMinutes
                                    - assignment.categoryWeek(category, week));
        }
        int open = demand;
        for (Task task : lanes.get(category)) {
            if (aims.to[task.index()] == Integer.MAX_VALUE
                    && task.from() < grid.dayTo[model.weekTo[week] - 1]) {
                open += assignment.missing(task.index());
            }
            if (open >= most) {
                return most;
            }
        }
        return open;
    }

    private int[][] deal(int from, int to, int[] pace) {
        int[] supply = new int[grid.labels.size()];
        for (int s = from; s < to; s++) {
            supply[grid.label[s]] += assignment.at(s) == Assignment.NONE ? 1 : 0;
        }
        long[][] cost = new long[model.categories][supply.length];
        for (int c = 0; c < model.categories; c++) {
            for (int l = 0; l < supply.length; l++) {
                cost[c][l] = model.step[c][l];
            }
        }
        return MinCostFlow.solve(pace, supply, cost);
    }

    private void fillWindow(
            int from, int to, int week, int[][] share, int[] pace, boolean planned) {
        int s = from;
        while (s < to) {
            if (assignment.at(s) != Assignment.NONE) {
                s++;
                continue;
            }
            int end = place(s, to, week, share, pace, planned);
            s = Math.max(end, s + 1);
        }
    }

    /** Puts one block at a slot; returns its end, or the slot itself when nothing fits. */
    private int place(int slot, int to, int week, int[][] share, int[] pace, boolean planned) {
        int label = grid.label[slot];
        boolean[] tried = new boolean[model.categories];
        while (true) {
            int best = -1;
            for (int c = 0; c < model.categories; c++) {
                if (!tried[c]
                        && pace[c] > 0
                        && (!planned || share[c][label] > 0)
                        && (best < 0 || better(c, best, label, share, pace))) {
                    best = c;
                }
            }
            if (best < 0) {
                return slot;
            }
            tried[best] = true;
            int most =
                    Math.min(
                            to - slot,
                            planned ? Math.min(pace[best], share[best][label]) : pace[best]);
            for (Task task : lanes.get(best)) {
                int length = Math.min(most, assignment.missing(task.index()));
                if (length <= 0 || aims.from[task.index()] > week || !ready(task)) {
                    continue;
                }
                int done = tryBlock(task, slot, to, length);
                if (done > 0) {
                    pace[best] -= done;
                    share[best][label] = Math.max(0, share[best][label] - done);
                    return slot + done;
                }
            }
        }
    }

    /**
     * Whether everything before the task is wholly placed: what is placed too early stands in the
     * way of the rest.
     */
    private boolean ready(Task task) {
        for (Precedence edge : model.into[task.index()]) {
            if (assignment.missing(edge.before()) > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean better(int c, int other, int label, int[][] share, int[] pace) {
        int byStep = Integer.compare(model.step[c][label], model.step[other][label]);
        if (byStep != 0) {
            return byStep < 0;
        }
        int byShare = Integer.compare(share[c][label], share[other][label]);
        return byShare != 0 ? byShare > 0 : pace[c] > pace[other];
    }

    /**
     * Puts a block of a task at a slot, as long as asked or shorter; returns its length, 0 when it
     * may not be there.
     */
    private int tryBlock(Task task, int slot, int to, int wanted) {
        if (!model.allowed(task.index(), slot)) {
            return 0;
        }
        int missing = assignment.missing(task.index());
        int least = Math.min(task.minRun(), missing);
        int longest =
                Math.min(
                        Math.min(Math.max(wanted, least), missing),
                        Math.min(task.maxRun(), task.to() - slot));
        int open = slot;
        while (open < to && open - slot < longest && assignment.at(open) == Assignment.NONE) {
            open++;
        }
        for (int length = open - slot;
                length >= least;
                length = Math.min(length - 1, Math.max(least, length / 2))) {
            for (int s = slot; s < slot + length; s++) {
                assignment.set(s, task.index());
            }
            if (assignment.feasible()) {
                assignment.settle();
                assignment.commit();
                return length;
            }
            assignment.rollback();
        }
        return 0;
    }

    /** The rest, most important first, wherever it may go: first in the weeks it aims at. */
    private void insertLeft() {
        Task[] order = aims.order.clone();
        Arrays.sort(order, Comparator.comparingInt(task -> task.activity().priority()));
        for (Task task : order) {
            if (assignment.missing(task.index()) > 0
                    && aims.to[task.index()] != Integer.MAX_VALUE) {
                insert(
                        task,
                        Math.max(task.from(), firstSlotOfWeek(aims.from[task.index()])),
                        Math.min(task.to(), firstSlotOfWeek(aims.to[task.index()] + 1)));
            }
            if (assignment.missing(task.index()) > 0) {
                insert(task, task.from(), task.to());
            }
        }
    }

    private int firstSlotOfWeek(int week) {
        return week >= grid.weeks
                ? grid.slots
                : grid.firstSlotOn(model.weekFrom[Math.max(0, week)]);
    }

    private void insert(Task task, int from, int to) {
        int s = from;
        while (s < to && assignment.missing(task.index()) > 0) {
            int done =
                    assignment.at(s) == Assignment.NONE
                            ? tryBlock(
                                    task,
                                    s,
                                    grid.windowTo[grid.window[s]],
                                    assignment.missing(task.index()))
                            : 0;
            s += Math.max(1, done);
        }
    }
}
