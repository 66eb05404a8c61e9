package org.studycal.solver;

import java.util.Comparator;
import java.util.PriorityQueue;

/** The weeks each task aims at, and how urgent it is, in the light of all that follows it. */
final class Aims {

    private final Model model;

    /** The tasks so that each comes after its prerequisites, else in file order. */
    final Task[] order;

    /** First week, from 0, that a task aims at. */
    final int[] from;

    /** Last week that a task aims at, or the largest number where it aims at none. */
    final int[] to;

    /** Day by which a task should end so that it and all that follows are in time. */
    private final long[] urgency;

    /**
     * Works them out.
     *
     * @param atOnce whether a task may be done before the weeks it aims at
     */
    Aims(Model model, boolean atOnce) {
        this.model = model;
        int count = model.tasks.length;
        this.urgency = new long[count];
        this.from = new int[count];
        this.to = new int[count];
        this.order = ordered();
        for (int i = count - 1; i >= 0; i--) {
            prepare(order[i], atOnce);
        }
    }

    /** The most urgent first; of equals the most important. */
    Comparator<Task> byUrgency() {
        return Comparator.<Task>comparingLong(task -> urgency[task.index()])
                .thenComparingInt(task -> task.activity().priority())
                .thenComparingInt(Task::index);
    }

    private void prepare(Task task, boolean atOnce) {
        int t = task.index();
        long latest =
                Math.min(
                        task.due().day(),
                        task.to() >= model.grid.slots
                                ? Integer.MAX_VALUE
                                : model.grid.day[task.to()] - 1);
        if (atOnce && !task.isHabit()) {
            from[t] = 0;
            to[t] = Integer.MAX_VALUE;
            latest =
                    Math.min(
                            latest,
                            task.aimTo() == Integer.MAX_VALUE ? latest : 7L * task.aimTo() + 6);
        } else if (task.isHabit()) {
            from[t] = model.firstWeek(task);
            to[t] = model.lastWeek(task);
        } else if (task.activity().targetWeeks().isPresent()) {
            from[t] = task.aimFrom();
            to[t] = task.aimTo();
            latest = Math.min(latest, 7L * to[t] + 6);
        } else {
            from[t] = 0;
            to[t] = Integer.MAX_VALUE;
        }
        for (Precedence edge : model.outOf[t]) {
            latest = Math.min(latest, urgency[edge.after()]);
        }
        urgency[t] = latest;
    }

    private Task[] ordered() {
        Task[] order = new Task[model.tasks.length];
        int[] waiting = new int[model.tasks.length];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (Task task : model.tasks) {
            waiting[task.index()] = model.into[task.index()].length;
            if (waiting[task.index()] == 0) {
                ready.add(task.index());
            }
        }
        int n = 0;
        while (!ready.isEmpty()) {
            Task task = model.tasks[ready.poll()];
            order[n++] = task;
            for (Precedence edge : model.outOf[task.index()]) {
                if (--waiting[edge.after()] == 0) {
                    ready.add(edge.after());
                }
            }
        }
        return order;
    }
}
