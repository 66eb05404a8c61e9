package org.studycal.plan;

/**
 * Work that found no place.
 *
 * @param activity id
 * @param week plan week of a weekly habit, 0 for other activities
 * @param priority the activity's
 * @param minutes how much of its effort is not in the calendar
 * @param reason one sentence for the person
 */
public record LeftOut(String activity, int week, int priority, int minutes, String reason) {

    /** The same where the activity has another id. */
    LeftOut of(String id) {
        return new LeftOut(id, week, priority, minutes, reason);
    }
}
