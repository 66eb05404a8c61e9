package org.studycal.sync;

import org.studycal.calendar.PlannedEvent;
import org.studycal.sync.Pending.Verb;

/** Something to do to one event of a calendar. */
public sealed interface Action {

    /** The event that it is done to. */
    Pushed event();

    /** What is done. */
    Verb verb();

    /** What to note before it is done. */
    default Pending pending() {
        return new Pending(verb(), event());
    }

    /**
     * Puts a new event there.
     *
     * @param event as it is then, by the id that it is created with
     */
    record Create(Pushed event, PlannedEvent content) implements Action {

        @Override
        public Verb verb() {
            return Verb.CREATE;
        }
    }

    /**
     * Replaces an event.
     *
     * @param event as it is then
     * @param stored where it is and in which version
     * @param overwrites what its title was there, if the person had changed its text; else empty
     */
    record Update(Pushed event, Stored stored, PlannedEvent content, String overwrites)
            implements Action {

        @Override
        public Verb verb() {
            return Verb.UPDATE;
        }
    }

    /**
     * Deletes an event.
     *
     * @param event as it was written
     * @param found as it is there
     */
    record Delete(Pushed event, RemoteEvent found) implements Action {

        @Override
        public Verb verb() {
            return Verb.DELETE;
        }
    }
}
