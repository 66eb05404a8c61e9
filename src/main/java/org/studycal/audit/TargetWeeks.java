package org.studycal.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Effort;
import org.studycal.problem.Limits;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.problem.WeekRange;

/**
 * Which weeks count as an activity's target: those of the problem, or later ones where there is
 * less room up to them than the work that is meant for them takes.
 */
public final class TargetWeeks {

    private final Agenda agenda;
    private final LocalDate today;
    private final int lastTarget;

    /** Room by plan week, from its beginning on. */
    private final Map<Integer, Long> roomUpTo = new HashMap<>();

    /** What was found for a week. */
    private final Map<Integer, Integer> firsts = new HashMap<>();

    private final Map<Integer, Integer> lasts = new HashMap<>();

    /** The target weeks of a problem as they count in a solution. */
    public TargetWeeks(Problem problem, Solution solution) {
        this(new Agenda(problem, solution));
    }

    TargetWeeks(Agenda agenda) {
        this.agenda = agenda;
        this.today = LocalDate.ofInstant(agenda.solution.stamp(), agenda.problem.timeZone());
        this.lastTarget =
                agenda.problem.activities().stream()
                        .flatMap(activity -> activity.targetWeeks().stream())
                        .mapToInt(WeekRange::last)
                        .max()
                        .orElse(0);
        long sum = 0;
        for (int week = 1; week <= agenda.lastWeek; week++) {
            sum += room(week);
            roomUpTo.put(week, sum);
        }
    }

    /** The last target week that is stretched, empty where all are as the problem says. */
    public Optional<Stretch> stretch() {
        for (int week = lastTarget; week > 0; week--) {
            if (last(week) > week) {
                return Optional.of(new Stretch(week, last(week), week == lastTarget));
            }
        }
        return Optional.empty();
    }

    /**
     * How far target weeks are stretched.
     *
     * @param week a target week of the problem
     * @param to the week that counts instead
     * @param all whether it is the last one; else those after it are as they were
     */
    public record Stretch(int week, int to, boolean all) {}

    /** Weeks between a week and an activity's target. */
    long weeksOff(Activity activity, int week) {
        if (activity.targetWeeks().isEmpty()) {
            return 0;
        }
        WeekRange weeks = activity.targetWeeks().get();
        return Math.max(0, Math.max(first(weeks.first()) - week, week - last(weeks.last())));
    }

    /** The last day of an activity's target, where that is stretched. */
    Optional<LocalDate> stretchedEnd(Activity activity) {
        return activity.targetWeeks()
                .filter(weeks -> last(weeks.last()) > weeks.last())
                .map(weeks -> agenda.problem.weeks().lastDayOf(last(weeks.last())));
    }

    /** The week in which there is room for more than the work of all weeks before. */
    private int first(int week) {
        return firsts.computeIfAbsent(week, this::findFirst);
    }

    private int findFirst(int week) {
        long before = workUpTo(week - 1);
        for (int later = week; later < agenda.lastWeek; later++) {
            if (roomUpTo.get(later) > before) {
                return later;
            }
        }
        return Math.max(week, agenda.lastWeek);
    }

    /** The week by whose end there is room for all work up to a week. */
    private int last(int week) {
        return lasts.computeIfAbsent(week, this::findLast);
    }

    private int findLast(int week) {
        long all = workUpTo(week);
        for (int later = week; later < agenda.lastWeek; later++) {
            if (roomUpTo.get(later) >= all) {
                return later;
            }
        }
        return Math.max(week, agenda.lastWeek);
    }

    private long workUpTo(int week) {
        return agenda.problem.activities().stream()
                .filter(each -> each.targetWeeks().isPresent())
                .filter(each -> each.targetWeeks().get().last() <= week)
                .mapToLong(each -> each.effort().minutes())
                .sum();
    }

    /** Minutes that the limits leave in a week, without those that habits take. */
    private long room(int week) {
        Limits limits = agenda.problem.limits();
        List<Long> days = new ArrayList<>();
        long all = 0;
        for (LocalDate date : agenda.planDatesOf(week)) {
            boolean over = date.isBefore(today);
            long open = over ? doneOn(date) : agenda.free.on(date);
            all += open;
            days.add(
                    over || limits.perDayMinutes().isEmpty()
                            ? open
                            : Math.min(open, limits.perDayMinutes().getAsInt()));
        }
        long reserved = all * (100 - limits.reservePercent()) / 100;
        days.sort(null);
        int rest = Math.max(0, days.size() - 7 + limits.restDays());
        long room = Math.min(reserved, days.stream().skip(rest).mapToLong(each -> each).sum());
        OptionalInt most = LimitRules.mostIn(agenda.problem, week);
        if (most.isPresent()) {
            room = Math.min(room, most.getAsInt());
        }
        long habits =
                agenda.problem.activities().stream().mapToLong(each -> weekly(each.effort())).sum();
        return Math.max(0, room - habits);
    }

    private long doneOn(LocalDate date) {
        return Agenda.booked(
                agenda.workOn(date).stream()
                        .filter(each -> each.session().start().isBefore(agenda.solution.stamp()))
                        .toList());
    }

    private static long weekly(Effort effort) {
        Repeat repeat = effort.repeat();
        if (repeat instanceof Repeat.HandIn handIn) {
            return effort.minutes() / handIn.weeks();
        }
        if (repeat instanceof Repeat.Daily) {
            return 7L * effort.minutes();
        }
        return effort.repeats() && !(repeat instanceof Repeat.OfTopics) ? effort.minutes() : 0;
    }
}
