package org.studycal.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Expands the events of a calendar into the occurrences that touch a stretch of time. */
final class Expander {

    private static final int MOST_OF_AN_EVENT = 100_000;
    private static final int MOST_OF_A_CALENDAR = 1_000_000;
    private static final int MOST_STEPS_OF_AN_EVENT = 250_000;
    private static final int MOST_STEPS_OF_A_CALENDAR = 10_000_000;

    /** How little of that is left to an event once others have taken all of theirs. */
    private static final int LEAST_SHARE = 100;

    /** How far a clock was ever put on or back at once: Samoa left a whole day out. */
    private static final Duration LONGEST_CHANGE = Duration.ofHours(25);

    private static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private static final Comparator<Occurrence> ORDER =
            Comparator.comparing(Occurrence::start)
                    .thenComparing(Occurrence::end)
                    .thenComparing(Occurrence::title)
                    .thenComparing(Occurrence::uid);

    /** The events in whose occurrences the file's definition of a zone is wrong. */
    private record Dispute(Event event, Instant first, int others) {}

    private final String source;
    private final Problems problems;
    private final Instant from;
    private final Instant to;
    private final ZoneRules person;
    private final Allowance steps = new Allowance(MOST_STEPS_OF_A_CALENDAR);
    private final Allowance room = new Allowance(MOST_OF_A_CALENDAR);
    private int share = 1;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final Map<NamedZone, Dispute> disputes = new LinkedHashMap<>();

    Expander(String source, Instant from, Instant to, ZoneId zone) {
        this.source = source;
        this.problems = new Problems(source);
        this.from = from.isBefore(FIRST) ? FIRST : from;
        this.to = to.isAfter(LAST) ? LAST : to;
        this.person = zone.getRules();
    }

    /** Expands all events of a calendar. */
    Expansion expand(List<EventGroup> groups) {
        for (EventGroup group : groups) {
            if (room.isUsedUp() || steps.isUsedUp()) {
                refuse(
                        group.first(),
                        "there are too many occurrences in this stretch of time; from this event on"
                                + " they are missing, so the calendar cannot be relied on");
                break;
            }
            try {
                new GroupExpansion(this, group).run();
            } catch (RuntimeException e) {
                // Whatever a file does to the calendar arithmetic, it costs this event alone.
                warn(group.first(), "the event cannot be expanded (" + e + "); it is left out");
            }
        }
        disputes.forEach(this::report);
        return new Expansion(sorted(), problems.all());
    }

    ZoneRules person() {
        return person;
    }

    /** What one event may cost. */
    Allowance stepsOfAnEvent() {
        return steps.share(MOST_STEPS_OF_AN_EVENT / share);
    }

    /** How many occurrences one event may have. */
    Allowance roomOfAnEvent() {
        return room.share(MOST_OF_AN_EVENT / share);
    }

    /** The earliest time on a clock at which something so long can touch the stretch. */
    LocalDateTime earliest(ZoneRules rules, Duration length) {
        return WallClock.wall(from, rules).minus(length).minus(LONGEST_CHANGE);
    }

    /** The latest time on a clock at which something can touch the stretch. */
    LocalDateTime latest(ZoneRules rules) {
        return WallClock.wall(to, rules).plus(LONGEST_CHANGE);
    }

    /** Whether something touches the stretch, by a clock that may be wrong by so much. */
    boolean touches(Instant start, Instant end, Duration tolerance) {
        boolean ends =
                start.equals(end)
                        ? !end.isBefore(from.minus(tolerance))
                        : end.isAfter(from.minus(tolerance));
        return ends && start.isBefore(to.plus(tolerance));
    }

    void add(Event event, Instant start, Instant end) {
        Event.Label label = event.label();
        NamedZone zone = event.start().zone();
        occurrences.add(
                new Occurrence(
                        start,
                        end.isAfter(LAST) ? LAST : end,
                        label.title(),
                        event.start().isDate() || label.allDay(),
                        label.transparent(),
                        label.cancelled(),
                        label.markedFree(),
                        label.own(),
                        label.uid(),
                        label.activity(),
                        source,
                        label.invitation(),
                        label.travel()));
        if (zone != null && zone.isDisputed(start)) {
            disputes.merge(
                    zone,
                    new Dispute(event, start, 0),
                    (old, same) ->
                            old.event().line() == event.line()
                                    ? old
                                    : new Dispute(old.event(), old.first(), old.others() + 1));
        }
    }

    /** Says that an event was given up halfway; the next may cost less, for such come in crowds. */
    void giveUp(Event event, String message) {
        warn(event, message);
        share = Math.min(LEAST_SHARE, share * 10);
    }

    void warn(Event event, String message) {
        problems.warn(event.line(), event.label().name(), message);
    }

    void refuse(Event event, String message) {
        problems.refuse(event.line(), event.label().name(), message);
    }

    /** In order, each once; neighbours that are equal came from two series with one UID. */
    private List<Occurrence> sorted() {
        occurrences.sort(ORDER);
        List<Occurrence> different = new ArrayList<>(occurrences.size());
        for (Occurrence occurrence : occurrences) {
            if (different.isEmpty() || !occurrence.equals(different.get(different.size() - 1))) {
                different.add(occurrence);
            }
        }
        return different;
    }

    private void report(NamedZone zone, Dispute dispute) {
        warn(
                dispute.event(),
                zone.dispute(dispute.first())
                        + (dispute.others() == 0
                                ? ""
                                : " (" + dispute.others() + " more in this zone)"));
    }
}
