package org.studycal.timeline;

import java.time.LocalDate;

/**
 * A stretch of free time on one local date with one label.
 *
 * @param date local date it lies on; a window never crosses midnight
 * @param label the availability's label
 * @param interval its real time
 */
public record TimeWindow(LocalDate date, String label, Interval interval) {}
