package org.studycal.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A chain of tasks, each of which follows the one before it, and a pool of others, in slots.
 *
 * @param chain the task of every slot of the chain
 * @param pool tasks beside the chain
 * @param released how many slots of the pool may be done when so many of the chain are: those of
 *     tasks whose prerequisites in the chain are among them
 */
record WorkOrder(Task[] chain, int[] pool, int[] released) {

    /** No order at all. */
    static final WorkOrder NONE = new WorkOrder(new Task[0], new int[0], new int[1]);

    /**
     * The longest chain among some tasks, and the largest category among those that follow part of
     * it.
     */
    static WorkOrder of(Model model, List<Task> tasks, boolean withPool) {
        int n = tasks.size();
        List<Task> sorted = sorted(model, tasks);
        int[] place = new int[model.tasks.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < n; i++) {
            place[sorted.get(i).index()] = i;
        }
        BitSet[] before = new BitSet[n];
        int[] longest = new int[n];
        int[] from = new int[n];
        int end = -1;
        for (int i = 0; i < n; i++) {
            before[i] = new BitSet(n);
            from[i] = -1;
            for (Precedence edge : model.into[sorted.get(i).index()]) {
                int p = place[edge.before()];
                if (p >= 0) {
                    before[i].set(p);
                    before[i].or(before[p]);
                    if (from[i] < 0 || longest[p] > longest[from[i]]) {
                        from[i] = p;
                    }
                }
            }
            longest[i] = sorted.get(i).slots() + (from[i] < 0 ? 0 : longest[from[i]]);
            if (end < 0 || longest[i] > longest[end]) {
                end = i;
            }
        }
        if (end < 0) {
            return NONE;
        }
        BitSet inChain = new BitSet(n);
        List<Task> chain = new ArrayList<>();
        for (int i = end; i >= 0; i = from[i]) {
            inChain.set(i);
            chain.addFirst(sorted.get(i));
        }
        List<Task> slots = new ArrayList<>();
        int[] endOf = new int[n];
        for (Task task : chain) {
            for (int s = 0; s < task.slots(); s++) {
                slots.add(task);
            }
            endOf[place[task.index()]] = slots.size();
        }
        int[] need = new int[n];
        int[] byCategory = new int[model.categories];
        for (int i = 0; i < n; i++) {
            int latest = -1;
            for (int p = before[i].nextSetBit(0); p >= 0; p = before[i].nextSetBit(p + 1)) {
                need[i] = Math.max(need[i], endOf[p]);
            }
            if (!inChain.get(i) && need[i] > 0) {
                byCategory[sorted.get(i).category()] += sorted.get(i).slots();
            }
        }
        int category = 0;
        for (int c = 1; c < byCategory.length; c++) {
            category = byCategory[c] > byCategory[category] ? c : category;
        }
        int[] released = new int[slots.size() + 1];
        List<Integer> pool = new ArrayList<>();
        for (int i = 0; i < n && withPool; i++) {
            if (!inChain.get(i) && need[i] > 0 && sorted.get(i).category() == category) {
                pool.add(sorted.get(i).index());
                for (int s = need[i]; s < released.length; s++) {
                    released[s] += sorted.get(i).slots();
                }
            }
        }
        return new WorkOrder(
                slots.toArray(new Task[0]),
                pool.stream().mapToInt(Integer::intValue).toArray(),
                released);
    }

    /** So that each comes after its prerequisites. */
    private static List<Task> sorted(Model model, List<Task> tasks) {
        boolean[] wanted = new boolean[model.tasks.length];
        tasks.forEach(task -> wanted[task.index()] = true);
        int[] waiting = new int[model.tasks.length];
        List<Task> sorted = new ArrayList<>();
        List<Task> ready = new ArrayList<>();
        for (Task task : tasks) {
            for (Precedence edge : model.into[task.index()]) {
                waiting[task.index()] += wanted[edge.before()] ? 1 : 0;
            }
            if (waiting[task.index()] == 0) {
                ready.add(task);
            }
        }
        while (!ready.isEmpty()) {
            Task task = ready.removeLast();
            sorted.add(task);
            for (Precedence edge : model.outOf[task.index()]) {
                if (wanted[edge.after()] && --waiting[edge.after()] == 0) {
                    ready.add(model.tasks[edge.after()]);
                }
            }
        }
        return sorted;
    }
}
