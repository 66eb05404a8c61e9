package org.studycal.sync.google;

/** What a person is asked to let studycal see and do. */
public enum Reach {
    /** Make calendars, and see and change what is in those. */
    OWN,
    /** The same, and see when they are busy in their other calendars. */
    BUSY_TIMES,
    /** The same, with what these events are called. */
    BUSY_TITLES
}
