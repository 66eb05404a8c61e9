package org.studycal.importer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.WeekRange;

/** Computes in which weeks of the plan its periods are. */
final class WeekNumbers {
    private static final int MONTH_WEEKS = 4;
    private static final int WEEK_DAYS = 7;

    private final Draft draft;

    WeekNumbers(Draft draft) {
        this.draft = draft;
    }

    void resolve() {
        said();
        numberedWeeks();
        upwards();
        sequential(Unit.MONTH);
        sequential(Unit.PHASE);
        restarted();
        days();
        upwards();
        totalShared();
        for (PeriodDraft period : draft.periods) {
            amounts(period);
        }
        for (TopicDraft topic : draft.topics) {
            topic.weeks = topic.weeks.or(() -> of(topic.period));
        }
    }

    /** The weeks of a period, or of the innermost around it that has some. */
    Optional<WeekRange> of(int period) {
        for (int at = period; at >= 0; at = draft.period(at).parent) {
            if (draft.period(at).weeks.isPresent()) {
                return draft.period(at).weeks;
            }
        }
        return Optional.empty();
    }

    private void said() {
        for (PeriodDraft period : draft.periods) {
            if (period.saidWeeks.isPresent()) {
                period.weeks = period.saidWeeks;
            } else if (period.saidMonths.isPresent()) {
                WeekRange months = period.saidMonths.get();
                period.weeks =
                        Optional.of(
                                new WeekRange(
                                        (months.first() - 1) * MONTH_WEEKS + 1,
                                        months.last() * MONTH_WEEKS));
            }
        }
    }

    /** Weeks whose numbers go on from parent to parent, or that have no parent. */
    private void numberedWeeks() {
        int shift = shift(Unit.WEEK);
        if (shift > 0) {
            draft.periods.stream()
                    .filter(period -> period.unit == Unit.WEEK && period.first == 0)
                    .findFirst()
                    .ifPresent(
                            period ->
                                    draft.guessed(
                                            period.line,
                                            "the plan counts its weeks from 0: "
                                                    + period.name
                                                    + " is the plan's week 1"));
        }
        if (restarts(Unit.WEEK)) {
            return;
        }
        for (PeriodDraft period : draft.periods) {
            if (period.unit == Unit.WEEK && period.weeks.isEmpty()) {
                period.weeks =
                        Optional.of(
                                new WeekRange(
                                        Math.max(1, period.first + shift),
                                        Math.max(1, period.last + shift)));
            }
        }
    }

    private int shift(Unit unit) {
        return draft.periods.stream().anyMatch(each -> each.unit == unit && each.first == 0)
                ? 1
                : 0;
    }

    /** The period around a numbered one in which its numbers count; itself no week or day. */
    private int outer(PeriodDraft period) {
        int at = period.parent;
        while (at >= 0 && draft.period(at).unit == period.unit) {
            at = draft.period(at).parent;
        }
        return at;
    }

    /** Whether the numbers of a unit begin again under each parent. */
    private boolean restarts(Unit unit) {
        Map<Integer, Integer> lowest = new HashMap<>();
        for (PeriodDraft period : draft.periods) {
            if (period.unit == unit && outer(period) >= 0) {
                lowest.merge(outer(period), period.first, Math::min);
            }
        }
        return lowest.size() > 1
                && lowest.values().stream().filter(first -> first <= 1).count() * 2 > lowest.size();
    }

    /** Where numbers begin again, the weeks of a parent follow those of the one before it. */
    private void restarted() {
        if (!restarts(Unit.WEEK)) {
            return;
        }
        int shift = shift(Unit.WEEK);
        int reached = 0;
        int outer = -2;
        int offset = 0;
        boolean said = false;
        for (PeriodDraft period : draft.periods) {
            if (period.unit != Unit.WEEK || period.weeks.isPresent()) {
                continue;
            }
            if (outer(period) != outer) {
                outer = outer(period);
                offset = outer < 0 ? 0 : firstOf(outer).map(first -> first - 1).orElse(reached);
                if (offset > 0 && !said) {
                    said = true;
                    draft.guessed(
                            period.line,
                            "the numbers of the weeks begin again: "
                                    + period.name
                                    + " is the plan's week "
                                    + (offset + period.first + shift));
                }
            }
            period.weeks =
                    Optional.of(
                            new WeekRange(
                                    Math.max(1, offset + period.first + shift),
                                    Math.max(1, offset + period.last + shift)));
            reached = Math.max(reached, period.weeks.get().last());
        }
        upwards();
    }

    private Optional<Integer> firstOf(int period) {
        PeriodDraft outer = draft.period(period);
        return outer.saidWeeks
                .or(() -> outer.saidMonths.isPresent() ? outer.weeks : Optional.empty())
                .map(WeekRange::first);
    }

    /** A period without weeks of its own has those of what stands in it. */
    private void upwards() {
        Map<Integer, WeekRange> unions = new HashMap<>();
        for (int i = draft.periods.size() - 1; i >= 0; i--) {
            PeriodDraft period = draft.period(i);
            if (period.weeks.isEmpty()) {
                period.weeks = Optional.ofNullable(unions.get(i));
            }
            period.weeks.ifPresent(
                    weeks -> unions.merge(period.parent, weeks, WeekNumbers::spanning));
        }
    }

