package org.studycal.problem;

import java.time.LocalDateTime;

/**
 * A fixed busy event, half-open, in the problem's zone. In a daylight saving gap both ends mean the
 * end of the gap; in an overlap the start means its first and the end its second occurrence.
 *
 * @param title what it is
 * @param start first busy minute
 * @param end first free minute again, after {@code start}
 * @param beforeMinutes kept free before it, in real time
 * @param afterMinutes kept free after it
 */
public record Commitment(
        String title, LocalDateTime start, LocalDateTime end, int beforeMinutes, int afterMinutes) {

    /** An event that takes no time but its own. */
    public Commitment(String title, LocalDateTime start, LocalDateTime end) {
        this(title, start, end, 0, 0);
    }
}
