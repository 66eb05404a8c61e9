package org.studycal.solver;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;

/** Puts tasks into some slots, or takes them out. */
final class SlotsMove implements Move<StudyCalendar> {

    /** What the moves of a phase share. */
    record Context(
            PlanningVariableMetaModel<StudyCalendar, StudySlot, Task> variable,
            List<StudySlot> slots,
            List<Task> tasks) {}

    private final Context context;
    private final int[] slots;
    private final int[] tasks;

    SlotsMove(Context context, Change change) {
        this.context = context;
        this.slots = change.slots();
        this.tasks = change.tasks();
    }

    @Override
    public void execute(MutableSolutionView<StudyCalendar> view) {
        for (int i = 0; i < slots.length; i++) {
            Task task = tasks[i] == Assignment.NONE ? null : context.tasks.get(tasks[i]);
            view.changeVariable(context.variable, context.slots.get(slots[i]), task);
        }
    }
}
