package org.studycal.app;

/** Somebody has changed the plan since it was looked at. */
public final class ChangedElsewhere extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ChangedElsewhere() {
        this("the plan has changed elsewhere");
    }

    /**
     * Creates the exception.
     *
     * @param what why what was looked at is no longer so
     */
    public ChangedElsewhere(String what) {
        super(what + "; look at it again first");
    }
}
