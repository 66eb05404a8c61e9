package org.studycal.problem;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the times that are never studied in: {@code protected} and {@code commitments}. */
final class BusyTimeReader {

    private static final int MOST = 20_000;

    private final Faults faults;

    BusyTimeReader(Faults faults) {
        this.faults = faults;
    }

    /** Protected times; an entry with several stretches of dates becomes several. */
    List<Located<ProtectedTime>> protectedTimes(Fields root) {
        List<Located<ProtectedTime>> times = new ArrayList<>();
        for (LocatedNode node : root.groups("protected", "protected times", MOST)) {
            Fields fields =
                    Fields.of(
                            node,
                            faults,
                            "protected time",
                            List.of("title", "days", "dates", "time"));
            String title = fields.optional("title", Texts.LINE).orElse("Protected time");
            Set<DayOfWeek> days = AvailabilityReader.days(fields);
            List<DateRange> dates = fields.list("dates", Dates.RANGE);
            TimeRange time = time(fields, "");
            if (!fields.has("days") && !fields.has("dates") && !fields.has("time")) {
                fields.missing(
                        "days",
                        "\"days\", \"dates\" or \"time\", or else nothing could ever be studied");
            }
            for (String key : List.of("days", "dates")) {
                if (fields.has(key)
                        && fields.items(key).isEmpty()
                        && !fields.at(key).is(LocatedNode.Kind.BROKEN)) {
                    faults.at(
                            fields.at(key),
                            FaultKind.EMPTY_VALUE,
                            "expected at least one of the " + key + " here");
                }
            }
            Set<DayOfWeek> held = fields.has("days") ? days : EnumSet.allOf(DayOfWeek.class);
            if (dates.isEmpty()) {
                times.add(
                        new Located<>(
                                new ProtectedTime(title, held, Optional.empty(), time), node));
            }
            for (DateRange range : dates) {
                times.add(
                        new Located<>(
                                new ProtectedTime(title, held, Optional.of(range), time), node));
            }
        }
        return times;
    }

    /** Commitments that are events; those with a fault are left out. */
    List<Located<Commitment>> commitments(Fields root) {
        List<Located<Commitment>> commitments = new ArrayList<>();
        for (LocatedNode node : root.groups("commitments", "commitments", MOST)) {
            if (!CalendarSourceReader.isCalendar(node)) {
                commitment(node).ifPresent(read -> commitments.add(new Located<>(read, node)));
            }
        }
        return commitments;
    }

    /**
     * Commitments that are calendars; those with a wrong path are left out.
     *
     * @param folder where relative paths start; empty when the problem is no file
     */
    List<CalendarSource> calendars(Fields root, Optional<Path> folder) {
        CalendarSourceReader reader = new CalendarSourceReader(root, faults, folder);
        return root.items("commitments").stream()
                .limit(MOST)
                .filter(CalendarSourceReader::isCalendar)
                .flatMap(node -> reader.read(node).stream())
                .toList();
    }

    private Optional<Commitment> commitment(LocatedNode node) {
        Fields fields =
                Fields.of(
                        node,
                        faults,
                        "a commitment",
                        List.of("title", "date", "time", "start", "end"));
        String title = fields.optional("title", Texts.LINE).orElse("Commitment");
        return Optional.ofNullable(
                fields.has("start") || fields.has("end")
                        ? startToEnd(fields, title)
                        : onDate(fields, title));
    }

    private Commitment startToEnd(Fields fields, String title) {
        for (String key : List.of("date", "time")) {
            if (fields.has(key)) {
                faults.at(
                        fields.at(key),
                        FaultKind.CONFLICTING_KEYS,
                        "a commitment has either \"start\" and \"end\", or \"date\" and \"time\", not both");
            }
        }
        LocalDateTime start = fields.required("start", Dates.START).orElse(null);
        LocalDateTime end = fields.required("end", Dates.END).orElse(null);
        if (start == null || end == null) {
            return null;
        }
        if (!start.isBefore(end)) {
            faults.at(
                    fields.at("end"),
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the end %s is not after the start %s; expected a later time"
                            .formatted(end, start));
            return null;
        }
        return new Commitment(title, start, end);
    }

    private Commitment onDate(Fields fields, String title) {
        TimeRange time = time(fields, "; or write \"start\" and \"end\" with dates");
        LocalDate date = fields.required("date", Dates.DATE).orElse(null);
        return date == null
                ? null
                : new Commitment(
                        title,
                        date.atStartOfDay().plusMinutes(time.fromMinute()),
                        date.atStartOfDay().plusMinutes(time.toMinute()));
    }

    private TimeRange time(Fields fields, String otherwise) {
        return fields.optional("time", ClockTimes.RANGE_TYPE)
                .filter(time -> ClockTimes.inOrder(time, fields.at("time"), faults, otherwise))
                .orElse(TimeRange.ALL_DAY);
    }
}
