package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.importer.ProblemPlan.PlannedMilestone;
import org.studycal.importer.StudyPlan.Checkpoint;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.Topic;
import org.studycal.phrases.ClockRange;
import org.studycal.phrases.DateMention;
import org.studycal.problem.DateRange;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.ProtectedTime;
import org.studycal.problem.TimeRange;
import org.studycal.problem.WeekRange;

/** What a problem and the plan behind it have, to look figures of the text up in. */
final class UsedFigures {

    private static final int DAY = TimeRange.ALL_DAY.toMinute();

    private final StudyPlan plan;
    private final ProblemPlan problem;
    private final PlanWeeks weeks;
    private final boolean moved;
    private final Set<LocalDate> dates = new HashSet<>();
    private final List<TimeRange> times = new ArrayList<>();

    UsedFigures(StudyPlan plan, ProblemPlan problem, boolean moved) {
        this.plan = plan;
        this.problem = problem;
        this.moved = moved;
        this.weeks = new PlanWeeks(problem.start().value(), problem.weekStart());
        dates.add(problem.start().value());
        problem.end().ifPresent(dates::add);
        plan.start().ifPresent(dates::add);
        plan.end().ifPresent(dates::add);
        problem.milestones().forEach(each -> each.date().ifPresent(dates::add));
        plan.topics().forEach(each -> each.date().ifPresent(dates::add));
        MovedDates later = new MovedDates(plan.start(), problem.start().value());
        plan.topics().stream()
                .flatMap(each -> each.deadline().stream())
                .filter(each -> later.date(each).isPresent())
                .forEach(dates::add);
        problem.activities().stream()
                .flatMap(each -> each.days().stream())
                .flatMap(DateRange::days)
                .forEach(dates::add);
        plan.windows().forEach(each -> times.add(each.time()));
        plan.kept().forEach(each -> times.add(each.time()));
        for (DayOfWeek day : DayOfWeek.values()) {
            problem.week().windows(day).forEach(each -> times.add(each.time()));
        }
        problem.week().protectedTimes().forEach(each -> times.add(each.time()));
    }

    List<Topic> topics(int line) {
        return plan.topics().stream().filter(each -> each.line() == line).toList();
    }

    List<Period> periods(int line) {
        return plan.periods().stream().filter(each -> each.line() == line).toList();
    }

    List<Share> shares(int line) {
        return Stream.concat(plan.shares().stream(), plan.habits().stream())
                .filter(each -> each.weekly().line() == line)
                .toList();
    }

    List<Checkpoint> checkpoints(int line) {
        return plan.checkpoints().stream().filter(each -> each.line() == line).toList();
    }

    /** Whether the problem knows a day of the text, or the week that the line is about. */
    boolean has(DateMention.Day day, int line) {
        return same(day, dates.stream())
                || near(day, line)
                || problem.week().protectedTimes().stream()
                        .flatMap(each -> each.when().dates().stream())
                        .anyMatch(each -> same(day, Stream.of(each.first(), each.last())))
                || problem.week().availability().exceptions().stream()
                        .anyMatch(
                                each ->
                                        same(
                                                day,
                                                Stream.of(
                                                        each.dates().first(),
                                                        each.dates().last())));
    }

    /** Whether a day with its year lies before the first day. */
    boolean isOver(DateMention date) {
        LocalDate start = problem.start().value();
        return date.isDay()
                && date.first().year().isPresent()
                && date.first().in(start.getYear()).filter(start::isAfter).isPresent();
    }

    private static boolean same(DateMention.Day day, Stream<LocalDate> known) {
        return known.anyMatch(each -> day.in(each.getYear()).filter(each::equals).isPresent());
    }

    /** Whether a day lies in the weeks of the topic or period of its line, or ends any period. */
    private boolean near(DateMention.Day day, int line) {
        List<WeekRange> own =
                Stream.concat(
                                topics(line).stream().flatMap(each -> each.weeks().stream()),
                                periods(line).stream().flatMap(each -> each.weeks().stream()))
                        .toList();
        return (moved && !own.isEmpty())
                || own.stream().anyMatch(each -> within(day, each))
                || plan.periods().stream()
                        .flatMap(each -> each.weeks().stream())
                        .anyMatch(
                                each ->
                                        same(
                                                day,
                                                Stream.of(
                                                        weeks.firstDayOf(each.first()),
                                                        weeks.lastDayOf(each.last()))));
    }

