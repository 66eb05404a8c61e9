package org.studycal.calendar;

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
import java.util.regex.Pattern;

/**
 * Finds in a calendar file what other validators let pass and what makes calendars lose events
 * without a word: line ends, folds, encodings, nesting, zones without a definition, floating times,
 * identities that occur twice.
 */
public final class CalendarLint {

    private static final Set<String> LOCAL_TIMES =
            Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE");
    private static final Set<String> UTC_TIMES = Set.of("DTSTAMP", "LAST-MODIFIED", "CREATED");
    private static final Set<String> WITH_IDENTITY = Set.of("VEVENT", "VTODO", "VJOURNAL");

    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,9}");

    private final List<Finding> findings = new ArrayList<>();
    private final Deque<LintedComponent> open = new ArrayDeque<>();
    private final Map<String, ContentLine> masters = new HashMap<>();
    private final Set<String> definedZones = new HashSet<>();
    private final List<UsedZone> usedZones = new ArrayList<>();

    private CalendarLint() {}

    private record Finding(int line, LintedComponent component, String text) {
        @Override
        public String toString() {
            return "line "
                    + line
                    + ": "
                    + (component == null ? "" : component.label() + ": ")
                    + text;
        }
    }

    private record UsedZone(ContentLine line, String zone, LintedComponent component) {}

    /**
     * What is wrong with the file, in the order of its lines, each with line number and event;
     * empty when nothing is.
     */
    public static List<String> lint(byte[] ics) {
        CalendarLint lint = new CalendarLint();
        lint.read(ics);
        return lint.findings.stream()
                .sorted(Comparator.comparingInt(Finding::line))
                .map(Finding::toString)
                .toList();
    }

    private void read(byte[] ics) {
        List<Finding> octets = new ArrayList<>();
        List<ContentLine> lines =
                ContentLine.read(
                        ics, (text, number) -> octets.add(new Finding(number, null, text)));
        List<LintedComponent> byLine = new ArrayList<>();
        if (lines.isEmpty() || !isBegin(lines.getFirst(), "VCALENDAR")) {
            findings.add(new Finding(1, null, "the file does not start with BEGIN:VCALENDAR"));
        }
        for (ContentLine line : lines) {
            switch (line.name()) {
                case "BEGIN" -> begin(line);
                case "END" -> end(line, byLine);
                default -> property(line);
            }
        }
        for (LintedComponent unclosed : open) {
            find(unclosed.begin(), unclosed, "BEGIN:" + unclosed.name() + " without END");
        }
        for (UsedZone used : usedZones) {
            if (!definedZones.contains(used.zone())) {
                find(used.line(), used.component(), "TZID " + used.zone() + " has no VTIMEZONE");
            }
        }
        octets.forEach(
                finding ->
                        findings.add(
                                new Finding(
                                        finding.line(),
                                        LintedComponent.innermost(byLine, finding.line()),
                                        finding.text())));
    }

    private static boolean isBegin(ContentLine line, String component) {
        return line.name().equals("BEGIN") && line.value().equalsIgnoreCase(component);
    }

    private void begin(ContentLine line) {
        open.push(new LintedComponent(line.value().toUpperCase(Locale.ROOT), line));
    }

    private void end(ContentLine line, List<LintedComponent> closed) {
        LintedComponent component = open.peek();
        if (component == null || !component.name().equalsIgnoreCase(line.value())) {
            find(line, component, "END:" + line.value() + " without BEGIN");
            return;
        }
        open.pop();
        component.close(line);
        closed.add(component);
        component.faults().forEach((fault, where) -> find(where, component, fault));
        if (component.name().equals("VTIMEZONE")) {
            component.value("TZID").ifPresent(definedZones::add);
        }
        if (WITH_IDENTITY.contains(component.name())
                && component.value("RECURRENCE-ID").isEmpty()) {
            component
                    .line("UID")
                    .ifPresent(
                            uid -> {
                                ContentLine earlier = masters.putIfAbsent(uid.value(), uid);
                                if (earlier != null) {
                                    find(
                                            uid,
                                            component,
                                            "UID "
                                                    + uid.value()
                                                    + " stands already in line "
                                                    + earlier.number());
                                }
                            });
        }
    }

    private void property(ContentLine line) {
        LintedComponent component = open.peek();
        if (component == null) {
            find(line, null, line.name() + " outside of any component");
            return;
        }
        component.add(line);
        boolean observance =
                component.name().equals("STANDARD") || component.name().equals("DAYLIGHT");
        if (LOCAL_TIMES.contains(line.name()) && !observance) {
            time(line, component);
        } else if (UTC_TIMES.contains(line.name())
                && !LintedComponent.UTC.matcher(line.value()).matches()) {
            find(line, component, line.name() + " " + line.value() + " is not a date-time in UTC");
        } else if (line.name().equals("SEQUENCE") && !SEQUENCE.matcher(line.value()).matches()) {
            find(line, component, "SEQUENCE " + line.value() + " is not a whole number from 0");
        }
    }

    private void time(ContentLine line, LintedComponent component) {
        String zone = line.parameters().get("TZID");
        if (zone != null) {
            usedZones.add(new UsedZone(line, zone, component));
        }
        boolean date = "DATE".equalsIgnoreCase(line.parameters().get("VALUE"));
        boolean period = "PERIOD".equalsIgnoreCase(line.parameters().get("VALUE"));
        for (String each : line.value().split(",", -1)) {
            String value = period ? each.replaceFirst("/.*", "") : each;
            String what = line.name() + " " + value;
            if (!(date ? LintedComponent.DATE : LintedComponent.DATE_TIME)
                    .matcher(value)
                    .matches()) {
                find(line, component, what + " is not a " + (date ? "date" : "date-time"));
            } else if (!date && value.endsWith("Z") && zone != null) {
                find(line, component, what + " is in UTC and has a TZID");
            } else if (!date && !value.endsWith("Z") && zone == null) {
                find(line, component, what + " is floating: it has neither a TZID nor a Z");
            }
        }
    }

    private void find(ContentLine line, LintedComponent component, String text) {
        findings.add(new Finding(line.number(), component, text));
    }
}
