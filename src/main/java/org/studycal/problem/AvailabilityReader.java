package org.studycal.problem;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.studycal.problem.Availability.LabelledTime;

/** Reads {@code availability}: entries for days of the week and exceptions for dates. */
final class AvailabilityReader {

    private static final int MOST = 5_000;
    private static final List<String> KEYS = List.of("days", "dates", "windows");

    /**
     * One entry of the list.
     *
     * @param days days of the week; empty for an exception
     * @param dates dates of an exception; empty for the template
     * @param windows its windows, each with its place
     */
    record Entry(Set<DayOfWeek> days, List<DateRange> dates, List<Located<LabelledTime>> windows) {

        List<LabelledTime> times() {
            return windows.stream().map(Located::value).toList();
        }
    }

    private final Faults faults;

    AvailabilityReader(Faults faults) {
        this.faults = faults;
    }

    /** The entries in file order. */
    List<Located<Entry>> read(Fields root) {
        if (!root.has("availability")) {
            root.missing("availability", "a list of days and their windows");
            return List.of();
        }
        List<Located<Entry>> entries = new ArrayList<>();
        for (LocatedNode node :
                root.groups("availability", "entries with days and windows", MOST)) {
            Fields fields = Fields.of(node, faults, "availability", KEYS);
            Set<DayOfWeek> days = days(fields);
            List<DateRange> dates = fields.list("dates", Dates.RANGE);
            if (fields.has("days") && fields.has("dates")) {
                faults.at(
                        fields.at("dates"),
                        FaultKind.CONFLICTING_KEYS,
                        "an entry has either \"days\" (every week) or \"dates\" (an exception), not both");
            } else if (!fields.has("days") && !fields.has("dates")) {
                fields.missing(
                        "days",
                        "weekdays, weekend, daily or days like [mon, wed]; or \"dates\" for an exception");
            } else {
                notEmpty(fields, fields.has("days") ? "days" : "dates");
            }
            entries.add(new Located<>(new Entry(days, dates, windows(fields)), node));
        }
        LocatedNode list = root.at("availability");
        if (entries.isEmpty()
                && (list.is(LocatedNode.Kind.LIST) || list.is(LocatedNode.Kind.NOTHING))) {
            faults.at(
                    list,
                    FaultKind.EMPTY_VALUE,
                    "there is no availability; expected at least one entry with days and windows");
        }
        return entries;
    }

    /** The named days of the week; none when the key is missing. */
    static Set<DayOfWeek> days(Fields fields) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        fields.list("days", Days.SET).forEach(days::addAll);
        return days;
    }

    private void notEmpty(Fields fields, String key) {
        if (fields.items(key).isEmpty() && !fields.at(key).is(LocatedNode.Kind.BROKEN)) {
            faults.at(
                    fields.at(key),
                    FaultKind.EMPTY_VALUE,
                    "expected at least one of the " + key + " here");
        }
    }

    private List<Located<LabelledTime>> windows(Fields fields) {
        if (!fields.has("windows")) {
            fields.missing("windows", "a list like [\"05:00-07:00 theory\"], or [] for none");
        }
        List<Located<LabelledTime>> windows = new ArrayList<>();
        for (LocatedNode node : fields.items("windows")) {
            LabelledTime window =
                    node.is(LocatedNode.Kind.GROUP)
                            ? window(node)
                            : fields.read(node, ClockTimes.WINDOW).orElse(null);
            if (window != null && ClockTimes.inOrder(window.time(), node, faults, "")) {
                windows.add(new Located<>(window, node));
            }
        }
        return windows;
    }

    private LabelledTime window(LocatedNode node) {
        Fields fields = Fields.of(node, faults, "a window", List.of("from", "to", "label"));
        Integer from = fields.required("from", ClockTimes.START).orElse(null);
        Integer to = fields.required("to", ClockTimes.END).orElse(null);
        String label = fields.optional("label", Texts.LABEL).orElse(ClockTimes.DEFAULT_LABEL);
        return from == null || to == null ? null : new LabelledTime(new TimeRange(from, to), label);
    }
}
