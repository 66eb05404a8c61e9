package org.studycal.solver;

/**
 * The tasks, windows, days and weeks of a plan, and each category in each week: what the soft rules
 * count by. Each is equal to itself only, so that looking one up takes no time.
 */
final class PlanFacts {

    final PlanTask[] tasks;
    final PlanWindow[] windows;
    final PlanDay[] days;
    final PlanWeek[] weeks;

    /** By category and week. */
    final CategoryWeek[][] categoryWeeks;

    PlanFacts(Model model) {
        Grid grid = model.grid;
        this.tasks = new PlanTask[model.tasks.length];
        for (int t = 0; t < tasks.length; t++) {
            tasks[t] = new PlanTask(model, model.tasks[t]);
        }
        this.windows = new PlanWindow[grid.windowFrom.length];
        for (int w = 0; w < windows.length; w++) {
            windows[w] = new PlanWindow(model, w);
        }
        this.days = new PlanDay[grid.days];
        for (int d = 0; d < days.length; d++) {
            days[d] = new PlanDay(model, d);
        }
        this.weeks = new PlanWeek[grid.weeks];
        this.categoryWeeks = new CategoryWeek[model.categories][grid.weeks];
        for (int w = 0; w < weeks.length; w++) {
            weeks[w] = new PlanWeek(model, w);
            for (int c = 0; c < model.categories; c++) {
                categoryWeeks[c][w] = new CategoryWeek(model, c, w);
            }
        }
    }

    /** Slots that follow each other, and the days they are of. */
    record Stretch(Model model, int from, int to, int firstDay, int lastDay) {}

    /** A window. */
    public static final class PlanWindow {

        final Stretch slots;

        PlanWindow(Model model, int window) {
            Grid grid = model.grid;
            int from = grid.windowFrom[window];
            this.slots =
                    new Stretch(model, from, grid.windowTo[window], grid.day[from], grid.day[from]);
        }
    }

    /** A day. */
    public static final class PlanDay {

        final Stretch slots;

        PlanDay(Model model, int day) {
            this.slots =
                    new Stretch(model, model.grid.dayFrom[day], model.grid.dayTo[day], day, day);
        }
    }

    /** A week; weeks count from 0. */
    public static final class PlanWeek {

        final Model model;
        final int week;
        final Stretch slots;

        PlanWeek(Model model, int week) {
            this.model = model;
            this.week = week;
            int first = model.weekFrom[week];
            int last = model.weekTo[week] - 1;
            this.slots =
                    last < first
                            ? new Stretch(model, 0, 0, first, last)
                            : new Stretch(
                                    model,
                                    model.grid.dayFrom[first],
                                    model.grid.dayTo[last],
                                    first,
                                    last);
        }
    }

    /** A category in a week. */
    public static final class CategoryWeek {

        final Model model;
        final int category;
        final int week;

        CategoryWeek(Model model, int category, int week) {
            this.model = model;
            this.category = category;
            this.week = week;
        }

        /** Slots with those of pinned sessions. */
        int slots(long planned) {
            return Math.toIntExact(planned) + model.pinnedUse.categoryWeek()[category][week];
        }
    }

    /** A task and the model it is of. */
    public static final class PlanTask {

        final Model model;
        final Task task;

        PlanTask(Model model, Task task) {
            this.model = model;
            this.task = task;
        }

        /** From the first start to the last end of its sessions, pinned ones among them. */
        Span span(int[] slots) {
            long start = model.pinnedStart[task.index()];
            long end = model.pinnedEnd[task.index()];
            int startDay = model.pinnedStartDay[task.index()];
            int endDay = model.pinnedEndDay[task.index()];
            if (slots.length > 0) {
                Grid grid = model.grid;
                boolean whole = slots.length == task.slots();
                start = Math.min(start, grid.start[slots[0]]);
                startDay = Math.min(startDay, grid.day[slots[0]]);
                endDay = Math.max(endDay, grid.day[slots[slots.length - 1]]);
                end =
                        Math.max(
                                end,
                                grid.start[slots[slots.length - 1]]
                                        + (whole
                                                ? task.lastPiece(grid.slotMinutes)
                                                : grid.slotMinutes));
            }
            return new Span(task.index(), start, startDay, end, endDay);
        }

        boolean isPublished() {
            return model.published != null && model.published.of(task.index()).length > 0;
        }

        /** How many times the rule's weight its moved sessions cost, in minutes. */
        long disruption(int[] slots) {
            return model.published.disruption(task, slots);
        }
    }

    /**
     * When a task begins and ends, in minutes since the epoch.
     *
     * @param start the largest number for a task without sessions
     * @param startDay day of its first session
     * @param end the smallest number for a task without sessions
     * @param endDay day of its last session
     */
    record Span(int task, long start, int startDay, long end, int endDay) {

        /** Started days from this one's end to another's start that are too many. */
        long daysBeyond(Span after, Precedence edge) {
            return end == Long.MIN_VALUE || after.start == Long.MAX_VALUE
                    ? 0
                    : edge.daysBeyond(end, endDay, after.start, after.startDay);
        }
    }
}
