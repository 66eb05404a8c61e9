package org.studycal.sync;

/**
 * Something that a run was about to do when its state was written. If the run never said that it
 * was done, only the calendar can tell.
 *
 * @param event as it is where that was done; what is deleted as it was
 */
record Pending(Verb verb, Pushed event) {

    /** What is done to an event. */
    enum Verb {
        CREATE,
        UPDATE,
        DELETE
    }
}
