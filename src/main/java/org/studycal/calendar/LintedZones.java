package org.studycal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones of a calendar while the lint reads it: what defines them, and what uses them. */
final class LintedZones {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Enough to see what a definition does, and few enough to be read twice. */
    private static final int MOST_TIMES = 1_000;

    private static final int WEEKS_OF_A_YEAR = 53;
    private static final String PRIVATE = "private";

    private record Definition(LintedComponent component, List<ContentLine> lines) {}

    /** A local time; {@code line} is null for one that only probes the definition. */
    private record Use(ContentLine line, LintedComponent component, String value) {}

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Map<String, Use>> uses = new LinkedHashMap<>();
    private final LintFindings findings;

    LintedZones(LintFindings findings) {
        this.findings = findings;
    }

    /** Takes a VTIMEZONE with all its lines. */
    void define(LintedComponent component, List<ContentLine> lines) {
        component
                .line("TZID")
                .ifPresent(
                        id -> {
                            Definition own = new Definition(component, lines);
                            if (definitions.putIfAbsent(id.value(), own) != null) {
                                String text = "TZID " + id.value() + " is defined already";
                                findings.fault(id.number(), component, text);
                            }
                        });
    }

    /** Takes a property with times by a zone. */
    void use(ContentLine line, LintedComponent component) {
        Map<String, Use> times =
                uses.computeIfAbsent(line.parameter("TZID"), key -> new LinkedHashMap<>());
        if (times.isEmpty() || times.size() < MOST_TIMES) {
            for (String value : line.values()) {
                times.putIfAbsent(
                        value.split("/", 2)[0], new Use(line, component, value.split("/", 2)[0]));
            }
        } else if (!definitions.containsKey(line.parameter("TZID"))) {
            times.putIfAbsent(line.number() + "", new Use(line, component, ""));
        }
    }

    /** The lines of all definitions. */
    List<ContentLine> lines() {
        return definitions.values().stream().flatMap(zone -> zone.lines().stream()).toList();
    }

    /** Says which zones are used and not defined. */
    void check() {
        uses.forEach(
                (zone, times) -> {
                    if (!definitions.containsKey(zone)) {
                        String text = "TZID " + zone + " has no VTIMEZONE in its VCALENDAR";
                        times.values()
                                .forEach(
                                        use ->
                                                findings.fault(
                                                        use.line().number(),
                                                        use.component(),
                                                        text));
                    }
                });
    }

    /** Says which definitions are not what the zone of that name is. */
    void compare() {
        definitions.forEach(
                (zone, definition) -> {
                    if (uses.containsKey(zone) && definition.component().isSound()) {
                        compare(zone, definition, List.copyOf(uses.get(zone).values()));
                    }
                });
    }

    private void compare(String zone, Definition definition, List<Use> times) {
        List<Use> asked = new ArrayList<>();
        times.stream()
                .filter(use -> new LintedTime(use.value(), zone).isValidTime())
                .limit(MOST_TIMES)
                .forEach(asked::add);
        asked.addAll(probes(asked));
        Moments defined = new Moments();
        definition.lines().stream().map(LintedZones::renamed).forEach(defined::line);
        Moments real = new Moments();
        for (Use use : asked) {
            defined.time(PRIVATE, use.value());
            real.time(zone, use.value());
        }
        Moments.Read known = real.read();
        if (!known.knowsZone()) {
            return;
        }
        Moments.Read told = defined.read();
        for (int time = 0; time < asked.size(); time++) {
            Optional<Instant> is = known.time(time);
            if (!is.equals(told.time(time)) && is.isPresent() && told.time(time).isPresent()) {
                tell(zone, definition, asked.get(time), is.get(), told.time(time).get());
                return;
            }
        }
    }

    private void tell(String zone, Definition definition, Use use, Instant is, Instant told) {
        LocalDateTime local = LocalDateTime.parse(use.value(), LOCAL);
        String text =
                "VTIMEZONE %s is %s at %s, where the clocks of that zone are at %s"
                        .formatted(zone, offset(local, told), use.value(), offset(local, is));
        if (use.line() == null) {
            findings.advise(definition.component().begin().number(), definition.component(), text);
        } else {
            findings.fault(use.line().number(), use.component(), text);
        }
    }

    private static String offset(LocalDateTime local, Instant instant) {
        Duration offset = Duration.between(instant, local.toInstant(ZoneOffset.UTC));
        boolean possible = offset.abs().compareTo(Duration.ofHours(18)) <= 0;
        return possible
                ? ZoneOffset.ofTotalSeconds((int) offset.toSeconds()).toString()
                : "far off";
    }

    /** A time in each week of the last year in which there is any. */
    private static List<Use> probes(List<Use> times) {
        Optional<String> last = times.stream().map(Use::value).max(Comparator.naturalOrder());
        List<Use> probes = new ArrayList<>();
        if (last.isPresent()) {
            LocalDate first = LocalDate.of(Integer.parseInt(last.get().substring(0, 4)), 1, 1);
            for (int week = 0; week < WEEKS_OF_A_YEAR; week++) {
                LocalDateTime noon = first.plusWeeks(week).atTime(12, 0);
                probes.add(new Use(null, null, LOCAL.format(noon)));
            }
        }
        return probes;
    }

    /** A definition's line under a name that nobody knows anything else of. */
    private static String renamed(ContentLine line) {
        return switch (line.name()) {
            case "TZID" -> "TZID:" + PRIVATE;
            case "BEGIN", "END", "DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO" ->
                    line.text();
            default -> "X-" + line.name() + ":";
        };
    }
}
