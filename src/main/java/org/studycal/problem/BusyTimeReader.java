package org.studycal.problem;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the times that are never studied in: {@code protected} and {@code commitments}. */
final class BusyTimeReader {

    private static final int MOST = 20_000;

    private static final List<String> DAYS = List.of("days", "dates", "time");
    private static final List<String> REPEATING =
            List.of("days", "every", "from", "until", "dates", "except");
    private static final ValueType<Integer> BUFFER = Durations.between(0, 24 * 60);

    private final Fields root;
    private final Optional<PlanWeeks> weeks;

    /**
     * @param weeks of the plan, when its start is known
     */
    BusyTimeReader(Fields root, Optional<PlanWeeks> weeks) {
        this.root = root;
        this.weeks = weeks;
    }

    /** Protected times, with breaks that float. */
    List<Located<ProtectedTime>> protectedTimes() {
        List<Located<ProtectedTime>> times = new ArrayList<>();
        for (LocatedNode node : root.items("protected", "protected times", MOST)) {
            Fields fields =
                    root.inside(
                            node,
                            "protected time",
                            "title",
                            "days",
                            "every",
                            "from",
                            "until",
                            "dates",
                            "except",
                            "time",
                            "between",
                            "length");
            boolean floating = fields.has("between") || fields.has("length");
            String title =
                    fields.optional("title", Texts.LINE)
                            .orElse(floating ? "Break" : "Protected time");
            Recurrence when =
                    RecurrenceReader.read(fields, weeks, fields.list("dates", Dates.RANGE));
            AvailabilityReader.someDays(fields);
            if (floating) {
                floating(fields, title, when)
                        .ifPresent(time -> times.add(new Located<>(time, node)));
            } else {
                if (fields.present(DAYS).isEmpty()) {
                    fields.missing(
                            "days",
                            "\"days\", \"dates\" or \"time\", or else nothing could ever be studied");
                }
                times.add(
                        new Located<>(
                                new ProtectedTime(title, when, time(fields), OptionalInt.empty()),
                                node));
            }
        }
        return times;
    }

    /** A break of some length between two times. */
    private static Optional<ProtectedTime> floating(Fields fields, String title, Recurrence when) {
        if (fields.has("time")) {
            fields.fault(
                    "time",
                    FaultKind.CONFLICTING_KEYS,
                    "a break has either its \"time\", or \"length\" and \"between\", not both");
        }
        Optional<TimeRange> between =
                fields.required("between", ClockTimes.RANGE)
                        .filter(
                                range ->
                                        ClockTimes.inOrder(
                                                range,
                                                fields.node().at("between"),
                                                fields.faults()));
        Optional<Integer> length = fields.required("length", Durations.between(1, 1440));
        if (between.isPresent() && length.isPresent() && length.get() > between.get().minutes()) {
            fields.fault(
                    "length",
                    FaultKind.BREAK_TOO_LONG,
                    "a break of %s does not fit between %s, which is %s"
                            .formatted(
                                    Durations.format(length.get()),
                                    between.get(),
                                    Durations.format(between.get().minutes())));
            return Optional.empty();
        }
        return between.flatMap(
                range ->
                        length.map(
                                minutes ->
                                        new ProtectedTime(
                                                title, when, range, OptionalInt.of(minutes))));
    }

    /** Commitments that are single events; those with a fault are left out. */
    List<Located<Commitment>> commitments() {
        List<Located<Commitment>> commitments = new ArrayList<>();
        for (LocatedNode node : events()) {
            if (!repeats(node)) {
                Fields fields = fields(node);
                boolean moments = fields.has("start") || fields.has("end");
                (moments ? startToEnd(fields) : onDate(fields))
                        .map(
                                event ->
                                        new Commitment(
                                                title(fields),
                                                event.start(),
                                                event.end(),
                                                buffer(fields, "before"),
                                                buffer(fields, "after")))
                        .ifPresent(read -> commitments.add(new Located<>(read, node)));
            }
        }
        return commitments;
    }

    /** Commitments that are events on several days. */
    List<Located<RepeatedCommitment>> repeated() {
        List<Located<RepeatedCommitment>> repeated = new ArrayList<>();
        for (LocatedNode node : events()) {
            if (repeats(node)) {
                Fields fields = fields(node);
                for (String key : fields.present(List.of("date", "start", "end"))) {
                    fields.fault(
                            key,
                            FaultKind.CONFLICTING_KEYS,
                            "a commitment has either \"%s\", or days on which it comes back; with these, \"from\" and \"until\" are its first and last day"
                                    .formatted(key));
                }
                if (fields.present(List.of("days", "dates")).isEmpty()) {
                    fields.missing("days", "days like tue, or [mon, wed]; or \"dates\"");
                }
                AvailabilityReader.someDays(fields);
                Recurrence when =
                        RecurrenceReader.read(fields, weeks, fields.list("dates", Dates.RANGE));
                repeated.add(
                        new Located<>(
                                new RepeatedCommitment(
                                        title(fields),
                                        when,
                                        time(fields),
                                        buffer(fields, "before"),
                                        buffer(fields, "after")),
                                node));
            }
        }
        return repeated;
    }

    private List<LocatedNode> events() {
        return root.items("commitments", "commitments", MOST).stream()
                .filter(node -> !CalendarSourceReader.isCalendar(node))
                .toList();
    }

    private Fields fields(LocatedNode node) {
        return root.inside(
                node,
                "a commitment",
                "title",
                "date",
                "time",
                "start",
                "end",
                "days",
                "every",
                "from",
                "until",
                "dates",
                "except",
                "before",
                "after");
    }

    private static boolean repeats(LocatedNode node) {
        return REPEATING.stream().anyMatch(key -> node.get(key).isPresent());
    }

    private static String title(Fields fields) {
        return fields.optional("title", Texts.LINE).orElse("Commitment");
    }

    private static int buffer(Fields fields, String key) {
        return fields.optional(key, BUFFER).orElse(0);
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

    private static Optional<Commitment> startToEnd(Fields fields) {
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
        return Optional.of(new Commitment("", start.get(), end.get()));
    }

    private static Optional<Commitment> onDate(Fields fields) {
        TimeRange time = time(fields);
        return fields.required("date", Dates.DATE)
                .map(LocalDate::atStartOfDay)
                .map(
                        day ->
                                new Commitment(
                                        "",
                                        day.plusMinutes(time.fromMinute()),
                                        day.plusMinutes(time.toMinute())));
    }

    private static TimeRange time(Fields fields) {
        return fields.optional("time", ClockTimes.RANGE)
                .filter(time -> ClockTimes.inOrder(time, fields.node().at("time"), fields.faults()))
                .orElse(TimeRange.ALL_DAY);
    }
}
