package org.studycal.busy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a calendar file into its components before anything is parsed, so that a broken one costs no
 * other. A missing END ends nothing but its own component.
 */
final class ComponentCutter {

    private static final String CALENDAR = "VCALENDAR";

    /** What stands directly in a calendar; anything else is part of one of these. */
    private static final Set<String> OUTER =
            Set.of("VEVENT", "VTIMEZONE", "VFREEBUSY", "VTODO", "VJOURNAL", "VAVAILABILITY");

    private static final Set<String> OBSERVANCES = Set.of("STANDARD", "DAYLIGHT");

    /** Everything else is passed over: descriptions and attachments are most of a file. */
    private static final Set<String> KEPT =
            Set.of(
                    ("UID SUMMARY DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID"
                                    + " STATUS TRANSP SEQUENCE DTSTAMP FREEBUSY TZID TZOFFSETFROM"
                                    + " TZOFFSETTO NAME METHOD X-LIC-LOCATION X-WR-CALNAME"
                                    + " X-WR-TIMEZONE X-MICROSOFT-CDO-BUSYSTATUS"
                                    + " X-MICROSOFT-CDO-ALLDAYEVENT X-STUDYCAL-ACTIVITY")
                            .split(" "));

    private final List<Component> calendars = new ArrayList<>();
    private Component calendar;
    private Component outer;
    private Component inner;

    /** What the component that matters to nobody is called, null outside of such. */
    private String ignored;

    private ComponentCutter() {
        begin("", 0);
        calendar.close();
    }

    /** The calendars of a file; the first, which has no name, is what stands before them. */
    static List<Component> cut(ContentLines lines) {
        ComponentCutter cutter = new ComponentCutter();
        for (ContentLine line = lines.next(); line != null; line = lines.next()) {
            cutter.take(line);
        }
        return cutter.calendars;
    }

    private void take(ContentLine line) {
        String name = line.name();
        switch (name) {
            case "BEGIN" -> begin(value(line), line.number());
            case "END" -> end(value(line));
            default -> {
                Component component = innermost();
                if (ignored == null
                        && component.isOpen()
                        && (KEPT.contains(name) || isBroken(line))) {
                    component.lines().add(line);
                }
            }
        }
    }

    private void begin(String name, int line) {
        if (name.equals(CALENDAR) || calendars.isEmpty()) {
            leave();
            calendar = new Component(name, line);
            calendars.add(calendar);
        } else if (OUTER.contains(name) || (outer == null && !name.isEmpty())) {
            leave();
            outer = new Component(name, line);
            calendar.children().add(outer);
        } else if (OBSERVANCES.contains(name)
                && outer != null
                && outer.name().equals("VTIMEZONE")) {
            inner = new Component(name, line);
            outer.children().add(inner);
        } else if (ignored == null && !name.isEmpty()) {
            ignored = name;
        }
    }

    private void end(String name) {
        if (name.equals(CALENDAR) && calendar.isOpen()) {
            if (outer != null) {
                outer.close();
            }
            leave();
            calendar.close();
        } else if (name.equals(ignored)) {
            ignored = null;
        } else if (inner != null && name.equals(inner.name())) {
            inner = null;
        } else if (outer != null && name.equals(outer.name())) {
            outer.close();
            leave();
        }
    }

    private void leave() {
        outer = null;
        inner = null;
        ignored = null;
    }

    private Component innermost() {
        return inner != null ? inner : outer != null ? outer : calendar;
    }

    /** Whether a line has no value though its first word seems to say something that matters. */
    private boolean isBroken(ContentLine line) {
        return outer != null
                && line.rest().isEmpty()
                && KEPT.contains(line.name().split("[^A-Z-]", 2)[0]);
    }

    private static String value(ContentLine line) {
        String rest = line.rest();
        return rest.substring(rest.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }
}
