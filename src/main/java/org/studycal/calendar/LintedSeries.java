package org.studycal.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The components of one UID in a calendar: whether exceptions name times that the series has. The
 * times are those that the reader of other programs' calendars finds.
 */
final class LintedSeries {

    private static final String SERIES = "series";

    /** A time that an exception names. */
    private record Named(ContentLine line, LintedComponent component, int number) {}

    private final List<LintedComponent> masters = new ArrayList<>();
    private final List<LintedComponent> overrides = new ArrayList<>();
    private final LintFindings findings;

    private LintedSeries(LintFindings findings) {
        this.findings = findings;
    }

    /**
     * Checks all series of a calendar.
     *
     * @param zones the lines of its zones' definitions
     */
    static void check(
            List<LintedComponent> events, List<ContentLine> zones, LintFindings findings) {
        Map<String, LintedSeries> byUid = new LinkedHashMap<>();
        for (LintedComponent event : events) {
            event.line("UID")
                    .map(
                            uid ->
                                    byUid.computeIfAbsent(
                                            uid.value(), key -> new LintedSeries(findings)))
                    .ifPresent(series -> series.add(event));
        }
        byUid.values().forEach(series -> series.check(zones));
    }

    private void add(LintedComponent event) {
        (event.line("RECURRENCE-ID").isPresent() ? overrides : masters).add(event);
    }

    private void check(List<ContentLine> zones) {
        Optional<LintedComponent> master =
                masters.size() == 1 && masters.getFirst().isSound()
                        ? Optional.of(masters.getFirst())
                        : Optional.empty();
        Optional<ContentLine> start = master.flatMap(event -> event.line("DTSTART"));
        Moments moments = new Moments();
        zones.forEach(line -> moments.line(line.text()));
        start.ifPresent(
                line -> {
                    List<ContentLine> more = new ArrayList<>(master.get().lines("RRULE"));
                    more.addAll(master.get().lines("RDATE"));
                    moments.event(SERIES, line.text().substring("DTSTART".length()), more);
                });
        List<Named> named = new ArrayList<>();
        for (LintedComponent override : overrides) {
            ContentLine id = override.line("RECURRENCE-ID").orElseThrow();
            if (start.isEmpty() || fits(id, start.get(), override)) {
                named.add(name(id, override, id.value(), moments));
            }
        }
        List<Named> excluded = new ArrayList<>();
        master.stream()
                .flatMap(event -> event.lines("EXDATE").stream())
                .forEach(
                        line ->
                                line.values()
                                        .forEach(
                                                value ->
                                                        excluded.add(
                                                                name(
                                                                        line,
                                                                        master.get(),
                                                                        value,
                                                                        moments))));
        if (!named.isEmpty() || !excluded.isEmpty()) {
            check(start.isPresent(), named, excluded, moments.read());
        }
    }

    private static Named name(
            ContentLine line, LintedComponent component, String value, Moments moments) {
        return new Named(line, component, moments.time(line.parameter("TZID"), value));
    }

    private boolean fits(ContentLine id, ContentLine start, LintedComponent override) {
        boolean date = LintedTime.of(start).isDate();
        if (LintedTime.of(id).isDate() == date) {
            return true;
        }
        findings.fault(
                id.number(),
                override,
                "RECURRENCE-ID "
                        + id.value()
                        + " is not "
                        + (date ? "a date" : "a time")
                        + " as DTSTART of its series is");
        return false;
    }

    private void check(
            boolean known, List<Named> named, List<Named> excluded, Moments.Read moments) {
        Optional<Set<Instant>> times = known ? times(named, excluded, moments) : Optional.empty();
        Map<Instant, Named> first = new HashMap<>();
        for (Named id : named) {
            Optional<Instant> time = moments.time(id.number());
            if (time.isEmpty()) {
                continue;
            }
            Named earlier = first.putIfAbsent(time.get(), id);
            String text = "RECURRENCE-ID " + id.line().value();
            if (earlier != null && !earlier.line().text().equals(id.line().text())) {
                String place = "line " + earlier.line().number();
                fault(id, text + " names the time that " + place + " names already");
            } else if (times.isPresent() && !times.get().contains(time.get())) {
                fault(id, text + " is not a time of its series");
            }
        }
        for (Named time : times.isPresent() ? excluded : List.<Named>of()) {
            if (moments.time(time.number()).filter(times.get()::contains).isEmpty()) {
                findings.advise(
                        time.line().number(),
                        time.component(),
                        "EXDATE " + time.line().value() + " excludes no time of its series");
            }
        }
    }

    /** The times of the series between the first and the last that exceptions name. */
    private static Optional<Set<Instant>> times(
            List<Named> named, List<Named> excluded, Moments.Read moments) {
        List<Instant> asked = new ArrayList<>();
        named.forEach(each -> moments.time(each.number()).ifPresent(asked::add));
        excluded.forEach(each -> moments.time(each.number()).ifPresent(asked::add));
        asked.sort(null);
        return asked.isEmpty()
                ? Optional.empty()
                : moments.occurrences(SERIES, asked.getFirst(), asked.getLast());
    }

    private void fault(Named named, String text) {
        findings.fault(named.line().number(), named.component(), text);
    }
}
