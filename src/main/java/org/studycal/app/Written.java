package org.studycal.app;

import org.studycal.calendar.CalendarExport;

/**
 * What was written beside a solution.
 *
 * @param calendars for calendar programs
 * @param report whether the page to look at could be made
 */
public record Written(CalendarExport calendars, boolean report) {

    /** The name of the page's file. */
    public static final String REPORT = PlanReport.NAME;
}
