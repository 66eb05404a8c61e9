package org.studycal.busy;

/** A value in a calendar that cannot be read; its message says which and what is expected. */
final class BadCalendarValue extends Exception {

    private static final long serialVersionUID = 1L;

    BadCalendarValue(String message) {
        super(message);
    }
}
