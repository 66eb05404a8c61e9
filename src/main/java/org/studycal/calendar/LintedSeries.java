package org.studycal.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The components of one UID: whether their exceptions name times that the series has. */
final class LintedSeries {

    /** A time that an exception names. */
    private record Named(ContentLine line, LintedComponent component, int number) {}

    private final List<LintedComponent> masters = new ArrayList<>();
    private final List<LintedComponent> overrides = new ArrayList<>();

    private LintedSeries() {}

    /**
     * Checks all series of a calendar.
     *
     * @param zones the lines of its zones' definitions
     */
    static void check(List<LintedComponent> events, List<String> zones) {
        Map<String, LintedSeries> series = new LinkedHashMap<>();
        for (LintedComponent event : events) {
            String uid = event.line("UID").map(ContentLine::value).orElse("");
            boolean override = event.line("RECURRENCE-ID").isPresent();
            LintedSeries own = series.computeIfAbsent(uid, key -> new LintedSeries());
            (override ? own.overrides : own.masters).add(event);
        }
        series.values().stream()
                .filter(LintedSeries::hasExceptions)
                .forEach(each -> each.check(zones));
    }

    private boolean hasExceptions() {
        return !overrides.isEmpty()
                || masters.stream().anyMatch(master -> !master.lines("EXDATE").isEmpty());
    }

    private void check(List<String> zones) {
        Moments moments = new Moments(zones);
        List<Named> excluded = new ArrayList<>();
        Optional<LintedTime> start = Optional.empty();
        if (masters.size() == 1 && masters.getFirst().isSound()) {
            LintedComponent master = masters.getFirst();
            start = master.line("DTSTART").map(LintedTime::of);
            moments.addSeries(
                    Stream.of("DTSTART", "RRULE", "RDATE")
                            .flatMap(name -> master.lines(name).stream())
                            .toList());
            for (ContentLine line : master.lines("EXDATE")) {
                name(line, start, master, moments, excluded);
            }
        }
        List<Named> named = new ArrayList<>();
        for (LintedComponent override : overrides) {
            ContentLine id = override.line("RECURRENCE-ID").orElseThrow();
            boolean date = LintedTime.of(id).isDate();
            if (start.map(LintedTime::isDate).orElse(date) == date) {
                name(id, start, override, moments, named);
            } else {
                override.fault(
                        id,
                        "RECURRENCE-ID is %s, and DTSTART of its series is not"
                                .formatted(date ? "a date" : "a time"));
            }
        }
        if (!named.isEmpty() || !excluded.isEmpty()) {
            check(named, excluded, moments.read());
        }
    }

    /** Times without a zone beside a start with one are left out: what they mean nobody knows. */
    private static void name(
            ContentLine line,
            Optional<LintedTime> start,
            LintedComponent component,
            Moments moments,
            List<Named> named) {
        for (String value : line.values()) {
            LintedTime time = new LintedTime(value, line.parameter("TZID"));
            if (start.isEmpty() || start.get().isFloating() == time.isFloating()) {
                named.add(new Named(line, component, moments.add(time.zone(), value)));
            }
        }
    }

    private static void check(List<Named> named, List<Named> excluded, Moments moments) {
        Optional<Set<Instant>> times = moments.ofSeries();
        Map<Instant, Named> first = new HashMap<>();
        for (Named id : named) {
            Optional<Instant> time = moments.of(id.number());
            Named earlier = time.map(is -> first.putIfAbsent(is, id)).orElse(null);
            String text = "RECURRENCE-ID " + id.line().value();
            if (earlier != null && !earlier.line().text().equals(id.line().text())) {
                text += " names the time that line " + earlier.line().number() + " names";
                id.component().fault(id.line(), text);
            } else if (times.isPresent() && time.isPresent() && !times.get().contains(time.get())) {
                id.component().fault(id.line(), text + " is not a time of its series");
            }
        }
        for (Named time : times.isPresent() ? excluded : List.<Named>of()) {
            if (moments.of(time.number()).filter(times.get()::contains).isEmpty()) {
                String text = "EXDATE " + time.line().value() + " excludes no time of its series";
                time.component().advise(time.line(), text);
            }
        }
    }
}
