package org.studycal.importer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.studycal.phrases.PeriodName;

/** The plan's own numbers of weeks that it names by those of the calendar, such as KW 14. */
final class CalendarWeeks {
    private LocalDate near;
    private Optional<LocalDate> first = Optional.empty();

    /**
     * Makes them.
     *
     * @param near a day within half a year of the first week
     */
    CalendarWeeks(LocalDate near) {
        this.near = near;
    }

    /** The dates of weeks that a name gives by the calendar; none for all other names. */
    Optional<PlanDates.Found> dates(PeriodName name) {
        return Optional.of(name)
                .filter(PeriodName::calendar)
                .map(
                        each ->
                                new PlanDates.Found(
                                        monday(each.first()),
                                        monday(each.last()).plusDays(6),
                                        each.start(),
                                        each.end()));
    }

    /** A name whose weeks count from the first that the plan names; others stay as they are. */
    PeriodName counted(PeriodName name) {
        if (!name.calendar()) {
            return name;
        }
        LocalDate monday = monday(name.first());
        first = first.or(() -> Optional.of(monday));
        int from = (int) ChronoUnit.WEEKS.between(first.get(), monday) + 1;
        return name.counting(from, from + name.last() - name.first());
    }

    /** The Monday of a week in the year in which it is nearest to the one named before. */
    private LocalDate monday(int week) {
        LocalDate found =
                IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                        .mapToObj(year -> LocalDate.of(year, 1, 4))
                        .map(day -> day.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(week - 1L))
                        .min(Comparator.comparingLong(day -> distance(day)))
                        .orElseThrow();
        near = found;
        return found;
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(near, day));
    }
}
