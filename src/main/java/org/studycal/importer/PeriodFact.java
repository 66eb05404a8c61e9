package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.phrases.PeriodName;
import org.studycal.problem.WeekRange;

/** A period that the plan names, and what it says of it; of several statements the first holds. */
final class PeriodFact {
    final Unit unit;
    final int first;
    final int last;
    final String name;
    final String title;

    /** The period it stands in, or {@code null}. */
    final PeriodFact parent;

    /** Heading above it that is no period, such as a parallel subject. */
    final String subject;

    final int line;

    /** Its place among all periods. */
    int index;

    final List<String> notes = new ArrayList<>();
    final List<String> requires = new ArrayList<>();
    final List<String> links = new ArrayList<>();

    /** Study time in it. */
    Optional<Amount> stated = Optional.empty();

    /** Study time of each of its weeks, where it is not said how many it has. */
    Optional<Amount> weeklyStated = Optional.empty();

    /** What its labels of days add up to in a week, such as 6 hours on five days. */
    Optional<Amount> ofDays = Optional.empty();

    /** The days of the week of these labels. */
    final Set<DayOfWeek> daysOfLabels = EnumSet.noneOf(DayOfWeek.class);

    /** Weeks as the plan's own words say them, such as {@code (Weeks 1-4)}. */
    Optional<WeekRange> saidWeeks = Optional.empty();

    Optional<WeekRange> saidMonths = Optional.empty();
    int durationWeeks;
    Optional<PlanDates.Found> dates = Optional.empty();
    boolean done;

    /** The day of the week that a day's title names, as in {@code Day 1: Tuesday}. */
    Optional<DayOfWeek> weekday = Optional.empty();

    /** Whether it only says again what stands elsewhere. */
    boolean again;

    PeriodFact(
            int index,
            Unit unit,
            Optional<PeriodName> numbers,
            String name,
            String title,
            Context context,
            int line) {
        this.index = index;
        this.unit = unit;
        this.first = numbers.map(PeriodName::first).orElse(0);
        this.last = numbers.map(PeriodName::last).orElse(0);
        this.name = name;
        this.title = title;
        this.parent = parent(context.period());
        this.subject = context.group();
        this.line = line;
    }

    /** The innermost of open periods that can hold this one. */
    PeriodFact parent(PeriodFact open) {
        PeriodFact at = open;
        while (at != null && !at.canHold(unit, first, last)) {
            at = at.parent;
        }
        return at;
    }

    private boolean canHold(Unit inner, int from, int to) {
        boolean wider = unit == inner && last - first > to - from && first <= from && to <= last;
        return unit.compareTo(inner) > 0 || (unit == Unit.PHASE && inner == Unit.PHASE) || wider;
    }

    boolean isNumbered(Unit unit, int number) {
        return this.unit == unit && first <= number && number <= last;
    }

    /** Whether it stands inside another, or is it. */
    boolean isWithin(PeriodFact outer) {
        return this == outer || (parent != null && parent.isWithin(outer));
    }

    /** The period around it in which its numbers count; itself no week or day; or {@code null}. */
    PeriodFact outer() {
        return parent != null && parent.unit == unit ? parent.outer() : parent;
    }

    /** How many weeks it has, as far as its name and its words say; 0 where they do not. */
    int weeks() {
        return unit == Unit.WEEK ? last - first + 1 : durationWeeks;
    }

    /** Adds what a label of days has to what its days add up to. */
    void addDays(int minutes, Set<DayOfWeek> days, int line) {
        daysOfLabels.addAll(days);
        int sum = ofDays.map(Amount::min).orElse(0) + minutes;
        int first = ofDays.map(Amount::line).orElse(line);
        ofDays = Optional.of(new Amount(sum, sum, false, "sum of its days", first));
    }

    Optional<LocalDate> from() {
        return dates.map(PlanDates.Found::first);
    }
}
