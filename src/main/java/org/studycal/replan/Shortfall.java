package org.studycal.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.studycal.audit.Figures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.timeline.StudyDay;

/**
 * What a plan does not reach of a goal.
 *
 * @param leftOutMinutes work that has no place
 * @param beyondMinutes work after the last day
 * @param milestones those that are not met
 * @param late activities that are done after their due date
 * @param lateMinutes work that is too late for a milestone or a due date
 */
public record Shortfall(
        long leftOutMinutes,
        long beyondMinutes,
        List<Milestone> milestones,
        List<Activity> late,
        long lateMinutes) {

    public Shortfall {
        milestones = List.copyOf(milestones);
        late = List.copyOf(late);
    }

    /** What a solution does not reach. */
    public static Shortfall of(Problem problem, Solution solution, Goal goal) {
        Set<Session> tooLate = new HashSet<>();
        Set<Session> beyond = new HashSet<>();
        // Work without an end and without target weeks goes on as far as it needs.
        if (problem.end().isEmpty() && problem.lastTargetWeek() > 0) {
            for (Session session : solution.sessions()) {
                if (date(problem, session).isAfter(goal.last()) && !isHabit(problem, session)) {
                    beyond.add(session);
                }
            }
        }
        List<Milestone> unmet = new ArrayList<>();
        List<Figures.MilestoneState> states = Figures.of(problem, solution).milestones();
        for (int i = 0; i < states.size(); i++) {
            Milestone milestone = problem.milestones().get(i);
            if (!states.get(i).met() && goal.milestones().contains(milestone.id())) {
                unmet.add(milestone);
                solution.sessions().stream()
                        .filter(session -> milestone.requires().contains(session.activity()))
                        .filter(session -> Goal.isAfter(problem, session, milestone.limit()))
                        .forEach(tooLate::add);
            }
        }
        List<Activity> late = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            if (goal.due().contains(activity.id())) {
                List<Session> sessions =
                        solution.sessions().stream()
                                .filter(session -> Goal.isLate(problem, activity, session))
                                .toList();
                tooLate.addAll(sessions);
                if (!sessions.isEmpty()) {
                    late.add(activity);
                }
            }
        }
        tooLate.removeAll(beyond);
        return new Shortfall(
                solution.leftOutMinutes(), minutes(beyond), unmet, late, minutes(tooLate));
    }

    /** How much work is not where it should be. */
    public long minutes() {
        return leftOutMinutes + beyondMinutes + lateMinutes;
    }

    /** Whether all is reached. */
    public boolean isNone() {
        return minutes() == 0 && milestones.isEmpty();
    }

    /** Whether dates are not kept here, and all are with another one. */
    public boolean isMetBy(Shortfall other) {
        boolean unmet = !milestones.isEmpty() || !late.isEmpty() || beyondMinutes > 0;
        return unmet
                && other.milestones.isEmpty()
                && other.late.isEmpty()
                && other.beyondMinutes == 0;
    }

    /** Whether more is reached than with another one. */
    public boolean isLessThan(Shortfall other) {
        if (leftOutMinutes != other.leftOutMinutes) {
            return leftOutMinutes < other.leftOutMinutes;
        }
        if (milestones.size() != other.milestones.size()) {
            return milestones.size() < other.milestones.size();
        }
        return minutes() < other.minutes();
    }

    private static boolean isHabit(Problem problem, Session session) {
        return problem.activity(session.activity())
                .map(activity -> activity.effort().repeats())
                .orElse(false);
    }

    private static long minutes(Set<Session> sessions) {
        return sessions.stream().mapToLong(Session::minutes).sum();
    }

    static LocalDate date(Problem problem, Session session) {
        return StudyDay.of(problem, session.start());
    }
}
