package org.studycal.replan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.studycal.audit.Figures;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * What a plan should still reach besides a place for all work.
 *
 * @param last last day of work, where the problem names none
 * @param milestones ids of those that should be met
 * @param due ids of activities that should be done by their due date
 */
public record Goal(LocalDate last, Set<String> milestones, Set<String> due) {

    public Goal {
        milestones = Set.copyOf(milestones);
        due = Set.copyOf(due);
    }

    /** What a solution reached. */
    public static Goal of(Problem problem, Solution solution) {
        Set<String> milestones = new HashSet<>();
        for (Figures.MilestoneState state : Figures.of(problem, solution).milestones()) {
            if (state.met()) {
                milestones.add(state.id());
            }
        }
        Set<String> due = new HashSet<>();
        for (Activity activity : problem.activities()) {
            boolean late =
                    activity.due().isEmpty()
                            || solution.sessions().stream()
                                    .anyMatch(session -> isLate(problem, activity, session));
            if (!late) {
                due.add(activity.id());
            }
        }
        return new Goal(solution.last(), milestones, due);
    }

    /** Everything that there is to reach by a day. */
    public static Goal all(Problem problem, LocalDate last) {
        Set<String> milestones = new HashSet<>();
        problem.milestones().stream().map(Milestone::id).forEach(milestones::add);
        Set<String> due = new HashSet<>();
        problem.activities().stream()
                .filter(activity -> activity.due().isPresent())
                .map(Activity::id)
                .forEach(due::add);
        return new Goal(last, milestones, due);
    }

    /** Whether a session is one of the activity's, after its due date. */
    static boolean isLate(Problem problem, Activity activity, Session session) {
        return session.activity().equals(activity.id())
                && activity.due().filter(limit -> isAfter(problem, session, limit)).isPresent();
    }

    /** Whether a session lies on a later day, or goes on after the moment. */
    static boolean isAfter(Problem problem, Session session, DateLimit limit) {
        return limit.time().isPresent()
                ? LocalDateTime.ofInstant(session.end(), problem.timeZone()).isAfter(limit.end())
                : Shortfall.date(problem, session).isAfter(limit.date());
    }
}
