package org.studycal.solution;

/**
 * An event of an earlier revision that is no longer in the calendar; its UID is never used again.
 *
 * @param uid identity of the calendar event
 * @param sequence sequence of its cancellation
 */
public record Cancelled(String uid, int sequence) {}
