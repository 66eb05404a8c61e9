package org.studycal.plan;

import java.time.LocalDate;

/**
 * The calendar event of a milestone.
 *
 * @param milestone id
 * @param title what it is called
 * @param exam whether it is an exam
 * @param date its day
 * @param time when it is
 * @param uid identity of the calendar event, stable over revisions
 * @param sequence grows by one with every exported change of the event, from 0
 * @param content fingerprint of what the event says, see {@code ExportedContent}
 */
public record MilestoneEvent(
        String milestone,
        String title,
        boolean exam,
        LocalDate date,
        EventTime time,
        String uid,
        int sequence,
        String content) {}
