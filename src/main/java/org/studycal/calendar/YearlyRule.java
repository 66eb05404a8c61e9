package org.studycal.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * An RRULE read off the dates it has to yield, one a year; so it needs no knowledge of how the
 * zone's own rule is put.
 */
final class YearlyRule {

    private YearlyRule() {}

    /**
     * The rule that yields these local times, the simplest form first; empty when there is none.
     */
    static Optional<Recur<LocalDateTime>> of(List<LocalDateTime> times) {
        if (!same(times, LocalDateTime::getMonth) || !same(times, LocalDateTime::toLocalTime)) {
            return Optional.empty();
        }
        Recur.Builder<LocalDateTime> rule =
                new Recur.Builder<LocalDateTime>()
                        .frequency(Frequency.YEARLY)
                        .monthList(Month.valueOf(times.getFirst().getMonthValue()));
        if (same(times, LocalDateTime::getDayOfMonth)) {
            return Optional.of(rule.monthDayList(times.getFirst().getDayOfMonth()).build());
        }
        if (!same(times, LocalDateTime::getDayOfWeek)) {
            return Optional.empty();
        }
        WeekDay day = WeekDay.getWeekDay(times.getFirst().getDayOfWeek());
        if (same(times, YearlyRule::weekOfMonth)) {
            int week = weekOfMonth(times.getFirst());
            return Optional.of(rule.dayList(new WeekDay(day, week)).build());
        }
        if (times.stream().allMatch(time -> time.plusDays(7).getMonth() != time.getMonth())) {
            return Optional.of(rule.dayList(new WeekDay(day, -1)).build());
        }
        int earliest = extreme(times, days -> days.min().orElseThrow());
        int latest = extreme(times, days -> days.max().orElseThrow());
        if (latest - earliest != 6) {
            return Optional.empty();
        }
        List<Integer> days = IntStream.rangeClosed(earliest, latest).boxed().toList();
        return Optional.of(rule.monthDayList(days).dayList(day).build());
    }

    private static int weekOfMonth(LocalDateTime time) {
        return (time.getDayOfMonth() - 1) / 7 + 1;
    }

    private static int extreme(List<LocalDateTime> times, ToIntFunction<IntStream> pick) {
        return pick.applyAsInt(times.stream().mapToInt(LocalDateTime::getDayOfMonth));
    }

    private static boolean same(List<LocalDateTime> times, Function<LocalDateTime, ?> part) {
        return times.stream().map(part).distinct().count() == 1;
    }
}
