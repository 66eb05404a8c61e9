package org.studycal.solver;

/** Tries every plan of a very small model. */
final class EveryPlan {

    private final Model model;
    private final Assignment assignment;
    private long cheapest = Long.MAX_VALUE;

    EveryPlan(Model model) {
        this.model = model;
        this.assignment = new Assignment(model);
    }

    /** Cost of the cheapest plan that leaves nothing out; the largest number if there is none. */
    long cheapest() {
        fill(0, new int[model.grid.slots]);
        return cheapest;
    }

    private void fill(int slot, int[] tasks) {
        if (slot == tasks.length) {
            for (int s = 0; s < tasks.length; s++) {
                assignment.set(s, tasks[s]);
            }
            if (assignment.left() == 0 && assignment.feasible()) {
                assignment.settle();
                cheapest = Math.min(cheapest, assignment.cost());
            }
            assignment.rollback();
            return;
        }
        tasks[slot] = Assignment.NONE;
        fill(slot + 1, tasks);
        for (Task task : model.tasks) {
            int used = 0;
            for (int s = 0; s < slot; s++) {
                used += tasks[s] == task.index() ? 1 : 0;
            }
            if (used < task.slots() && model.allowed(task.index(), slot)) {
                tasks[slot] = task.index();
                fill(slot + 1, tasks);
            }
        }
    }
}
