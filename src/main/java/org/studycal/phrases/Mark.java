package org.studycal.phrases;

/**
 * Whether an item says that it is done, and where its text is without that.
 *
 * @param state what the mark says
 * @param start where the text begins
 * @param end where the text ends
 */
public record Mark(State state, int start, int end) {

    /** What a mark says. */
    public enum State {
        /** No mark at all. */
        NONE,
        OPEN,
        DONE
    }
}
