package org.studycal.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code milestones} and {@code pinned}. */
final class MilestoneReader {

    private static final int MOST = 20_000;

    private final Faults faults;
    private final Optional<PlanWeeks> weeks;

    /**
     * Creates the reader.
     *
     * @param weeks of the plan; empty when the file's start is wrong
     */
    MilestoneReader(Faults faults, Optional<PlanWeeks> weeks) {
        this.faults = faults;
        this.weeks = weeks;
    }

    /** The milestones in file order. */
    List<Located<Milestone>> milestones(Fields root) {
        List<Located<Milestone>> milestones = new ArrayList<>();
        for (LocatedNode node : root.groups("milestones", "milestones", MOST)) {
            Fields fields =
                    Fields.of(
                            node,
                            faults,
                            "a milestone",
                            List.of(
                                    "id",
                                    "title",
                                    "date",
                                    "week",
                                    "requires",
                                    "hard",
                                    "checklist"));
            String id = ActivityReader.id(fields, faults);
            milestones.add(
                    new Located<>(
                            new Milestone(
                                    id,
                                    fields.optional("title", Texts.LINE).orElse(id),
                                    date(fields).orElse(LocalDate.EPOCH),
                                    fields.distinct("requires", Texts.REFERENCE),
                                    fields.optional("hard", Numbers.BOOLEAN).orElse(false),
                                    fields.list("checklist", Texts.LINE)),
                            node));
        }
        return milestones;
    }

    private Optional<LocalDate> date(Fields fields) {
        Optional<LocalDate> date = fields.optional("date", Dates.DATE);
        Optional<Integer> week = fields.optional("week", Numbers.WEEK);
        if (fields.has("date") && fields.has("week")) {
            faults.at(
                    fields.at("week"),
                    FaultKind.CONFLICTING_KEYS,
                    "a milestone has either \"date\" or \"week\", not both");
        } else if (!fields.has("date") && !fields.has("week")) {
            fields.missing("date", "a date like 2027-01-04, or \"week\" with a plan week");
        }
        return date.or(() -> week.flatMap(number -> weeks.map(plan -> plan.lastDayOf(number))));
    }

    /** The pinned sessions in file order; those with a fault are left out. */
    List<Located<PinnedSession>> pinned(Fields root) {
        List<Located<PinnedSession>> sessions = new ArrayList<>();
        for (LocatedNode node : root.groups("pinned", "pinned sessions", MOST)) {
            Fields fields =
                    Fields.of(
                            node,
                            faults,
                            "a pinned session",
                            List.of("activity", "start", "end", "length"));
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

    private Optional<Integer> length(Fields fields, Optional<LocalDateTime> start) {
        Optional<Integer> length = fields.optional("length", Durations.between(1, 1440));
        Optional<LocalDateTime> end = fields.optional("end", Dates.END);
        if (fields.has("length") && fields.has("end")) {
            faults.at(
                    fields.at("end"),
                    FaultKind.CONFLICTING_KEYS,
                    "a pinned session has either \"length\" or \"end\", not both");
        } else if (!fields.has("length") && !fields.has("end")) {
            fields.missing("length", "a duration like 2h, or \"end\"");
        }
        if (start.isEmpty() || end.isEmpty()) {
            return length;
        }
        long minutes = ChronoUnit.MINUTES.between(start.get(), end.get());
        if (minutes <= 0 || minutes > 1440) {
            faults.at(
                    fields.at("end"),
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the session from %s to %s%s; expected an end up to 24h after the start"
                            .formatted(
                                    start.get(),
                                    end.get(),
                                    minutes <= 0
                                            ? " ends before it starts"
                                            : " is longer than a day"));
            return Optional.empty();
        }
        return Optional.of((int) minutes);
    }
}
