package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Optional;

/**
 * An event as a calendar now has it, the newest of its UID; of one that recurs the first time.
 *
 * @param uid its identity, empty if it has none
 * @param title empty if it has none
 * @param start its first moment; what has no zone, or one that nobody knows, is by the person's
 *     clock
 * @param end the moment after its last one; equal to the start where it has no length
 * @param inUtc when it is if what its clock shows is UTC; empty if it has a zone
 * @param allDay whether it is given by dates alone
 * @param cancelled whether it was called off (STATUS)
 * @param sequence how often it was changed (SEQUENCE), -1 if it does not say
 */
public record SeenEvent(
        String uid,
        String title,
        Instant start,
        Instant end,
        Optional<Span> inUtc,
        boolean allDay,
        boolean cancelled,
        long sequence) {

    /** A stretch of time, half-open. */
    public record Span(Instant start, Instant end) {}

    static SeenEvent of(EventGroup group, ZoneRules person) {
        Event newest =
                group.series().stream()
                        .max(Comparator.comparing(Event::version))
                        .orElseGet(group::first);
        EventTime start = newest.start();
        Event.Label label = newest.label();
        ZoneRules utc = ZoneOffset.UTC.getRules();
        Span span = span(newest, start.isNowhere() ? person : start.rules(person), person);
        boolean unsure = start.isNowhere() || start.form() == EventTime.Form.FLOATING;
        return new SeenEvent(
                label.uid(),
                label.title(),
                span.start(),
                span.end(),
                unsure ? Optional.of(span(newest, utc, utc)) : Optional.empty(),
                start.isDate() || label.allDay(),
                label.cancelled(),
                newest.version().sequence());
    }

    private static Span span(Event event, ZoneRules clock, ZoneRules person) {
        LocalDateTime wall = event.start().wall();
        Instant start = WallClock.instant(wall, clock);
        Instant end = event.length(person).end(wall, clock);
        return new Span(start, end.isBefore(start) ? start : end);
    }

    /** The same event where how often it was changed does not tell anything. */
    public SeenEvent withoutSequence() {
        return new SeenEvent(uid, title, start, end, inUtc, allDay, cancelled, -1);
    }

    /** The same event with what its clock shows taken for UTC. */
    public SeenEvent asUtc() {
        return inUtc.map(
                        span ->
                                new SeenEvent(
                                        uid,
                                        title,
                                        span.start(),
                                        span.end(),
                                        inUtc,
                                        allDay,
                                        cancelled,
                                        sequence))
                .orElse(this);
    }
}
