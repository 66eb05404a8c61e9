package org.studycal.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.WeekRange;

/** A period while the plan is being read. */
final class PeriodDraft {
    final StudyPlan.Unit unit;
    final int first;
    final int last;
    final String name;
    final String title;
    final int parent;
    final int line;

    /** Heading above it that is no period, such as a parallel subject. */
    final String subject;

    final List<String> notes = new ArrayList<>();
    final List<String> requires = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    Optional<StudyPlan.Amount> stated = Optional.empty();

    /** Study time of each of its weeks, where it is not known yet how many it has. */
    Optional<StudyPlan.Amount> weeklyStated = Optional.empty();

    /** Minutes a week that its labels of days add up to, such as 6 hours on five days. */
    int dayMinutes;

    int dayAmountLine;

    Optional<WeekRange> weeks = Optional.empty();

    /** Weeks as the plan's own words say them, such as {@code (Weeks 1-4)}. */
    Optional<WeekRange> saidWeeks = Optional.empty();

    Optional<WeekRange> saidMonths = Optional.empty();
    int durationWeeks;
    Optional<LocalDate> from = Optional.empty();
    Optional<LocalDate> to = Optional.empty();
    boolean fromTable;
    boolean done;

    PeriodDraft(
            StudyPlan.Unit unit,
            int first,
            int last,
            String name,
            String title,
            int parent,
            String subject,
            int line) {
        this.unit = unit;
        this.first = first;
        this.last = last;
        this.name = name;
        this.title = title;
        this.parent = parent;
        this.subject = subject;
        this.line = line;
    }

    boolean isNumbered(StudyPlan.Unit unit, int number) {
        return this.unit == unit && first <= number && number <= last;
    }

    StudyPlan.Period built() {
        return new StudyPlan.Period(unit, name, title, weeks, stated, parent, line);
    }
}
