package org.studycal.solver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Dates;
import org.studycal.problem.Effort;
import org.studycal.problem.Milestone;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.timeline.FreeTime;
import org.studycal.timeline.TimeWindow;

/**
 * Up to which week a problem is planned: its end where it has one; else its last target week or
 * milestone, or as many weeks as the work needs at its targets' pace; never more than two years
 * from now on, unless dates in the problem lie later.
 */
public final class Horizon {

    /** Planning goes on after a plan's start for two years less than a plan may last. */
    private static final int MOST_YEARS_PAST = 18;

    /** Weeks of a plan that has habits only and names no end. */
    private static final int HABIT_WEEKS = 12;

    /** Half as many weeks as are looked at first: most plans need no more. */
    private static final int WEEKS_AT_ONCE = 4;

    private final Problem problem;
    private final Instant notBefore;

    /** Whole weeks before the present. */
    private final int past;

    private final int mostWeeks;
    private int week;

    /** By how many weeks the end last moved. */
    private int more;

    Horizon(Problem problem, Instant notBefore) {
        this.problem = problem;
        this.notBefore = notBefore;
        this.past = past(problem, notBefore);
        int least = least(problem);
        this.mostWeeks = mostWeeks(problem, notBefore);
        this.week = Math.max(1, Math.max(least, openWeeks()));
    }

    /** The last day that any plan of a problem reaches, however much work there is. */
    public static LocalDate latest(Problem problem, Instant notBefore) {
        return problem.end()
                .orElseGet(() -> problem.weeks().lastDayOf(mostWeeks(problem, notBefore)));
    }

    private static int mostWeeks(Problem problem, Instant notBefore) {
        return Math.max(past(problem, notBefore) + PlanWeeks.MOST, least(problem));
    }

    private static int past(Problem problem, Instant notBefore) {
        return problem.weeks().weekOf(today(problem, notBefore)) - 1;
    }

    /** Up to which week dates and weeks in the problem reach. */
    private static int least(Problem problem) {
        Stream<LocalDate> releases =
                problem.activities().stream()
                        .flatMap(activity -> activity.release().stream())
                        .map(DateLimit::date);
        Stream<LocalDate> pinned =
                problem.pinned().stream().map(session -> session.start().toLocalDate());
        Stream<LocalDate> milestones = problem.milestones().stream().map(Milestone::date);
        int lastDate =
                Stream.of(releases, pinned, milestones)
                        .flatMap(dates -> dates)
                        .mapToInt(problem.weeks()::weekOf)
                        .max()
                        .orElse(0);
        return Math.max(problem.lastTargetWeek(), lastDate);
    }

    private static LocalDate today(Problem problem, Instant notBefore) {
        LocalDate latest = problem.start().plusYears(MOST_YEARS_PAST);
        Instant start = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        Instant end = latest.atStartOfDay(problem.timeZone()).toInstant();
        if (notBefore.isBefore(start)) {
            return problem.start();
        }
        return notBefore.isAfter(end) ? latest : LocalDate.ofInstant(notBefore, problem.timeZone());
    }

    /** Last day to plan, included. */
    LocalDate last() {
        return lastOf(week);
    }

    /** Whether the problem names no end, so that the work decides. */
    boolean isOpen() {
        return problem.end().isEmpty();
    }

    /** Goes on at least to a day, where the problem names no end. */
    void reach(LocalDate day) {
        week = Math.clamp(problem.weeks().weekOf(day), week, Math.max(week, mostWeeks));
    }

    /** The last day to plan where the work ends in a week: dates in the problem may lie later. */
    LocalDate lastFor(int finish) {
        return lastOf(Math.max(Math.max(1, finish), least(problem)));
    }

    private LocalDate lastOf(int lastWeek) {
        return problem.end().orElseGet(() -> problem.weeks().lastDayOf(lastWeek));
    }

