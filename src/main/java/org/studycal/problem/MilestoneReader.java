package org.studycal.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code milestones} and {@code pinned}. */
final class MilestoneReader {

    private static final int MOST = 20_000;

    private static final ValueType<LocalDate> DATE =
            new ValueType<>(FaultKind.BAD_DATE, Dates.DATE.expectation(), MilestoneReader::day);

    private static final ValueType<Milestone.Kind> KIND =
            ValueType.ofText(FaultKind.BAD_CHOICE, "checkpoint or exam", MilestoneReader::kind);

    private MilestoneReader() {}

    /**
     * The milestones in file order.
     *
     * @param weeks of the plan; empty when the file's start is wrong
     */
    static List<Located<Milestone>> milestones(Fields root, Optional<PlanWeeks> weeks) {
        List<Located<Milestone>> milestones = new ArrayList<>();
        for (LocatedNode node : root.items("milestones", "milestones", MOST)) {
            Fields fields =
                    root.inside(
                            node,
                            "a milestone",
                            "id",
                            "title",
                            "kind",
                            "date",
                            "week",
                            "time",
                            "length",
                            "requires",
                            "hard",
                            "checklist");
            String id = ActivityReader.id(fields);
            Milestone.Kind kind = fields.optional("kind", KIND).orElse(Milestone.Kind.CHECKPOINT);
            Optional<LocalTime> time =
                    fields.optional("time", ClockTimes.START)
                            .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
            milestones.add(
                    new Located<>(
                            new Milestone(
                                    id,
                                    fields.optional("title", Texts.LINE).orElse(id),
                                    kind,
                                    date(fields, weeks).orElse(LocalDate.EPOCH),
                                    time,
                                    length(fields, kind, time),
                                    fields.distinct("requires", Texts.REFERENCE),
                                    fields.optional("hard", Numbers.BOOLEAN).orElse(false),
                                    fields.list("checklist", Texts.LINE)),
                            node));
        }
        return milestones;
    }

    private static LocalDate day(LocatedNode node) throws BadValue {
        String text = node.text().strip();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:\\d{2}")) {
            throw new BadValue(
                    Quoted.of(text) + " has a time, which stands in \"time\"; expected a date",
                    Quoted.of(text.substring(0, 10)));
        }
        return Dates.DATE.parser().parse(node);
    }

    private static Milestone.Kind kind(String text) throws BadValue {
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            if (kind.id().equals(text)) {
                return kind;
            }
        }
        List<String> kinds =
                Arrays.stream(Milestone.Kind.values()).map(Milestone.Kind::id).toList();
        throw new BadValue(
                Quoted.of(text) + " is no kind of milestone; expected checkpoint or exam",
                DidYouMean.among(text, kinds).orElse(""));
    }

    private static Optional<LocalDate> date(Fields fields, Optional<PlanWeeks> weeks) {
        Optional<LocalDate> date = fields.optional("date", DATE);
        Optional<Integer> week = fields.optional("week", Numbers.WEEK);
        oneOf(
                fields,
                "a milestone",
                "date",
                "week",
                "a date like 2027-01-04, or \"week\" with a plan week");
        return date.or(() -> week.flatMap(number -> weeks.map(plan -> plan.lastDayOf(number))));
    }

    /** Minutes of an exam, which ends on the day on which it begins. */
    private static int length(Fields fields, Milestone.Kind kind, Optional<LocalTime> time) {
        Optional<Integer> length = fields.optional("length", Durations.between(1, 1440));
        if (kind == Milestone.Kind.CHECKPOINT) {
            if (fields.has("length")) {
                fields.fault(
                        "length",
                        FaultKind.CONFLICTING_KEYS,
                        "a checkpoint takes no time; expected \"kind: exam\" beside a length");
            }
            return 0;
        }
        if (time.isEmpty()) {
            if (fields.has("length") && !fields.has("time")) {
                fields.missing("time", "the time at which the exam begins, like \"10:00\"");
            }
            return 0;
        }
        int minutes = length.orElse(Milestone.EXAM_MINUTES);
        int end = time.get().toSecondOfDay() / 60 + minutes;
        if (end > 1440) {
            fields.fault(
                    fields.has("length") ? "length" : "time",
                    FaultKind.CROSSES_MIDNIGHT,
                    "an exam at %s that takes %s ends after midnight; expected it to end on its day"
                            .formatted(time.get(), Durations.format(minutes)));
        }
        return minutes;
    }

    private static void oneOf(
            Fields fields, String what, String key, String other, String expectation) {
        if (fields.has(key) && fields.has(other)) {
            fields.fault(
                    other,
                    FaultKind.CONFLICTING_KEYS,
                    "%s has either \"%s\" or \"%s\", not both".formatted(what, key, other));
        } else if (!fields.has(key) && !fields.has(other)) {
            fields.missing(key, expectation);
        }
    }

    /** The pinned sessions in file order; those with a fault are left out. */
    static List<Located<PinnedSession>> pinned(Fields root) {
        List<Located<PinnedSession>> sessions = new ArrayList<>();
        for (LocatedNode node : root.items("pinned", "pinned sessions", MOST)) {
            Fields fields =
                    root.inside(node, "a pinned session", "activity", "start", "end", "length");
            Optional<String> activity = fields.required("activity", Texts.REFERENCE);
            Optional<LocalDateTime> start = fields.required("start", Dates.START);
            Optional<Integer> minutes = length(fields, start);
            if (activity.isPresent() && start.isPresent() && minutes.isPresent()) {
                sessions.add(
                        new Located<>(
                                new PinnedSession(activity.get(), start.get(), minutes.get()),
                                node));
            }
        }
        return sessions;
    }

    private static Optional<Integer> length(Fields fields, Optional<LocalDateTime> start) {
        Optional<Integer> length = fields.optional("length", Durations.between(1, 1440));
        Optional<LocalDateTime> end = fields.optional("end", Dates.END);
        oneOf(fields, "a pinned session", "length", "end", "a duration like 2h, or \"end\"");
        if (start.isEmpty() || end.isEmpty()) {
            return length;
        }
        long minutes = ChronoUnit.MINUTES.between(start.get(), end.get());
        if (minutes <= 0 || minutes > 1440) {
            fields.fault(
                    "end",
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the session from %s to %s %s; expected an end up to 24h after the start"
                            .formatted(
                                    start.get(),
                                    end.get(),
                                    minutes <= 0
                                            ? "ends before it starts"
                                            : "is longer than a day"));
            return Optional.empty();
        }
        return Optional.of((int) minutes);
    }
}
