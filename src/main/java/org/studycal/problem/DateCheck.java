package org.studycal.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Dates come in order and inside the plan. */
final class DateCheck {

    private static final int MOST_YEARS = 20;

    private final ProblemDraft draft;
    private final Faults faults;
    private final LocalDate start;
    private final LocalDate end;

    DateCheck(ProblemDraft draft) {
        this.draft = draft;
        this.faults = draft.faults();
        boolean ordered =
                draft.start().isPresent()
                        && draft.end().filter(last -> last.isBefore(draft.start().get())).isEmpty();
        // Against a plan that is itself wrong nothing can be checked.
        this.start = ordered ? draft.start().get() : LocalDate.MIN;
        this.end = ordered ? draft.end().orElse(LocalDate.MAX) : LocalDate.MAX;
    }

    void check() {
        plan();
        draft.activities().forEach(this::activity);
        for (Located<Milestone> milestone : draft.milestones()) {
            LocalDate date = milestone.value().date();
            if (!date.equals(LocalDate.EPOCH) && date.isBefore(start)) {
                faults.at(
                        milestone.at(milestone.has("date") ? "date" : "week"),
                        FaultKind.OUTSIDE_PLAN,
                        "the date " + date + " lies before the plan's start " + start);
            } else if (date.isAfter(end) && milestone.has("week")) {
                // A date after the end is fine: an exam may follow a while after the last session.
                faults.at(
                        milestone.at("week"),
                        FaultKind.OUTSIDE_PLAN,
                        "the date " + date + " lies after the plan's end " + end);
            }
        }
        unused();
    }

    private void plan() {
        if (draft.start().isEmpty() || draft.end().isEmpty()) {
            return;
        }
        LocalDate first = draft.start().get();
        LocalDate last = draft.end().get();
        if (last.isBefore(first)) {
            faults.at(
                    draft.fields().node().at("end"),
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the end %s lies before the start %s; expected a later date"
                            .formatted(last, first));
        } else if (last.isAfter(first.plusYears(MOST_YEARS))) {
            faults.at(
                    draft.fields().node().at("end"),
                    FaultKind.PLAN_TOO_LONG,
                    "the plan from %s to %s is longer than %s years; expected an earlier end"
                            .formatted(first, last, MOST_YEARS));
        }
    }

    private void activity(Located<Activity> located) {
        Activity activity = located.value();
        ordered(located, "release", activity.release(), "due", activity.due());
        // Of what is handed in every week "deadline" is a day of the week.
        String last = located.has("until") ? "until" : "deadline";
        ordered(located, "release", activity.release(), last, activity.deadline());
        beforeStart(located, "due", activity.due());
        beforeStart(located, last, activity.deadline());
        activity.release()
                .filter(limit -> limit.date().isAfter(end))
                .ifPresent(
                        date ->
                                faults.at(
                                        located.at("release"),
                                        FaultKind.OUTSIDE_PLAN,
                                        "the release %s lies after the plan's end %s, so nothing of it could be planned"
                                                .formatted(date, end)));
        if (end.equals(LocalDate.MAX)) {
            return;
        }
        int lastWeek = new PlanWeeks(start, draft.weekStart()).weekOf(end);
        activity.targetWeeks()
                .filter(weeks -> weeks.last() > lastWeek)
                .ifPresent(
                        weeks ->
                                faults.at(
                                        located.at("weeks"),
                                        FaultKind.OUTSIDE_PLAN,
                                        "the plan ends in week %s (%s), before week %s"
                                                .formatted(lastWeek, end, weeks.last())));
    }

    private void ordered(
            Located<Activity> located,
            String earlyKey,
            Optional<DateLimit> early,
            String lateKey,
            Optional<DateLimit> late) {
        if (early.isPresent()
                && late.isPresent()
                && !late.get().end().isAfter(early.get().start())) {
            faults.at(
                    located.at(lateKey),
                    FaultKind.DATES_OUT_OF_ORDER,
                    "the %s %s lies before the %s %s; expected the %s first"
                            .formatted(lateKey, late.get(), earlyKey, early.get(), earlyKey));
        }
    }

    private void beforeStart(Located<Activity> located, String key, Optional<DateLimit> limit) {
        limit.filter(day -> day.lastDay().isBefore(start))
                .ifPresent(
                        day ->
                                faults.at(
                                        located.at(key),
                                        FaultKind.OUTSIDE_PLAN,
                                        "the %s %s lies before the plan's start %s"
                                                .formatted(key, day, start)));
    }

    private void unused() {
        for (Located<Commitment> commitment : draft.commitments()) {
            LocalDateTime from = commitment.value().start();
            if (!commitment.value().end().isAfter(firstMinute())
                    || from.toLocalDate().isAfter(end)) {
                unused(commitment.node(), "the commitment lies");
            }
        }
        for (Located<ProtectedTime> time : draft.protectedTimes()) {
            for (DateRange dates : time.value().when().dates()) {
                if (outside(dates)) {
                    unused(time.at("dates"), dates + " lies");
                }
            }
            span(time, time.value().when());
        }
        for (Located<RepeatedCommitment> commitment : draft.repeated()) {
            List<DateRange> dates = commitment.value().when().dates();
            if (!dates.isEmpty() && dates.stream().allMatch(this::outside)) {
                unused(commitment.at("dates"), "the commitment lies");
            }
            span(commitment, commitment.value().when());
        }
        for (Located<AvailabilityReader.Entry> entry : draft.availability()) {
            if (!entry.value().dates().isEmpty()
                    && entry.value().dates().stream().allMatch(this::outside)) {
                unused(entry.at("dates"), "the exception lies");
            }
            span(entry, entry.value().when());
        }
        for (Located<PinnedSession> session : draft.pinned()) {
            LocalDate date = session.value().start().toLocalDate();
            if (date.isBefore(start) || date.isAfter(end)) {
                unused(session.at("start"), "the pinned session lies");
            }
        }
    }

    private void span(Located<?> entry, Recurrence when) {
        if (outside(when.span())) {
            unused(entry.at(entry.has("from") ? "from" : "until"), "the entry lies");
        }
    }

    private LocalDateTime firstMinute() {
        return start.equals(LocalDate.MIN) ? LocalDateTime.MIN : start.atStartOfDay();
    }

    private boolean outside(DateRange dates) {
        return dates.last().isBefore(start) || dates.first().isAfter(end);
    }

    private void unused(LocatedNode node, String what) {
        String plan = end.equals(LocalDate.MAX) ? "from " + start : start + ".." + end;
        faults.at(node, FaultKind.UNUSED_DATES, what + " wholly outside the plan (" + plan + ")");
    }
}
