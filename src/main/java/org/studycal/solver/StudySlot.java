package org.studycal.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Objects;

/** A bookable slot and the task done in it, if any. */
@PlanningEntity
public class StudySlot {

    private Model model;
    private int index;
    private Task task;

    /** For Timefold. */
    public StudySlot() {}

    StudySlot(Model model, int index) {
        this.model = Objects.requireNonNull(model);
        this.index = index;
    }

    /** The task done in this slot, or null. */
    @PlanningVariable(allowsUnassigned = true)
    public Task getTask() {
        return task;
    }

    /** Sets the task, or null. */
    public void setTask(Task task) {
        this.task = task;
    }

    Model model() {
        return model;
    }

    /** Place in time order. */
    int index() {
        return index;
    }

    int taskIndex() {
        return task == null ? Assignment.NONE : task.index();
    }

    int window() {
        return model.grid.window[index];
    }

    int day() {
        return model.grid.day[index];
    }

    int week() {
        return model.grid.week[index];
    }

    int category() {
        return task.category();
    }

    int minutes() {
        return model.grid.slotMinutes;
    }

    /** Steps down the preferences of its task's category. */
    int steps() {
        return model.step[task.category()][model.grid.label[index]];
    }

    /** Started days by which its task is late here. */
    long daysLate() {
        return model.daysLate(task, index);
    }

    PlanFacts.PlanTask planTask() {
        return model.facts.tasks[task.index()];
    }

    PlanFacts.PlanWindow planWindow() {
        return model.facts.windows[model.grid.window[index]];
    }

    PlanFacts.PlanDay planDay() {
        return model.facts.days[model.grid.day[index]];
    }

    PlanFacts.PlanWeek planWeek() {
        return model.facts.weeks[model.grid.week[index]];
    }

    PlanFacts.CategoryWeek categoryWeek() {
        return model.facts.categoryWeeks[task.category()][model.grid.week[index]];
    }

    @Override
    public String toString() {
        return "slot " + index;
    }
}
