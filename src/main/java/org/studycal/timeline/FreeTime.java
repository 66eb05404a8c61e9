package org.studycal.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Commitment;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;

/**
 * The windows of really free time: availability minus protected time minus commitments, typed ones
 * and those of calendars, and exams.
 */
public final class FreeTime {

    /** An event, with what is kept free around it, reaches no day further away. */
    private static final int MOST_DAYS_AWAY = 3;

    private FreeTime() {}

    /**
     * The free windows of a problem from {@code first} to {@code last}, both included, in time
     * order. Windows of one label that touch on a date are one; pinned sessions do not count as
     * busy.
     */
    public static List<TimeWindow> windows(Problem problem, LocalDate first, LocalDate last) {
        PlanClock clock = new PlanClock(problem.timeZone());
        List<Interval> busy = busy(problem, first, last);
        List<TimeWindow> windows = new ArrayList<>();
        int nextBusy = 0;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            List<TimeWindow> day = available(problem, clock, date);
            if (day.isEmpty()) {
                continue;
            }
            List<Interval> taken = protectedTimes(problem, clock, date);
            Instant dayStart = day.getFirst().interval().start();
            Instant dayEnd = latestEnd(day);
            while (nextBusy < busy.size() && !busy.get(nextBusy).end().isAfter(dayStart)) {
                nextBusy++;
            }
            for (int i = nextBusy; i < busy.size() && busy.get(i).start().isBefore(dayEnd); i++) {
                taken.add(busy.get(i));
            }
            windows.addAll(without(day, taken));
        }
        return windows;
    }

    /** The windows that the person named for some days, whatever takes them, in time order. */
    public static List<TimeWindow> named(Problem problem, LocalDate first, LocalDate last) {
        PlanClock clock = new PlanClock(problem.timeZone());
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> available(problem, clock, date).stream())
                .toList();
    }

    /** What commitments, typed ones and those of calendars, take of some days, in time order. */
    static List<Interval> busy(Problem problem, LocalDate first, LocalDate last) {
        PlanClock clock = new PlanClock(problem.timeZone());
        List<Interval> commitments = new ArrayList<>();
        LocalDate before = first.minusDays(MOST_DAYS_AWAY);
        LocalDate after = last.plusDays(MOST_DAYS_AWAY);
        for (Commitment commitment : problem.commitments(before, after)) {
            clock.interval(commitment).ifPresent(commitments::add);
        }
        for (Milestone milestone : problem.milestones()) {
            if (milestone.isExam()) {
                commitments.add(
                        new Interval(
                                milestone.start(problem.timeZone()),
                                milestone.end(problem.timeZone())));
            }
        }
        problem.busy().forEach(time -> commitments.add(new Interval(time.start(), time.end())));
        commitments.replaceAll(FreeTime::wholeMinutes);
        return merged(commitments);
    }

    /**
     * The windows from an instant on, or from the first whole minute after it: what is past is not
     * free.
     */
    public static List<TimeWindow> from(List<TimeWindow> windows, Instant start) {
        if (windows.isEmpty() || !start.isAfter(windows.getFirst().interval().start())) {
            return windows;
        }
        Instant minute = start.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        return without(windows, List.of(new Interval(Instant.MIN, minute)));
    }

    /** The windows with these intervals taken out, in time order. */
    public static List<TimeWindow> without(List<TimeWindow> windows, List<Interval> taken) {
        List<Interval> sorted = merged(taken);
        List<TimeWindow> left = new ArrayList<>();
        int from = 0;
        for (TimeWindow window : windows) {
            while (from < sorted.size()
                    && !sorted.get(from).end().isAfter(window.interval().start())) {
                from++;
            }
            Instant start = window.interval().start();
            Instant end = window.interval().end();
            for (int i = from; i < sorted.size() && sorted.get(i).start().isBefore(end); i++) {
                if (start.isBefore(sorted.get(i).start())) {
                    left.add(
                            new TimeWindow(
                                    window.date(),
                                    window.label(),
                                    new Interval(start, sorted.get(i).start())));
                }
                start = sorted.get(i).end();
            }
            if (start.isBefore(end)) {
                left.add(new TimeWindow(window.date(), window.label(), new Interval(start, end)));
            }
        }
        return left;
    }

    /** What protects the windows of a date, which may lie on the next day, too. */
    private static List<Interval> protectedTimes(Problem problem, PlanClock clock, LocalDate date) {
        List<Interval> taken = new ArrayList<>();
        for (ProtectedTime time : problem.protectedTimes()) {
            if (!time.isFloating()) {
                for (int later = time.time().passesMidnight() ? -1 : 0; later <= 1; later++) {
                    if (time.on(date.plusDays(later))) {
                        clock.intervals(date.plusDays(later), time.time()).stream()
                                .map(FreeTime::wholeMinutes)
                                .forEach(taken::add);
                    }
                }
            }
        }
        return taken;
    }

    private static Instant latestEnd(List<TimeWindow> windows) {
        return windows.stream()
                .map(window -> window.interval().end())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** What takes a part of a minute takes all of it: windows begin and end on minutes. */
    private static Interval wholeMinutes(Interval time) {
        return new Interval(time.start().truncatedTo(ChronoUnit.MINUTES), minuteFrom(time.end()));
    }

    /** The first whole minute from an instant on. */
    private static Instant minuteFrom(Instant instant) {
        return instant.plusSeconds(60).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    }

    /** A window without the parts of minutes that old zones with seconds in their offset leave. */
    private static Optional<TimeWindow> ofMinutes(TimeWindow window) {
        Instant start = minuteFrom(window.interval().start());
        Instant end = window.interval().end().truncatedTo(ChronoUnit.MINUTES);
        return start.isBefore(end)
                ? Optional.of(
                        new TimeWindow(window.date(), window.label(), new Interval(start, end)))
                : Optional.empty();
    }

    private static List<TimeWindow> available(Problem problem, PlanClock clock, LocalDate date) {
        List<TimeWindow> windows = clock.windows(problem.availability(), date);
        List<TimeWindow> joined = new ArrayList<>();
        for (TimeWindow window : windows) {
            TimeWindow before = joined.isEmpty() ? null : joined.getLast();
            if (before != null
                    && before.label().equals(window.label())
                    && before.interval().end().equals(window.interval().start())) {
                joined.set(
                        joined.size() - 1,
                        new TimeWindow(
                                date,
                                window.label(),
                                new Interval(before.interval().start(), window.interval().end())));
            } else {
                joined.add(window);
            }
        }
        return joined.stream().flatMap(window -> ofMinutes(window).stream()).toList();
    }

    private static List<Interval> merged(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::start));
        List<Interval> merged = new ArrayList<>();
        for (Interval interval : sorted) {
            Interval before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && !interval.start().isAfter(before.end())) {
                Instant end = before.end().isAfter(interval.end()) ? before.end() : interval.end();
                merged.set(merged.size() - 1, new Interval(before.start(), end));
            } else {
                merged.add(interval);
            }
        }
        return merged;
    }
}
