package org.studycal.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** What an event has once at most. */
    private static final Set<String> ONCE =
            Set.of(
                    "UID",
                    "DTSTAMP",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RECURRENCE-ID",
                    "SEQUENCE",
                    "STATUS",
                    "SUMMARY",
                    "TRANSP",
                    "RRULE");

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Pattern UNTIL =
            Pattern.compile("(?:^|;)UNTIL=([^;]*)", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final ContentLine begin;
    private final Map<String, ContentLine> lines = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private int last = Integer.MAX_VALUE;
    private String label;

    LintedComponent(String name, ContentLine begin) {
        this.name = name;
        this.begin = begin;
    }

    /** The smallest of the components that a line of the file belongs to, or null. */
    static LintedComponent innermost(List<LintedComponent> inOrderOfEnds, int line) {
        int low = 0;
        int high = inOrderOfEnds.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (inOrderOfEnds.get(middle).last < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return inOrderOfEnds.subList(low, inOrderOfEnds.size()).stream()
                .filter(component -> component.begin.number() <= line)
                .findFirst()
                .orElse(null);
    }

    String name() {
        return name;
    }

    ContentLine begin() {
        return begin;
    }

    /** What a person finds it by. */
    String label() {
        return label != null ? label : PlainText.shorten(nameAndIdentity(), 120);
    }

    private String nameAndIdentity() {
        return name
                + value("UID")
                        .or(() -> value("SUMMARY"))
                        .or(() -> value("TZID"))
                        .map(id -> " " + id)
                        .orElse("");
    }

    /** The first line of a property. */
    Optional<ContentLine> line(String property) {
        return Optional.ofNullable(lines.get(property));
    }

    Optional<String> value(String property) {
        return line(property).map(ContentLine::value);
    }

    /** Whether the property may stand there. */
    boolean add(ContentLine line) {
        boolean first = lines.putIfAbsent(line.name(), line) == null;
        return first || !name.equals("VEVENT") || !ONCE.contains(line.name());
    }

    void addPart(String component) {
        parts.add(component);
    }

    /** Ends it; its properties are no longer needed. */
    void close(int lastLine) {
        last = lastLine;
        label = label();
        lines.clear();
        parts.clear();
    }

    /** Faults of the whole component and the lines they are told at. */
    Map<String, ContentLine> faults() {
        Map<String, ContentLine> faults = new LinkedHashMap<>();
        for (String required : REQUIRED.getOrDefault(name, List.of())) {
            if (!lines.containsKey(required)) {
                faults.put(required + " is missing", begin);
            }
        }
        if (name.equals("VTIMEZONE")
                && !parts.contains("STANDARD")
                && !parts.contains("DAYLIGHT")) {
            faults.put("STANDARD or DAYLIGHT is missing", begin);
        }
        // Apple refuses a whole file for an alarm like that.
        if (name.equals("VALARM")
                && value("ACTION").map("DISPLAY"::equalsIgnoreCase).orElse(false)
                && !lines.containsKey("DESCRIPTION")) {
            faults.put("DESCRIPTION is missing", begin);
        }
        if (name.equals("VEVENT")) {
            line("DURATION")
                    .filter(duration -> duration.value().startsWith("-"))
                    .ifPresent(
                            duration ->
                                    faults.put(
                                            "DURATION " + duration.value() + " is less than 0",
                                            duration));
            if (lines.containsKey("DTEND") && lines.containsKey("DURATION")) {
                faults.put("DTEND and DURATION, expected one of them", lines.get("DURATION"));
            }
            ContentLine start = lines.get("DTSTART");
            ContentLine end = lines.get("DTEND");
            if (start != null && end != null && !inOrder(start, end)) {
                faults.put("DTEND " + end.value() + " is not after DTSTART " + start.value(), end);
            }
            line("RRULE")
                    .filter(rule -> start != null && !untilFits(start, rule))
                    .ifPresent(
                            rule -> {
                                String expected = isDate(start) ? "a date" : "a date-time in UTC";
                                faults.put(
                                        "UNTIL in RRULE "
                                                + rule.value()
                                                + " is not "
                                                + expected
                                                + " as DTSTART asks for",
                                        rule);
                            });
        }
        return faults;
    }

    private static boolean isDate(ContentLine line) {
        return !line.value().contains("T");
    }

    private static boolean untilFits(ContentLine start, ContentLine rule) {
        boolean floating = zone(start).isEmpty() && !start.value().endsWith("Z");
        Matcher until = UNTIL.matcher(rule.value());
        if ((floating && !isDate(start)) || !until.find()) {
            return true;
        }
        return (isDate(start) ? LintedValue.DATE : LintedValue.UTC)
                .matcher(until.group(1))
                .matches();
    }

    private static boolean inOrder(ContentLine start, ContentLine end) {
        if (isDate(start) != isDate(end)) {
            return false;
        }
        boolean sameClock =
                start.value().endsWith("Z") == end.value().endsWith("Z")
                        && zone(start).equals(zone(end));
        if (isDate(start) || sameClock) {
            return start.value().compareTo(end.value()) < 0;
        }
        try {
            return instant(start).isBefore(instant(end));
        } catch (DateTimeException e) {
            // A zone that only the file defines, or no time at all, which is a finding of its own.
            return true;
        }
    }

    private static Instant instant(ContentLine line) {
        LocalDateTime time = LocalDateTime.parse(line.value().replace("Z", ""), LOCAL);
        return time.atZone(line.value().endsWith("Z") ? ZoneOffset.UTC : ZoneId.of(zone(line)))
                .toInstant();
    }

    private static String zone(ContentLine line) {
        return line.parameters().getOrDefault("TZID", "");
    }
}