    /**
     * Moves the end, by a sixteenth at first and each time by twice as much; false when it may not
     * move.
     */
    boolean extend() {
        if (problem.end().isPresent() || week >= mostWeeks) {
            return false;
        }
        more = more == 0 ? Math.max(1, (week - past) / 16) : 2 * more;
        week = Math.min(mostWeeks, week + more);
        return true;
    }

    /** Weeks that the work without target weeks, and all work together, takes at its pace. */
    private int openWeeks() {
        if (problem.activities().stream().allMatch(activity -> activity.effort().repeats())) {
            return Math.min(mostWeeks, past + HABIT_WEEKS);
        }
        boolean open =
                problem.activities().stream()
                        .anyMatch(
                                activity ->
                                        activity.targetWeeks().isEmpty()
                                                && !activity.effort().repeats());
        int weeks = weeksOfCapacity();
        if (!open) {
            return Math.min(weeks, mostWeeks);
        }
        for (Category category : problem.categories()) {
            OptionalInt target = category.quota().targetMinutes();
            if (target.isPresent() && target.getAsInt() > 0) {
                long once =
                        problem.activities().stream()
                                .filter(
                                        activity ->
                                                activity.category().equals(category.id())
                                                        && !activity.effort().repeats())
                                .mapToLong(activity -> activity.effort().minutes())
                                .sum();
                weeks =
                        (int)
                                Math.min(
                                        mostWeeks,
                                        Math.max(
                                                weeks,
                                                past
                                                        + Math.ceilDiv(
                                                                once, (long) target.getAsInt())));
            }
        }
        boolean habits =
                problem.activities().stream()
                        .anyMatch(activity -> activity.effort().repeats() && !activity.isReview());
        return Math.min(mostWeeks, habits ? weeks : weeks + Math.max(1, (weeks - past) / 10));
    }

    private static double perWeek(Effort effort) {
        return switch (effort.repeat()) {
            case Repeat.Never never -> 0;
            case Repeat.OfTopics reviews -> 0;
            case Repeat.Daily daily -> effort.minutes() * 7.0;
            case Repeat.Weekly weekly -> effort.minutes();
            case Repeat.HandIn handIn -> (double) effort.minutes() / handIn.weeks();
        };
    }

    /** The first week by whose end the free time holds all work. */
    private int weeksOfCapacity() {
        long once = 0;
        double weekly = 0;
        for (Activity activity : problem.activities()) {
            if (activity.effort().repeats()) {
                weekly += perWeek(activity.effort());
            } else {
                once += activity.effort().minutes();
            }
        }
        long room = 0;
        int weeks = WEEKS_AT_ONCE;
        for (int from = past + 1; from <= mostWeeks; from += weeks) {
            weeks *= 2;
            long[] free = freeMinutes(from, Math.min(mostWeeks, from + weeks - 1));
            for (int i = 0; i < free.length; i++) {
                LocalDate begin = problem.weeks().firstDayOf(from + i);
                int most = problem.limits().perWeekMinutes(begin).orElse(Integer.MAX_VALUE);
                room += Math.max(0, Math.min(free[i], most) - (long) weekly);
                if (room >= once) {
                    return from + i;
                }
            }
        }
        return mostWeeks;
    }

    /** Free minutes of some weeks, in whole slots and less the reserve. */
    private long[] freeMinutes(int from, int to) {
        long[] free = new long[to - from + 1];
        LocalDate first = Dates.later(problem.start(), problem.weeks().firstDayOf(from));
        LocalDate end = problem.weeks().lastDayOf(to);
        LocalDate last = Dates.earlier(end, problem.end().orElse(end));
        if (last.isBefore(first)) {
            return free;
        }
        List<TimeWindow> windows = FreeTime.windows(problem, first, last);
        for (TimeWindow window : FreeTime.from(windows, notBefore)) {
            long usable =
                    window.interval().minutes() / problem.slotMinutes() * problem.slotMinutes();
            free[problem.weeks().weekOf(window.date()) - from] +=
                    usable * (100 - problem.limits().reservePercent()) / 100;
        }
        return free;
    }
}