    private boolean within(DateMention.Day day, WeekRange range) {
        LocalDate first = weeks.firstDayOf(range.first());
        LocalDate last = weeks.lastDayOf(range.last());
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(day::in)
                .flatMap(Optional::stream)
                .anyMatch(each -> !each.isBefore(first) && !each.isAfter(last));
    }

    /** Whether the week or an exam has a time of the day. */
    boolean has(ClockRange clock, int line) {
        int from = clock.from();
        if (exam(from) || times.stream().anyMatch(each -> each.fromMinute() == from)) {
            return clock.to().isEmpty() || covers(from, to(clock)) || exam(from);
        }
        if (clock.to().isEmpty()) {
            return times.stream().anyMatch(each -> each.toMinute() % DAY == from);
        }
        int length = to(clock) - from;
        return covers(from, to(clock))
                || topics(line).stream()
                        .flatMap(each -> each.stated().stream())
                        .anyMatch(each -> each.planned() == length);
    }

    private static int to(ClockRange clock) {
        return clock.to().getAsInt() + (clock.overMidnight() ? DAY : 0);
    }

    private boolean exam(int minute) {
        return problem.milestones().stream()
                .filter(PlannedMilestone::exam)
                .anyMatch(
                        each ->
                                each.from()
                                        .filter(
                                                from ->
                                                        from == minute
                                                                || from + each.minutes().orElse(0)
                                                                        == minute)
                                        .isPresent());
    }

    /** Whether all minutes of a stretch are in windows and kept times together. */
    private boolean covers(int from, int to) {
        boolean[] taken = new boolean[2 * DAY];
        for (TimeRange each : times) {
            for (int at = each.fromMinute(); at < Math.min(each.toMinute(), 2 * DAY); at++) {
                taken[at] = true;
            }
        }
        for (int at = from; at < Math.min(to, DAY); at++) {
            if (!taken[at]) {
                return false;
            }
        }
        return true;
    }

    /** The days on which the problem has time for study. */
    Set<DayOfWeek> studied() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean kept =
                    problem.week().protectedTimes().stream()
                            .filter(each -> each.time().equals(TimeRange.ALL_DAY))
                            .map(ProtectedTime::when)
                            .anyMatch(each -> each.dates().isEmpty() && each.days().contains(day));
            if (!kept && !problem.week().windows(day).isEmpty()) {
                days.add(day);
            }
        }
        return days;
    }

    /** The days that windows and kept times are of. */
    Set<DayOfWeek> named() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(studied());
        plan.kept().forEach(each -> days.addAll(each.days()));
        return days;
    }

    /** Whether the week is the person's or a guess, and not the text's. */
    boolean guessedWeek() {
        return problem.week().source().guessed();
    }

    /** Whether so many minutes a week are the plan's, a share's, or what its windows have. */
    boolean hasWeekly(int min, int max) {
        int windows = problem.week().minutes();
        if (min <= windows && max >= windows) {
            return true;
        }
        return Stream.of(
                        plan.weekly().stream(),
                        plan.shares().stream().map(Share::weekly),
                        plan.periods().stream().flatMap(each -> each.stated().stream()),
                        plan.checks().total().stream())
                .flatMap(each -> each)
                .anyMatch(
                        each ->
                                (each.min() <= max && each.max() >= min)
                                        || (max > 0 && each.planned() % max == 0)
                                        || (min > 0 && each.planned() % min == 0));
    }

    /** Whether some window is so long. */
    boolean hasWindow(int minutes) {
        return times.stream().anyMatch(each -> each.minutes() == minutes);
    }

    boolean isNamed(int line) {
        return problem.remarks().stream().anyMatch(each -> each.line() == line && isSaid(each))
                || problem.doubts().stream().anyMatch(each -> each.line() == line);
    }

    private static boolean isSaid(Remark remark) {
        return remark.kind() != RemarkKind.GUESSED && !remark.text().endsWith(Ledger.NO_PLAN);
    }
}
