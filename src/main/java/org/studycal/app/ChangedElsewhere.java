package org.studycal.app;

/** Somebody has changed the plan since it was looked at. */
public final class ChangedElsewhere extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ChangedElsewhere() {
        super("the plan has changed elsewhere; look at it again first");
    }
}
