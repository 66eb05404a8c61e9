package org.studycal.calendar;

import java.time.Instant;
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
import org.studycal.problem.Problem;
import org.studycal.solution.EventUid;
import org.studycal.solution.Session;

/**
 * Sessions and milestones as VEVENTs: one each, no recurrence, nothing in them that depends on
 * another session.
 */
final class CalendarEvents {

    /** No calendar shows more of a title, and a file stays splittable. */
    private static final int MOST_TITLE_CHARACTERS = 1_000;

    private final Problem problem;
    private final Instant stamp;
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String> categoryTitles = new HashMap<>();
    private final Map<String, byte[]> aboutActivities = new HashMap<>();
    private final EventDescription description;

    CalendarEvents(Problem problem, Instant stamp) {
        this.problem = problem;
        this.stamp = stamp;
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
    List<CalendarEvent> of(List<Session> sessions) {
        List<CalendarEvent> events = new ArrayList<>();
        problem.milestones().forEach(milestone -> events.add(event(milestone)));
        sessions.forEach(session -> events.add(event(session)));
        events.sort(Comparator.comparing(CalendarEvent::date));
        return events;
    }

    private CalendarEvent event(Session session) {
        ContentLines lines = begin(session.uid(), session.sequence());
        addTime(lines, "DTSTART", session.start());
        addTime(lines, "DTEND", session.end());
        lines.add(aboutActivities.computeIfAbsent(session.activity(), this::aboutActivity));
        String category = categoryTitles.getOrDefault(session.category(), session.category());
        addTitle(lines, "CATEGORIES", category);
        return new CalendarEvent(
                session.start().atZone(problem.timeZone()).toLocalDate(),
                lines.add("END", "VEVENT").toBytes());
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

    private CalendarEvent event(Milestone milestone) {
        ContentLines lines =
                begin(EventUid.ofMilestone(problem.name(), milestone.id()).of(1), 0)
                        .add("DTSTART;VALUE=DATE", ContentLines.date(milestone.date()))
                        .add("DTEND;VALUE=DATE", ContentLines.date(milestone.date().plusDays(1)));
        addTitle(lines, "SUMMARY", milestone.title());
        addTitle(lines, "CATEGORIES", "Checkpoint");
        String text = description.of(milestone);
        if (!text.isEmpty()) {
            lines.addText("DESCRIPTION", text);
        }
        lines.add("TRANSP", "TRANSPARENT").add("END", "VEVENT");
        return new CalendarEvent(milestone.date(), lines.toBytes());
    }

    private ContentLines begin(String uid, int sequence) {
        return new ContentLines()
                .add("BEGIN", "VEVENT")
                .addText("UID", uid)
                .add("DTSTAMP", ContentLines.utc(stamp))
                .add("LAST-MODIFIED", ContentLines.utc(stamp))
                .add("SEQUENCE", Integer.toString(sequence));
    }

    private void addTime(ContentLines lines, String name, Instant instant) {
        ZoneId zone = problem.timeZone();
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
