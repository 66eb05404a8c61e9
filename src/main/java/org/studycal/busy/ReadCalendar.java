package org.studycal.busy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A calendar file that has been read; it gives its occurrences for any stretch of time. */
public final class ReadCalendar {

    private final String name;
    private final String title;
    private final int events;
    private final List<EventGroup> groups;
    private final List<CalendarProblem> problems;

    ReadCalendar(
            String name,
            String title,
            int events,
            List<EventGroup> groups,
            List<CalendarProblem> problems) {
        this.name = name;
        this.title = title;
        this.events = events;
        this.groups = groups;
        this.problems = List.copyOf(problems);
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

    /** What was wrong with the file. */
    public List<CalendarProblem> problems() {
        return problems;
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
