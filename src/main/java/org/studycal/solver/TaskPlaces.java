package org.studycal.solver;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorValueHandle;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The slots of a task, in their order: what constraint streams collect by task. */
final class TaskPlaces {

    private int[] slots = new int[8];
    private int size;

    /** Collects copies of the slots. */
    static final class Collector implements UniConstraintCollector<StudySlot, TaskPlaces, int[]> {

        @Override
        public Supplier<TaskPlaces> supplier() {
            return TaskPlaces::new;
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
            int[] slots = places.slots;
            if (places.size == slots.length) {
                slots = Arrays.copyOf(slots, 2 * slots.length);
                places.slots = slots;
            }
            int at = -1 - Arrays.binarySearch(slots, 0, places.size, slot);
            System.arraycopy(slots, at, slots, at + 1, places.size++ - at);
            slots[at] = slot;
        }

        @Override
        public void replaceWith(StudySlot same) {
            // The same slot of the same task.
        }

        @Override
        public void remove() {
            int at = Arrays.binarySearch(places.slots, 0, places.size, slot);
            System.arraycopy(places.slots, at + 1, places.slots, at, --places.size - at);
        }
    }
}
