package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.WeekRange;

/** Finds what the plan says in two ways that cannot both hold. */
final class Contradictions {
    private static final int BOUNDLESS = 1_000_000;

    private final Draft draft;
    private final WeekTemplate template;

    Contradictions(Draft draft, WeekTemplate template) {
        this.draft = draft;
        this.template = template;
    }

    void find() {
        closing();
        numbers();
        Optional<Figure> weekly = weekly();
        capacity(weekly);
        weeks(weekly);
        sums();
        total();
        length();
    }

    /** An amount in minutes and where the plan says it. */
    private record Figure(int min, int max, int line, String what) {
        boolean contradicts(int minutes) {
            return minutes < min || minutes > max;
        }

        boolean contradicts(Figure other) {
            return other.max < min || other.min > max;
        }

        String words() {
            String hours =
                    min == max
                            ? Amounts.hours(min)
                            : max == BOUNDLESS
                                    ? Amounts.hours(min) + " or more"
                                    : Amounts.hours(min) + " to " + Amounts.hours(max);
            return hours + " (" + what + ", line " + line + ")";
        }
    }

    /** The hours of a week: shared out, or else stated; all that the plan states is compared. */
    private Optional<Figure> weekly() {
        Optional<Figure> first = shares();
        for (Amount amount : draft.weekly.values()) {
            Figure figure =
                    new Figure(
                            amount.min(),
                            amount.open() ? BOUNDLESS : amount.max(),
                            amount.line(),
                            "stated");
            if (first.isEmpty()) {
                first = Optional.of(figure);
            } else if (first.get().contradicts(figure)) {
                draft.contradiction(
                        figure.line(),
                        "study time a week: " + first.get().words() + " against " + figure.words());
            }
        }
        return first;
    }

    private Optional<Figure> shares() {
        if (draft.shares.isEmpty()) {
            return Optional.empty();
        }
        int min = draft.shares.stream().mapToInt(share -> share.weekly().min()).sum();
        int max = draft.shares.stream().mapToInt(share -> share.weekly().max()).sum();
        int line = draft.shares.get(0).weekly().line();
        return Optional.of(new Figure(min, max, line, "shared out"));
    }

    private void capacity(Optional<Figure> weekly) {
        int capacity = template.capacity();
        if (weekly.isPresent() && capacity > 0 && weekly.get().contradicts(capacity)) {
            draft.contradiction(
                    template.windows().get(0).line(),
                    "study time a week: "
                            + weekly.get().words()
                            + " against "
                            + Amounts.hours(capacity)
                            + " (windows of the week's template, line "
                            + template.windows().get(0).line()
                            + ")");
        }
    }

    /** A week's own figures: those of its labels of days, or those it states. */
    private void weeks(Optional<Figure> weekly) {
        for (PeriodDraft period : draft.periods) {
            if (period.dayMinutes == 0) {
                continue;
            }
            if (weekly.isEmpty() && period.stated.isEmpty()) {
                period.stated =
                        Optional.of(
                                new Amount(
                                        period.dayMinutes,
                                        period.dayMinutes,
                                        false,
                                        "sum of its days",
                                        period.dayAmountLine));
            } else if (weekly.isPresent() && weekly.get().contradicts(period.dayMinutes)) {
                draft.contradiction(
                        period.dayAmountLine,
                        "study time of "
                                + period.name
                                + ": "
                                + weekly.get().words()
                                + " against "
                                + Amounts.hours(period.dayMinutes)
                                + " (its days, line "
                                + period.dayAmountLine
                                + ")");
            }
        }
    }

    /** The last line of a plan may state the hours of all of it, and not those of its last week. */
    private void closing() {
        List<PeriodDraft> stated =
                draft.periods.stream().filter(period -> period.stated.isPresent()).toList();
        boolean all =
                !draft.topics.isEmpty()
                        && draft.topics.stream().allMatch(topic -> topic.stated.isPresent());
        if (stated.isEmpty() || !all || draft.total.isPresent()) {
            return;
        }
        PeriodDraft last = stated.getLast();
        Amount amount = last.stated.get();
        int sum = draft.topics.stream().mapToInt(topic -> topic.stated.get().planned()).sum();
        int index = draft.periods.indexOf(last);
        int own =
                draft.topics.stream()
                        .filter(topic -> draft.within(topic.period, index))
                        .mapToInt(topic -> topic.stated.get().planned())
                        .sum();
        boolean below = draft.topics.stream().allMatch(topic -> topic.line < amount.line());
        if (below
                && own * 10 < amount.planned() * 9
                && Math.abs(sum - amount.planned()) * 10 <= sum) {
            draft.total = last.stated;
            last.stated = Optional.empty();
        }
    }

