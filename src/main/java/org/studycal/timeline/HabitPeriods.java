package org.studycal.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.problem.Activity;
import org.studycal.problem.BusyTime;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Period;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;

/**
 * What habits ask for in each of their periods: days, plan weeks, or the time from one hand-in to
 * the next. A day asks for all of the effort when it has a window that will do, a week for all of
 * it, or with fewer free days than the weekly template has for their share, in whole slots. What is
 * handed in is all to be done, but for a first or last period that is cut short.
 */
public final class HabitPeriods {

    /**
     * A period of a habit.
     *
     * @param period which one
     * @param from when it begins
     * @param to when it is over; before {@code from} when nothing of it can be planned
     * @param minutes asked for, 0 when it pauses
     */
    public record Share(Period period, DateLimit from, DateLimit to, int minutes) {}

    private final Problem problem;
    private final PlanClock clock;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<LocalDate, List<TimeWindow>> free = new HashMap<>();

    /** Days whose free time a session left by hand: they are as free as they were with it. */
    private final Map<LocalDate, List<TimeWindow>> left = new HashMap<>();

    /**
     * Habits of a problem that is planned from {@code first} to {@code last}, both included.
     *
     * @param free windows of these days from the present on
     */
    public HabitPeriods(Problem problem, LocalDate first, LocalDate last, List<TimeWindow> free) {
        this.problem = problem;
        this.clock = new PlanClock(problem.timeZone());
        this.first = first;
        this.last = last;
        add(free, this.free);
        addLeft();
    }

    private void addLeft() {
        Map<Boolean, List<BusyTime>> busy =
                problem.busy().stream().collect(Collectors.partitioningBy(BusyTime::isLeftPlace));
        Problem asItWas = problem.withBusy(busy.get(false));
        busy.get(true).stream()
                .map(place -> StudyDay.of(problem, place.start()))
                .distinct()
                .map(date -> FreeTime.windows(asItWas, date, date))
                .map(all -> FreeTime.from(all, problem.history().begun().orElse(Instant.MIN)))
                .forEach(windows -> add(windows, left));
    }

    private void add(List<TimeWindow> windows, Map<LocalDate, List<TimeWindow>> byDate) {
        for (TimeWindow window : windows) {
            if (exists(window.date())) {
                byDate.computeIfAbsent(window.date(), date -> new ArrayList<>()).add(window);
            }
        }
    }

    /** Whether clocks show any of a day; where a person moves far to the east, they skip one. */
    private boolean exists(LocalDate date) {
        Instant start = clock.moment(date.atStartOfDay());
        return start.isBefore(clock.moment(date.plusDays(1).atStartOfDay()));
    }

    /** Days with a window in the template of a calendar week, all seven where it has none. */
    private long usualDays(LocalDate date) {
        PlanWeeks weeks = problem.weeks();
        int days = problem.availability().templateDays(weeks.firstDayOf(weeks.weekOf(date)));
        return days == 0 ? DayOfWeek.values().length : days;
    }

    /** The periods of a habit in the order of time; none of other activities. */
    public List<Share> of(Activity habit) {
        return switch (habit.effort().repeat()) {
            case Repeat.Never never -> List.of();
            case Repeat.OfTopics reviews -> List.of();
            case Repeat.Daily daily -> days(habit);
            case Repeat.Weekly weekly -> weeks(habit);
            case Repeat.HandIn handIn -> handIns(habit, handIn);
        };
    }

