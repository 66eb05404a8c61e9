package org.studycal.busy;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of one UID: a series, or several, and the exceptions to them. */
final class EventGroup {

    private final List<Event> series = new ArrayList<>(1);
    private final List<Event> exceptions = new ArrayList<>(0);

    /** Groups events; one without a UID is a group of its own. */
    static List<EventGroup> of(List<Event> events) {
        Map<String, EventGroup> byUid = LinkedHashMap.newLinkedHashMap(events.size());
        List<EventGroup> groups = new ArrayList<>(events.size());
        for (Event event : events) {
            String uid = event.label().uid();
            EventGroup group = uid.isEmpty() ? null : byUid.get(uid);
            if (group == null) {
                group = new EventGroup();
                groups.add(group);
                if (!uid.isEmpty()) {
                    byUid.put(uid, group);
                }
            }
            (event.replaces() == null ? group.series : group.exceptions).add(event);
        }
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
