package org.studycal.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.Figures;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.timeline.Interval;
import org.studycal.timeline.StudyDay;

/**
 * Where a person stands with a plan.
 *
 * @param now the moment
 * @param askedMinutes of the whole plan
 * @param doneMinutes of them
 * @param aheadMinutes how much less work is left than the first plan would have left by now;
 *     negative when behind. Habits do not count
 * @param firstMade when the first plan was made
 * @param finish when the plan has all work done
 * @param milestones how the plan has them, in the problem's order
 * @param week what is done of the present week and what is ahead
 * @param today sessions of the present day, in the order of time
 */
public record Standing(
        Instant now,
        long askedMinutes,
        long doneMinutes,
        long aheadMinutes,
        LocalDate firstMade,
        Optional<LocalDate> finish,
        List<Figures.MilestoneState> milestones,
        Week week,
        List<Session> today) {

    /**
     * The present week.
     *
     * @param number of the plan's weeks; before it begins less than 1
     */
    public record Week(int number, long doneMinutes, long aheadMinutes) {}

    public Standing {
        milestones = List.copyOf(milestones);
        today = List.copyOf(today);
    }

    /**
     * Where a person stands at a moment.
     *
     * @param problem what is left to do, with what was done
     * @param solution what was done and is planned of it
     * @param first the plan as it was first made
     */
    public static Standing of(Problem problem, Solution solution, Solution first, Instant now) {
        Figures figures = Figures.of(problem, solution);
        LocalDate today = StudyDay.of(problem, now);
        int week = problem.weeks().weekOf(today);
        List<Placement> done = problem.history().sessions();
        return new Standing(
                now,
                figures.categories().values().stream()
                        .mapToLong(Figures.CategoryTotal::askedMinutes)
                        .sum(),
                done.stream().mapToLong(Standing::minutes).sum(),
                leftBy(problem, first, now) - left(problem),
                LocalDate.ofInstant(first.stamp(), problem.timeZone()),
                figures.finish(),
                figures.milestones(),
                new Week(
                        week,
                        done.stream()
                                .filter(each -> StudyDay.week(problem, each.start()) == week)
                                .mapToLong(Standing::minutes)
                                .sum(),
                        solution.sessions().stream()
                                .filter(each -> !each.start().isBefore(now))
                                .filter(each -> StudyDay.week(problem, each.start()) == week)
                                .mapToLong(Session::minutes)
                                .sum()),
                solution.sessions().stream()
                        .filter(each -> StudyDay.of(problem, each.start()).equals(today))
                        .sorted(Comparator.comparing(Session::start))
                        .toList());
    }

    private static long minutes(Placement session) {
        return new Interval(session.start(), session.end()).minutes();
    }

    /** How much work a plan leaves after a moment. */
    private static long leftBy(Problem problem, Solution plan, Instant now) {
        long ahead =
                plan.sessions().stream()
                        .filter(session -> !session.start().isBefore(now))
                        .filter(session -> !isHabit(problem, session.activity()))
                        .mapToLong(Session::minutes)
                        .sum();
        return ahead
                + plan.leftOut().stream()
                        .filter(left -> !isHabit(problem, left.activity()))
                        .mapToLong(LeftOut::minutes)
                        .sum();
    }

    private static long left(Problem problem) {
        Map<String, Long> done = new HashMap<>();
        problem.history()
                .sessions()
                .forEach(each -> done.merge(each.activity(), minutes(each), Long::sum));
        return problem.activities().stream()
                .filter(activity -> !activity.effort().repeats())
                .mapToLong(
                        activity ->
                                Math.max(
                                        0,
                                        activity.effort().minutes()
                                                - done.getOrDefault(activity.id(), 0L)))
                .sum();
    }

    private static boolean isHabit(Problem problem, String activity) {
        return problem.activity(activity)
                .map(Activity::effort)
                .filter(effort -> effort.repeats())
                .isPresent();
    }
}
