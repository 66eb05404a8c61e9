package org.studycal.importer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.WeekRange;

/** Which days of the plan its numbered and dated days are, counted from the first of week 1. */
final class DayNumbers {
    private static final int WEEK_DAYS = 7;

    /** Where the numbers of days in weeks begin with 1. */
    private enum Begins {
        ONCE,
        EACH_WEEK
    }

    private final List<PeriodFact> periods;
    private final Begins begins;

    /** The lowest number of a day in each week. */
    private final Map<PeriodFact, Integer> firsts = new HashMap<>();

    private final Map<PeriodFact, PlanDays> days = new HashMap<>();

    DayNumbers(List<PeriodFact> periods) {
        this.periods = periods;
        this.begins = begins();
    }

    /** Numbers that come in two weeks begin anew in each. */
    private Begins begins() {
        Map<Integer, PeriodFact> weeks = new HashMap<>();
        boolean again = false;
        for (PeriodFact each : periods) {
            PeriodFact week = each.outer();
            if (each.unit == Unit.DAY && week != null && week.unit == Unit.WEEK) {
                firsts.merge(week, each.first, Math::min);
                PeriodFact other = weeks.putIfAbsent(each.first, week);
                // Week 2 of another subject has the same days.
                again |= other != null && other.first != week.first;
            }
        }
        boolean one = weeks.values().stream().distinct().count() < 2;
        return again || one ? Begins.EACH_WEEK : Begins.ONCE;
    }

    /** Whether no other day has the number of one. */
    boolean isOnly(PeriodFact day) {
        return periods.stream()
                .noneMatch(each -> each != day && each.unit == Unit.DAY && each.first == day.first);
    }

    void put(PeriodFact period, int first, int last) {
        days.put(period, PlanDays.numbered(first, last));
    }

    /**
     * Counts a day in its week: by its own number, or where the numbers go on from week to week by
     * its place among the days of the week; or the day of the week that it names.
     *
     * @param last whether days may lie behind the week, as no other follows
     */
    void put(PeriodFact period, WeekRange weeks, int shift, boolean last) {
        if (period.weekday.isPresent() && weeks.first() == weeks.last()) {
            days.put(period, PlanDays.named(Set.of(period.weekday.get())));
            return;
        }
        int before = begins == Begins.EACH_WEEK ? 0 : firsts.get(period.outer()) + shift - 1;
        int most = (weeks.last() - weeks.first() + 1) * WEEK_DAYS;
        int first = period.first + shift - before;
        int end = period.last + shift - before;
        if (first >= 1 && (end <= most || (last && end <= most + WEEK_DAYS))) {
            int offset = (weeks.first() - 1) * WEEK_DAYS;
            put(period, offset + first, offset + end);
        }
    }

    /** Takes the dates of days, counted from the plan's first. */
    void byDates(LocalDate start) {
        for (PeriodFact period : periods) {
            if (period.unit == Unit.DAY && period.dates.isPresent()) {
                put(
                        period,
                        number(start, period.dates.get().first()),
                        number(start, period.dates.get().last()));
            }
        }
    }

    private static int number(LocalDate start, LocalDate date) {
        return (int) ChronoUnit.DAYS.between(start, date) + 1;
    }

    /** The days of a topic: its date, those of its period, or those of the week that are named. */
    PlanDays of(TopicFact topic, Optional<LocalDate> date, Optional<LocalDate> start) {
        if (date.isPresent() && start.isPresent()) {
            return PlanDays.numbered(
                    number(start.get(), date.get()), number(start.get(), topic.last(date.get())));
        }
        PlanDays own = of(topic.period());
        return own.isNone() ? PlanDays.named(topic.weekdays) : own;
    }

    PlanDays of(PeriodFact period) {
        PeriodFact at = period;
        while (at != null && at.unit == Unit.DAY && !days.containsKey(at)) {
            at = at.parent;
        }
        return days.getOrDefault(at, PlanDays.NONE);
    }
}
