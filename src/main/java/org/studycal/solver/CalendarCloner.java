package org.studycal.solver;

import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;

/** Copies a calendar when Timefold finds a better one: tasks now, the slots when asked for. */
public final class CalendarCloner implements SolutionCloner<StudyCalendar> {

    @Override
    public StudyCalendar cloneSolution(StudyCalendar original) {
        return original.copy();
    }
}
