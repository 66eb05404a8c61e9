package org.studycal.importer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.PeriodName;
import org.studycal.problem.WeekRange;

/** In which weeks of the plan its periods and topics are: the one numbering, from its first day. */
final class Numbering {
    static final int MONTH_WEEKS = 4;
    private static final int WEEK_DAYS = 7;

    private final Facts facts;
    private final List<PeriodFact> periods;
    private final Map<PeriodFact, WeekRange> weeks = new HashMap<>();
    private final Lengths lengths;
    private final FirstDay days;
    private final DayNumbers numbers;

    /**
     * Numbers the weeks.
     *
     * @param dates of the topics that have one
     * @param today tells what is over
     */
    Numbering(Facts facts, Map<TopicFact, LocalDate> dates, LocalDate today) {
        this.facts = facts;
        this.periods = facts.periods;
        this.lengths = new Lengths(facts, this, weeks);
        this.numbers = new DayNumbers(periods);
        byNames();
        days = new FirstDay(facts, dates, this, today, last());
        days.start().ifPresent(this::byDates);
        days.start().ifPresent(numbers::byDates);
        upwards();
        days.sayEnd(last());
        days.lastWeek().ifPresent(lengths::phasesUntil);
    }

    FirstDay days() {
        return days;
    }

    /** The weeks of a period alone. */
    Optional<WeekRange> own(PeriodFact period) {
        return Optional.ofNullable(weeks.get(period));
    }

    /** The weeks of a period, or of the innermost around it that has some. */
    Optional<WeekRange> of(PeriodFact period) {
        PeriodFact at = period;
        while (at != null && !weeks.containsKey(at)) {
            at = at.parent;
        }
        return own(at);
    }

    /** The weeks of a topic: that of its date, or those of its period. */
    Optional<WeekRange> of(TopicFact topic, Optional<LocalDate> date) {
        return date.isPresent() && days.start().isPresent()
                ? date.map(day -> range(week(day), week(topic.last(day))))
                : of(topic.period());
    }

    /** The days of a topic. */
    PlanDays daysOf(TopicFact topic, Optional<LocalDate> date) {
        return numbers.of(topic, date, days.start());
    }

    /** The days of a milestone that marks no end of a period. */
    PlanDays daysOf(CheckpointFact checkpoint) {
        return checkpoint.date().isPresent() || checkpoint.name().isPresent()
                ? PlanDays.NONE
                : numbers.of(checkpoint.period());
    }

    /** The week at whose end a milestone without a date is. */
    Optional<Integer> of(CheckpointFact checkpoint) {
        if (checkpoint.date().isPresent()) {
            return Optional.empty();
        }
        return checkpoint
                .name()
                .flatMap(this::lastWeek)
                .or(() -> of(checkpoint.period()).map(WeekRange::last));
    }

    private Optional<Integer> lastWeek(PeriodName name) {
        Unit unit = PeriodReader.unit(name);
        int number = Math.max(1, name.last());
        return periods.stream()
                .filter(each -> each.isNumbered(unit, name.last()))
                .flatMap(each -> own(each).stream())
                .map(WeekRange::last)
                .findFirst()
                .or(
                        () ->
                                switch (unit) {
                                    case WEEK -> Optional.of(number);
                                    case MONTH -> Optional.of(number * MONTH_WEEKS);
                                    case DAY -> Optional.of((number + 6) / WEEK_DAYS);
                                    case PHASE -> Optional.empty();
                                });
    }

    /** The last week of any period, or 0. */
    private int last() {
        return weeks.values().stream().mapToInt(WeekRange::last).max().orElse(0);
    }

    private static WeekRange range(int first, int last) {
        return new WeekRange(Math.max(1, first), Math.max(1, last));
    }

    /** What the names and the words of the periods say, without any date. */
    private void byNames() {
        for (PeriodFact period : periods) {
            period.saidMonths.ifPresent(
                    months ->
                            weeks.put(
                                    period,
                                    range(
                                            (months.first() - 1) * MONTH_WEEKS + 1,
                                            months.last() * MONTH_WEEKS)));
            // "Day 7: Week 1 review" is about a week, unless there are more days 7.
            period.saidWeeks
                    .filter(said -> period.unit != Unit.DAY || !numbers.isOnly(period))
                    .ifPresent(said -> weeks.put(period, said));
        }
        periods.stream()
                .filter(each -> each.unit == Unit.WEEK && each.first == 0)
                .findFirst()
                .ifPresent(
                        each ->
                                facts.guessed(
                                        each.line,
                                        "the plan counts its weeks from 0: %s is the plan's week 1",
                                        each.name));
        boolean restarts = restarts(Unit.WEEK);
        count(Unit.WEEK, period -> !restarts || period.outer() == null);
        upwards();
        lengths.sequential(Unit.MONTH, restarts, shift(Unit.WEEK));
        lengths.sequential(Unit.PHASE, restarts, shift(Unit.WEEK));
        count(Unit.WEEK, period -> true);
        upwards();
        count(Unit.DAY, period -> true);
        upwards();
        lengths.totalShared();
    }

