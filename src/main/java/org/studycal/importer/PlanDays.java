package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.studycal.problem.DateRange;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.WeekRange;

/**
 * The days that the plan has for something: numbers of its days, or days of the week in a target
 * week.
 *
 * @param first from 1, the first day of week 1; 0 where no number is known
 * @param last not before the first
 * @param weekdays days of the week; empty where a number is known
 */
public record PlanDays(int first, int last, Set<DayOfWeek> weekdays) {

    /** Where nothing tells. */
    public static final PlanDays NONE = new PlanDays(0, 0, Set.of());

    private static final int WEEK_DAYS = 7;

    public PlanDays {
        weekdays = Set.copyOf(weekdays);
    }

    static PlanDays numbered(int first, int last) {
        return first < 1 ? NONE : new PlanDays(first, Math.max(first, last), Set.of());
    }

    static PlanDays named(Set<DayOfWeek> weekdays) {
        return new PlanDays(0, 0, weekdays);
    }

    boolean isNone() {
        return first == 0 && weekdays.isEmpty();
    }

    int length() {
        return first > 0 ? last - first + 1 : weekdays.size();
    }

    /** A number for each of the days; those of one week are different. */
    List<Integer> numbers(Optional<WeekRange> weeks) {
        if (first > 0) {
            return IntStream.rangeClosed(first, last).boxed().toList();
        }
        int before = weeks.map(each -> (each.first() - 1) * WEEK_DAYS).orElse(0);
        return weekdays.stream().map(each -> before + each.getValue()).sorted().toList();
    }

    /**
     * Their dates, as far as they lie in the plan; days of the week are those of one target week.
     */
    Optional<DateRange> dates(PlanWeeks calendar, Optional<WeekRange> weeks) {
        LocalDate begin = calendar.firstDayOf(weeks.map(WeekRange::first).orElse(1));
        List<LocalDate> days =
                first > 0
                        ? List.of(
                                calendar.firstDayOf(1).plusDays(first - 1L),
                                calendar.firstDayOf(1).plusDays(last - 1L))
                        : weekdays.stream()
                                .filter(each -> weeks.isPresent())
                                .filter(each -> weeks.get().first() == weeks.get().last())
                                .map(each -> begin.with(TemporalAdjusters.nextOrSame(each)))
                                .sorted(Comparator.naturalOrder())
                                .toList();
        return days.isEmpty() || days.getLast().isBefore(calendar.start())
                ? Optional.empty()
                : Optional.of(
                        new DateRange(
                                days.getFirst().isBefore(calendar.start())
                                        ? calendar.start()
                                        : days.getFirst(),
                                days.getLast()));
    }
}
