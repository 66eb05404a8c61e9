package org.studycal.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.audit.Figures;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.DateRange;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.report.Timetable;

/**
 * What all parts of a report want to know.
 *
 * @param figures of the solution
 * @param timetable of all its days
 * @param hues colours of its categories
 * @param habits ids of the activities that only accompany the work
 */
record Facts(
        Contents contents, Figures figures, Timetable timetable, Hues hues, Set<String> habits) {

    static Facts of(Contents contents) {
        Problem problem = contents.problem();
        Solution solution = contents.solution();
        List<LocalDate> days = new ArrayList<>(List.of(solution.first(), solution.last()));
        solution.sessions().stream()
                .map(session -> LocalDate.ofInstant(session.start(), problem.timeZone()))
                .forEach(days::add);
        problem.milestones().stream().map(Milestone::date).forEach(days::add);
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Set<String> habits = new HashSet<>();
        problem.activities().stream()
                .filter(activity -> activity.effort().repeats())
                .map(Activity::id)
                .forEach(habits::add);
        return new Facts(
                contents,
                Figures.of(problem, solution),
                // A session over midnight may count for the day before.
                Timetable.of(
                        problem,
                        solution,
                        new DateRange(first.minusDays(1), last),
                        Optional.empty()),
                new Hues(problem),
                habits);
    }

    Problem problem() {
        return contents.problem();
    }

    Solution solution() {
        return contents.solution();
    }

    /** The days of a plan week, with a session or not. */
    DateRange week(int week) {
        return new DateRange(problem().weeks().firstDayOf(week), problem().weeks().lastDayOf(week));
    }

    /** The days from the first to the last that the timetable knows of. */
    DateRange span() {
        List<Timetable.Day> days = timetable.days();
        return days.isEmpty()
                ? new DateRange(solution().first(), solution().last())
                : new DateRange(days.getFirst().date(), days.getLast().date());
    }
}
