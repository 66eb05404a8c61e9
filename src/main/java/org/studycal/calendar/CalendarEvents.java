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
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.solution.MilestoneEvent;
import org.studycal.solution.Session;
import org.studycal.solution.Solution;

/**
 * Sessions and milestones as VEVENTs: one each, no recurrence, nothing in them that depends on
 * another session.
 */
final class CalendarEvents {

    /** No calendar shows more of a title, and a file stays splittable. */
    private static final int MOST_TITLE_CHARACTERS = 1_000;

    private final Problem problem;
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String> categoryTitles = new HashMap<>();
    private final Map<String, byte[]> aboutActivities = new HashMap<>();
    private final EventDescription description;

    CalendarEvents(Problem problem) {
        this.problem = problem;
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
    List<CalendarEvent> of(Solution solution) {
        Instant stamp = solution.stamp();
        List<CalendarEvent> events = new ArrayList<>();
        for (Milestone milestone : problem.milestones()) {
            MilestoneEvent event = solution.eventOf(milestone.id());
            byte[] begin = begin(event.uid(), event.sequence(), stamp);
            events.add(event(milestone.date(), begin, content(milestone)));
        }
        for (Session session : solution.sessions()) {
            byte[] begin = begin(session.uid(), session.sequence(), stamp);
            LocalDate date = session.start().atZone(problem.timeZone()).toLocalDate();
            events.add(event(date, begin, content(session)));
        }
        events.sort(Comparator.comparing(CalendarEvent::date));
        return events;
    }

    private static CalendarEvent event(LocalDate date, byte[] begin, byte[] content) {
        return new CalendarEvent(
                date, new ContentLines().add(begin).add(content).add("END", "VEVENT").toBytes());
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
        ZoneId zone = MovingZone.zoneAt(problem.timeZone(), session.start());
        addTime(lines, "DTSTART", session.start(), zone);
        addTime(lines, "DTEND", session.end(), zone);
        lines.add(aboutActivities.computeIfAbsent(session.activity(), this::aboutActivity));
        String category = categoryTitles.getOrDefault(session.category(), session.category());
        addTitle(lines, "CATEGORIES", category);
        return lines.toBytes();
    }

    /** What all sessions of an activity have in common. */
    private byte[] aboutActivity(String id) {
        ContentLines lines = new ContentLines();
        // History may hold an activity that the problem no longer has.
        Activity activity = activities.get(id);
        addTitle(lines, "SUMMARY", activity != null ? activity.title() : id);
        if (activity != null) {
            lines.addText("DESCRIPTION", description.of(activity));
        }
        return lines.addText("X-STUDYCAL-ACTIVITY", id).toBytes();
    }

    /** What a milestone's event says: its lines but for identity, sequence and stamps. */
    byte[] content(Milestone milestone) {
        ContentLines lines =
                new ContentLines()
                        .add("DTSTART;VALUE=DATE", ContentLines.date(milestone.date()))
                        .add("DTEND;VALUE=DATE", ContentLines.date(milestone.date().plusDays(1)));
        addTitle(lines, "SUMMARY", milestone.title());
        addTitle(lines, "CATEGORIES", "Checkpoint");
        String text = description.of(milestone);
        if (!text.isEmpty()) {
            lines.addText("DESCRIPTION", text);
        }
        return lines.add("TRANSP", "TRANSPARENT").toBytes();
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
