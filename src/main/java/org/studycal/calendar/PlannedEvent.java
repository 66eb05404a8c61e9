package org.studycal.calendar;

import java.time.ZoneId;
import java.util.OptionalInt;
import org.studycal.plan.EventTime;

/**
 * An event as a plan wants it to be.
 *
 * @param uid its identity, the same in every revision
 * @param sequence how often it was changed
 * @param title a line of plain text
 * @param text plain text below the title; empty if there is none
 * @param category title of its category, which its colour follows
 * @param time when it takes place
 * @param zone zone whose clock it is shown by
 * @param reminderMinutes how long before it a reminder comes; empty for none
 * @param busy whether nothing else can take place then
 */
public record PlannedEvent(
        String uid,
        int sequence,
        String title,
        String text,
        String category,
        EventTime time,
        ZoneId zone,
        OptionalInt reminderMinutes,
        boolean busy) {}
