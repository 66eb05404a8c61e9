package org.studycal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;
import org.studycal.solution.Cancelled;
import org.studycal.solution.EventTime;
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
    private final OptionalInt reminderMinutes;
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String> categoryTitles = new HashMap<>();
    private final Map<String, List<Property>> aboutActivities = new HashMap<>();
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
            VEvent whole = identified(event.uid(), event.sequence(), stamp, content(milestone));
            EventTime day = new EventTime.Day(milestone.date());
            events.add(event(calendars.keyOf(""), event.uid(), day, whole));
        }
        for (Session session : solution.sessions()) {
            VEvent whole = identified(session.uid(), session.sequence(), stamp, content(session));
            EventTime span = new EventTime.Span(session.start(), session.end());
            events.add(event(calendars.keyOf(session.category()), session.uid(), span, whole));
        }
        events.sort(Comparator.comparing(CalendarEvent::date));
        return events;
    }

    /** The cancellations of events whose time is known. */
    List<CalendarEvent> of(List<Cancelled> gone, Instant stamp, CalendarSet calendars) {
        List<CalendarEvent> events = new ArrayList<>();
        for (Cancelled event : gone) {
            if (event.time().isPresent()) {
                EventTime time = event.time().get();
                VEvent whole =
                        identified(event.uid(), event.sequence(), stamp, cancellation(event, time));
                events.add(event(calendars.keyOf(event.category()), event.uid(), time, whole));
            }
        }
        return events;
    }

    private CalendarEvent event(String calendar, String uid, EventTime time, VEvent component) {
        return switch (time) {
            case EventTime.Day day ->
                    new CalendarEvent(
                            calendar, uid, Optional.empty(), day.date(), day.date(), component);
            case EventTime.Span span -> {
                ZoneId zone = zoneAt(span.start());
                LocalDate first = LocalDate.ofInstant(span.start(), zone);
                LocalDate last = LocalDate.ofInstant(span.end(), zone);
                yield new CalendarEvent(calendar, uid, Optional.of(zone), first, last, component);
            }
        };
    }

    /** The zone that an event which starts then is written in. */
    private ZoneId zoneAt(Instant start) {
        return MovingZone.zoneAt(problem.timeZone(), start);
    }

    /** An event's content with identity, sequence and stamps before it. */
    private static VEvent identified(String uid, int sequence, Instant stamp, VEvent content) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(PlainText.clean(uid)));
        properties.add(new DtStamp(stamp));
        properties.add(new LastModified(stamp));
        properties.add(new Sequence(sequence));
        properties.addAll(content.getProperties());
        return new VEvent(new PropertyList(properties), new ComponentList<>(content.getAlarms()));
    }

    /** What a session's event says: all of it but identity, sequence and stamps. */
    VEvent content(Session session) {
        List<Property> properties = time(new EventTime.Span(session.start(), session.end()));
        // History may hold an activity that the problem no longer has.
        Activity activity = activities.get(session.activity());
        properties.addAll(
                activity == null
                        ? List.of(summary(session.title()), own(session.activity()))
                        : aboutActivities.computeIfAbsent(
                                session.activity(), id -> about(activity)));
        String category = categoryTitles.getOrDefault(session.category(), session.category());
        properties.add(categories(category));
        List<VAlarm> alarms = new ArrayList<>();
        reminderMinutes.ifPresent(
                minutes ->
                        alarms.add(
                                alarm(
                                        minutes,
                                        activity == null ? session.title() : activity.title())));
        return new VEvent(new PropertyList(properties), new ComponentList<>(alarms));
    }

    /** What all sessions of an activity have in common. */
    private List<Property> about(Activity activity) {
        return List.of(
                summary(activity.title()),
                new Description(PlainText.clean(description.of(activity))),
                own(activity.id()));
    }

    private static Property own(String activity) {
        return new XProperty("X-STUDYCAL-ACTIVITY", PlainText.clean(activity));
    }

    /** The description is the title: Apple refuses a whole file for an alarm without one. */
    private static VAlarm alarm(int minutes, String title) {
        // Not ical4j's trigger, which writes 90 minutes as PT1H30M: a new fingerprint of each event.
        Property trigger =
                new XProperty(
                        Property.TRIGGER,
                        new ParameterList(List.of(Related.START)),
                        "-PT" + minutes + "M");
        return new VAlarm(
                new PropertyList(
                        List.of(
                                ImmutableAction.DISPLAY,
                                trigger,
                                new Description(plain(title)))));
    }

    /** Free time for readers that keep the event all the same. */
    private VEvent cancellation(Cancelled event, EventTime time) {
        List<Property> properties = time(time);
        properties.add(summary(event.title()));
        properties.add(ImmutableStatus.VEVENT_CANCELLED);
        properties.add(ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }

    /** What a milestone's event says: all of it but identity, sequence and stamps. */
    VEvent content(Milestone milestone) {
        List<Property> properties = time(new EventTime.Day(milestone.date()));
        properties.add(summary(milestone.title()));
        properties.add(categories("Checkpoint"));
        String text = PlainText.clean(description.of(milestone));
        if (!text.isEmpty()) {
            properties.add(new Description(text));
        }
        properties.add(ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }

    private List<Property> time(EventTime time) {
        return new ArrayList<>(
                switch (time) {
                    case EventTime.Day day ->
                            List.of(
                                    new DtStart<>(day.date()),
                                    new DtEnd<>(day.date().plusDays(1)));
                    case EventTime.Span span -> {
                        ZoneId zone = zoneAt(span.start());
                        yield List.of(
                                zoned(new DtStart<>(written(span.start(), zone))),
                                zoned(new DtEnd<>(written(span.end(), zone))));
                    }
                });
    }

    private static Property zoned(DateProperty<Temporal> property) {
        property.setTimeZoneRegistry(JdkZones.INSTANCE);
        return property;
    }

    /** An instant by a zone's clock, or in UTC where that would not tell which. */
    private static Temporal written(Instant instant, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        // Readers disagree which of the two a repeated wall time means.
        boolean repeated = zone.getRules().getValidOffsets(local).size() > 1;
        return repeated || isUtc(zone) ? instant : instant.atZone(zone);
    }

    private static Property summary(String title) {
        return new Summary(plain(title));
    }

    /** A list of one: a text alone would be taken apart at its commas. */
    private static Property categories(String title) {
        return new Categories(new TextList(List.of(plain(title))));
    }

    private static String plain(String title) {
        return PlainText.shorten(PlainText.oneLine(title), MOST_TITLE_CHARACTERS);
    }
}
