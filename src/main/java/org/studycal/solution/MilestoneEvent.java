package org.studycal.solution;

/**
 * The calendar event of a milestone.
 *
 * @param milestone id
 * @param uid identity of the calendar event, stable over revisions
 * @param sequence grows by one with every exported change of the event, from 0
 * @param content fingerprint of what the event says, see {@link EventContent}
 */
public record MilestoneEvent(String milestone, String uid, int sequence, String content) {}
