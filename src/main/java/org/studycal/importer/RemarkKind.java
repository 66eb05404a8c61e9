package org.studycal.importer;

/** What kind of thing a remark says. */
public enum RemarkKind {
    /** The plan does not say it; this is what was taken. */
    GUESSED,
    /** One of several alternatives was taken. */
    CHOSEN,
    /** Read, and deliberately not imported. */
    LEFT_OUT,
    /** Not understood. */
    NOT_UNDERSTOOD,
    /** Not read at all, as the plan is too long. */
    CUT,
    /** The plan contradicts itself. */
    CONTRADICTION
}
