package org.studycal.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in a calendar file what other validators let pass and what makes calendars lose events
 * without a word: line ends, folds, encodings, nesting, zones without a definition or with a wrong
 * one, rules, exceptions to nothing, identities that occur twice.
 */
public final class CalendarLint {

    /** Google Calendar takes about so much. */
    private static final int MOST_BYTES = 1_000_000;

    /** Components that stand in a VCALENDAR only: one that is still open has lost its end. */
    private static final Set<String> OUTER =
            Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE");

    private static final Set<String> WITH_IDENTITY = Set.of("VEVENT", "VTODO", "VJOURNAL");

    private final boolean deep;
    private final LintFindings findings = new LintFindings();
    private final Deque<LintedComponent> open = new ArrayDeque<>();
    private final Map<String, ContentLine> identities = new HashMap<>();
    private final List<LintedComponent> identified = new ArrayList<>();
    private LintedZones zones = new LintedZones();
    private List<ContentLine> zone;
    private LintedComponent endedWrongly;
    private boolean started;
    private long events;

    private CalendarLint(boolean deep) {
        this.deep = deep;
    }

    /** All that is to be said of a file, and figures. */
    public static LintReport report(byte[] ics) {
        return lint(ics, true);
    }

    /** The report without series and without what zones really are: enough for what is written. */
    static LintReport shallow(byte[] ics) {
        return lint(ics, false);
    }

    private static LintReport lint(byte[] ics, boolean deep) {
        CalendarLint lint = new CalendarLint(deep);
        if (isUtf16(ics)) {
            lint.fault(1, "the file is UTF-16; calendars are UTF-8");
        } else if (!holdsCalendar(ics)) {
            lint.fault(1, "the file does not start with BEGIN:VCALENDAR");
        } else {
            lint.read(ics);
        }
        return new LintReport(lint.findings.told(), lint.findings.faults(), lint.events);
    }

    private void read(byte[] ics) {
        if (ics.length > MOST_BYTES) {
            String told =
                    String.format(
                            Locale.ROOT,
                            "the file has %,d bytes; Google Calendar takes at most %,d",
                            ics.length,
                            MOST_BYTES);
            findings.add(null, new ContentLine.Fault(1, told, true));
        }
        ContentLines.read(ics, this::line);
        while (!open.isEmpty()) {
            close(true);
        }
    }

    private void line(ContentLine line) {
        if (!started && !isBegin(line, "VCALENDAR")) {
            fault(1, "the file does not start with BEGIN:VCALENDAR");
        }
        started = true;
        if (line.name().equals("BEGIN")) {
            begin(line);
        }
        LintedComponent component = open.peek();
        line.faults().forEach(fault -> findings.add(component, fault));
        if (zone != null) {
            zone.add(line);
        }
        switch (line.name()) {
            case "BEGIN", "" -> {}
            case "END" -> end(line);
            default -> property(line, component);
        }
    }

    private static boolean holdsCalendar(byte[] ics) {
        String text = new String(ics, StandardCharsets.ISO_8859_1);
        return text.toUpperCase(Locale.ROOT).contains("BEGIN:VCALENDAR");
    }

    private static boolean isUtf16(byte[] ics) {
        return ics.length > 1 && (ics[0] == 0 || ics[1] == 0 || ((ics[0] & ics[1] & 0xFE) == 0xFE));
    }

    private static boolean isBegin(ContentLine line, String component) {
        return line.name().equals("BEGIN") && line.value().equalsIgnoreCase(component);
    }

    private void begin(ContentLine line) {
        String name = line.value().toUpperCase(Locale.ROOT);
        while (!open.isEmpty()
                && ((OUTER.contains(name) && !open.peek().name().equals("VCALENDAR"))
                        || name.equals("VCALENDAR"))) {
            close(true);
        }
        LintedComponent component = new LintedComponent(name, line, findings);
        if (open.isEmpty() && !name.equals("VCALENDAR")) {
            component.fault(line, "BEGIN:" + name + " is outside of a VCALENDAR");
        } else if (!open.isEmpty() && !open.peek().name().equals("VCALENDAR")) {
            open.peek().parts().add(component);
        }
        if (name.equals("VTIMEZONE")) {
            zone = new ArrayList<>();
        }
        events += name.equals("VEVENT") ? 1 : 0;
        open.push(component);
    }

    private void end(ContentLine line) {
        String name = line.value().toUpperCase(Locale.ROOT);
        if (open.stream().noneMatch(component -> component.name().equals(name))) {
            String expected = open.isEmpty() ? "" : "; expected END:" + open.peek().name();
            String text = "END:" + line.value() + " without a BEGIN" + expected;
            findings.add(open.peek(), new ContentLine.Fault(line.number(), text, false));
            endedWrongly = open.peek();
            return;
        }
        while (!open.peek().name().equals(name)) {
            close(true);
        }
        close(false);
    }

    private void close(boolean endIsMissing) {
        LintedComponent component = open.pop();
        if (endIsMissing && component != endedWrongly) {
            component.fault(component.begin(), "BEGIN:" + component.name() + " without an END");
        }
        component.check();
        switch (component.name()) {
            case "VTIMEZONE" -> {
                zones.define(component, zone);
                zone = null;
            }
            case "VCALENDAR" -> calendarEnds();
            default -> {}
        }
        if (WITH_IDENTITY.contains(component.name())) {
            identity(component);
        }
        if (deep && WITH_IDENTITY.contains(component.name())) {
            identified.add(component);
        }
        component.forget();
    }

    private void calendarEnds() {
        zones.check();
        if (deep) {
            zones.compare();
            LintedSeries.check(identified, zones.lines());
        }
        identified.clear();
        zones = new LintedZones();
    }

    private void identity(LintedComponent component) {
        Optional<ContentLine> uid = component.line("UID");
        Optional<ContentLine> id = component.line("RECURRENCE-ID");
        if (uid.isEmpty() || id.isPresent() != component.has("RECURRENCE-ID")) {
            return;
        }
        String key = uid.get().value() + "\n" + id.map(ContentLine::text).orElse("");
        ContentLine earlier = identities.putIfAbsent(key, uid.get());
        if (earlier != null) {
            component.fault(
                    uid.get(),
                    "UID %s is that of line %d; each event%s has one of its own"
                            .formatted(
                                    uid.get().value(),
                                    earlier.number(),
                                    id.isPresent() ? " and RECURRENCE-ID" : ""));
        }
    }

    private void property(ContentLine line, LintedComponent component) {
        if (component == null) {
            fault(line.number(), line.name() + " is outside of any component");
            return;
        }
        component.add(line);
        if (!line.parameter("TZID").isEmpty() && LintedValue.isTime(line)) {
            zones.use(line, component);
        }
    }

    private void fault(int line, String text) {
        findings.add(null, new ContentLine.Fault(line, text, false));
    }
}
