package org.studycal.problem;

/** Checks the parts of a problem against each other; every check goes on after a fault. */
final class ProblemValidator {

    private final ProblemDraft draft;
    private final Faults faults;

    ProblemValidator(ProblemDraft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** Reports whatever does not go together. */
    void validate() {
        new ReferenceCheck(draft, faults).check();
        new CycleCheck(draft, faults).check();
        new DateCheck(draft, faults).check();
        new WindowCheck(draft, faults).check();
        new SessionFitCheck(draft, faults).check();
        new PinnedCheck(draft, faults).check();
    }
}
