package org.studycal.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A plan's weeks in parts, each with the order of the work that aims at it. Where most work has no
 * narrow target weeks, all weeks are one part.
 */
final class WeekParts {

    /** Most weeks that a target spans to be an aim at a part. */
    private static final int NARROW = 4;

    /** Most steps of one part, else less of its order is kept. */
    private static final long MOST_STEPS = 40_000_000;

    /** Most steps of the sample. */
    private static final long SAMPLE_STEPS = 10_000_000;

    private final Model model;
    private final WorkGroups groups;
    private final List<List<Integer>> candidates = new ArrayList<>();

    final List<OrderedWeeks> all = new ArrayList<>();

    /** Some of the parts, so that prices are found in little time. */
    final List<OrderedWeeks> sample = new ArrayList<>();

    /** Whether all of a group lies in the order of some part. */
    final boolean[] ordered;

    WeekParts(Model model, WorkGroups groups) {
        this.model = model;
        this.groups = groups;
        for (int w = 0; w < model.grid.weeks; w++) {
            candidates.add(new ArrayList<>());
        }
        for (int g = 0; g < groups.count(); g++) {
            Task task = groups.example.get(g);
            if (task.from() < task.to()) {
                int last = model.grid.week[task.to() - 1];
                for (int w = model.grid.week[task.from()]; w <= last; w++) {
                    candidates.get(w).add(g);
                }
            }
        }
        this.ordered = new boolean[groups.count()];
        cut();
        all.forEach(part -> part.markOrdered(ordered));
        sample();
    }

    /** How much work one look at all parts is. */
    long steps() {
        return Math.max(1, all.stream().mapToLong(OrderedWeeks::steps).sum());
    }

    /** Evenly from small parts to large ones. */
    private void sample() {
        List<OrderedWeeks> bySize = new ArrayList<>(all);
        bySize.sort(Comparator.comparingLong(OrderedWeeks::steps));
        int every = Math.toIntExact(Math.ceilDiv(steps(), SAMPLE_STEPS));
        for (int i = Math.min(all.size() - 1, every / 2); i < all.size(); i += every) {
            sample.add(bySize.get(i));
        }
    }

    /** Whether a task aims at few weeks. */
    static boolean aimed(Task task) {
        return task.slots() > 0
                && task.activity().targetWeeks().isPresent()
                && task.aimTo() - task.aimFrom() < NARROW;
    }

    private void cut() {
        int weeks = model.grid.weeks;
        List<List<Task>> aims = new ArrayList<>();
        for (int w = 0; w < weeks; w++) {
            aims.add(new ArrayList<>());
        }
        List<Task> open = new ArrayList<>();
        long aimedSlots = 0;
        long openSlots = 0;
        for (Task task : model.tasks) {
            if (aimed(task) && task.aimFrom() < weeks) {
                aims.get(Math.max(0, task.aimFrom())).add(task);
                aimedSlots += task.slots();
            }
            if (!task.isHabit() && task.slots() > 0) {
                open.add(task);
                openSlots += task.slots();
            }
        }
        if (2 * aimedSlots < openSlots) {
            all.add(part(0, weeks - 1, open));
            return;
        }
        List<Task> carried = new ArrayList<>();
        for (int w = 0; w < weeks; ) {
            int first = w;
            int last = w;
            for (Task task : aims.get(w)) {
                last = Math.max(last, Math.min(weeks - 1, task.aimTo()));
            }
            List<Task> tasks = new ArrayList<>(carried);
            for (; w <= last; w++) {
                tasks.addAll(aims.get(w));
            }
            carried = new ArrayList<>();
            for (Task task : tasks) {
                if (task.aimTo() > last) {
                    carried.add(task);
                }
            }
            all.add(part(first, last, tasks));
        }
    }

    private OrderedWeeks part(int first, int last, List<Task> tasks) {
        OrderedWeeks part = part(first, last, new WorkOrder(model, tasks, true));
        if (part.steps() > MOST_STEPS) {
            part = part(first, last, new WorkOrder(model, tasks, false));
        }
        if (part.steps() > MOST_STEPS) {
            part = part(first, last, WorkOrder.none(model));
        }
        return part;
    }

    private OrderedWeeks part(int first, int last, WorkOrder order) {
        return new OrderedWeeks(model, groups, first, last, candidates, order);
    }
}
