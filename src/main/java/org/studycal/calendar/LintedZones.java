package org.studycal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The time zones of a calendar while the lint reads it: what defines them, and what uses them. */
final class LintedZones {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Enough to see what a definition does. */
    private static final int MOST_TIMES = 1_000;

    private static final int WEEKS_OF_A_YEAR = 53;
    private static final String PRIVATE = "private";

    private record Definition(LintedComponent component, List<ContentLine> lines) {}

    /** A property that names a zone. */
    private record Use(ContentLine line, LintedComponent component) {}

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, List<Use>> uses = new LinkedHashMap<>();

    /** Takes a VTIMEZONE with all its lines. */
    void define(LintedComponent component, List<ContentLine> lines) {
        Optional<ContentLine> id = component.line("TZID");
        if (id.isPresent()) {
            Definition definition = new Definition(component, lines);
            if (definitions.putIfAbsent(id.get().value(), definition) != null) {
                component.fault(id.get(), "TZID " + id.get().value() + " is defined already");
            }
        }
    }

    /** Takes a property with times by a zone. */
    void use(ContentLine line, LintedComponent component) {
        uses.computeIfAbsent(line.parameter("TZID"), key -> new ArrayList<>())
                .add(new Use(line, component));
    }

    /** The lines of all definitions. */
    List<String> lines() {
        return definitions.values().stream()
                .flatMap(zone -> zone.lines().stream())
                .map(ContentLine::text)
                .toList();
    }

    /** Says which zones are used and not defined. */
    void check() {
        uses.forEach(
                (zone, all) -> {
                    if (!definitions.containsKey(zone)) {
                        String text = "TZID " + zone + " has no VTIMEZONE in its VCALENDAR";
                        all.forEach(use -> use.component().fault(use.line(), text));
                    }
                });
    }

    /** Says which definitions are not what the zone of that name is. */
    void compare() {
        definitions.forEach(
                (zone, definition) -> {
                    if (uses.containsKey(zone) && definition.component().isSound()) {
                        compare(zone, definition, times(uses.get(zone)));
                    }
                });
    }

    /** The times in some properties; and one in each week of the last year, used by nothing. */
    private static Map<String, Optional<Use>> times(List<Use> uses) {
        TreeMap<String, Optional<Use>> times = new TreeMap<>();
        for (Use use : uses) {
            for (String value : use.line().values()) {
                LintedTime time = new LintedTime(value.split("/", 2)[0], "");
                if (times.size() < MOST_TIMES && time.isValidTime() && !time.isUtc()) {
                    times.putIfAbsent(time.value(), Optional.of(use));
                }
            }
        }
        if (!times.isEmpty()) {
            int year = Integer.parseInt(times.lastKey().substring(0, 4));
            for (int week = 0; week < WEEKS_OF_A_YEAR; week++) {
                LocalDateTime noon = LocalDate.of(year, 1, 1).plusWeeks(week).atTime(12, 0);
                times.putIfAbsent(LOCAL.format(noon), Optional.empty());
            }
        }
        return times;
    }

    private static void compare(
            String zone, Definition definition, Map<String, Optional<Use>> times) {
        Moments defined =
                new Moments(definition.lines().stream().map(LintedZones::hidden).toList());
        Moments real = new Moments(List.of());
        for (String time : times.keySet()) {
            defined.add(PRIVATE, time);
            real.add(zone, time);
        }
        defined.read();
        if (!real.read().haveZones()) {
            return;
        }
        int number = 0;
        Optional<Use> harmed = Optional.empty();
        String text = "";
        for (Map.Entry<String, Optional<Use>> time : times.entrySet()) {
            Optional<String> told = defined.of(number).map(is -> offset(time.getKey(), is));
            Optional<String> is = real.of(number++).map(moment -> offset(time.getKey(), moment));
            boolean differs = is.isPresent() && told.isPresent() && !is.equals(told);
            if (differs && (text.isEmpty() || (harmed.isEmpty() && time.getValue().isPresent()))) {
                harmed = time.getValue();
                text =
                        "VTIMEZONE %s says %s at %s, where that zone is at %s"
                                .formatted(zone, told.get(), time.getKey(), is.get());
            }
        }
        if (harmed.isPresent()) {
            harmed.get().component().fault(harmed.get().line(), text);
        } else if (!text.isEmpty()) {
            definition.component().advise(definition.component().begin(), text);
        }
    }

    private static String offset(String value, Instant instant) {
        LocalDateTime local = LocalDateTime.parse(value, LOCAL);
        long seconds = Duration.between(instant, local.toInstant(ZoneOffset.UTC)).toSeconds();
        return Math.abs(seconds) <= ZoneOffset.MAX.getTotalSeconds()
                ? ZoneOffset.ofTotalSeconds((int) seconds).getId()
                : "another day";
    }

    /** A definition's line, under a name that nobody knows anything else of. */
    private static String hidden(ContentLine line) {
        boolean name = line.isOneOf("TZID", "TZNAME", "X-LIC-LOCATION", "COMMENT", "TZURL");
        return name ? line.name() + ":" + PRIVATE : line.text();
    }
}
