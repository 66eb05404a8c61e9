package org.studycal.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.studycal.calendar.PlannedEvent;
import org.studycal.plan.EventTime;

/**
 * When an event takes place.
 *
 * @param start its first moment; of one that is all day midnight in UTC
 * @param end the moment after its last one
 * @param allDay whether it is given by dates
 */
record Times(Instant start, Instant end, boolean allDay) {

    private static final Duration LONGEST = Duration.ofDays(1);

    static Times of(PlannedEvent event) {
        return switch (event.time()) {
            case EventTime.Span span -> new Times(span.start(), span.end(), false);
            case EventTime.Day day ->
                    new Times(
                            day.date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                            day.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                            true);
        };
    }

    static Times of(RemoteEvent event) {
        return new Times(event.start(), event.end(), event.form() == RemoteEvent.Form.ALL_DAY);
    }

    /** Whether it is over; a day is over when it is so in UTC. */
    boolean isOver(Instant now) {
        return !end.isAfter(now);
    }

    /** Whether a session can take place then. */
    boolean isOneStretch() {
        Duration length = Duration.between(start, end);
        return !allDay && length.isPositive() && length.compareTo(LONGEST) <= 0;
    }
}
