package org.studycal.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An RRULE read off the dates it has to yield, one a year; so it needs no knowledge of how the
 * zone's own rule is put.
 */
final class YearlyRule {

    private YearlyRule() {}

    /**
     * The rule that yields these local times, the simplest form first; empty when there is none.
     */
    static Optional<String> of(List<LocalDateTime> times) {
        if (!same(times, LocalDateTime::getMonth) || !same(times, LocalDateTime::toLocalTime)) {
            return Optional.empty();
        }
        String month = "FREQ=YEARLY;BYMONTH=" + times.getFirst().getMonthValue();
        if (same(times, LocalDateTime::getDayOfMonth)) {
            return Optional.of(month + ";BYMONTHDAY=" + times.getFirst().getDayOfMonth());
        }
        if (!same(times, LocalDateTime::getDayOfWeek)) {
            return Optional.empty();
        }
        String day = times.getFirst().getDayOfWeek().name().substring(0, 2);
        if (same(times, YearlyRule::weekOfMonth)) {
            return Optional.of(month + ";BYDAY=" + weekOfMonth(times.getFirst()) + day);
        }
        if (times.stream().allMatch(time -> time.plusDays(7).getMonth() != time.getMonth())) {
            return Optional.of(month + ";BYDAY=-1" + day);
        }
        int earliest = extreme(times, days -> days.min().orElseThrow());
        int latest = extreme(times, days -> days.max().orElseThrow());
        if (latest - earliest != 6) {
            return Optional.empty();
        }
        String days =
                IntStream.rangeClosed(earliest, latest)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));
        return Optional.of(month + ";BYMONTHDAY=" + days + ";BYDAY=" + day);
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
