package org.studycal.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.studycal.problem.Milestone;

/** When a calendar event takes place. */
public sealed interface EventTime {

    /**
     * From one instant to another.
     *
     * @param start first instant
     * @param end first instant after it
     */
    record Span(Instant start, Instant end) implements EventTime {}

    /** When a milestone is in the calendar: an exam with a time then, all others all day. */
    static EventTime of(Milestone milestone, ZoneId zone) {
        return milestone.isExam() && milestone.time().isPresent()
                ? new Span(milestone.start(zone), milestone.end(zone))
                : new Day(milestone.date());
    }

    /** All day long. */
    record Day(LocalDate date) implements EventTime {}
}
