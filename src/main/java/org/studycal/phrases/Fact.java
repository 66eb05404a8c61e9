package org.studycal.phrases;

/** What a label says about a plan as a whole. */
public enum Fact {
    /** When it begins. */
    START,
    /** When it ends. */
    END
}
