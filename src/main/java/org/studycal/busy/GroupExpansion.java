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

    /** How far apart two clocks can be. */
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
        Duration longest = longest(series);
        Output own = new Output(series);
        Duration slack = own.unknown.isPresent() ? ANYWHERE : Duration.ZERO;
        for (Event exception : exceptions) {
            replaced.add(exception.replaces().reference(series.start().isDate(), person));
            if (exception.replacesLater() && steps.take()) {
                Later output = new Later(series, exception);
                later.put(output.from, output);
                longest = longer(longest, longest(exception));
                slack = longer(slack, output.move.abs().plus(ANYWHERE));
            }
        }
        ZoneRules rules = series.start().rules(person);
        LocalDateTime from = expander.earliest(rules, longest).minus(slack);
        LocalDateTime to = expander.latest(rules).plus(slack);
        for (Instance instance : new Series(series, person).between(from, to, steps)) {
            if (instance.isIn(replaced)) {
                continue;
            }
            Map.Entry<LocalDateTime, Later> other = later.floorEntry(instance.wall());
            if (other == null) {
                Event.Period period = instance.period();
                own.add(
                        instance.wall(),
                        instance.start(),
                        (period == null ? series.first() : period).length(person));
            } else {
                other.getValue().add(instance.wall().plus(other.getValue().move));
            }
        }
        own.close();
        later.values().forEach(Output::close);
        if (steps.isUsedUp() && !own.full) {
            expander.giveUp(
                    series,
                    "its rule cannot be followed to its end; occurrences of it may be missing");
        }
    }

    /** How long an occurrence of an event is at most. */
    private Duration longest(Event event) {
        Duration longest = event.length(person).nominal();
        for (Event.Period period : event.moreTimes()) {
            longest = longer(longest, period.length(person).nominal());
        }
        return longest;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
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
