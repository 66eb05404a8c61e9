package org.studycal.busy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A calendar file that has been read; it gives its occurrences for any stretch of time. */
public final class ReadCalendar {

    private final String name;
    private final String title;
    private final int events;
    private final boolean complete;
    private final List<Event> eventList;
    private final List<EventGroup> groups;
    private final List<CalendarProblem> problems;

    ReadCalendar(
            String name,
            String title,
            int events,
            boolean complete,
            List<Event> eventList,
            List<CalendarProblem> problems) {
        this.name = name;
        this.title = title;
        this.events = events;
        this.complete = complete;
        this.eventList = List.copyOf(eventList);
        this.groups = EventGroup.of(eventList);
        this.problems = List.copyOf(problems);
    }

    /** The same file with other events. */
    ReadCalendar with(List<Event> other, List<CalendarProblem> moreProblems) {
        List<CalendarProblem> all = new ArrayList<>(problems);
        all.addAll(moreProblems);
        return new ReadCalendar(name, title, events, complete, other, all);
    }

    /** Its events, as they stand in it. */
    List<Event> eventList() {
        return eventList;
    }

    /** The longest way to any of its events. */
    public Duration longestTravel() {
        return eventList.stream()
                .map(event -> event.label().travel())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The name it was read under. */
    public String name() {
        return name;
    }

    /** What the calendar calls itself, empty if it does not say. */
    public String title() {
        return title;
    }

    /** How many events the file has, those that could not be read included. */
    public int events() {
        return events;
    }

    /** Whether all its events could be read, down to its end. */
    public boolean isComplete() {
        return complete;
    }

    /** What was wrong with the file. */
    public List<CalendarProblem> problems() {
        return problems;
    }

    /**
     * Its events, each once and as they now are.
     *
     * @param zone where the person lives: times without a zone are theirs
     */
    public List<SeenEvent> seen(ZoneId zone) {
        return groups.stream().map(group -> SeenEvent.of(group, zone.getRules())).toList();
    }

    /**
     * All occurrences that touch a stretch of time.
     *
     * @param from the stretch's first moment
     * @param to the moment after its last one
     * @param zone where the person lives: all-day events and times without a zone are theirs
     */
    public Expansion occurrences(Instant from, Instant to, ZoneId zone) {
        return new Expander(name, from, to, zone).expand(groups);
    }
}
