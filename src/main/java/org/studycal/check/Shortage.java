package org.studycal.check;

import org.studycal.problem.DateLimit;

/**
 * More work than time between two days or moments.
 *
 * @param scope whose work: empty for all of it, else a category or labels in words
 * @param from from when on this work can be done
 * @param until by when it must be done
 * @param workMinutes what has to be done in this time and in no other
 * @param freeMinutes most minutes that the windows and the limits of this time allow
 */
public record Shortage(
        String scope, DateLimit from, DateLimit until, long workMinutes, long freeMinutes) {

    /** Minutes that are missing. */
    public long minutes() {
        return workMinutes - freeMinutes;
    }
}