    /** A period's stated hours against the sum of its topics, where all of them have hours. */
    private void sums() {
        for (int i = 0; i < draft.periods.size(); i++) {
            PeriodDraft period = draft.period(i);
            if (period.stated.isEmpty()) {
                continue;
            }
            int outer = i;
            List<TopicDraft> topics =
                    draft.topics.stream()
                            .filter(topic -> draft.within(topic.period, outer))
                            .toList();
            int min = topics.stream().mapToInt(t -> t.stated.map(Amount::min).orElse(0)).sum();
            int max = topics.stream().mapToInt(t -> t.stated.map(Amount::max).orElse(0)).sum();
            boolean all = !topics.isEmpty() && topics.stream().allMatch(t -> t.stated.isPresent());
            Amount stated = period.stated.get();
            boolean more = min > stated.max() && !stated.open();
            boolean less = all && max < stated.min();
            if (more || less) {
                draft.contradiction(
                        stated.line(),
                        period.name
                                + ": "
                                + Amounts.hours(stated.planned())
                                + " stated (line "
                                + stated.line()
                                + ") against "
                                + Amounts.hours((min + max) / 2)
                                + " summed over its topics (line "
                                + topics.get(0).line
                                + ")");
            }
        }
    }

    /** The whole plan's stated hours against the sum of its topics. */
    private void total() {
        boolean all =
                !draft.topics.isEmpty()
                        && draft.topics.stream().allMatch(topic -> topic.stated.isPresent());
        if (!all || draft.total.isEmpty()) {
            return;
        }
        Amount total = draft.total.get();
        int min = draft.topics.stream().mapToInt(topic -> topic.stated.get().min()).sum();
        int max = draft.topics.stream().mapToInt(topic -> topic.stated.get().max()).sum();
        if (max < total.min() || (min > total.max() && !total.open())) {
            draft.contradiction(
                    total.line(),
                    "the whole plan: "
                            + Amounts.hours(total.planned())
                            + " stated (line "
                            + total.line()
                            + ") against "
                            + Amounts.hours((min + max) / 2)
                            + " summed over its topics (line "
                            + draft.topics.get(0).line
                            + ")");
        }
    }

    private void numbers() {
        Map<String, List<PeriodDraft>> rows = new HashMap<>();
        for (PeriodDraft period : draft.periods) {
            if (period.unit != Unit.PHASE || period.first > 0) {
                String key =
                        period.unit
                                + "/"
                                + period.parent
                                + "/"
                                + period.subject
                                + "/"
                                + period.name.replaceAll("[\\d\\s–-]+", "");
                rows.computeIfAbsent(key, each -> new ArrayList<>()).add(period);
            }
        }
        for (List<PeriodDraft> row : rows.values()) {
            numbers(row);
        }
    }

    private void numbers(List<PeriodDraft> row) {
        PeriodDraft before = row.get(0);
        for (PeriodDraft period : row.subList(1, row.size())) {
            if (period.first > before.last + 1) {
                int missing = before.last + 1;
                String name = period.unit.name().toLowerCase(java.util.Locale.ROOT) + " ";
                draft.contradiction(
                        period.line,
                        (missing == period.first - 1
                                        ? name + missing + " is"
                                        : name + missing + " to " + (period.first - 1) + " are")
                                + " missing: "
                                + before.name
                                + " (line "
                                + before.line
                                + ") is followed by "
                                + period.name
                                + " (line "
                                + period.line
                                + ")");
            } else if (period.first <= before.last && period.last >= before.first) {
                draft.contradiction(
                        period.line,
                        period.name
                                + " (line "
                                + period.line
                                + ") has the number of "
                                + before.name
                                + " (line "
                                + before.line
                                + ") again; both were taken");
            }
            before = period;
        }
    }

    /** The plan's stated length against its last week. */
    private void length() {
        int last =
                draft.periods.stream()
                        .flatMap(period -> period.weeks.stream())
                        .mapToInt(WeekRange::last)
                        .max()
                        .orElse(0);
        if (draft.totalWeeks > 0
                && last > 0
                && Math.abs(draft.totalWeeks - last) > draft.totalWeeks / 10) {
            draft.contradiction(
                    draft.totalWeeksLine,
                    "the plan says that it has "
                            + draft.totalWeeks
                            + " weeks (line "
                            + draft.totalWeeksLine
                            + "), its last is week "
                            + last);
        }
    }
}
