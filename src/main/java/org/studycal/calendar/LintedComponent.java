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

    /** What a component has once at most. */
    private static final Set<String> ONCE =
            Set.of(
                    "UID",
                    "DTSTAMP",
                    "DTSTART",
                    "DTEND",
                    "DUE",
                    "DURATION",
                    "RECURRENCE-ID",
                    "SEQUENCE",
                    "STATUS",
                    "SUMMARY",
                    "TRANSP",
                    "ACTION",
                    "TRIGGER",
                    "TZID",
                    "TZOFFSETFROM",
                    "TZOFFSETTO",
                    "PRODID",
                    "VERSION",
                    "METHOD");

    /** What the lint goes back to; of all else it is enough that it was there. */
    private static final Set<String> KEPT =
            Set.of(
                    "UID",
                    "SUMMARY",
                    "TZID",
                    "ACTION",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RECURRENCE-ID",
                    "RRULE",
                    "RDATE",
                    "EXDATE");

    private final String name;
    private final ContentLine begin;
    private final Map<String, List<ContentLine>> lines = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<LintedComponent> parts = new ArrayList<>();
    private boolean sound = true;
    private String label;

    LintedComponent(String name, ContentLine begin) {
        this.name = name;
        this.begin = begin;
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

    /** What a person finds it by. */
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

    /** The first valid line of a property. */
    Optional<ContentLine> line(String property) {
        return lines(property).stream().findFirst();
    }

    /** The valid lines of a property. */
    List<ContentLine> lines(String property) {
        return lines.getOrDefault(property, List.of());
    }

    List<LintedComponent> parts() {
        return parts;
    }

    /** Whether nothing of what is in it is wrong. */
    boolean isSound() {
        return sound && parts.stream().allMatch(LintedComponent::isSound);
    }

    /** Takes a property. */
    void add(ContentLine line, LintFindings findings) {
        boolean first = present.add(line.name());
        boolean valid = LintedValue.check(line, this, findings);
        if (!first && ONCE.contains(line.name())) {
            findings.fault(line.number(), this, line.name() + " appears twice; once is the most");
            valid = false;
        } else if (!first && line.name().equals("RRULE")) {
            findings.advise(line.number(), this, "RRULE appears twice; programs take one of them");
        }
        sound &= valid;
        if (valid && KEPT.contains(line.name())) {
            lines.computeIfAbsent(line.name(), key -> new ArrayList<>(1)).add(line);
        }
    }

    /** Forgets what is no longer needed. */
    void close(boolean forget) {
        label = label();
        if (forget) {
            lines.clear();
        }
        present.clear();
    }

    /** Looks at it as a whole. */
    void check(LintFindings findings) {
        for (String required : REQUIRED.getOrDefault(name, List.of())) {
            if (!present.contains(required)) {
                refuse(findings, begin, required + " is missing");
            }
        }
        if (name.equals("VTIMEZONE") && parts.stream().noneMatch(LintedComponent::isObservance)) {
            refuse(findings, begin, "STANDARD or DAYLIGHT is missing");
        }
        // Apple refuses a whole file for an alarm like that.
        if (name.equals("VALARM")
                && line("ACTION").filter(is -> is.value().equalsIgnoreCase("DISPLAY")).isPresent()
                && !present.contains("DESCRIPTION")) {
            refuse(findings, begin, "DESCRIPTION is missing");
        }
        line("DURATION")
                .filter(duration -> name.equals("VEVENT"))
                .ifPresent(duration -> checkDuration(duration, findings));
        line("DTSTART").ifPresent(start -> checkAgainst(start, findings));
    }

    private void checkDuration(ContentLine duration, LintFindings findings) {
        if (present.contains("DTEND")) {
            refuse(findings, duration, "DTEND and DURATION; only one of them is allowed");
        } else if (LintedValue.isNothing(duration.value())) {
            findings.advise(duration.number(), this, "DURATION is none");
        } else if (duration.value().startsWith("-")) {
            refuse(findings, duration, "DURATION " + duration.value() + " is less than 0");
        }
    }

    /** What has to go with the start. */
    private void checkAgainst(ContentLine line, LintFindings findings) {
        LintedTime start = LintedTime.of(line);
        line("DTEND").ifPresent(end -> checkEnd(end, start, findings));
        for (ContentLine rule : lines("RRULE")) {
            String written = new LintedRule(rule.value()).part("UNTIL");
            if (!written.isEmpty()) {
                checkUntil(rule, new LintedTime(written, start.zone()), start, findings);
            }
        }
        for (ContentLine except : lines("EXDATE")) {
            if (LintedTime.of(except).isDate() != start.isDate()) {
                refuse(
                        findings,
                        except,
                        "EXDATE " + except.value() + " is not " + form(start) + " as DTSTART is");
            }
        }
        for (ContentLine more : lines("RDATE")) {
            LintedTime first = LintedTime.of(more);
            if (first.isDate() != start.isDate()) {
                findings.advise(
                        more.number(), this, "RDATE is not " + form(start) + " as DTSTART is");
            } else if (!isObservance()
                    && more.values().stream()
                            .map(value -> new LintedTime(value.split("/", 2)[0], first.zone()))
                            .anyMatch(time -> time.compare(start).orElse(0) < 0)) {
                findings.advise(
                        more.number(), this, "RDATE is before DTSTART, the first of all times");
            }
        }
    }

    private void checkEnd(ContentLine line, LintedTime start, LintFindings findings) {
        LintedTime end = LintedTime.of(line);
        int order = end.compare(start).orElse(1);
        if (end.isDate() != start.isDate()) {
            refuse(findings, line, "DTEND is not " + form(start) + " as DTSTART is");
        } else if (order < 0) {
            refuse(findings, line, "DTEND " + end.value() + " is before DTSTART " + start.value());
        } else if (order == 0) {
            findings.advise(line.number(), this, "DTEND is DTSTART: the event takes no time");
        }
    }

    private void checkUntil(
            ContentLine rule, LintedTime until, LintedTime start, LintFindings findings) {
        boolean local = start.isFloating() && !isObservance();
        boolean fits = start.isDate() ? until.isDate() : !until.isDate() && until.isUtc() != local;
        if (!fits) {
            String form = start.isDate() ? "a date" : local ? "a local time" : "a date-time in UTC";
            refuse(
                    findings,
                    rule,
                    "UNTIL in RRULE " + rule.value() + " is not " + form + " as DTSTART asks for");
        } else if (!isObservance() && until.compare(start).orElse(0) < 0) {
            refuse(
                    findings,
                    rule,
                    "UNTIL in RRULE " + rule.value() + " is before DTSTART " + start.value());
        }
    }

    private static String form(LintedTime time) {
        return time.isDate() ? "a date" : "a time";
    }

    private void refuse(LintFindings findings, ContentLine line, String text) {
        sound = false;
        findings.fault(line.number(), this, text);
    }
}
