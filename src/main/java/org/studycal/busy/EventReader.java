package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.problem.Quoted;

/** Reads one event; what it can not read of it becomes a warning. */
final class EventReader {

    /** The identities that studycal gives its own sessions and milestones. */
    private static final Pattern OWN_UID =
            Pattern.compile("[a-z0-9-]+\\.(?:milestone\\.)?([a-z0-9-]+)\\.[0-9]+@studycal");

    private final String source;
    private final ZoneTable zones;
    private final List<CalendarProblem> problems;

    /** Reads the events of one calendar. */
    EventReader(String source, ZoneTable zones, List<CalendarProblem> problems) {
        this.source = source;
        this.zones = zones;
        this.problems = problems;
    }

    /** The event of a VEVENT, none if it has no readable start. */
    Optional<Event> read(Component component) {
        Warnings warnings = new Warnings(component);
        Optional<Property> replaced = component.first("RECURRENCE-ID");
        EventTime replaces = replaced.map(id -> time(id, "", warnings)).orElse(null);
        if (replaced.isPresent() && replaces == null) {
            return Optional.empty();
        }
        Optional<Property> dtstart = component.first("DTSTART");
        if (dtstart.isEmpty() && replaces == null) {
            warnings.add(
                    component.line(),
                    component.isCut()
                            ? "the event has neither an end nor a start; it is left out"
                            : "the event has no DTSTART; it is left out");
            return Optional.empty();
        }
        EventTime start =
                dtstart.map(property -> time(property, "the event is left out", warnings))
                        .orElse(dtstart.isEmpty() ? replaces : null);
        if (start == null) {
            return Optional.empty();
        }
        EventTime end =
                component
                        .first("DTEND")
                        .map(given -> time(given, "the event ends as if it had none", warnings))
                        .orElse(null);
        if (start.isDate() && end != null && !end.isDate()) {
            start = exactly(dtstart, start);
        }
        if (component.isCut()) {
            warnings.add(
                    component.line(),
                    "the event has no END:VEVENT; what stands there of it counts");
        }
        Event event =
                new Event(
                        component.line(),
                        label(component),
                        start,
                        end,
                        component.first("DURATION").map(l -> length(l, warnings)).orElse(null),
                        rules(component, "RRULE", replaces == null, warnings),
                        rules(component, "EXRULE", replaces == null, warnings),
                        replaces == null ? moreTimes(component, warnings) : List.of(),
                        exceptTimes(component, warnings),
                        replaces,
                        replaced.isPresent()
                                && replaced.get()
                                        .parameter("RANGE")
                                        .equalsIgnoreCase("THISANDFUTURE"),
                        version(component, replaced.isPresent()));
        warnIfBackwards(event, warnings);
        return Optional.of(event);
    }

