package org.studycal.busy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.problem.Quoted;

/** Reads the events of one component; what it cannot read of it becomes a warning. */
final class EventReader {

    /** The identities that studycal gives its own sessions and milestones. */
    private static final Pattern OWN_UID =
            Pattern.compile("[a-z0-9-]+\\.(?:milestone\\.)?([a-z0-9-]+)\\.[0-9]+@studycal");

    private static final Duration LONGEST_WAY = Duration.ofDays(1);

    private static final String LEFT_OUT = "the event is left out";
    private static final String WITHOUT_IT = "the event counts without it";

    private final Component component;
    private final ZoneTable zones;
    private final boolean cancelled;
    private final Event.Label label;
    private final Problems problems;
    private boolean saidUtc;

    /**
     * The reader of a component.
     *
     * @param zones those of its calendar
     * @param owner what its calendar is called: some are named by their owner's address
     * @param cancelled whether its calendar cancels all its events
     * @param problems takes what is wrong
     */
    EventReader(
            Component component,
            ZoneTable zones,
            String owner,
            boolean cancelled,
            Problems problems) {
        this.component = component;
        this.zones = zones;
        this.cancelled = cancelled;
        this.problems = problems;
        this.label = label(owner);
    }

    /** The event of a VEVENT, none if it has no readable start. */
    Optional<Event> read() {
        Optional<Property> replaced = component.first("RECURRENCE-ID");
        Optional<Property> dtstart = component.first("DTSTART").or(() -> replaced);
        Optional<EventTime> replaces = replaced.flatMap(given -> time(given, LEFT_OUT));
        if (dtstart.isEmpty()) {
            warn(
                    component.isOpen()
                            ? "the event has neither an end nor a start; it is left out"
                            : "the event has no DTSTART; it is left out");
        }
        if (dtstart.isEmpty() || (replaced.isPresent() && replaces.isEmpty())) {
            return Optional.empty();
        }
        Optional<EventTime> start =
                dtstart.equals(replaced) ? replaces : time(dtstart.get(), LEFT_OUT);
        return start.map(time -> event(dtstart.get(), time, replaced, replaces.orElse(null)));
    }

    private Event event(
            Property dtstart, EventTime start, Optional<Property> replaced, EventTime replaces) {
        Event.Period first = period(dtstart, start);
        if (component.isOpen()) {
            warn("the event has no END:VEVENT; the lines read so far are used");
        }
        boolean series = replaces == null;
        Event event =
                new Event(
                        component.line(),
                        label,
                        first,
                        series ? rules("RRULE") : List.of(),
                        series ? rules("EXRULE") : List.of(),
                        series ? periods("RDATE") : List.of(),
                        exceptTimes(),
                        replaces,
                        !series
                                && replaced.orElseThrow()
                                        .parameter("RANGE")
                                        .equalsIgnoreCase("THISANDFUTURE"),
                        version());
        warnIfBackwards(first);
        return event;
    }

    /** The busy times of a VFREEBUSY, each as an event of its own. */
    List<Event> readBusyTimes() {
        List<Event> busy = new ArrayList<>();
        for (Property property : component.all("FREEBUSY")) {
            if (!property.parameter("FBTYPE").equalsIgnoreCase("FREE")) {
                for (Event.Period period : periods(property)) {
                    busy.add(Event.of(property.line(), label, period));
                }
            }
        }
        return busy;
    }

