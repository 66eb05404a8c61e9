package org.studycal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;

/**
 * Sessions and milestones as VEVENTs: one each, no recurrence, nothing in them that depends on
 * another session.
 */
final class CalendarEvents {

    /** No calendar shows more of a title, and a file stays splittable. */
    private static final int MOST_TITLE_CHARACTERS = 1_000;

    private final Problem problem;
    private final OptionalInt reminderMinutes;
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String> categoryTitles = new HashMap<>();
    private final Map<String, byte[]> aboutActivities = new HashMap<>();
    private final EventDescription description;

    CalendarEvents(Problem problem, OptionalInt reminderMinutes) {
        this.problem = problem;
        this.reminderMinutes = reminderMinutes;
        this.description = new EventDescription(problem);
        for (Activity activity : problem.activities()) {
            activities.put(activity.id(), activity);
        }
        for (Category category : problem.categories()) {
            categoryTitles.put(category.id(), category.title());
        }
    }

    /**
     * Whether local times of the zone are UTC, which needs no definition and is written with a
     * {@code Z}.
     */
    static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }

    /** All events by date; on a date the milestones first, then the sessions in their own order. */
    List<CalendarEvent> of(Solution solution, CalendarSet calendars) {
        Instant stamp = solution.stamp();
        List<CalendarEvent> events = new ArrayList<>();
        for (Milestone milestone : problem.milestones()) {
            MilestoneEvent event = solution.eventOf(milestone.id());
            byte[] begin = begin(event.uid(), event.sequence(), stamp);
            EventTime day = new EventTime.Day(milestone.date());
            events.add(
                    event(calendars.keyOf(""), event.uid(), day, join(begin, content(milestone))));
        }
        for (Session session : solution.sessions()) {
            byte[] begin = begin(session.uid(), session.sequence(), stamp);
            EventTime span = new EventTime.Span(session.start(), session.end());
            events.add(
                    event(
                            calendars.keyOf(session.category()),
                            session.uid(),
                            span,
                            join(begin, content(session))));
        }
        events.sort(Comparator.comparing(CalendarEvent::date));
        return events;
    }

    /** The cancellations of events whose time is known. */
    List<CalendarEvent> of(List<Cancelled> gone, Instant stamp, CalendarSet calendars) {
        List<CalendarEvent> events = new ArrayList<>();
        for (Cancelled event : gone) {
            if (event.time().isPresent()) {
                byte[] begin = begin(event.uid(), event.sequence(), stamp);
                events.add(
                        event(
                                calendars.keyOf(event.category()),
                                event.uid(),
                                event.time().get(),
                                join(begin, cancellation(event, event.time().get()))));
            }
        }
        return events;
    }

    private CalendarEvent event(String calendar, String uid, EventTime time, byte[] lines) {
        return switch (time) {
            case EventTime.Day day ->
                    new CalendarEvent(
                            calendar, uid, Optional.empty(), day.date(), day.date(), lines);
            case EventTime.Span span -> {
                ZoneId zone = zoneAt(span.start());
                LocalDate first = LocalDate.ofInstant(span.start(), zone);
                LocalDate last = LocalDate.ofInstant(span.end(), zone);
                yield new CalendarEvent(calendar, uid, Optional.of(zone), first, last, lines);
            }
        };
    }

    /** The zone that an event which starts then is written in. */
    private ZoneId zoneAt(Instant start) {
        return MovingZone.zoneAt(problem.timeZone(), start);
    }

    private static byte[] join(byte[] begin, byte[] content) {
        return new ContentLines().add(begin).add(content).add("END", "VEVENT").toBytes();
    }

    private static byte[] begin(String uid, int sequence, Instant stamp) {
        return new ContentLines()
                .add("BEGIN", "VEVENT")
                .addText("UID", uid)
                .add("DTSTAMP", ContentLines.utc(stamp))
                .add("LAST-MODIFIED", ContentLines.utc(stamp))
                .add("SEQUENCE", Integer.toString(sequence))
                .toBytes();
    }

    /** What a session's event says: its lines but for identity, sequence and stamps. */
    byte[] content(Session session) {
        ContentLines lines = new ContentLines();
        addTime(lines, new EventTime.Span(session.start(), session.end()));
        // History may hold an activity that the problem no longer has.
        Activity activity = activities.get(session.activity());
        lines.add(
                activity == null
                        ? gone(session)
                        : aboutActivities.computeIfAbsent(
                                session.activity(), id -> about(activity)));
        String category = categoryTitles.getOrDefault(session.category(), session.category());
        addTitle(lines, "CATEGORIES", category);
        if (reminderMinutes.isPresent()) {
            addReminder(lines, activity == null ? session.title() : activity.title());
        }
        return lines.toBytes();
    }

    /** What all sessions of an activity have in common. */
    private byte[] about(Activity activity) {
        ContentLines lines = new ContentLines();
        addTitle(lines, "SUMMARY", activity.title());
        lines.addText("DESCRIPTION", description.of(activity));
        return lines.addText("X-STUDYCAL-ACTIVITY", activity.id()).toBytes();
    }

    private static byte[] gone(Session session) {
        ContentLines lines = new ContentLines();
        addTitle(lines, "SUMMARY", session.title());
        return lines.addText("X-STUDYCAL-ACTIVITY", session.activity()).toBytes();
    }

    private void addReminder(ContentLines lines, String title) {
        lines.add("BEGIN", "VALARM")
                .add("ACTION", "DISPLAY")
                .add("TRIGGER;RELATED=START", "-PT" + reminderMinutes.getAsInt() + "M");
        // Apple refuses a whole file for an alarm without one.
        addTitle(lines, "DESCRIPTION", title);
        lines.add("END", "VALARM");
    }

    /** Free time for readers that keep the event all the same. */
    private byte[] cancellation(Cancelled event, EventTime time) {
        ContentLines lines = new ContentLines();
        addTime(lines, time);
        addTitle(lines, "SUMMARY", event.title());
        return lines.add("STATUS", "CANCELLED").add("TRANSP", "TRANSPARENT").toBytes();
    }

    /** What a milestone's event says: its lines but for identity, sequence and stamps. */
    byte[] content(Milestone milestone) {
        ContentLines lines = new ContentLines();
        addTime(lines, new EventTime.Day(milestone.date()));
        addTitle(lines, "SUMMARY", milestone.title());
        addTitle(lines, "CATEGORIES", "Checkpoint");
        String text = description.of(milestone);
        if (!text.isEmpty()) {
            lines.addText("DESCRIPTION", text);
        }
        return lines.add("TRANSP", "TRANSPARENT").toBytes();
    }

    private void addTime(ContentLines lines, EventTime time) {
        switch (time) {
            case EventTime.Day day ->
                    lines.add("DTSTART;VALUE=DATE", ContentLines.date(day.date()))
                            .add("DTEND;VALUE=DATE", ContentLines.date(day.date().plusDays(1)));
            case EventTime.Span span -> {
                ZoneId zone = zoneAt(span.start());
                addTime(lines, "DTSTART", span.start(), zone);
                addTime(lines, "DTEND", span.end(), zone);
            }
        }
    }

    private static void addTime(ContentLines lines, String name, Instant instant, ZoneId zone) {
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        // Readers disagree which of the two a repeated wall time means.
        boolean repeated = zone.getRules().getValidOffsets(local).size() > 1;
        if (repeated || isUtc(zone)) {
            lines.add(name, ContentLines.utc(instant));
        } else {
            lines.add(
                    name + ";TZID=" + TimeZoneDefinition.parameter(zone),
                    ContentLines.local(local));
        }
    }

    private static void addTitle(ContentLines lines, String name, String title) {
        lines.addText(
                name, ContentLines.shorten(ContentLines.oneLine(title), MOST_TITLE_CHARACTERS));
    }
}
