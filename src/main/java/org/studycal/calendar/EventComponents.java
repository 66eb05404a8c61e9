package org.studycal.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.studycal.plan.Cancelled;
import org.studycal.plan.EventTime;
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZone;
import org.studycal.problem.Problem;

/**
 * What the events of sessions and milestones say, as ical4j's VEVENTs without identity, sequence
 * and stamps. Nothing in one depends on another session.
 */
final class EventComponents {

    private final Problem problem;
    private final OptionalInt reminderMinutes;
    private final EventDescription description;
    private final Map<String, Activity> activities = new HashMap<>();
    private final Map<String, String> categoryTitles = new HashMap<>();
    private final Map<List<String>, List<Property>> subjects = new HashMap<>();
    private final EventTimes times = new EventTimes();

    EventComponents(Problem problem, OptionalInt reminderMinutes) {
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

    /** The zone that an event which starts then is written in. */
    ZoneId zoneAt(Instant start) {
        return MovingZone.zoneAt(problem.timeZone(), start);
    }

    VEvent of(Session session) {
        List<Property> properties =
                new ArrayList<>(time(new EventTime.Span(session.start(), session.end())));
        // History may hold an activity that the problem no longer has.
        Activity activity = activities.get(session.activity());
        properties.addAll(
                activity == null
                        ? subject(session)
                        : !session.topics().isEmpty()
                                ? review(session)
                                : subjects.computeIfAbsent(
                                        List.of(session.activity(), session.category()),
                                        key -> subject(activity, session.category())));
        List<VAlarm> alarms = new ArrayList<>();
        reminderMinutes.ifPresent(
                minutes -> alarms.add(alarm(minutes, description.title(session))));
        return new VEvent(new PropertyList(properties), new ComponentList<>(alarms));
    }

    VEvent of(Milestone milestone) {
        List<Property> properties =
                new ArrayList<>(time(EventTime.of(milestone, problem.timeZone())));
        properties.add(summary(milestone.title()));
        properties.add(categories(milestone.kind().title()));
        String text = PlainText.clean(description.of(milestone));
        if (!text.isEmpty()) {
            properties.add(new Description(text));
        }
        properties.add(milestone.isExam() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }

    /** A cancellation, as free time for programs that keep the event. */
    VEvent of(Cancelled event, EventTime time) {
        List<Property> properties = new ArrayList<>(time(time));
        properties.add(summary(event.title()));
        properties.add(ImmutableStatus.VEVENT_CANCELLED);
        properties.add(ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }

    /** The properties that all sessions of an activity have in common. */
    private List<Property> subject(Activity activity, String category) {
        return List.of(
                new SharedProperty(summary(activity.title())),
                new SharedProperty(new Description(PlainText.clean(description.of(activity)))),
                new SharedProperty(identity(activity.id())),
                new SharedProperty(categories(categoryTitles.getOrDefault(category, category))));
    }

    /** What a session of reviews says: its topics, which change as the plan does. */
    private List<Property> review(Session session) {
        List<Property> properties = new ArrayList<>(subject(session));
        properties.add(1, new Description(PlainText.clean(description.of(session))));
        return properties;
    }

    private List<Property> subject(Session session) {
        String category = session.category();
        return List.of(
                summary(session.title()),
                identity(session.activity()),
                categories(categoryTitles.getOrDefault(category, category)));
    }

    private static Property identity(String activity) {
        return new XProperty("X-STUDYCAL-ACTIVITY", PlainText.clean(activity));
    }

    static Property summary(String title) {
        return new Summary(PlainText.title(title));
    }

    /** A list of one: a text alone would be taken apart at its commas. */
    static Property categories(String title) {
        return new Categories(new TextList(List.of(PlainText.title(title))));
    }

    /** The description is the title: Apple refuses a whole file for an alarm without one. */
    static VAlarm alarm(int minutes, String title) {
        // Not ical4j's trigger, which writes 90 minutes as PT1H30M: every event would have changed.
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
                                new Description(PlainText.title(title)))));
    }

    private List<Property> time(EventTime time) {
        return times.of(
                time, time instanceof EventTime.Span span ? zoneAt(span.start()) : ZoneOffset.UTC);
    }

    /** A property of hundreds of events, escaped once: half of what writing them costs. */
    private static final class SharedProperty extends XProperty {

        private static final long serialVersionUID = 1;

        private final String line;

        SharedProperty(Property property) {
            super(property.getName(), property.getParameterList(), property.getValue());
            this.line = property.toString();
        }

        @Override
        public String toString() {
            return line;
        }
    }
}
