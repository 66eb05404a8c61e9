package org.studycal.plan;

import java.time.Instant;
import java.time.LocalDate;

/** When a calendar event takes place. */
public sealed interface EventTime {

    /**
     * From one instant to another.
     *
     * @param start first instant
     * @param end first instant after it
     */
    record Span(Instant start, Instant end) implements EventTime {}

    /** All day long. */
    record Day(LocalDate date) implements EventTime {}
}
