package org.studycal.solver;

import java.util.Arrays;
import org.studycal.problem.Limits;

/**
 * Whether the parts of an assignment that a move touched keep the hard rules. Slots, overlaps,
 * release, deadline, habit weeks and labels need no look here: a slot holds one task, and moves ask
 * {@link Model#allowed} first.
 */
final class Feasibility {

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final boolean runLimits;
    private final boolean quotaLimits;
    private final boolean pauses;
    private final boolean restDays;
    private final Limits limits;

    Feasibility(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.limits = model.problem.limits();
        this.runLimits =
                Arrays.stream(model.tasks)
                        .anyMatch(
                                task -> task.minRun() > 1 || task.maxRun() != SlotLimits.UNLIMITED);
        this.quotaLimits = model.limits.count();
        this.pauses = model.limits.askForBreaks();
        this.restDays = limits.restDays() > 0;
    }

    boolean holds(Touched tasks, Touched days) {
        for (int i = 0; i < tasks.size(); i++) {
            int task = tasks.get(i);
            if (assignment.placed(task) > model.tasks[task].slots()
                    || !inOrder(task)
                    || (runLimits && !runsFit(task))) {
                return false;
            }
        }
        if (quotaLimits || pauses || restDays || model.floatingBreaks.any) {
            for (int i = 0; i < days.size(); i++) {
                int day = days.get(i);
                if ((quotaLimits && !quotasHold(day))
                        || (restDays && !restDaysHold(grid.dayWeek[day]))
                        || (pauses && !pausesHold(day))
                        || (model.floatingBreaks.any
                                && !model.floatingBreaks.hold(assignment, day))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean inOrder(int task) {
        if (assignment.placed(task) == 0) {
            return true;
        }
        for (Precedence edge : model.into[task]) {
            if (!inOrder(edge, edge.before(), task)) {
                return false;
            }
        }
        for (Precedence edge : model.outOf[task]) {
            if (!inOrder(edge, task, edge.after())) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of two tasks is over when the other begins. */
    boolean inOrder(Precedence edge) {
        return inOrder(edge, edge.before(), edge.after());
    }

    private boolean inOrder(Precedence edge, int before, int after) {
        if (assignment.placed(before) == 0 || assignment.placed(after) == 0) {
            return true;
        }
        int first = assignment.firstSlot(after);
        return edge.allows(
                assignment.endOf(before),
                grid.day[assignment.lastSlot(before)],
                grid.start[first],
                grid.day[first]);
    }

    boolean runsFit(int task) {
        Task t = model.tasks[task];
        if (t.minRun() <= 1 && t.maxRun() == SlotLimits.UNLIMITED) {
            return true;
        }
        PinnedBlocks blocks = model.pinnedBlocks;
        int count = assignment.placed(task);
        int from = 0;
        int booked = 0;
        while (from < count) {
            int to = from + 1;
            int window = grid.window[assignment.place(task, from)];
            while (to < count
                    && assignment.place(task, to) == assignment.place(task, to - 1) + 1
                    && grid.window[assignment.place(task, to)] == window) {
                to++;
            }
            int length = to - from;
            int first = assignment.place(task, from);
            if (from == 0 || !blocks.join(task, assignment.place(task, from - 1), first)) {
                booked = blocks.bookedBefore(task, first);
            }
            booked += length + blocks.bookedAfter(task, assignment.place(task, to - 1));
            if (booked > t.maxRun() || (length < t.minRun() && to < count)) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private boolean quotasHold(int day) {
        int week = grid.dayWeek[day];
        if (assignment.dayUsed(day) > Math.max(model.limits.day, model.pinnedUse.day()[day])
                || assignment.weekUsed(week)
                        > Math.max(model.limits.week[week], model.pinnedUse.week()[week])) {
            return false;
        }
        for (int c = 0; c < model.categories; c++) {
            if (assignment.categoryDay(c, day)
                            > Math.max(
                                    model.limits.categoryDay[c],
                                    model.pinnedUse.categoryDay()[c][day])
                    || assignment.categoryWeek(c, week)
                            > Math.max(
                                    model.limits.categoryWeek[c],
                                    model.pinnedUse.categoryWeek()[c][week])) {
                return false;
            }
        }
        return true;
    }

    boolean restDaysHold(int week) {
        int used = model.pinnedUse.daysBeside()[week];
        int planned = 0;
        for (int d = model.weekFrom[week]; d < model.weekTo[week]; d++) {
            used += assignment.dayUsed(d) > 0 ? 1 : 0;
            planned += assignment.dayUsed(d) > 0 && model.pinnedUse.day()[d] == 0 ? 1 : 0;
        }
        return used <= model.limits.studyDays || planned == 0;
    }

    /** Looks at the sessions of a day and of the days beside it that may lack a break to them. */
    boolean pausesHold(int day) {
        LinkedDays linked = model.linkedDays;
        int low = day;
        while (linked.before(low) && (low == day || occupied(low))) {
            low--;
        }
        int high = day;
        while (linked.after(high) && (high == day || occupied(high))) {
            high++;
        }
        int s = grid.dayFrom[low];
        int to = grid.dayTo[high];
        int nextPinned = linked.pinnedFrom(low);
        int lastPinned = linked.pinnedTo(high);
        Pauses pauses =
                new Pauses(limits.breakMinutes(), limits.longBreakMinutes(), model.limits.stretch);
        while (s < to || nextPinned < lastPinned) {
            while (s < to && assignment.at(s) == Assignment.NONE) {
                s++;
            }
            PinnedTime time = nextPinned < lastPinned ? model.pinned.get(nextPinned) : null;
            if (time != null && (s >= to || time.start() < grid.start[s])) {
                int booked =
                        Math.toIntExact(Math.ceilDiv(time.end() - time.start(), grid.slotMinutes));
                if (!pauses.next(time.start(), time.end(), booked, true)) {
                    return false;
                }
                nextPinned++;
            } else if (s < to) {
                int end = assignment.runTo(s);
                if (!pauses.next(grid.start[s], grid.end(end - 1), end - s, false)) {
                    return false;
                }
                s = end;
            }
        }
        return true;
    }

    private boolean occupied(int day) {
        return assignment.dayUsed(day) > 0 || model.linkedDays.carries(day);
    }

    /** Follows the sessions of some days in time order; what only pinned ones do is no fault. */
    private static final class Pauses {

        private final int breakMinutes;
        private final int longBreakMinutes;
        private final int stretchSlots;
        private long lastEnd = Long.MIN_VALUE / 2;
        private boolean lastPinned = true;
        private boolean allPinned = true;
        private int stretch;

        Pauses(int breakMinutes, int longBreakMinutes, int stretchSlots) {
            this.breakMinutes = breakMinutes;
            this.longBreakMinutes = longBreakMinutes;
            this.stretchSlots = stretchSlots;
        }

        boolean next(long start, long end, int slots, boolean pinned) {
            long gap = start - lastEnd;
            boolean goesOn = gap < longBreakMinutes;
            boolean bothPinned = pinned && lastPinned;
            stretch = goesOn ? stretch + slots : slots;
            allPinned = pinned && (allPinned || !goesOn);
            lastEnd = end;
            lastPinned = pinned;
            return (bothPinned || gap >= breakMinutes) && (allPinned || stretch <= stretchSlots);
        }
    }
}
