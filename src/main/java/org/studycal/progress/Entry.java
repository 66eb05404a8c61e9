package org.studycal.progress;

import java.time.Instant;
import java.util.Optional;
import org.studycal.problem.DateRange;

/** One entry of a progress file: something that happened, or news about a plan. */
public sealed interface Entry {

    /** When it was logged. */
    Instant at();

    /** What became of whole sessions. */
    enum Mark {
        DONE,
        MISSED
    }

    /** An entry about one session. */
    sealed interface OfSession extends Entry permits Marked, Partly {

        /** The session's identity. */
        String uid();

        /**
         * When the session began that is meant; a session of this identity that a later plan puts
         * elsewhere is not. Without it the session is meant that had begun when it was logged.
         */
        Optional<Instant> start();
    }

    /** An entry that changes how much work an activity is. */
    sealed interface OfActivity extends Entry permits Finished, Needs, Did {

        /** The activity's id. */
        String activity();
    }

    /** A session was done or missed. */
    record Marked(Instant at, Mark mark, String uid, Optional<Instant> start)
            implements OfSession {}

    /**
     * A session's beginning was done.
     *
     * @param minutes of it, more than 0
     */
    record Partly(Instant at, int minutes, String uid, Optional<Instant> start)
            implements OfSession {}

    /** Every session of these days that had begun when it was logged was done or missed. */
    record MarkedDays(Instant at, Mark mark, DateRange days) implements Entry {}

    /** On these days nothing is done: sessions are missed, days ahead are protected. */
    record Sick(Instant at, DateRange days) implements Entry {}

    /** Nothing is left of an activity after it was logged. */
    record Finished(Instant at, String activity) implements OfActivity {}

    /**
     * An activity is more work than was known.
     *
     * @param minutes on top, more than 0
     */
    record Needs(Instant at, int minutes, String activity) implements OfActivity {}

    /**
     * A session that was not planned happened.
     *
     * @param minutes its length, more than 0
     * @param start when it began
     */
    record Did(Instant at, int minutes, String activity, Instant start) implements OfActivity {}

    /** The last entry that was not taken back yet is taken back. */
    record Undo(Instant at) implements Entry {}
}
