package org.studycal.replan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Availability;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Problem;
import org.studycal.problem.TimeRange;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.Interval;
import org.studycal.timeline.TimeWindow;

/** Times at which a person could study besides the usual ones: evenings, and days off work. */
final class ExtraTimes {

    private static final int WEEKS = 4;
    private static final List<Integer> LENGTHS = List.of(120, 90, 60);

    /** When one can study who works all day. */
    private static final TimeRange EVENING = new TimeRange(17 * 60, 22 * 60);

    private static final List<Integer> EVENING_HOURS = List.of(18, 19, 20, 17, 21);
    private static final TimeRange DAY = new TimeRange(8 * 60, 22 * 60);
    private static final List<Integer> DAY_HOURS =
            List.of(9, 10, 14, 15, 16, 11, 8, 17, 18, 19, 13, 12, 20, 21);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Problem problem;
    private final String label;
    private final Map<LocalDate, Long> perDay = new HashMap<>();
    private final Map<Integer, Long> perWeek = new HashMap<>();

    /** A time on a day. */
    record Extra(LocalDate date, LabelledTime time) {

        int minutes() {
            return time.time().toMinute() - time.time().fromMinute();
        }
    }

    /**
     * Times around a plan.
     *
     * @param label what the time should be good for
     */
    ExtraTimes(Problem problem, Solution plan, String label) {
        this.problem = problem;
        this.label = label;
        for (Session session : plan.sessions()) {
            LocalDate date = Shortfall.date(problem, session);
            perDay.merge(date, (long) session.minutes(), Long::sum);
            perWeek.merge(problem.weeks().weekOf(date), (long) session.minutes(), Long::sum);
        }
    }

    /**
     * At most one a day within the limits of days and weeks, of each week first the day with the
     * least study.
     */
    List<Extra> until(LocalDate last, Instant now) {
        LocalDate first = LocalDate.ofInstant(now, problem.timeZone()).plusDays(1);
        LocalDate end = first.plusWeeks(WEEKS).minusDays(1);
        end = last.isBefore(end) ? last : end;
        if (first.isBefore(problem.start()) || end.isBefore(first)) {
            return List.of();
        }
        List<TimeWindow> open = open(first, end);
        Map<Integer, List<Extra>> weeks = new HashMap<>();
        first.datesUntil(end.plusDays(1))
                .flatMap(date -> on(date, open).stream())
                .sorted(Comparator.comparing(extra -> perDay.getOrDefault(extra.date(), 0L)))
                .forEach(
                        extra ->
                                weeks.computeIfAbsent(
                                                problem.weeks().weekOf(extra.date()),
                                                week -> new ArrayList<>())
                                        .add(extra));
        List<Extra> extras = new ArrayList<>();
        weeks.forEach((week, list) -> extras.addAll(within(week, list)));
        Map<Extra, Integer> places = new HashMap<>();
        weeks.values()
                .forEach(
                        list ->
                                IntStream.range(0, list.size())
                                        .forEach(place -> places.put(list.get(place), place)));
        extras.sort(
                Comparator.comparing((Extra extra) -> places.get(extra))
                        .thenComparing(Extra::date));
        return extras;
    }

    /** As many as the week's limit has room for. */
    private List<Extra> within(int week, List<Extra> extras) {
        LocalDate begin = problem.weeks().firstDayOf(week);
        long room =
                problem.limits().perWeekMinutes(begin).orElse(Integer.MAX_VALUE)
                        - perWeek.getOrDefault(week, 0L);
        List<Extra> fitting = new ArrayList<>();
        for (Extra extra : extras) {
            if (extra.minutes() <= room) {
                fitting.add(extra);
                room -= extra.minutes();
            }
        }
        return fitting;
    }

    /** What is neither taken nor open for study already. */
    private List<TimeWindow> open(LocalDate first, LocalDate last) {
        Availability all =
                new Availability(
                        List.of(
                                new Availability.Weekly(
                                        EnumSet.complementOf(EnumSet.copyOf(WEEKEND)),
                                        List.of(new LabelledTime(EVENING))),
                                new Availability.Weekly(WEEKEND, List.of(new LabelledTime(DAY)))),
                        List.of());
        Problem wide =
                problem.eased(
                        problem.end(),
                        all,
                        problem.limits(),
                        problem.activities(),
                        problem.milestones());
        List<Interval> usual =
                FreeTime.windows(problem, first, last).stream().map(TimeWindow::interval).toList();
        return FreeTime.without(FreeTime.windows(wide, first, last), usual);
    }

    private Optional<Extra> on(LocalDate date, List<TimeWindow> open) {
        // A day without study may be one that has to stay so.
        if (problem.limits().restDays() > 0 && !perDay.containsKey(date)) {
            return Optional.empty();
        }
        long room =
                problem.limits().perDayMinutes().orElse(Integer.MAX_VALUE)
                        - perDay.getOrDefault(date, 0L);
        List<TimeWindow> windows =
                open.stream().filter(window -> window.date().equals(date)).toList();
        List<Integer> hours = WEEKEND.contains(date.getDayOfWeek()) ? DAY_HOURS : EVENING_HOURS;
        for (int length : LENGTHS) {
            for (int hour : hours) {
                TimeRange time = new TimeRange(hour * 60, hour * 60 + length);
                if (length <= room
                        && time.toMinute() <= DAY.toMinute()
                        && isOpen(interval(date, time), windows)) {
                    return Optional.of(new Extra(date, new LabelledTime(time, label)));
                }
            }
        }
        return Optional.empty();
    }

    private Interval interval(LocalDate date, TimeRange time) {
        Instant start =
                date.atStartOfDay()
                        .plusMinutes(time.fromMinute())
                        .atZone(problem.timeZone())
                        .toInstant();
        return new Interval(
                start, start.plus(Duration.ofMinutes(time.toMinute() - time.fromMinute())));
    }

    private static boolean isOpen(Interval interval, List<TimeWindow> windows) {
        return windows.stream()
                .map(TimeWindow::interval)
                .anyMatch(
                        open ->
                                !open.start().isAfter(interval.start())
                                        && !open.end().isBefore(interval.end()));
    }
}