    /** Numbers go on from parent to parent, or begin again where most parents have a first. */
    private boolean restarts(Unit unit) {
        Map<PeriodFact, Integer> lowest = new HashMap<>();
        for (PeriodFact period : periods) {
            if (period.unit == unit && period.outer() != null) {
                lowest.merge(period.outer(), period.first, Math::min);
            }
        }
        return lowest.size() > 1
                && lowest.values().stream().filter(first -> first <= 1).count() * 2 > lowest.size();
    }

    /** What is added to numbers that count from 0. */
    private int shift(Unit unit) {
        return periods.stream().anyMatch(each -> each.unit == unit && each.first == 0) ? 1 : 0;
    }

    /**
     * Counts weeks or days; where their numbers begin again, from the beginning of their parent.
     */
    private void count(Unit unit, Predicate<PeriodFact> counted) {
        int shift = shift(unit);
        int length = unit == Unit.DAY ? WEEK_DAYS : 1;
        boolean restarts = restarts(unit);
        boolean said = unit == Unit.DAY;
        PeriodFact outer = null;
        String subject = "";
        int offset = 0;
        int reached = 0;
        int lastWeek = last();
        for (PeriodFact period : periods) {
            if (period.unit != unit || !counted.test(period) || weeks.containsKey(period)) {
                continue;
            }
            PeriodFact parent = period.outer();
            if (parent != null && parent.unit == Unit.WEEK) {
                of(parent).ifPresent(range -> inWeek(period, range, shift, lastWeek));
                continue;
            }
            if (restarts && parent != outer) {
                int sofar = reached;
                outer = parent;
                offset =
                        parent == null
                                ? 0
                                : own(parent)
                                        .map(range -> (range.first() - 1) * length)
                                        .orElse(sofar);
            }
            boolean next = !period.subject.equals(subject);
            subject = period.subject;
            if (next && unit == Unit.DAY && inTurn(parent)) {
                offset = Math.max(offset, reached);
            }
            int first = Math.max(1, offset + period.first + shift);
            int last = Math.max(first, offset + period.last + shift);
            reached = Math.max(reached, last);
            weeks.put(period, range((first - 1) / length + 1, (last - 1) / length + 1));
            if (unit == Unit.DAY) {
                numbers.put(period, first, last);
            }
            if (!said && offset > 0) {
                said = true;
                facts.guessed(
                        period.line,
                        "the numbers of the weeks begin again: %s is the plan's week %d",
                        period.name,
                        offset + period.first + shift);
            }
        }
    }

    /**
     * A week in a week is the same, and a day one of its days, or of those behind the last week.
     */
    private void inWeek(PeriodFact period, WeekRange range, int shift, int lastWeek) {
        weeks.put(period, range);
        if (period.unit == Unit.DAY) {
            numbers.put(period, range, shift, range.last() == lastWeek);
            PlanDays day = numbers.of(period);
            if (day.first() > range.last() * WEEK_DAYS) {
                weeks.put(period, range(week(day.first()), week(day.last())));
            }
        }
    }

    private static int week(int day) {
        return (day - 1) / WEEK_DAYS + 1;
    }

    /** Whether days that count from 1 under each of several headings fit one after the other. */
    private boolean inTurn(PeriodFact parent) {
        Map<String, Integer> lasts = new HashMap<>();
        periods.stream()
                .filter(each -> each.unit == Unit.DAY && each.outer() == parent)
                .forEach(each -> lasts.merge(each.subject, each.last, Math::max));
        int days = lasts.values().stream().mapToInt(Integer::intValue).sum();
        return lasts.size() > 1
                && own(parent)
                        .filter(weeks -> days <= (weeks.last() - weeks.first() + 1) * WEEK_DAYS)
                        .isPresent();
    }

    /** A period without weeks of its own has those of what stands in it. */
    private void upwards() {
        Map<PeriodFact, WeekRange> unions = new HashMap<>();
        for (PeriodFact period : periods.reversed()) {
            if (unions.containsKey(period)) {
                weeks.putIfAbsent(period, unions.get(period));
            }
            own(period).ifPresent(range -> unions.merge(period.parent, range, Numbering::spanning));
        }
    }

    private static WeekRange spanning(WeekRange one, WeekRange other) {
        return new WeekRange(
                Math.min(one.first(), other.first()), Math.max(one.last(), other.last()));
    }

    /** Periods with dates are in the weeks of these, counted from the plan's first day. */
    private void byDates(LocalDate start) {
        for (PeriodFact period : periods) {
            if (period.dates.isEmpty()) {
                continue;
            }
            int first = week(period.dates.get().first());
            int last = Math.max(first, week(period.dates.get().last()));
            if (!weeks.containsKey(period) || period.unit == Unit.DAY) {
                weeks.put(period, range(first, last));
            } else if (first != weeks.get(period).first()) {
                facts.contradiction(
                        period.line,
                        "%s begins on %s, which is in week %d of the plan that starts on %s",
                        period.name,
                        period.dates.get().first(),
                        first,
                        start);
            }
        }
    }

    private int week(LocalDate date) {
        return days.week(date);
    }
}