    private Event.Label label(String owner) {
        String uid = OutlookUid.unwrapped(component.text("UID"));
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
                component.says("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"),
                component.says("TRANSP", "TRANSPARENT"),
                cancelled || component.says("STATUS", "CANCELLED"),
                component.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
                        || component.says("X-MICROSOFT-CDO-BUSYSTATUS", "WORKINGELSEWHERE"),
                invitation(Invitation.address(owner)),
                travel());
    }

    private Invitation invitation(String owner) {
        Set<String> declined = new HashSet<>();
        for (Property attendee : component.all("ATTENDEE")) {
            if (attendee.parameter("PARTSTAT").equalsIgnoreCase("DECLINED")) {
                declined.add(Invitation.address(attendee.text()));
                declined.add(Invitation.address(attendee.parameter("EMAIL")));
            }
        }
        declined.remove("");
        return declined.isEmpty()
                ? Invitation.NONE
                : new Invitation(declined, declined.contains(owner));
    }

    /** Longer than a day is no way to an appointment. */
    private Duration travel() {
        Optional<Property> travel = component.first("X-APPLE-TRAVEL-DURATION");
        if (travel.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            Duration way = Length.read(travel.get().value()).nominal();
            return way.compareTo(LONGEST_WAY) > 0 ? LONGEST_WAY : way;
        } catch (BadCalendarValue e) {
            problems.warn(
                    component.line(),
                    component.text("SUMMARY"),
                    travel.get().name() + " " + e.getMessage() + "; " + WITHOUT_IT);
            return Duration.ZERO;
        }
    }

    private Event.Version version() {
        String sequence = component.text("SEQUENCE");
        boolean number = sequence.matches("[0-9]{1,18}");
        return new Event.Version(number ? Long.parseLong(sequence) : -1, cancelled, stamp());
    }

    /** When it was last changed or sent, whichever is later. */
    private String stamp() {
        String sent = component.text("DTSTAMP");
        String changed = component.text("LAST-MODIFIED");
        return sent.compareTo(changed) < 0 ? changed : sent;
    }

    /** From the start to the end: one that cannot be read must not make the event free. */
    private Event.Period period(Property dtstart, EventTime start) {
        Optional<Property> dtend = component.first("DTEND");
        Optional<Property> duration = component.first("DURATION");
        String noLength = dtend.isPresent() ? "its DTEND counts" : usual(start);
        Optional<Length> length =
                duration.flatMap(given -> tried(given, noLength, () -> Length.read(given.value())));
        String noEnd = length.isPresent() ? "its DURATION counts" : usual(start);
        Optional<EventTime> end = dtend.flatMap(given -> time(given, noEnd));
        boolean unreadable =
                end.isEmpty() && length.isEmpty() && (dtend.isPresent() || duration.isPresent());
        boolean endsAtTime = end.isPresent() && !end.get().isDate();
        return new Event.Period(
                start.isDate() && endsAtTime ? exactly(dtstart, start) : start,
                end.orElse(null),
                unreadable ? usualLength(start) : length.orElse(null));
    }

    private static String usual(EventTime start) {
        return "one " + (start.isDate() ? "day" : "hour") + " is taken instead";
    }

    private static Length usualLength(EventTime start) {
        return start.isDate() ? Length.DAY : Length.HOUR;
    }

    /** The midnight that a start with VALUE=DATE was taken for a day for, if it is one. */
    private EventTime exactly(Property dtstart, EventTime day) {
        try {
            return TimeText.read(dtstart.value()).in(zone(dtstart), zones.floating());
        } catch (BadCalendarValue e) {
            return day;
        }
    }

    private List<Recurrence> rules(String name) {
        List<Recurrence> rules = new ArrayList<>(0);
        for (Property property : component.all(name)) {
            Optional<Recurrence> rule =
                    tried(property, WITHOUT_IT, () -> Recurrence.read(property.value()));
            rule.flatMap(Recurrence::remark).ifPresent(remark -> warn(property.line(), remark));
            rule.ifPresent(rules::add);
        }
        return rules;
    }

    private List<Event.Period> periods(String name) {
        return component.all(name).stream().flatMap(each -> periods(each).stream()).toList();
    }

    private List<Event.Period> periods(Property property) {
        List<Event.Period> periods = new ArrayList<>();
        for (String value : property.values()) {
            String[] ends = value.split("/", 2);
            time(property, ends[0], WITHOUT_IT)
                    .map(
                            start ->
                                    ends.length == 1
                                            ? new Event.Period(start, null, null)
                                            : period(property, start, ends[1]))
                    .ifPresent(periods::add);
        }
        return periods;
    }

    private Event.Period period(Property property, EventTime start, String end) {
        return tried(
                        property,
                        usual(start),
                        () ->
                                end.toUpperCase(Locale.ROOT).contains("P")
                                        ? new Event.Period(start, null, Length.read(end))
                                        : new Event.Period(start, read(property, end), null))
                .orElseGet(() -> new Event.Period(start, null, usualLength(start)));
    }

    private List<EventTime> exceptTimes() {
        List<EventTime> times = new ArrayList<>(0);
        for (Property property : component.all("EXDATE")) {
            for (String value : property.values()) {
                time(property, value, WITHOUT_IT).ifPresent(times::add);
            }
        }
        return times;
    }

    private Optional<EventTime> time(Property property, String consequence) {
        return time(property, property.value(), consequence);
    }

    private Optional<EventTime> time(Property property, String value, String consequence) {
        return tried(property, consequence, () -> read(property, value));
    }

    private EventTime read(Property property, String value) throws BadCalendarValue {
        EventTime time;
        try {
            time = TimeText.read(value);
        } catch (BadCalendarValue e) {
            time = TimeText.guess(value);
            warn(property, e, "it is read as " + time);
        }
        boolean midnight = time.wall().toLocalTime().equals(LocalTime.MIDNIGHT);
        if (midnight && property.parameter("VALUE").equalsIgnoreCase("DATE")) {
            return new EventTime(time.wall(), EventTime.Form.DATE, null);
        }
        NamedZone zone = zone(property);
        if (zone != null && zone.contradicts(time) && !saidUtc) {
            saidUtc = true;
            warn(
                    property.line(),
                    "%s %s ends in Z, which is UTC, and names the time zone %s; UTC is used"
                            .formatted(property.name(), Quoted.of(value), Quoted.of(zone.name())));
        }
        return time.in(zone, zones.floating());
    }

    private NamedZone zone(Property property) {
        return zones.zone(property.parameter("TZID"));
    }

    private void warnIfBackwards(Event.Period period) {
        EventTime start = period.start();
        EventTime end = period.end();
        boolean comparable =
                end != null
                        && start.form() == end.form()
                        && Objects.equals(start.zone(), end.zone());
        if (comparable && end.wall().isBefore(start.wall())) {
            warn(
                    "the event ends before it starts; it counts as "
                            + (start.isDate() ? "one day" : "a moment"));
        }
    }

    /** Reads a value that may be bad. */
    private interface Reading<T> {

        T read() throws BadCalendarValue;
    }

    private <T> Optional<T> tried(Property property, String consequence, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (BadCalendarValue e) {
            warn(property, e, consequence);
            return Optional.empty();
        }
    }

    private void warn(Property property, BadCalendarValue fault, String consequence) {
        warn(property.line(), property.name() + " " + fault.getMessage() + "; " + consequence);
    }

    private void warn(String message) {
        warn(component.line(), message);
    }

    private void warn(int line, String message) {
        problems.warn(line, label.name(), message);
    }
}
