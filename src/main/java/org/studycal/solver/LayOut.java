package org.studycal.solver;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.Objects;

/** Puts tasks into all slots at once: how the search hands its plan to Timefold. */
final class LayOut implements Move<StudyCalendar> {

    private final PlanningVariableMetaModel<StudyCalendar, StudySlot, Task> variable;
    private final StudyCalendar calendar;
    private final int[] tasks;

    /**
     * A move on {@code calendar}, Timefold's working solution.
     *
     * @param tasks task of every slot, {@link Assignment#NONE} for none
     */
    LayOut(
            PlanningVariableMetaModel<StudyCalendar, StudySlot, Task> variable,
            StudyCalendar calendar,
            int[] tasks) {
        this.variable = variable;
        this.calendar = calendar;
        this.tasks = tasks;
    }

    @Override
    public void execute(MutableSolutionView<StudyCalendar> view) {
        for (StudySlot slot : calendar.getSlots()) {
            int index = tasks[slot.index()];
            Task task = index == Assignment.NONE ? null : calendar.getTasks().get(index);
            if (!Objects.equals(slot.getTask(), task)) {
                view.changeVariable(variable, slot, task);
            }
        }
    }
}
