package org.studycal.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Dates;
import org.studycal.problem.Limits;
import org.studycal.problem.Problem;
import org.studycal.timeline.FloatingBreak;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.Interval;
import org.studycal.timeline.PlanClock;
import org.studycal.timeline.TimeWindow;

/**
 * The most minutes that can be booked between two days or moments: whole slots of the windows,
 * under the daily and weekly limits.
 */
final class Capacity {

    private final Problem problem;
    private final LocalDate last;
    private final List<TimeWindow> windows;
    private final List<FloatingBreak> breaks;
    private final PlanClock clock;
    private final Map<Integer, Long> freeByWeek = new HashMap<>();

    Capacity(Problem problem, LocalDate last) {
        this.problem = problem;
        this.last = last;
        this.clock = new PlanClock(problem.timeZone());
        this.windows = FreeTime.windows(problem, problem.start(), last);
        this.breaks = FloatingBreak.of(problem, problem.start(), last);
        for (TimeWindow window : windows) {
            long minutes = window.interval().minutes();
            freeByWeek.merge(problem.weeks().weekOf(window.date()), minutes, Long::sum);
        }
    }

    /** The capacity of windows with certain labels, for one category or all of them. */
    Days days(Predicate<String> label, Category category) {
        OptionalInt dayMaximum = OptionalInt.empty();
        OptionalInt weekMaximum = OptionalInt.empty();
        if (category != null) {
            dayMaximum = category.dailyMaxMinutes();
            weekMaximum = category.quota().maxMinutes();
        }
        NavigableMap<LocalDate, List<Interval>> open = new TreeMap<>();
        for (TimeWindow window : windows) {
            if (label.test(window.label())) {
                open.computeIfAbsent(window.date(), date -> new ArrayList<>())
                        .add(window.interval());
            }
        }
        return new Days(
                open,
                Math.min(or(problem.limits().perDayMinutes()), or(dayMaximum)),
                or(weekMaximum));
    }

    /** The most minutes of some windows beside a break, wherever it lies. */
    private static long beside(FloatingBreak each, List<Interval> windows) {
        long most = 0;
        for (Interval open : each.open()) {
            for (long late = 0; late + each.minutes() <= open.minutes(); late++) {
                Instant start = open.start().plusSeconds(late * 60);
                Interval taken = new Interval(start, start.plusSeconds(each.minutes() * 60L));
                most = Math.max(most, windows.stream().mapToLong(w -> left(w, taken)).sum());
            }
        }
        return most;
    }

    private static long left(Interval window, Interval taken) {
        if (!window.overlaps(taken)) {
            return window.minutes();
        }
        Instant start = window.start().isAfter(taken.start()) ? window.start() : taken.start();
        Instant end = window.end().isBefore(taken.end()) ? window.end() : taken.end();
        return window.minutes() - new Interval(start, end).minutes();
    }

    /** The free windows of all days. */
    List<TimeWindow> windows() {
        return windows;
    }

    private static long or(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : Long.MAX_VALUE;
    }

    /** Capacity by day, to be asked for any stretch of days. */
    final class Days {

        private final NavigableMap<LocalDate, List<Interval>> open;
        private final NavigableMap<LocalDate, Long> bookable = new TreeMap<>();
        private final long dayMaximum;

        /** Of the category, in every week. */
        private final long weekMaximum;

        private Days(
                NavigableMap<LocalDate, List<Interval>> open, long dayMaximum, long weekMaximum) {
            this.open = open;
            this.dayMaximum = dayMaximum;
            this.weekMaximum = weekMaximum;
            open.keySet().forEach(date -> bookable.put(date, on(date, Instant.MIN, Instant.MAX)));
        }

        private long on(LocalDate date, Instant from, Instant to) {
            long slots = 0;
            for (Interval interval : open.get(date)) {
                Instant start = from.isAfter(interval.start()) ? from : interval.start();
                Instant end = to.isBefore(interval.end()) ? to : interval.end();
                slots +=
                        start.isBefore(end)
                                ? new Interval(start, end).minutes() / problem.slotMinutes()
                                : 0;
            }
            long most = slots * problem.slotMinutes();
            for (FloatingBreak each : breaks) {
                if (each.date().equals(date)) {
                    long beside = beside(each, open.get(date)) / problem.slotMinutes();
                    most = Math.min(most, beside * problem.slotMinutes());
                }
            }
            return Math.min(most, dayMaximum);
        }

        /** The most minutes of study from one day or moment to another. */
        long between(DateLimit from, DateLimit to) {
            LocalDate end = Dates.earlier(to.lastDay(), last);
            if (from.date().isAfter(end)) {
                return 0;
            }
            Map<Integer, List<Long>> weeks = new HashMap<>();
            bookable.subMap(from.date(), true, end, true)
                    .forEach(
                            (date, minutes) ->
                                    weeks.computeIfAbsent(
                                                    problem.weeks().weekOf(date),
                                                    week -> new ArrayList<>())
                                            .add(
                                                    isBoundary(date, from) || isBoundary(date, to)
                                                            ? on(date, first(from), after(to))
                                                            : minutes));
            return weeks.entrySet().stream()
                    .mapToLong(week -> weekMinutes(week.getKey(), week.getValue()))
                    .sum();
        }

        private static boolean isBoundary(LocalDate date, DateLimit limit) {
            return limit.time().isPresent() && date.equals(limit.date());
        }

        private Instant first(DateLimit from) {
            return from.time().isPresent() ? clock.moment(from.start()) : Instant.MIN;
        }

        private Instant after(DateLimit to) {
            return to.time().isPresent() ? clock.moment(to.end()) : Instant.MAX;
        }

        private long weekMinutes(int week, List<Long> days) {
            Limits limits = problem.limits();
            long best =
                    days.stream()
                            .sorted(Comparator.reverseOrder())
                            .limit(7 - limits.restDays())
                            .mapToLong(minutes -> minutes)
                            .sum();
            long afterReserve =
                    freeByWeek.getOrDefault(week, 0L) * (100 - limits.reservePercent()) / 100;
            LocalDate begin = problem.weeks().firstDayOf(week);
            long most = Math.min(or(limits.perWeekMinutes(begin)), weekMaximum);
            return Math.min(Math.min(best, most), afterReserve);
        }
    }
}
