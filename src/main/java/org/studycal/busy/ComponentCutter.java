package org.studycal.busy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
                                    + " STATUS TRANSP SEQUENCE DTSTAMP LAST-MODIFIED FREEBUSY TZID TZOFFSETFROM"
                                    + " TZOFFSETTO NAME METHOD X-LIC-LOCATION X-WR-CALNAME"
                                    + " X-WR-TIMEZONE X-MICROSOFT-CDO-BUSYSTATUS"
                                    + " X-MICROSOFT-CDO-ALLDAYEVENT ATTENDEE"
                                    + " X-APPLE-TRAVEL-DURATION X-STUDYCAL-ACTIVITY")
                            .split(" "));

    /** How deep components lie within each other that anybody needs. */
    private static final int DEEPEST = 5;

    private final List<Component> calendars = new ArrayList<>();

    /** Where the lines are that come now, the innermost first and the calendar last. */
    private final Deque<Component> within = new ArrayDeque<>();

    private ComponentCutter() {
        begin("", 0);
        within.peek().close();
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
        if (name.equals("BEGIN")) {
            begin(value(line), line.number());
        } else if (name.equals("END")) {
            end(value(line));
        } else if (within.peek().isOpen() && (KEPT.contains(name) || isBroken(line))) {
            within.peek().lines().add(line);
        }
    }

    private void begin(String name, int line) {
        if (name.isEmpty() && !within.isEmpty()) {
            return;
        }
        boolean observance = OBSERVANCES.contains(name);
        boolean first = name.equals(CALENDAR) || within.isEmpty();
        int depth = first ? 0 : OUTER.contains(name) ? 1 : observance ? 2 : DEEPEST;
        while (within.size() > depth) {
            within.pop();
        }
        Component component = new Component(name, line);
        if (first) {
            calendars.add(component);
        } else if (within.size() == 1 || observance) {
            within.peek().children().add(component);
        }
        within.push(component);
    }

    private void end(String name) {
        if (name.isEmpty()
                || within.stream().noneMatch(component -> component.name().equals(name))) {
            return;
        }
        while (!within.peek().name().equals(name)) {
            within.pop().close();
        }
        within.peek().close();
        if (within.size() > 1) {
            within.pop();
        }
    }

    /** Whether a line has no value though its first word seems to say something that matters. */
    private boolean isBroken(ContentLine line) {
        return within.size() > 1
                && line.rest().isEmpty()
                && KEPT.contains(line.name().split("[^A-Z-]", 2)[0]);
    }

    private static String value(ContentLine line) {
        String rest = line.rest();
        return rest.substring(rest.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }
}
