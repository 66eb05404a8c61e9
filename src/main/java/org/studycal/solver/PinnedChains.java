package org.studycal.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The work that pinned sessions of its followers may have thrown out of a plan. */
final class PinnedChains {

    private PinnedChains() {}

    /**
     * Ids of the activities that need not come before the pinned sessions of their followers, where
     * work is left out: those that belong to it, and after them all. Empty where none is bounded.
     */
    static List<Set<String>> lacking(Assignment plan) {
        Set<String> all = plan.model.bounded;
        if (all.isEmpty() || plan.left() == 0) {
            return List.of();
        }
        Set<String> near = chains(plan);
        return near.isEmpty() || near.equals(all) ? List.of(all) : List.of(near, all);
    }

    /** Of work left out: itself, what it waits for and what waits for that. */
    private static Set<String> chains(Assignment plan) {
        Model model = plan.model;
        Set<String> loose = new HashSet<>();
        boolean[] seen = new boolean[model.tasks.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (Task task : model.tasks) {
            if (plan.missing(task.index()) > 0) {
                open.add(task.index());
            }
        }
        while (!open.isEmpty()) {
            int task = open.remove();
            if (!seen[task]) {
                seen[task] = true;
                String id = model.tasks[task].activity().id();
                if (model.bounded.contains(id)) {
                    loose.add(id);
                }
                for (Precedence edge : model.into[task]) {
                    open.add(edge.before());
                }
                for (Precedence edge : model.outOf[task]) {
                    open.add(edge.after());
                }
            }
        }
        return loose;
    }
}
