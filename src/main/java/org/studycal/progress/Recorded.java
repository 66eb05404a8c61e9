package org.studycal.progress;

import org.studycal.plan.Session;
import org.studycal.progress.Entry.Mark;

/**
 * What is recorded of a session.
 *
 * @param state done, missed or partly done
 * @param minutes of it that happened, counted from its start
 */
public record Recorded(State state, int minutes) {

    /** The fate of a session. */
    public enum State {
        DONE,
        PARTLY,
        MISSED
    }

    /** The whole session was done. */
    static Recorded done(Session session) {
        return new Recorded(State.DONE, session.minutes());
    }

    /** Nothing of it was done. */
    static Recorded missed() {
        return new Recorded(State.MISSED, 0);
    }

    static Recorded of(Mark mark, Session session) {
        return mark == Mark.DONE ? done(session) : missed();
    }

    /** So many minutes of it were done; it is done when there are no more. */
    static Recorded partly(int minutes, Session session) {
        return minutes >= session.minutes() ? done(session) : new Recorded(State.PARTLY, minutes);
    }
}
