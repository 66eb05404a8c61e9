package org.studycal.timeline;

import java.time.LocalDate;

/**
 * A stretch of free time of one day with one label.
 *
 * @param date local date on which the availability's window begins; it may go on after midnight
 * @param label the availability's label
 * @param interval its real time
 */
public record TimeWindow(LocalDate date, String label, Interval interval) {}
