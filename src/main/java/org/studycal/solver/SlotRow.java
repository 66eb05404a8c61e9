package org.studycal.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorValueHandle;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.studycal.solver.PlanFacts.Stretch;

/**
 * The tasks of a stretch of slots, in the order of the slots: what the constraint streams collect
 * by window, day and week.
 */
final class SlotRow {

    private Stretch stretch;
    private Task[] tasks = {};

    /** A row without any task. */
    static SlotRow empty(Stretch stretch) {
        SlotRow row = new SlotRow();
        row.begin(stretch);
        return row;
    }

    /** Maximal stretches of one task. */
    long sessions() {
        long sessions = 0;
        Task before = null;
        for (Task task : tasks) {
            sessions += task != null && !task.equals(before) ? 1 : 0;
            before = task;
        }
        return sessions;
    }

    /** Changes of activity on a day, the sessions pinned there among them. */
    long switches() {
        Model model = stretch.model();
        long switches = 0;
        String before = null;
        int nextPinned = 0;
        int[] pinned = model.pinnedOn[stretch.firstDay()];
        for (int i = 0; i <= tasks.length; i++) {
            boolean end = i == tasks.length;
            long now = end ? Long.MAX_VALUE : model.grid.start[stretch.from() + i];
            while (nextPinned < pinned.length
                    && model.pinned.get(pinned[nextPinned]).start() < now) {
                String activity = model.pinned.get(pinned[nextPinned++]).activity().id();
                switches += before != null && !before.equals(activity) ? 1 : 0;
                before = activity;
            }
            if (!end && tasks[i] != null) {
                String activity = tasks[i].activity().id();
                switches += before != null && !before.equals(activity) ? 1 : 0;
                before = activity;
            }
        }
        return switches;
    }

    /** Slots between the fullest and the emptiest day that have free time. */
    long spread() {
        Model model = stretch.model();
        int most = Integer.MIN_VALUE;
        int least = Integer.MAX_VALUE;
        for (int d = stretch.firstDay(); d <= stretch.lastDay(); d++) {
            if (model.grid.dayFree[d] > 0) {
                int used = model.pinnedUse.day()[d] - model.pinnedUse.reviews()[d];
                for (int s = model.grid.dayFrom[d]; s < model.grid.dayTo[d]; s++) {
                    used += tasks[s - stretch.from()] == null ? 0 : 1;
                }
                most = Math.max(most, used);
                least = Math.min(least, used);
            }
        }
        return most == Integer.MIN_VALUE ? 0 : most - least;
    }

    private void begin(Stretch slots) {
        stretch = slots;
        tasks = new Task[slots.to() - slots.from()];
    }

    /** Counts something in the row that a slot belongs to. */
    record Collector(Function<StudySlot, Stretch> stretch, ToLongFunction<SlotRow> count)
            implements UniConstraintCollector<StudySlot, SlotRow, Long> {

        @Override
        public Supplier<SlotRow> supplier() {
            return SlotRow::new;
        }

        @Override
        public BiFunction<SlotRow, StudySlot, Runnable> accumulator() {
            UniConstraintCollectorAccumulator<SlotRow, StudySlot> into =
                    row -> new Place(stretch, row);
            return into;
        }

        @Override
        public Function<SlotRow, Long> finisher() {
            return count::applyAsLong;
        }
    }

    private static final class Place implements UniConstraintCollectorValueHandle<StudySlot> {

        private final Function<StudySlot, Stretch> stretch;
        private final SlotRow row;
        private int at;

        Place(Function<StudySlot, Stretch> stretch, SlotRow row) {
            this.stretch = stretch;
            this.row = row;
        }

        @Override
        public void add(StudySlot slot) {
            if (row.stretch == null) {
                row.begin(stretch.apply(slot));
            }
            at = slot.index() - row.stretch.from();
            row.tasks[at] = slot.getTask();
        }

        @Override
        public void replaceWith(StudySlot slot) {
            row.tasks[at] = slot.getTask();
        }

        @Override
        public void remove() {
            row.tasks[at] = null;
        }
    }
}
