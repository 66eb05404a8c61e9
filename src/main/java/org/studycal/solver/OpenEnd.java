package org.studycal.solver;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.studycal.problem.Period;

/**
 * The end of a plan whose problem names none: the week in which the work ends, or a date of the
 * problem that lies later. Weekly habits are no such work.
 */
final class OpenEnd {

    private record Work(String activity, Period period) {}

    private OpenEnd() {}

    /** Minutes left out of work that a later end could bring in. */
    static int left(Assignment plan) {
        return Arrays.stream(plan.model.tasks)
                .filter(task -> !task.isHabit() && task.to() == plan.model.grid.slots)
                .mapToInt(task -> plan.leftMinutes(task.index()))
                .sum();
    }

    /** The last day that a plan needs; its own where the problem names it or has habits only. */
    static LocalDate last(Assignment plan, Horizon horizon) {
        Model model = plan.model;
        if (!horizon.isOpen() || Arrays.stream(model.tasks).allMatch(Task::isHabit)) {
            return model.grid.last;
        }
        LocalDate finish = model.grid.first;
        for (PinnedTime time : model.pinned) {
            LocalDate day = model.grid.first.plusDays(time.day());
            finish = day.isAfter(finish) ? day : finish;
        }
        for (int s = model.grid.slots - 1; s >= 0; s--) {
            if (plan.at(s) != Assignment.NONE && !model.tasks[plan.at(s)].isHabit()) {
                LocalDate day = model.grid.first.plusDays(model.grid.day[s]);
                finish = day.isAfter(finish) ? day : finish;
                break;
            }
        }
        LocalDate last = horizon.lastFor(model.problem.weeks().weekOf(finish));
        return last.isBefore(model.grid.last) ? last : model.grid.last;
    }

    /**
     * The plan without the weeks after its work.
     *
     * @param prices the prices of a fresh model
     */
    static Assignment trimmed(Assignment plan, SolverSettings settings, Consumer<Model> prices) {
        Model model = plan.model;
        LocalDate last = last(plan, new Horizon(model.problem, settings.notBefore()));
        if (!last.isBefore(model.grid.last)) {
            return plan;
        }
        Model shorter =
                new Model(
                        model.problem,
                        model.grid.first,
                        last,
                        settings.notBefore(),
                        settings.published());
        prices.accept(shorter);
        int[] slots = carried(plan, shorter);
        int[] missing = Arrays.stream(shorter.tasks).mapToInt(Task::slots).toArray();
        for (int task : slots) {
            // A habit may ask for less on what is the last day now.
            if (task != Assignment.NONE && --missing[task] < 0) {
                return plan;
            }
        }
        Assignment trimmed = new Assignment(shorter);
        trimmed.restore(slots);
        return trimmed;
    }

    /** What the slots of a plan do in a model with the same slots, or fewer at its end. */
    static int[] carried(Assignment plan, Model other) {
        Map<Work, Integer> tasks = new HashMap<>();
        for (Task task : other.tasks) {
            tasks.put(new Work(task.activity().id(), task.period()), task.index());
        }
        int[] slots = new int[other.grid.slots];
        for (int s = 0; s < slots.length; s++) {
            slots[s] = Assignment.NONE;
            if (plan.at(s) != Assignment.NONE) {
                Task task = plan.model.tasks[plan.at(s)];
                slots[s] =
                        tasks.getOrDefault(
                                new Work(task.activity().id(), task.period()), Assignment.NONE);
            }
        }
        return slots;
    }
}
