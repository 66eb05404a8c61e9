package org.studycal.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.problem.Quoted;

/** Expands the events of one UID. */
final class GroupExpansion {

    /** How wrong a time in an unknown zone can be. */
    private static final Duration ANYWHERE = Duration.ofHours(26);

    private final Expander expander;
    private final ZoneRules person;
    private final EventGroup group;
    private final List<Event> exceptions;

    GroupExpansion(Expander expander, EventGroup group) {
        this.expander = expander;
        this.person = expander.person();
        this.group = group;
        this.exceptions = group.exceptions(person);
    }

    void run() {
        group.series().forEach(this::expand);
        for (Event exception : exceptions) {
            Output output = new Output(exception);
            output.add(exception.start().wall());
            output.close();
        }
    }

    private void expand(Event series) {
        Allowance steps = expander.stepsOfAnEvent();
        Set<Object> replaced = new HashSet<>();
        TreeMap<LocalDateTime, Later> later = new TreeMap<>();
        long longest = mostDays(series);
        Duration slack = Duration.ZERO;
        for (Event exception : exceptions) {
            replaced.add(exception.replaces().reference(series.start().isDate(), person));
            if (exception.replacesLater() && steps.take()) {
                Later output = new Later(series, exception);
                later.put(output.from, output);
                longest = Math.max(longest, mostDays(exception));
                slack = output.move.abs().compareTo(slack) > 0 ? output.move.abs() : slack;
            }
        }
        Output own = new Output(series);
        for (Instance instance :
                new Series(series, person)
                        .between(
                                expander.earliest(longest, slack), expander.latest(slack), steps)) {
            if (instance.isIn(replaced)) {
                continue;
            }
            Map.Entry<LocalDateTime, Later> from = later.floorEntry(instance.wall());
            if (from == null) {
                Event.Period period = instance.period();
                own.add(
                        instance.wall(),
                        instance.start(),
                        (period == null ? series.first() : period).length(person));
            } else {
                from.getValue().add(instance.wall().plus(from.getValue().move));
            }
        }
        own.close();
        later.values().forEach(Output::close);
        if (steps.isUsedUp() && !own.full) {
            expander.giveUp(
                    series,
                    "its rule can not be followed to its end; occurrences of it may be missing");
        }
    }

    /** At most how many days an occurrence of an event takes. */
    private long mostDays(Event event) {
        long most = event.length(person).mostDays();
        for (Event.Period period : event.moreTimes()) {
            most = Math.max(most, period.length(person).mostDays());
        }
        return most;
    }

    /** Takes the occurrences of one event. */
    private class Output {

        private final Event event;
        private final Optional<NamedZone> unknown;
        private final Allowance room = expander.roomOfAnEvent();
        private boolean full;
        private boolean concerned;

        Output(Event event) {
            this.event = event;
            this.unknown = event.unknownZones().findFirst();
        }

        /** Adds an occurrence by the clock of the event, as long as all of them. */
        void add(LocalDateTime wall) {
            add(wall, WallClock.instant(wall, event.start().rules(person)), event.length(person));
        }

        void add(LocalDateTime wall, Instant start, Length length) {
            Instant end = length.end(wall, event.start().rules(person));
            if (end.isBefore(start)) {
                end = start;
            }
            if (unknown.isPresent()) {
                concerned |= expander.touches(start, end, ANYWHERE);
            } else if (!full && expander.touches(start, end, Duration.ZERO)) {
                full = !room.take();
                if (!full) {
                    expander.add(event, start, end);
                }
            }
        }

        void close() {
            if (concerned) {
                String zone = unknown.orElseThrow().name();
                expander.refuse(
                        event,
                        "the time zone "
                                + Quoted.of(zone)
                                + " is not known, and the file does not define it, so nobody can"
                                + " tell when this is; expected an IANA zone like Europe/Berlin"
                                + ZoneNames.mostLike(zone)
                                        .map(like -> "; did you mean " + like + "?")
                                        .orElse(""));
            }
            if (full) {
                expander.giveUp(event, "it has too many occurrences; some of them are missing");
            }
        }
    }

    /** Takes the occurrences that an exception replaces with its own and all later ones. */
    private final class Later extends Output {

        private final LocalDateTime from;
        private final Duration move;

        Later(Event series, Event exception) {
            super(exception);
            this.from = exception.replaces().onClockOf(series.start(), person);
            this.move = Duration.between(from, exception.start().wall());
        }
    }
}
