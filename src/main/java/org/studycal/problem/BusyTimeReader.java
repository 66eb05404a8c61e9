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

    private BusyTimeReader() {}

    /** Protected times; an entry with several stretches of dates becomes several. */
    static List<Located<ProtectedTime>> protectedTimes(Fields root) {
        List<Located<ProtectedTime>> times = new ArrayList<>();
        for (LocatedNode node : root.items("protected", "protected times", MOST)) {
            Fields fields = root.inside(node, "protected time", "title", "days", "dates", "time");
            String title = fields.optional("title", Texts.LINE).orElse("Protected time");
            Set<DayOfWeek> days = AvailabilityReader.days(fields);
            List<DateRange> dates = fields.list("dates", Dates.RANGE);
            TimeRange time = time(fields, "");
            if (fields.present(List.of("days", "dates", "time")).isEmpty()) {
                fields.missing(
                        "days",
                        "\"days\", \"dates\" or \"time\", or else nothing could ever be studied");
            }
            AvailabilityReader.someDays(fields);
            Set<DayOfWeek> held = fields.has("days") ? days : EnumSet.allOf(DayOfWeek.class);
            List<Optional<DateRange>> stretches =
                    dates.isEmpty()
                            ? List.of(Optional.empty())
                            : dates.stream().map(Optional::of).toList();
            for (Optional<DateRange> stretch : stretches) {
                times.add(new Located<>(new ProtectedTime(title, held, stretch, time), node));
            }
        }
        return times;
    }

    /** Commitments that are events; those with a fault are left out. */
    static List<Located<Commitment>> commitments(Fields root) {
        List<Located<Commitment>> commitments = new ArrayList<>();
        for (LocatedNode node : root.items("commitments", "commitments", MOST)) {
            if (!CalendarSourceReader.isCalendar(node)) {
                Fields fields =
                        root.inside(node, "a commitment", "title", "date", "time", "start", "end");
                String title = fields.optional("title", Texts.LINE).orElse("Commitment");
                boolean moments = fields.has("start") || fields.has("end");
                (moments ? startToEnd(fields, title) : onDate(fields, title))
                        .ifPresent(read -> commitments.add(new Located<>(read, node)));
            }
        }
        return commitments;
    }

    /**
     * Commitments that are calendars; those with a wrong path are left out.
     *
     * @param folder where relative paths start; empty when the problem is no file
     */
    static List<CalendarSource> calendars(Fields root, Optional<Path> folder) {
        CalendarSourceReader reader = new CalendarSourceReader(root, folder);
        return root.items("commitments").stream()
                .limit(MOST)
                .filter(CalendarSourceReader::isCalendar)
                .flatMap(node -> reader.read(node).stream())
                .toList();
    }

    private static Optional<Commitment> startToEnd(Fields fields, String title) {
        for (String key : fields.present(List.of("date", "time"))) {
            fields.fault(
                    key,
                    FaultKind.CONFLICTING_KEYS,
                    "a commitment has either \"start\" and \"end\", or \"date\" and \"time\", not both");
        }
        Optional<LocalDateTime> start = fields.required("start", Dates.START);
        Optional<LocalDateTime> end = fields.required("end", Dates.END);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (!start.get().isBefore(end.get())) {
            fields.fault(
                    "end",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the end %s is not after the start %s; expected a later time"
                            .formatted(end.get(), start.get()));
            return Optional.empty();
        }
        return Optional.of(new Commitment(title, start.get(), end.get()));
    }

    private static Optional<Commitment> onDate(Fields fields, String title) {
        TimeRange time = time(fields, "; or write \"start\" and \"end\" with dates");
        return fields.required("date", Dates.DATE)
                .map(LocalDate::atStartOfDay)
                .map(
                        day ->
                                new Commitment(
                                        title,
                                        day.plusMinutes(time.fromMinute()),
                                        day.plusMinutes(time.toMinute())));
    }

    private static TimeRange time(Fields fields, String otherwise) {
        return fields.optional("time", ClockTimes.RANGE)
                .filter(
                        time ->
                                ClockTimes.inOrder(
                                        time, fields.node().at("time"), fields.faults(), otherwise))
                .orElse(TimeRange.ALL_DAY);
    }
}
