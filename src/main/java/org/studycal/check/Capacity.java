package org.studycal.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.studycal.problem.Category;
import org.studycal.problem.Limits;
import org.studycal.problem.Problem;
import org.studycal.timeline.FloatingBreak;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.Interval;
import org.studycal.timeline.TimeWindow;

/**
 * The most minutes that can be booked between two days: whole slots of the windows, under the daily
 * and weekly limits.
 */
final class Capacity {

    private final Problem problem;
    private final LocalDate last;
    private final List<TimeWindow> windows;
    private final List<FloatingBreak> breaks;
    private final Map<Integer, Long> freeByWeek = new HashMap<>();
    private final Set<LocalDate> freeDays = new HashSet<>();

    Capacity(Problem problem, LocalDate last) {
        this.problem = problem;
        this.last = last;
        this.windows = FreeTime.windows(problem, problem.start(), last);
        this.breaks = FloatingBreak.of(problem, problem.start(), last);
        for (TimeWindow window : windows) {
            long minutes = window.interval().minutes();
            freeDays.add(window.date());
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
        NavigableMap<LocalDate, Long> bookable = new TreeMap<>();
        Map<LocalDate, List<Interval>> usable = new HashMap<>();
        for (TimeWindow window : windows) {
            if (label.test(window.label())) {
                usable.computeIfAbsent(window.date(), date -> new ArrayList<>())
                        .add(window.interval());
                long slots = window.interval().minutes() / problem.slotMinutes();
                bookable.merge(window.date(), slots * problem.slotMinutes(), Long::sum);
            }
        }
        for (FloatingBreak each : breaks) {
            long beside = beside(each, usable.getOrDefault(each.date(), List.of()));
            bookable.computeIfPresent(
                    each.date(),
                    (date, minutes) ->
                            Math.min(
                                    minutes,
                                    beside / problem.slotMinutes() * problem.slotMinutes()));
        }
        Limits limits = problem.limits();
        long day = Math.min(or(limits.perDayMinutes()), or(dayMaximum));
        bookable.replaceAll((date, minutes) -> Math.min(minutes, day));
        return new Days(bookable, Math.min(or(limits.perWeekMinutes()), or(weekMaximum)));
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

    /** Whether a day has any free time. */
    boolean isFree(LocalDate date) {
        return freeDays.contains(date);
    }

    private static long or(OptionalInt limit) {
        return limit.isPresent() ? limit.getAsInt() : Long.MAX_VALUE;
    }

    /** Capacity by day, to be asked for any stretch of days. */
    final class Days {

        private final NavigableMap<LocalDate, Long> bookable;
        private final long weekMaximum;

        private Days(NavigableMap<LocalDate, Long> bookable, long weekMaximum) {
            this.bookable = bookable;
            this.weekMaximum = weekMaximum;
        }

        /** The most minutes of study from one day to another, both included. */
        long between(LocalDate from, LocalDate to) {
            LocalDate end = to.isAfter(last) ? last : to;
            if (from.isAfter(end)) {
                return 0;
            }
            Map<Integer, List<Long>> weeks = new HashMap<>();
            bookable.subMap(from, true, end, true)
                    .forEach(
                            (date, minutes) ->
                                    weeks.computeIfAbsent(
                                                    problem.weeks().weekOf(date),
                                                    week -> new ArrayList<>())
                                            .add(minutes));
            return weeks.entrySet().stream()
                    .mapToLong(week -> weekMinutes(week.getKey(), week.getValue()))
                    .sum();
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
            return Math.min(Math.min(best, weekMaximum), afterReserve);
        }
    }
}
