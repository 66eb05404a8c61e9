package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.importer.Facts.Strength;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.WeekRange;

/** The plan's first and last day, by the strongest that says one. */
final class FirstDay {
    private final Facts facts;
    private final Map<TopicFact, LocalDate> dates;
    private final Numbering weeks;
    private final Optional<LocalDate> start;
    private final Optional<Facts.Day> end;

    /**
     * Finds both days.
     *
     * @param today tells which exams are over
     * @param last week of any period, or 0
     */
    FirstDay(
            Facts facts,
            Map<TopicFact, LocalDate> dates,
            Numbering weeks,
            LocalDate today,
            int last) {
        this.facts = facts;
        this.dates = dates;
        this.weeks = weeks;
        Optional<LocalDate> label = facts.start(Strength.LABEL).map(Facts.Day::date);
        boolean whole = isWhole(label);
        Optional<LocalDate> strong = byPeriods(whole ? label.or(this::stretch) : label);
        Optional<Facts.Day> sentence = facts.start(Strength.SENTENCE);
        if (strong.isPresent()
                && sentence.filter(each -> !each.date().equals(strong.get())).isPresent()) {
            facts.contradiction(
                    sentence.get().line(),
                    "the plan starts on %s here, elsewhere on %s, which was taken",
                    sentence.get().date(),
                    strong.get());
        }
        start =
                strong.or(() -> sentence.map(Facts.Day::date))
                        .or(this::first)
                        .or(this::byDeadline)
                        .or(() -> byExam(today, last))
                        .or(() -> byWeekdays(today));
        end =
                facts.ends.stream()
                        .findFirst()
                        .filter(each -> whole || each.strength() != Strength.STRETCH);
    }

    Optional<LocalDate> start() {
        return start;
    }

    Optional<LocalDate> end() {
        return end.map(Facts.Day::date);
    }

    /** The week of the plan that a date is in, counted from its first day. */
    int week(LocalDate date) {
        LocalDate first = start.orElseThrow();
        return new PlanWeeks(first, first.getDayOfWeek()).weekOf(date);
    }

    /** The week of the last day, where both days are said. */
    Optional<Integer> lastWeek() {
        return start.isEmpty() ? Optional.empty() : end().map(this::week);
    }

    private Optional<LocalDate> stretch() {
        return facts.start(Strength.STRETCH).map(Facts.Day::date);
    }

    /** A stretch of dates is the whole plan's only where nothing in the plan lies outside it. */
    private boolean isWhole(Optional<LocalDate> label) {
        Optional<LocalDate> first = first();
        Optional<LocalDate> stretch = stretch();
        boolean numbered =
                facts.periods.stream()
                        .anyMatch(
                                period ->
                                        period.dates.isPresent() && weeks.own(period).isPresent());
        boolean far =
                first.filter(day -> !stretch.orElse(day).plusDays(31).isAfter(day)).isPresent();
        return stretch.filter(day -> first.filter(day::isAfter).isEmpty()).isPresent()
                && !(numbered && label.isEmpty() && far);
    }

    /** The first day of week 1, by what is said or else by the first dated period with a number. */
    private Optional<LocalDate> byPeriods(Optional<LocalDate> said) {
        for (PeriodFact period : facts.periods) {
            Optional<LocalDate> from = period.from();
            Optional<WeekRange> own = weeks.own(period);
            if (from.isPresent() && own.isPresent() && period.unit != Unit.DAY) {
                LocalDate first = from.get().minusWeeks(own.get().first() - 1L);
                if (said.filter(day -> !day.equals(first)).isPresent()) {
                    facts.contradiction(
                            period.line,
                            "%s begins on %s, so week 1 on %s; the plan's start is %s",
                            period.name,
                            from.get(),
                            first,
                            said.get());
                }
                return said.or(() -> Optional.of(first));
            }
        }
        return said.or(this::byTopics);
    }

    /** The first day by the first dated topic in a numbered week that is not the first. */
    private Optional<LocalDate> byTopics() {
        return dates.entrySet().stream()
                .filter(each -> firstWeek(each.getKey()) > 1)
                .min(Map.Entry.comparingByValue())
                .map(each -> each.getValue().minusWeeks(firstWeek(each.getKey()) - 1L))
                .filter(day -> first().filter(day::isBefore).isPresent());
    }

    /** The Monday of week 1 by the first work of a numbered week that is handed in on a day. */
    private Optional<LocalDate> byDeadline() {
        return facts.topics.stream()
                .filter(each -> each.deadline.isPresent() && firstWeek(each) > 0)
                .min(Comparator.comparing(each -> each.deadline.get()))
                .map(each -> each.deadline.get().minusWeeks(firstWeek(each) - 1L))
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The Monday of week 1 of a plan that ended with its only exam. */
    private Optional<LocalDate> byExam(LocalDate today, int last) {
        List<CheckpointFact> exams =
                facts.checkpoints.stream()
                        .filter(each -> each.exam() && each.date().isPresent())
                        .toList();
        Optional<LocalDate> first =
                exams.stream()
                        .filter(each -> exams.size() == 1 && last > 1)
                        .map(each -> each.date().get())
                        .filter(today::isAfter)
                        .map(day -> day.minusWeeks(last - 1L))
                        .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                        .findFirst();
        first.ifPresent(
                day ->
                        facts.guessed(
                                exams.getFirst().line(),
                                "the first day %s, as the plan's %d weeks end with the exam on %s",
                                day,
                                last,
                                exams.getFirst().date().get()));
        return first;
    }

    /** The next of the days of the week that day 1 is, where the plan's days name theirs. */
    private Optional<LocalDate> byWeekdays(LocalDate today) {
        List<PeriodFact> named =
                facts.periods.stream()
                        .filter(each -> each.weekday.isPresent() && each.outer() == null)
                        .toList();
        List<DayOfWeek> firsts =
                named.stream()
                        .map(each -> each.weekday.get().minus(each.first - 1L))
                        .distinct()
                        .toList();
        if (named.size() < 2 || firsts.size() != 1) {
            return Optional.empty();
        }
        LocalDate day = today.with(TemporalAdjusters.next(firsts.getFirst()));
        facts.guessed(
                named.getFirst().line,
                "the first day %s, as %s is called %s",
                day,
                named.getFirst().name,
                Cut.quoted(named.getFirst().title));
        return Optional.of(day);
    }

    private int firstWeek(TopicFact topic) {
        PeriodFact at = topic.period();
        while (at != null && (at.unit != Unit.WEEK || weeks.own(at).isEmpty())) {
            at = at.parent;
        }
        return weeks.own(at).map(WeekRange::first).orElse(0);
    }

    /** The first date of a period or topic. */
    private Optional<LocalDate> first() {
        return Stream.concat(
                        facts.periods.stream().flatMap(period -> period.from().stream()),
                        dates.values().stream())
                .min(LocalDate::compareTo);
    }

    /** Compares the last day with the last week. */
    void sayEnd(int last) {
        if (last > 0 && lastWeek().filter(week -> week != last).isPresent()) {
            facts.contradiction(
                    end.get().line(),
                    "the plan ends on %s, in its week %d; its weeks go to %d",
                    end.get().date(),
                    lastWeek().get(),
                    last);
        }
    }
}
