package org.studycal.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tasks that a slot costs the same for wherever it lies, and whose sessions may be equally long:
 * they share a price in {@link LowerBound}.
 */
final class WorkGroups {

    /** A task of every group, with the group's longest session in slots and its slots in all. */
    final List<Task> example = new ArrayList<>();

    final List<Integer> longest = new ArrayList<>();
    final List<Integer> slots = new ArrayList<>();

    /** Tasks in a group. */
    final List<Integer> size = new ArrayList<>();

    /** Group by task; -1 for a task without slots. */
    final int[] of;

    WorkGroups(Model model) {
        this.of = new int[model.tasks.length];
        int longestWindow = 1;
        for (int w = 0; w < model.grid.windowFrom.length; w++) {
            longestWindow =
                    Math.max(longestWindow, model.grid.windowTo[w] - model.grid.windowFrom[w]);
        }
        Map<Key, Integer> groups = new HashMap<>();
        for (Task task : model.tasks) {
            if (task.slots() == 0) {
                of[task.index()] = -1;
                continue;
            }
            int run = Math.min(longestWindow, Math.min(task.slots(), task.maxRun()));
            int group = groups.computeIfAbsent(key(model, task, run), key -> example.size());
            if (group == example.size()) {
                example.add(task);
                longest.add(run);
                slots.add(0);
                size.add(0);
            }
            of[task.index()] = group;
            slots.set(group, slots.get(group) + task.slots());
            size.set(group, size.get(group) + 1);
        }
    }

    int count() {
        return example.size();
    }

    private static Key key(Model model, Task task, int run) {
        BitSet labels = new BitSet();
        for (int l = 0; l < model.grid.labels.size(); l++) {
            labels.set(l, model.labelAllowed[task.index()][l]);
        }
        return new Key(
                task.category(),
                run,
                task.from(),
                task.to(),
                task.due(),
                task.aimFrom(),
                task.aimTo(),
                labels);
    }

    private record Key(
            int category,
            int run,
            int from,
            int to,
            Due due,
            int aimFrom,
            int aimTo,
            BitSet labels) {}
}
