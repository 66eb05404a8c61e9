package org.studycal.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds in a calendar file what other validators let pass and what makes calendars lose events
 * without a word: line ends, folds, encodings, nesting, zones without a definition, floating times,
 * identities that occur twice.
 */
public final class CalendarLint {

    /** Google Calendar takes about so much. */
    private static final int MOST_BYTES = 1_000_000;

    /** More than a person reads, of each kind; the rest is counted. */
    private static final int MOST_FINDINGS = 1_000;

    private static final int MOST_ADVICE = 100;
    private static final int MOST_CHARACTERS = 300;

    /** Components that stand in a VCALENDAR only: one that is still open has lost its end. */
    private static final Set<String> OUTER =
            Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE");

    private static final Set<String> WITH_IDENTITY = Set.of("VEVENT", "VTODO", "VJOURNAL");

    private final List<Finding> findings = new ArrayList<>();
    private final Deque<LintedComponent> open = new ArrayDeque<>();
    private final List<LintedComponent> closed = new ArrayList<>();
    private final Map<String, ContentLine> identities = new HashMap<>();
    private final Set<String> definedZones = new HashSet<>();
    private final List<UsedZone> usedZones = new ArrayList<>();
    private final List<Finding> octets = new ArrayList<>();
    private final List<Finding> advice = new ArrayList<>();
    private boolean started;
    private int last = 1;
    private long faults;
    private long events;

    private CalendarLint() {}

    private record Finding(int line, LintedComponent component, String text, boolean advice) {
        LintFinding told() {
            return new LintFinding(
                    line,
                    component == null ? "" : component.label(),
                    PlainText.shorten(text, MOST_CHARACTERS),
                    advice);
        }
    }

    private record UsedZone(ContentLine line, String zone, LintedComponent component) {}

    /** What is to be said of the file; empty when all is well. */
    public static List<LintFinding> lint(byte[] ics) {
        return report(ics).findings();
    }

    /** The same with figures. */
    public static LintReport report(byte[] ics) {
        CalendarLint lint = new CalendarLint();
        if (isUtf16(ics)) {
            lint.find(1, null, "the file is UTF-16, expected UTF-8");
        } else if (!holdsCalendar(ics)) {
            lint.find(1, null, "the file does not start with BEGIN:VCALENDAR");
        } else {
            lint.read(ics);
        }
        return new LintReport(
                Stream.of(lint.findings, lint.octets, lint.advice)
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingInt(Finding::line))
                        .map(Finding::told)
                        .toList(),
                lint.faults,
                lint.events);
    }

    private void read(byte[] ics) {
        if (ics.length > MOST_BYTES) {
            find(
                    1,
                    null,
                    String.format(
                            Locale.ROOT,
                            "the file has %,d bytes, Google Calendar takes at most %,d",
                            ics.length,
                            MOST_BYTES));
        }
        ContentLine.read(ics, this::line, this::octets);
        while (!open.isEmpty()) {
            close(last, true);
        }
        octets.replaceAll(
                finding ->
                        new Finding(
                                finding.line(),
                                LintedComponent.innermost(closed, finding.line()),
                                finding.text(),
                                false));
    }

    private void octets(String text, int line) {
        faults++;
        if (octets.size() < MOST_FINDINGS) {
            octets.add(new Finding(line, null, text, false));
        }
    }

    private void line(ContentLine line) {
        last = line.number();
        if (!started && !isBegin(line, "VCALENDAR")) {
            find(1, null, "the file does not start with BEGIN:VCALENDAR");
        }
        started = true;
        switch (line.name()) {
            case "BEGIN" -> begin(line);
            case "END" -> end(line);
            default -> property(line);
        }
    }

    private static boolean holdsCalendar(byte[] ics) {
        byte[] begin = "BEGIN:VCALENDAR".getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        for (byte octet : ics) {
            int upper = octet >= 'a' && octet <= 'z' ? octet - 32 : octet;
            matched = upper == begin[matched] ? matched + 1 : upper == begin[0] ? 1 : 0;
            if (matched == begin.length) {
                return true;
            }
        }
        return false;
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
            close(line.number(), true);
        }
        LintedComponent component = new LintedComponent(name, line);
        if (open.isEmpty() && !name.equals("VCALENDAR")) {
            find(line.number(), component, "BEGIN:" + name + " outside of a VCALENDAR");
        }
        if (!open.isEmpty()) {
            open.peek().addPart(name);
        }
        events += name.equals("VEVENT") ? 1 : 0;
        open.push(component);
    }

    private void end(ContentLine line) {
        String name = line.value().toUpperCase(Locale.ROOT);
        if (open.stream().noneMatch(component -> component.name().equals(name))) {
            String expected = open.isEmpty() ? "" : ", expected END:" + open.peek().name();
            find(line.number(), open.peek(), "END:" + line.value() + " without BEGIN" + expected);
            return;
        }
        while (!open.peek().name().equals(name)) {
            close(line.number(), true);
        }
        close(line.number(), false);
    }

    private void close(int line, boolean endIsMissing) {
        LintedComponent component = open.pop();
        if (endIsMissing) {
            int begin = component.begin().number();
            find(begin, component, "BEGIN:" + component.name() + " without END");
        }
        component.faults().forEach((fault, where) -> find(where.number(), component, fault));
        if (component.name().equals("VTIMEZONE")) {
            component.value("TZID").ifPresent(definedZones::add);
        }
        if (WITH_IDENTITY.contains(component.name())) {
            component.line("UID").ifPresent(uid -> identity(component, uid));
        }
        if (component.name().equals("VCALENDAR")) {
            zones();
        }
        component.close(line);
        closed.add(component);
    }

    private void identity(LintedComponent component, ContentLine uid) {
        String occurrence = component.value("RECURRENCE-ID").orElse("");
        ContentLine earlier = identities.putIfAbsent(uid.value() + "\n" + occurrence, uid);
        if (earlier != null) {
            find(
                    uid.number(),
                    component,
                    "UID "
                            + uid.value()
                            + " stands already in line "
                            + earlier.number()
                            + ", expected one for each event"
                            + (occurrence.isEmpty() ? "" : " and RECURRENCE-ID"));
        }
    }

    private void zones() {
        for (UsedZone used : usedZones) {
            if (!definedZones.contains(used.zone())) {
                find(
                        used.line().number(),
                        used.component(),
                        "TZID " + used.zone() + " has no VTIMEZONE in its VCALENDAR");
            }
        }
        usedZones.clear();
        definedZones.clear();
    }

    private void property(ContentLine line) {
        LintedComponent component = open.peek();
        if (component == null) {
            find(line.number(), null, line.name() + " outside of any component");
            return;
        }
        if (!component.add(line)) {
            find(line.number(), component, line.name() + " stands twice, expected once");
        }
        String zone = line.parameters().get("TZID");
        if (zone != null && LintedValue.isTime(line)) {
            usedZones.add(new UsedZone(line, zone, component));
        }
        LintedValue.faults(line, component.name())
                .forEach(fault -> find(line.number(), component, fault));
        LintedValue.advice(line)
                .forEach(text -> advise(new Finding(line.number(), component, text, true)));
    }

    private void find(int line, LintedComponent component, String text) {
        faults++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(line, component, text, false));
        }
    }

    private void advise(Finding finding) {
        if (advice.size() < MOST_ADVICE) {
            advice.add(finding);
        }
    }
}
