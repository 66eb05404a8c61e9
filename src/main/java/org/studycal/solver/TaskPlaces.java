package org.studycal.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorValueHandle;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The slots of a task, in their order. */
final class TaskPlaces {

    private int[] slots;
    private int size;

    /** No slots, of which there will be about so many. */
    TaskPlaces(int capacity) {
        slots = new int[Math.max(1, capacity)];
    }

    int size() {
        return size;
    }

    /** The {@code i}-th slot. */
    int get(int i) {
        return slots[i];
    }

    void add(int slot) {
        int[] now = slots;
        if (size == now.length) {
            now = Arrays.copyOf(now, 2 * size);
            slots = now;
        }
        int at = -1 - Arrays.binarySearch(now, 0, size, slot);
        System.arraycopy(now, at, now, at + 1, size++ - at);
        now[at] = slot;
    }

    void remove(int slot) {
        int at = Arrays.binarySearch(slots, 0, size, slot);
        System.arraycopy(slots, at + 1, slots, at, --size - at);
    }

    /** Collects copies of the slots: what constraint streams collect by task. */
    static final class Collector implements UniConstraintCollector<StudySlot, TaskPlaces, int[]> {

        @Override
        public Supplier<TaskPlaces> supplier() {
            return () -> new TaskPlaces(8);
        }

        @Override
        public BiFunction<TaskPlaces, StudySlot, Runnable> accumulator() {
            UniConstraintCollectorAccumulator<TaskPlaces, StudySlot> into = Place::new;
            return into;
        }

        @Override
        public Function<TaskPlaces, int[]> finisher() {
            return places -> Arrays.copyOf(places.slots, places.size);
        }
    }

    private static final class Place implements UniConstraintCollectorValueHandle<StudySlot> {

        private final TaskPlaces places;
        private int slot;

        Place(TaskPlaces places) {
            this.places = places;
        }

        @Override
        public void add(StudySlot added) {
            slot = added.index();
            places.add(slot);
        }

        @Override
        public void replaceWith(StudySlot same) {
            // The same slot of the same task.
        }

        @Override
        public void remove() {
            places.remove(slot);
        }
    }
}
