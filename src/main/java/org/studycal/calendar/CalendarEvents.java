package org.studycal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/** The events of one revision: one for each session, milestone and cancellation, no recurrence. */
final class CalendarEvents {

    private final Problem problem;
    private final Solution solution;
    private final CalendarSet calendars;
    private final EventComponents components;
    private final List<Property> stamps;

    CalendarEvents(Problem problem, Solution solution, CalendarSet calendars) {
        this.problem = problem;
        this.solution = solution;
        this.calendars = calendars;
        this.components = new EventComponents(problem, solution.export().reminderMinutes());
        this.stamps = List.of(new DtStamp(solution.stamp()), new LastModified(solution.stamp()));
    }

    /** All events by date; on a date the milestones first, then the sessions in their own order. */
    List<CalendarEvent> all() {
        List<CalendarEvent> events = new ArrayList<>();
        for (Milestone milestone : problem.milestones()) {
            MilestoneEvent event = solution.eventOf(milestone.id());
            EventTime time = EventTime.of(milestone, problem.timeZone());
            VEvent content = components.of(milestone);
            events.add(event("", event.uid(), event.sequence(), time, content));
        }
        for (Session session : solution.sessions()) {
            EventTime span = new EventTime.Span(session.start(), session.end());
            VEvent content = components.of(session);
            events.add(event(session.category(), session.uid(), session.sequence(), span, content));
        }
        events.sort(Comparator.comparing(CalendarEvent::date));
        return events;
    }

    /** The cancellations of events whose time is known. */
    List<CalendarEvent> cancellations(List<Cancelled> gone) {
        List<CalendarEvent> events = new ArrayList<>();
        for (Cancelled event : gone) {
            if (event.time().isPresent()) {
                EventTime time = event.time().get();
                VEvent content = components.of(event, time);
                events.add(event(event.category(), event.uid(), event.sequence(), time, content));
            }
        }
        return events;
    }

    private CalendarEvent event(
            String category, String uid, int sequence, EventTime time, VEvent content) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(PlainText.clean(uid)));
        properties.addAll(stamps);
        properties.add(new Sequence(sequence));
        properties.addAll(content.getProperties());
        VEvent whole =
                new VEvent(new PropertyList(properties), new ComponentList<>(content.getAlarms()));
        String calendar = calendars.keyOf(category);
        return switch (time) {
            case EventTime.Day day ->
                    new CalendarEvent(
                            calendar, uid, Optional.empty(), day.date(), day.date(), whole);
            case EventTime.Span span -> {
                ZoneId zone = components.zoneAt(span.start());
                LocalDate first = LocalDate.ofInstant(span.start(), zone);
                LocalDate last = LocalDate.ofInstant(span.end(), zone);
                yield new CalendarEvent(calendar, uid, Optional.of(zone), first, last, whole);
            }
        };
    }
}
