package org.studycal.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The part of the order of some tasks that {@link OrderedWeeks} keeps: their longest chain, each of
 * which follows the one before it, and a pool of others of one category that follow some of it.
 */
final class WorkOrder {

    /** The task of every slot of the chain, in its order. */
    final Task[] chain;

    /** Tasks beside the chain. */
    final List<Task> pool = new ArrayList<>();

    /**
     * How many slots of the pool may be done when so many of the chain are: those of tasks whose
     * prerequisites in the chain are among them.
     */
    final int[] released;

    private final Model model;
    private final List<Task> tasks;

    /** Place of every task in {@link #tasks}, -1 for others. */
    private final int[] place;

    /** Those before a task, by place: next to it or further away. */
    private final BitSet[] before;

    /** No order at all. */
    static WorkOrder none(Model model) {
        return new WorkOrder(model, List.of(), false);
    }

    WorkOrder(Model model, List<Task> unsorted, boolean withPool) {
        this.model = model;
        this.tasks = sorted(model, unsorted);
        this.place = new int[model.tasks.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < tasks.size(); i++) {
            place[tasks.get(i).index()] = i;
        }
        this.before = new BitSet[tasks.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = new BitSet();
            for (Precedence edge : model.into[tasks.get(i).index()]) {
                if (place[edge.before()] >= 0) {
                    before[i].set(place[edge.before()]);
                    before[i].or(before[place[edge.before()]]);
                }
            }
        }
        List<Task> slots = new ArrayList<>();
        int[] chainEnd = new int[tasks.size()];
        for (int i : longestChain()) {
            for (int s = 0; s < tasks.get(i).slots(); s++) {
                slots.add(tasks.get(i));
            }
            chainEnd[i] = slots.size();
        }
        this.chain = slots.toArray(new Task[0]);
        this.released = new int[chain.length + 1];
        if (withPool) {
            fillPool(chainEnd);
        }
    }

    private Deque<Integer> longestChain() {
        int[] longest = new int[tasks.size()];
        int[] from = new int[tasks.size()];
        int end = -1;
        for (int i = 0; i < longest.length; i++) {
            from[i] = -1;
            for (Precedence edge : model.into[tasks.get(i).index()]) {
                int p = place[edge.before()];
                if (p >= 0 && (from[i] < 0 || longest[p] > longest[from[i]])) {
                    from[i] = p;
                }
            }
            longest[i] = tasks.get(i).slots() + (from[i] < 0 ? 0 : longest[from[i]]);
            if (end < 0 || longest[i] > longest[end]) {
                end = i;
            }
        }
        Deque<Integer> places = new ArrayDeque<>();
        for (int i = end; i >= 0; i = from[i]) {
            places.addFirst(i);
        }
        return places;
    }

    /** Takes the category with most slots among those that follow part of the chain. */
    private void fillPool(int[] chainEnd) {
        int[] need = new int[tasks.size()];
        int[] slots = new int[model.categories];
        for (int i = 0; i < need.length; i++) {
            need[i] = before[i].stream().map(p -> chainEnd[p]).max().orElse(0);
            slots[tasks.get(i).category()] +=
                    chainEnd[i] == 0 && need[i] > 0 ? tasks.get(i).slots() : 0;
        }
        int most = Arrays.stream(slots).max().orElse(0);
        for (int i = 0; i < need.length; i++) {
            Task task = tasks.get(i);
            if (chainEnd[i] == 0
                    && need[i] > 0
                    && slots[task.category()] == most
                    && (pool.isEmpty() || pool.getFirst().category() == task.category())) {
                pool.add(task);
                for (int s = need[i]; s < released.length; s++) {
                    released[s] += task.slots();
                }
            }
        }
    }

    /** So that each comes after its prerequisites. */
    private static List<Task> sorted(Model model, List<Task> tasks) {
        boolean[] wanted = new boolean[model.tasks.length];
        tasks.forEach(task -> wanted[task.index()] = true);
        int[] waiting = new int[model.tasks.length];
        List<Task> sorted = new ArrayList<>();
        Deque<Task> ready = new ArrayDeque<>();
        for (Task task : tasks) {
            for (Precedence edge : model.into[task.index()]) {
                waiting[task.index()] += wanted[edge.before()] ? 1 : 0;
            }
            if (waiting[task.index()] == 0) {
                ready.add(task);
            }
        }
        while (!ready.isEmpty()) {
            Task task = ready.remove();
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
