package org.studycal.busy;

/**
 * Something in a calendar that could not be understood.
 *
 * @param error whether it must not be passed over: no calendar at all, or a time nobody can tell;
 *     otherwise one event is lost or was repaired, and all others are good
 * @param source the calendar's name
 * @param line where in the file, counted from 1; 0 if it concerns the whole file
 * @param event the event's title, else its UID, empty if there is none
 * @param message what is wrong and what was done about it, a sentence
 */
public record CalendarProblem(
        boolean error, String source, int line, String event, String message) {}
