package org.studycal.check;

import java.time.LocalDate;

/**
 * More work than time between two days.
 *
 * @param scope whose work: empty for all of it, else a category or labels in words
 * @param from first day on which this work can be done
 * @param until last day on which it can be done
 * @param workMinutes what has to be done in these days and in no others
 * @param freeMinutes most minutes that the windows and the limits of these days allow
 */
public record Shortage(
        String scope, LocalDate from, LocalDate until, long workMinutes, long freeMinutes) {

    /** Minutes that are missing. */
    public long minutes() {
        return workMinutes - freeMinutes;
    }
}