    /** The busy times of a VFREEBUSY, each as an event of its own. */
    List<Event> readBusyTimes(Component component) {
        Warnings warnings = new Warnings(component);
        Event.Label label = label(component);
        List<Event> busy = new ArrayList<>();
        for (Property property : component.all("FREEBUSY")) {
            if (property.parameter("FBTYPE").equalsIgnoreCase("FREE")) {
                continue;
            }
            for (Event.Period period : periods(property, warnings)) {
                busy.add(
                        new Event(
                                property.line(),
                                label,
                                period.start(),
                                period.end(),
                                period.length(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                false,
                                Event.Version.NONE));
            }
        }
        return busy;
    }

    private static Event.Label label(Component component) {
        String uid = component.text("UID");
        Matcher own = OWN_UID.matcher(uid);
        boolean ours = own.matches();
        String activity = component.text("X-STUDYCAL-ACTIVITY");
        boolean milestone = ours && uid.contains(".milestone.");
        if (activity.isEmpty() && ours && !milestone) {
            activity = own.group(1);
        }
        return new Event.Label(
                uid,
                component.text("SUMMARY"),
                activity,
                ours || component.first("X-STUDYCAL-ACTIVITY").isPresent(),
                component.text("X-MICROSOFT-CDO-ALLDAYEVENT").equalsIgnoreCase("TRUE"),
                component.text("TRANSP").equalsIgnoreCase("TRANSPARENT"),
                component.text("STATUS").equalsIgnoreCase("CANCELLED"),
                component.text("X-MICROSOFT-CDO-BUSYSTATUS").equalsIgnoreCase("FREE"));
    }

    /** Of no use to any but exceptions. */
    private static Event.Version version(Component component, boolean exception) {
        if (!exception) {
            return Event.Version.NONE;
        }
        String sequence = component.text("SEQUENCE");
        boolean number = sequence.matches("[0-9]{1,18}");
        return new Event.Version(number ? Long.parseLong(sequence) : 0, component.text("DTSTAMP"));
    }

    private EventTime time(Property property, String consequence, Warnings warnings) {
        try {
            return time(property, property.value());
        } catch (BadCalendarValue e) {
            warnings.add(
                    property, e, consequence.isEmpty() ? "the event is left out" : consequence);
            return null;
        }
    }

    /** The midnight that a start with VALUE=DATE was taken for a day for, if it is one. */
    private EventTime exactly(Optional<Property> dtstart, EventTime day) {
        try {
            return dtstart.isEmpty() ? day : time(dtstart.get(), dtstart.get().value(), false);
        } catch (BadCalendarValue e) {
            return day;
        }
    }

    private EventTime time(Property property, String value) throws BadCalendarValue {
        return time(property, value, property.parameter("VALUE").equalsIgnoreCase("DATE"));
    }

    private EventTime time(Property property, String value, boolean dateOnly)
            throws BadCalendarValue {
        String zone = property.parameter("TZID");
        return TimeText.read(
                value, dateOnly, zone.isEmpty() ? null : zones.zone(zone), zones.floating());
    }

    private static Length length(Property property, Warnings warnings) {
        try {
            return Length.read(property.value());
        } catch (BadCalendarValue e) {
            warnings.add(property, e, "the event ends as if it had none");
            return null;
        }
    }

    private static List<Recurrence> rules(
            Component component, String name, boolean wanted, Warnings warnings) {
        List<Recurrence> rules = new ArrayList<>();
        for (Property property : wanted ? component.all(name) : List.<Property>of()) {
            try {
                Recurrence rule = Recurrence.read(property.value());
                rule.remark().ifPresent(remark -> warnings.add(property.line(), remark));
                rules.add(rule);
            } catch (BadCalendarValue e) {
                warnings.add(property, e, "the event counts without it");
            }
        }
        return List.copyOf(rules);
    }

    private List<Event.Period> moreTimes(Component component, Warnings warnings) {
        List<Event.Period> times = new ArrayList<>();
        for (Property property : component.all("RDATE")) {
            times.addAll(periods(property, warnings));
        }
        return List.copyOf(times);
    }

    private List<Event.Period> periods(Property property, Warnings warnings) {
        List<Event.Period> periods = new ArrayList<>();
        for (String value : property.values()) {
            try {
                String[] ends = value.split("/", 2);
                EventTime start = time(property, ends[0]);
                if (ends.length == 1) {
                    periods.add(new Event.Period(start, null, null));
                } else if (ends[1].toUpperCase(Locale.ROOT).contains("P")) {
                    periods.add(new Event.Period(start, null, Length.read(ends[1])));
                } else {
                    periods.add(new Event.Period(start, time(property, ends[1]), null));
                }
            } catch (BadCalendarValue e) {
                warnings.add(property, e, "the event counts without it");
            }
        }
        return periods;
    }

    private List<EventTime> exceptTimes(Component component, Warnings warnings) {
        List<EventTime> times = new ArrayList<>();
        for (Property property : component.all("EXDATE")) {
            for (String value : property.values()) {
                try {
                    times.add(time(property, value));
                } catch (BadCalendarValue e) {
                    warnings.add(property, e, "the event counts without it");
                }
            }
        }
        return List.copyOf(times);
    }

    private static void warnIfBackwards(Event event, Warnings warnings) {
        EventTime start = event.start();
        EventTime end = event.end();
        boolean comparable =
                end != null
                        && start.form() == end.form()
                        && Objects.equals(start.zone(), end.zone());
        if (comparable && end.wall().isBefore(start.wall())) {
            warnings.add(
                    event.line(),
                    start.isDate()
                            ? "the event ends before it starts; it counts as one day"
                            : "the event ends before it starts; it counts as a moment");
        }
    }

    /** Collects what is wrong with one event. */
    private final class Warnings {

        private final String event;

        Warnings(Component component) {
            String title = component.text("SUMMARY");
            this.event = title.isEmpty() ? component.text("UID") : title;
        }

        void add(Property property, BadCalendarValue fault, String consequence) {
            add(property.line(), property.name() + " " + fault.getMessage() + "; " + consequence);
        }

        void add(int line, String message) {
            problems.add(new CalendarProblem(false, source, line, Quoted.plain(event), message));
        }
    }
}