    private static WeekRange spanning(WeekRange one, WeekRange other) {
        return new WeekRange(
                Math.min(one.first(), other.first()), Math.max(one.last(), other.last()));
    }

    /** Months and phases that say how long they are follow each other; months have four weeks. */
    private void sequential(Unit unit) {
        Map<String, Integer> reached = new HashMap<>();
        boolean weeksRestart = restarts(Unit.WEEK);
        Map<Integer, Integer> counted = countedWeeks();
        for (int i = 0; i < draft.periods.size(); i++) {
            PeriodDraft period = draft.period(i);
            if (period.unit != unit) {
                continue;
            }
            String row = period.parent + "/" + period.subject;
            int begin =
                    reached.getOrDefault(
                            row,
                            period.parent < 0
                                    ? 0
                                    : of(period.parent).map(weeks -> weeks.first() - 1).orElse(0));
            int length = period.durationWeeks;
            if (unit == Unit.MONTH && length == 0 && !(weeksRestart && counted.containsKey(i))) {
                length = (period.last - period.first + 1) * MONTH_WEEKS;
                if (period.weeks.isEmpty()) {
                    draft.guessed(
                            firstOf(unit).line,
                            "months without weeks were taken as four weeks each");
                }
            }
            if (length == 0) {
                length = counted.getOrDefault(i, 0);
            }
            if (period.weeks.isEmpty() && length > 0) {
                period.weeks = Optional.of(new WeekRange(begin + 1, begin + length));
            }
            if (period.weeks.isPresent()) {
                reached.put(row, period.weeks.get().last());
            } else {
                // Nobody knows when what follows it begins.
                return;
            }
        }
    }

    private PeriodDraft firstOf(Unit unit) {
        return draft.periods.stream().filter(each -> each.unit == unit).findFirst().orElseThrow();
    }

    /** How many weeks each period counts that has weeks in it. */
    private Map<Integer, Integer> countedWeeks() {
        Map<Integer, Integer> counted = new HashMap<>();
        int shift = shift(Unit.WEEK);
        for (PeriodDraft period : draft.periods) {
            if (period.unit == Unit.WEEK) {
                counted.merge(outer(period), period.last + shift, Math::max);
            }
        }
        return counted;
    }

    private void days() {
        int shift = shift(Unit.DAY);
        boolean restarts = restarts(Unit.DAY);
        int reached = 0;
        int outer = -2;
        int offset = 0;
        for (PeriodDraft period : draft.periods) {
            if (period.unit != Unit.DAY || period.weeks.isPresent()) {
                continue;
            }
            int parent = outer(period);
            if (parent >= 0 && draft.period(parent).unit == Unit.WEEK) {
                period.weeks = of(parent);
                continue;
            }
            if (restarts && parent != outer) {
                outer = parent;
                offset = parent < 0 ? 0 : start(parent, reached);
            }
            int first = Math.max(1, offset + period.first + shift);
            int last = Math.max(first, offset + period.last + shift);
            reached = Math.max(reached, last);
            period.weeks =
                    Optional.of(
                            new WeekRange((first - 1) / WEEK_DAYS + 1, (last - 1) / WEEK_DAYS + 1));
        }
    }

    private int start(int parent, int reached) {
        return draft.period(parent)
                .weeks
                .map(weeks -> (weeks.first() - 1) * WEEK_DAYS)
                .orElse(reached);
    }

    /** Phases that say nothing share the plan's stated length. */
    private void totalShared() {
        var open =
                draft.periods.stream()
                        .filter(period -> period.unit == Unit.PHASE && period.parent < 0)
                        .toList();
        if (draft.totalWeeks < open.size()
                || open.isEmpty()
                || open.stream().anyMatch(period -> period.weeks.isPresent())) {
            return;
        }
        for (int i = 0; i < open.size(); i++) {
            int first = i * draft.totalWeeks / open.size() + 1;
            int last = (i + 1) * draft.totalWeeks / open.size();
            open.get(i).weeks = Optional.of(new WeekRange(first, last));
        }
        draft.guessed(
                open.get(0).line,
                draft.totalWeeks
                        + " weeks (line "
                        + draft.totalWeeksLine
                        + ") were divided equally among "
                        + open.size()
                        + " phases");
    }

    private static void amounts(PeriodDraft period) {
        if (period.stated.isEmpty()
                && period.weeklyStated.isPresent()
                && period.weeks.isPresent()) {
            StudyPlan.Amount weekly = period.weeklyStated.get();
            int weeks = period.weeks.get().last() - period.weeks.get().first() + 1;
            period.stated =
                    Optional.of(
                            new StudyPlan.Amount(
                                    weekly.min() * weeks,
                                    weekly.max() * weeks,
                                    weekly.open(),
                                    weekly.text(),
                                    weekly.line()));
        }
    }
}