    private List<Share> days(Activity habit) {
        List<Share> shares = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            DateLimit from = begin(habit, DateLimit.of(date));
            DateLimit to = end(habit, DateLimit.of(date));
            int minutes = usable(date, from, to, habit.labels()) ? habit.effort().minutes() : 0;
            shares.add(share(habit, Period.ofDay(date), from, to, minutes));
        }
        return shares;
    }

    private List<Share> weeks(Activity habit) {
        List<Share> shares = new ArrayList<>();
        for (int week = 1; week <= problem.weeks().weekOf(last); week++) {
            DateLimit from = begin(habit, DateLimit.of(problem.weeks().firstDayOf(week)));
            DateLimit to = end(habit, DateLimit.of(problem.weeks().lastDayOf(week)));
            int minutes = byDays(habit, from, to, usualDays(problem.weeks().firstDayOf(week)));
            shares.add(share(habit, Period.ofWeek(week), from, to, minutes));
        }
        return shares;
    }

    private List<Share> handIns(Activity habit, Repeat.HandIn handIn) {
        List<Share> shares = new ArrayList<>();
        DateLimit before = DateLimit.of(first);
        LocalDate due = Period.firstHandIn(habit, problem.start(), handIn);
        boolean cut = true;
        while (before.start().isBefore(DateLimit.of(last).end())) {
            DateLimit handedIn = new DateLimit(due, handIn.time());
            DateLimit from = begin(habit, before);
            DateLimit to = end(habit, handedIn);
            int minutes =
                    cut || !to.equals(handedIn)
                            ? byDays(habit, from, to, usualDays(due) * handIn.weeks())
                            : habit.effort().minutes();
            shares.add(share(habit, Period.ofDay(due), from, to, minutes));
            cut = false;
            before = DateLimit.at(handedIn.end());
            due = due.plusWeeks(handIn.weeks());
        }
        return shares;
    }

    private Share share(Activity habit, Period period, DateLimit from, DateLimit to, int minutes) {
        int lapsed = problem.history().lapsedMinutes(habit.id(), period);
        return new Share(period, from, to, Math.max(0, minutes - lapsed));
    }

    private int byDays(Activity habit, DateLimit from, DateLimit to, long usual) {
        long days = 0;
        for (LocalDate date = from.date(); !date.isAfter(to.lastDay()); date = date.plusDays(1)) {
            days += isFree(date, from, to) ? 1 : 0;
        }
        int minutes = habit.effort().minutes();
        int slot = problem.slotMinutes();
        return days >= usual ? minutes : (int) (minutes * days / usual) / slot * slot;
    }

    private DateLimit begin(Activity habit, DateLimit from) {
        DateLimit begin = later(from, DateLimit.of(first));
        return habit.release().map(release -> later(begin, release)).orElse(begin);
    }

    private static DateLimit later(DateLimit a, DateLimit b) {
        return b.start().isAfter(a.start()) ? b : a;
    }

    private DateLimit end(Activity habit, DateLimit to) {
        List<DateLimit> ends = new ArrayList<>(List.of(to, DateLimit.of(last)));
        habit.deadline().ifPresent(ends::add);
        return ends.stream().min(Comparator.comparing(DateLimit::end)).orElseThrow();
    }

    /** Whether a day between two limits has any free time, or had before a session left it. */
    private boolean isFree(LocalDate date, DateLimit from, DateLimit to) {
        return Stream.of(free, left)
                .flatMap(windows -> windows.getOrDefault(date, List.of()).stream())
                .anyMatch(window -> minutes(window, from, to) > 0);
    }

    /** Whether a day has a window for one slot under one of these labels, or under any. */
    private boolean usable(LocalDate date, DateLimit from, DateLimit to, Set<String> labels) {
        return free.getOrDefault(date, List.of()).stream()
                .filter(window -> labels.isEmpty() || labels.contains(window.label()))
                .anyMatch(window -> minutes(window, from, to) >= problem.slotMinutes());
    }

    /** Minutes of a window between two limits. */
    private long minutes(TimeWindow window, DateLimit from, DateLimit to) {
        if (window.date().isBefore(from.date()) || window.date().isAfter(to.date())) {
            return 0;
        }
        Instant start = window.interval().start();
        Instant end = window.interval().end();
        if (from.time().isPresent() && window.date().equals(from.date())) {
            Instant begin = clock.moment(from.start());
            start = begin.isAfter(start) ? begin : start;
        }
        if (to.time().isPresent() && window.date().equals(to.date())) {
            Instant over = clock.moment(to.end());
            end = over.isBefore(end) ? over : end;
        }
        return start.isBefore(end) ? new Interval(start, end).minutes() : 0;
    }
}
