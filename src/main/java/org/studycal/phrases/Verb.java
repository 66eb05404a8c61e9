package org.studycal.phrases;

/** What an item asks to do, by its first word. */
public enum Verb {
    /** Build, deploy, create, implement. */
    BUILD,
    /** Practise, solve, do exercises. */
    PRACTISE,
    /** Read, watch, learn. */
    LEARN,
    REVIEW,
    /** Write, blog, document. */
    WRITE;

    /** Whether it is practical work. */
    public boolean practical() {
        return this == BUILD || this == PRACTISE;
    }
}
