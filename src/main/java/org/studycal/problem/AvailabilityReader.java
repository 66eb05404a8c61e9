package org.studycal.problem;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.problem.Availability.LabelledTime;

/** Reads {@code availability}: entries for days of the week and exceptions for dates. */
final class AvailabilityReader {

    private static final int MOST = 5_000;

    /**
     * One entry of the list.
     *
     * @param when days of the template, none for an exception
     * @param dates dates of an exception; empty for the template
     * @param windows its windows, each with its place
     */
    record Entry(Recurrence when, List<DateRange> dates, List<Located<LabelledTime>> windows) {

        /** Whether it replaces the template on some dates. */
        boolean isException() {
            return when.days().isEmpty();
        }

        List<LabelledTime> times() {
            return windows.stream().map(Located::value).toList();
        }
    }

    private AvailabilityReader() {}

    /**
     * The entries in file order.
     *
     * @param weeks of the plan, when its start is known
     */
    static List<Located<Entry>> read(Fields root, Optional<PlanWeeks> weeks) {
        if (!root.has("availability")) {
            root.missing("availability", "a list of days and their windows");
            return List.of();
        }
        List<Located<Entry>> entries = new ArrayList<>();
        for (LocatedNode node : root.items("availability", "entries with days and windows", MOST)) {
            Fields fields =
                    root.inside(
                            node,
                            "availability",
                            "days",
                            "every",
                            "from",
                            "until",
                            "dates",
                            "windows");
            Recurrence when = RecurrenceReader.read(fields, weeks, List.of());
            List<DateRange> dates = fields.list("dates", Dates.RANGE);
            if (fields.has("days") && fields.has("dates")) {
                fields.fault(
                        "dates",
                        FaultKind.CONFLICTING_KEYS,
                        "an entry has either \"days\" (every week) or \"dates\" (an exception), not both");
            } else if (!fields.has("days") && !fields.has("dates")) {
                fields.missing(
                        "days",
                        "weekdays, weekend, daily or days like [mon, wed]; or \"dates\" for an exception");
            } else {
                someDays(fields);
                for (String key : dates.isEmpty() ? List.<String>of() : every(fields)) {
                    fields.fault(
                            key,
                            FaultKind.CONFLICTING_KEYS,
                            "\"%s\" goes with \"days\"; an exception names its dates"
                                    .formatted(key));
                }
            }
            Recurrence held = fields.has("days") ? when : Recurrence.weekly(Set.of());
            entries.add(new Located<>(new Entry(held, dates, windows(fields)), node));
        }
        root.notEmpty(
                "availability",
                "there is no availability; expected at least one entry with days and windows");
        return entries;
    }

    private static List<String> every(Fields fields) {
        return fields.present(RecurrenceReader.KEYS);
    }

    /** The named days of the week; none when the key is missing. */
    static Set<DayOfWeek> days(Fields fields) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        fields.list("days", Days.SET).forEach(days::addAll);
        return days;
    }

    /** Reports days or dates that are named but none. */
    static void someDays(Fields fields) {
        for (String key : fields.present(List.of("days", "dates"))) {
            fields.notEmpty(key, "expected at least one of the " + key + " here");
        }
    }

    private static List<Located<LabelledTime>> windows(Fields fields) {
        if (!fields.has("windows")) {
            fields.missing("windows", "a list like [\"05:00-07:00 theory\"], or [] for none");
        }
        List<Located<LabelledTime>> windows = new ArrayList<>();
        for (LocatedNode node : fields.items("windows")) {
            Optional<LabelledTime> window =
                    node.is(LocatedNode.Kind.GROUP)
                            ? window(fields.inside(node, "a window", "from", "to", "label"))
                            : fields.read(node, ClockTimes.WINDOW);
            window.filter(read -> ClockTimes.inOrder(read.time(), node, fields.faults()))
                    .ifPresent(read -> windows.add(new Located<>(read, node)));
        }
        return windows;
    }

    private static Optional<LabelledTime> window(Fields fields) {
        Optional<Integer> from = fields.required("from", ClockTimes.START);
        Optional<Integer> to = fields.required("to", ClockTimes.END);
        String label = fields.optional("label", Texts.LABEL).orElse(ClockTimes.DEFAULT_LABEL);
        return from.flatMap(
                begin -> to.map(end -> new LabelledTime(ClockTimes.range(begin, end), label)));
    }
}
