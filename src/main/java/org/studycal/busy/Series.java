package org.studycal.busy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Collection;
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
    private final EventTime start;
    private final ZoneRules person;
    private final ZoneRules rules;

    /** The times of an event in a person's calendar. */
    Series(Event event, ZoneRules person) {
        this.event = event;
        this.start = event.start();
        this.person = person;
        this.rules = start.rules(person);
    }

    /** The times between two by the clock of the event, both included, and perhaps some others. */
    Collection<Instance> between(LocalDateTime from, LocalDateTime to, Allowance allowance) {
        Map<Instant, Instance> instances = new LinkedHashMap<>();
        // Calendar programs end a series before its start to delete the rest of it.
        boolean over =
                !event.rules().isEmpty()
                        && event.rules().stream()
                                .allMatch(rule -> rule.isOver(start.wall(), start.isDate(), rules));
        if (!over) {
            Instance first = instance(start.wall(), null);
            instances.put(first.start(), first);
        }
        for (Recurrence rule : event.rules()) {
            for (LocalDateTime wall : times(rule, from, to, allowance)) {
                Instance instance = instance(wall, null);
                instances.putIfAbsent(instance.start(), instance);
            }
        }
        for (Event.Period period : event.moreTimes()) {
            Instance instance = listed(period);
            instances.put(instance.start(), instance);
        }
        Set<Object> excepted = new HashSet<>();
        for (Recurrence rule : event.exceptRules()) {
            excepted.addAll(times(rule, from, to, allowance));
        }
        for (EventTime time : event.exceptTimes()) {
            excepted.add(time.reference(start.isDate(), person));
        }
        instances.values().removeIf(instance -> instance.isIn(excepted));
        return instances.values();
    }

    private List<LocalDateTime> times(
            Recurrence rule, LocalDateTime from, LocalDateTime to, Allowance allowance) {
        return rule.times(start.wall(), start.isDate(), rules, from, to, allowance);
    }

    private Instance instance(LocalDateTime wall, Event.Period period) {
        return new Instance(wall, WallClock.instant(wall, rules), period);
    }

    private Instance listed(Event.Period period) {
        EventTime time = period.start();
        boolean moment = time.form() == EventTime.Form.UTC || time.form() == EventTime.Form.ZONED;
        Event.Period own = period.end() == null && period.length() == null ? null : period;
        LocalDateTime wall = time.onClockOf(start, person);
        return moment && !start.isDate()
                ? new Instance(wall, time.instant(person), own)
                : instance(wall, own);
    }
}
