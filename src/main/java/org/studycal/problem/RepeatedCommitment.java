package org.studycal.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A busy event that comes back on some days: a lecture, a team's weekly meeting.
 *
 * @param title what it is
 * @param when the days it begins on
 * @param time wall time; it may end on the next day
 * @param beforeMinutes kept free before each event
 * @param afterMinutes kept free after it
 */
public record RepeatedCommitment(
        String title, Recurrence when, TimeRange time, int beforeMinutes, int afterMinutes) {

    /** The event that begins on a date on which it takes place. */
    public Commitment on(LocalDate date) {
        LocalDateTime midnight = date.atStartOfDay();
        return new Commitment(
                title,
                midnight.plusMinutes(time.fromMinute()),
                midnight.plusMinutes(time.toMinute()),
                beforeMinutes,
                afterMinutes);
    }
}
