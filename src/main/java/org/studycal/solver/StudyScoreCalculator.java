package org.studycal.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;

/** Timefold's score, as an {@link Assignment} keeps it up to date. */
public final class StudyScoreCalculator
        implements IncrementalScoreCalculator<StudyCalendar, HardMediumSoftScore> {

    private Assignment assignment;

    @Override
    public void resetWorkingSolution(StudyCalendar calendar) {
        if (assignment == null) {
            assignment = calendar.search().assignmentToKeep();
        }
        assignment.restore(calendar.plan());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // The assignment knows what was there.
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        StudySlot slot = (StudySlot) entity;
        assignment.set(slot.index(), slot.taskIndex());
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        assignment.settle();
        return HardMediumSoftScore.of(0, -assignment.leftPrice(), -assignment.objective().guided());
    }
}
