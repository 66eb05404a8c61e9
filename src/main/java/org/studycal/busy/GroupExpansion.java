package org.studycal.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.studycal.problem.Quoted;

/** Expands the events of one UID. */
final class GroupExpansion {

    /** How wrong a time in an unknown zone can be. */
    private static final Duration ANYWHERE = Duration.ofHours(26);

    /** An exception that holds from its occurrence on, and by how much it moves the clock. */
    private record Later(Event event, Duration move) {}

    private final Expander expander;
    private final ZoneRules person;
    private final EventGroup group;
    private final List<Event> exceptions;
    private final List<Event> exceptionsForLater;
    private final InstanceMap<Event> replacedDays;
    private final InstanceMap<Event> replacedTimes;

    GroupExpansion(Expander expander, EventGroup group) {
        this.expander = expander;
        this.person = expander.person();
        this.group = group;
        this.exceptions = group.exceptions(person);
        this.exceptionsForLater = exceptions.stream().filter(Event::replacesLater).toList();
        this.replacedDays = new InstanceMap<>(true, person);
        this.replacedTimes = new InstanceMap<>(false, person);
        for (Event exception : exceptions) {
            replacedDays.put(exception.replaces(), exception);
            replacedTimes.put(exception.replaces(), exception);
        }
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
        InstanceMap<Event> replaced = series.start().isDate() ? replacedDays : replacedTimes;
        Allowance steps = expander.stepsOfAnEvent();
        TreeMap<LocalDateTime, Later> later = new TreeMap<>();
        Length longest = longest(series);
        Duration slack = Duration.ZERO;
        for (Event exception : exceptionsForLater) {
            if (steps.take()) {
                LocalDateTime from = wall(series, exception.replaces());
                Duration move = Duration.between(from, exception.start().wall());
                later.put(from, new Later(exception, move));
                longest = longer(longest, exception.length(person));
                slack = move.abs().compareTo(slack) > 0 ? move.abs() : slack;
            }
        }
        List<Instance> instances =
                new Series(series, person)
                        .between(expander.earliest(longest, slack), expander.latest(slack), steps);
        Output own = new Output(series);
        List<Output> outputs = new ArrayList<>(List.of(own));
        for (Instance instance : instances) {
            if (replaced.get(instance) != null) {
                continue;
            }
            Map.Entry<LocalDateTime, Later> from = later.floorEntry(instance.wall());
            if (from == null) {
                own.add(instance.wall(), instance.start(), length(series, instance));
            } else {
                Output output = new Output(from.getValue().event());
                outputs.add(output);
                output.add(instance.wall().plus(from.getValue().move()));
            }
        }
        outputs.forEach(Output::close);
        if (steps.isUsedUp() && !own.full) {
            expander.giveUp(
                    series,
                    "its rule can not be followed to its end; occurrences of it may be missing");
        }
    }

    /** What the clock of a series shows at one of its times. */
    private LocalDateTime wall(Event series, EventTime time) {
        if (series.start().isDate()) {
            return time.date(person).atStartOfDay();
        }
        if (time.isDate()) {
            return time.wall().toLocalDate().atTime(series.start().wall().toLocalTime());
        }
        return time.form() == EventTime.Form.FLOATING
                ? time.wall()
                : WallClock.wall(time.instant(person), series.start().rules(person));
    }

    private Length length(Event series, Instance instance) {
        Event.Period period = instance.period();
        return period == null
                ? series.length(person)
                : Event.length(period.start(), period.end(), period.length(), person);
    }

    private Length longest(Event series) {
        Length longest = series.length(person);
        for (Event.Period period : series.moreTimes()) {
            if (period.end() != null || period.length() != null) {
                longest =
                        longer(
                                longest,
                                Event.length(
                                        period.start(), period.end(), period.length(), person));
            }
        }
        return longest;
    }

    private static Length longer(Length a, Length b) {
        return a.mostDays() >= b.mostDays() ? a : b;
    }

    /** Takes the occurrences of one event. */
    private final class Output {

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
                if (room.take()) {
                    expander.add(event, start, end);
                } else {
                    full = true;
                }
            }
        }

        void close() {
            if (concerned) {
                expander.refuse(event, message(unknown.orElseThrow().name()));
            }
            if (full) {
                expander.giveUp(event, "it has too many occurrences; some of them are missing");
            }
        }

        private static String message(String zone) {
            return "the time zone "
                    + Quoted.of(zone)
                    + " is not known, and the file does not define it, so nobody can tell when this"
                    + " is; expected an IANA zone like Europe/Berlin"
                    + ZoneNames.mostLike(zone)
                            .map(like -> "; did you mean " + like + "?")
                            .orElse("");
        }
    }
}
