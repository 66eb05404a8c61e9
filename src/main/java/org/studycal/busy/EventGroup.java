package org.studycal.busy;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of one UID: a series, or several, and the exceptions to them. */
final class EventGroup {

    private final List<Event> series;
    private final List<Event> exceptions;

    /**
     * Of several revisions of a series the newest counts; of one revision some programs have two.
     */
    private EventGroup(List<Event> events) {
        List<Event> revisions = events.stream().filter(event -> event.replaces() == null).toList();
        long newest =
                revisions.stream().mapToLong(event -> event.version().revision()).max().orElse(0);
        this.series =
                revisions.stream().filter(event -> event.version().revision() == newest).toList();
        this.exceptions = events.stream().filter(event -> event.replaces() != null).toList();
    }

    /** Groups events; one without a UID is a group of its own. */
    static List<EventGroup> of(List<Event> events) {
        Map<String, List<Event>> shared = new LinkedHashMap<>();
        Set<String> uids = HashSet.newHashSet(events.size());
        for (Event event : events) {
            String uid = event.label().uid();
            if (!uid.isEmpty() && !uids.add(uid)) {
                shared.put(uid, new ArrayList<>());
            }
        }
        List<EventGroup> groups = new ArrayList<>(events.size());
        for (Event event : events) {
            List<Event> others = shared.get(event.label().uid());
            if (others == null) {
                groups.add(new EventGroup(List.of(event)));
            } else {
                others.add(event);
            }
        }
        shared.values().forEach(group -> groups.add(new EventGroup(group)));
        return groups;
    }

    List<Event> series() {
        return series;
    }

    /** Any one of its events, for messages. */
    Event first() {
        return series.isEmpty() ? exceptions.get(0) : series.get(0);
    }

    /** The exceptions that count: of several for one occurrence the newest. */
    List<Event> exceptions(ZoneRules person) {
        if (exceptions.size() < 2) {
            return exceptions;
        }
        boolean dates = first().start().isDate();
        Map<Object, Event> newest = new LinkedHashMap<>();
        for (Event exception : exceptions) {
            EventTime time = exception.replaces();
            Object key = dates || time.isDate() ? time.date(person) : time.instant(person);
            newest.merge(key, exception, (a, b) -> a.version().compareTo(b.version()) > 0 ? a : b);
        }
        return List.copyOf(newest.values());
    }
}
