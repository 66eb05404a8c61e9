package org.studycal.plan;

import org.studycal.problem.Period;

/**
 * Work that found no place.
 *
 * @param activity id
 * @param period day or week of a habit, none for other activities
 * @param priority the activity's
 * @param minutes how much of its effort is not in the calendar
 * @param reason one sentence for the person
 */
public record LeftOut(String activity, Period period, int priority, int minutes, String reason) {}
