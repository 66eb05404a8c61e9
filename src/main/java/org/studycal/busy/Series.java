package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The times of one event: its start, what its rules name and what else it lists, less exceptions.
 */
final class Series {

    private final Event event;
    private final ZoneRules person;
    private final ZoneRules rules;

    /** The times of an event in a person's calendar. */
    Series(Event event, ZoneRules person) {
        this.event = event;
        this.person = person;
        this.rules = event.start().rules(person);
    }

    /** The times between two by the clock of the event, both included, and perhaps some others. */
    List<Instance> between(LocalDateTime from, LocalDateTime to, Allowance allowance) {
        EventTime start = event.start();
        Instance first = instance(start.wall(), null);
        if (!event.recurs()) {
            return event.exceptTimes().isEmpty()
                    ? List.of(first)
                    : withoutExceptions(List.of(first), Set.of());
        }
        Map<Instant, Instance> instances = new LinkedHashMap<>();
        instances.put(first.start(), first);
        for (Recurrence rule : event.rules()) {
            for (LocalDateTime wall :
                    rule.times(start.wall(), start.isDate(), rules, from, to, allowance)) {
                Instance instance = instance(wall, null);
                instances.putIfAbsent(instance.start(), instance);
            }
        }
        for (Event.Period period : event.moreTimes()) {
            Instance instance = listed(period);
            instances.put(instance.start(), instance);
        }
        if (event.exceptTimes().isEmpty() && event.exceptRules().isEmpty()) {
            return List.copyOf(instances.values());
        }
        Set<LocalDateTime> excepted = new HashSet<>();
        for (Recurrence rule : event.exceptRules()) {
            excepted.addAll(rule.times(start.wall(), start.isDate(), rules, from, to, allowance));
        }
        return withoutExceptions(List.copyOf(instances.values()), excepted);
    }

    private List<Instance> withoutExceptions(
            List<Instance> instances, Set<LocalDateTime> excepted) {
        InstanceMap<Boolean> dates = new InstanceMap<>(event.start().isDate(), person);
        for (EventTime time : event.exceptTimes()) {
            dates.put(time, true);
        }
        List<Instance> kept = new ArrayList<>(instances.size());
        for (Instance instance : instances) {
            if (dates.get(instance) == null && !excepted.contains(instance.wall())) {
                kept.add(instance);
            }
        }
        return kept;
    }

    private Instance instance(LocalDateTime wall, Event.Period period) {
        return new Instance(wall, WallClock.instant(wall, rules), period);
    }

    /** A listed time; a date in a series of times means that day at the time of the series. */
    private Instance listed(Event.Period period) {
        EventTime time = period.start();
        boolean sized = period.end() != null || period.length() != null;
        Event.Period own = sized ? period : null;
        if (event.start().isDate()) {
            return instance(time.date(person).atStartOfDay(), own);
        }
        if (time.isDate()) {
            return instance(
                    time.wall().toLocalDate().atTime(event.start().wall().toLocalTime()), own);
        }
        if (time.form() == EventTime.Form.FLOATING) {
            return instance(time.wall(), own);
        }
        Instant moment = time.instant(person);
        return new Instance(WallClock.wall(moment, rules), moment, own);
    }
}
