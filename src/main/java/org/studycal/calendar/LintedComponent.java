package org.studycal.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A component of a calendar file while the lint reads it, and what is wrong with it as a whole. */
final class LintedComponent {

    private static final Map<String, List<String>> REQUIRED =
            Map.of(
                    "VCALENDAR", List.of("PRODID", "VERSION"),
                    "VTIMEZONE", List.of("TZID"),
                    "STANDARD", List.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
                    "DAYLIGHT", List.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"),
                    "VEVENT", List.of("UID", "DTSTAMP", "DTSTART"),
                    "VTODO", List.of("UID", "DTSTAMP"),
                    "VALARM", List.of("ACTION", "TRIGGER"));

    /** Properties that a component has once at most. */
    private static final Set<String> ONCE =
            Set.of(
                    ("UID DTSTAMP DTSTART DTEND DUE DURATION RECURRENCE-ID SEQUENCE STATUS SUMMARY TRANSP"
                                    + " ACTION TRIGGER TZID TZOFFSETFROM TZOFFSETTO PRODID VERSION METHOD")
                            .split(" "));

    /** Properties that the lint goes back to; of all others it is enough that they were there. */
    private static final Set<String> KEPT =
            Set.of(
                    "UID SUMMARY TZID ACTION DTSTART DTEND DUE DURATION RECURRENCE-ID RRULE RDATE EXDATE"
                            .split(" "));

    private static final Set<String> OF_SERIES =
            Set.of("UID", "DTSTART", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE");

    private final String name;
    private final ContentLine begin;
    private final LintFindings findings;
    private final Map<String, List<ContentLine>> lines = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<LintedComponent> parts = new ArrayList<>();
    private boolean sound = true;
    private String label;

    LintedComponent(String name, ContentLine begin, LintFindings findings) {
        this.name = name;
        this.begin = begin;
        this.findings = findings;
    }

    String name() {
        return name;
    }

    ContentLine begin() {
        return begin;
    }

    boolean isObservance() {
        return name.equals("STANDARD") || name.equals("DAYLIGHT");
    }

    /** A name that a person finds the component by. */
    String label() {
        return label != null ? label : PlainText.shorten(nameAndIdentity(), 120);
    }

    private String nameAndIdentity() {
        return name
                + line("UID")
                        .or(() -> line("SUMMARY"))
                        .or(() -> line("TZID"))
                        .map(id -> " " + id.value())
                        .orElse("");
    }

    /** Whether it has a property, be it valid or not. */
    boolean has(String property) {
        return present.contains(property);
    }

    /** The first valid line of a property. */
    Optional<ContentLine> line(String property) {
        return lines(property).stream().findFirst();
    }

    /** The valid lines of a property. */
    List<ContentLine> lines(String property) {
        return lines.getOrDefault(property, List.of());
    }

    /** The components in it, which a VCALENDAR does not keep. */
    List<LintedComponent> parts() {
        return parts;
    }

    /** Whether nothing in it is wrong. */
    boolean isSound() {
        return sound && parts.stream().allMatch(LintedComponent::isSound);
    }

    /** Says that something is wrong. */
    void fault(ContentLine line, String text) {
        sound = false;
        findings.add(this, new ContentLine.Fault(line.number(), text, false));
    }

    /** Says that something is right, and that some programs have trouble with it. */
    void advise(ContentLine line, String text) {
        findings.add(this, new ContentLine.Fault(line.number(), text, true));
    }

    /** Takes a property. */
    void add(ContentLine line) {
        boolean valid = LintedValue.check(line, this);
        if (!present.add(line.name()) && ONCE.contains(line.name())) {
            fault(line, line.name() + " appears twice; once is the most");
        } else if (valid && KEPT.contains(line.name())) {
            lines.computeIfAbsent(line.name(), key -> new ArrayList<>(1)).add(line);
        }
    }

    /** Forgets the lines that no series needs. */
    void forget() {
        label = label();
        lines.keySet().retainAll(OF_SERIES);
        present.clear();
    }

    /** Looks at it as a whole. */
    void check() {
        for (String required : REQUIRED.getOrDefault(name, List.of())) {
            if (!has(required)) {
                fault(begin, required + " is missing");
            }
        }
        if (name.equals("VTIMEZONE") && parts.stream().noneMatch(LintedComponent::isObservance)) {
            fault(begin, "STANDARD or DAYLIGHT is missing");
        }
        // Apple refuses a whole file for an alarm like that.
        boolean display = line("ACTION").stream().anyMatch(is -> is.says("DISPLAY"));
        if (name.equals("VALARM") && display && !has("DESCRIPTION")) {
            fault(begin, "DESCRIPTION is missing");
        }
        if (lines("RRULE").size() > 1) {
            advise(lines("RRULE").get(1), "RRULE appears twice; some programs take only one");
        }
        if (name.equals("VEVENT")) {
            line("DURATION").ifPresent(this::checkDuration);
        }
        line("DTSTART").ifPresent(start -> new LintedStart(this, start).check());
    }

    private void checkDuration(ContentLine duration) {
        String value = duration.value();
        if (has("DTEND")) {
            fault(duration, "DTEND and DURATION exclude each other");
        } else if (LintedValue.isNothing(value)) {
            advise(duration, "DURATION is zero: it takes no time");
        } else if (value.startsWith("-")) {
            fault(duration, "DURATION " + value + " is less than 0");
        }
    }
}
