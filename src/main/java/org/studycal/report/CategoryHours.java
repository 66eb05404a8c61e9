package org.studycal.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.studycal.problem.Activity;
import org.studycal.problem.Availability.LabelledTime;
import org.studycal.problem.Category;
import org.studycal.problem.Problem;
import org.studycal.solution.LeftOut;
import org.studycal.solution.Session;
import org.studycal.solution.Solution;

/**
 * What a category got in a solution, in real minutes.
 *
 * @param category the category
 * @param placed minutes in the calendar
 * @param leftOut minutes that found no place
 * @param weeks minutes of each plan week, week 1 first
 * @param labels minutes by the label of the window they lie in; {@code ""} for time outside availability
 */
public record CategoryHours(
        Category category, long placed, long leftOut, List<Long> weeks, Map<String, Long> labels) {

    public CategoryHours {
        weeks = List.copyOf(weeks);
        labels = Map.copyOf(labels);
    }

    /** Minutes that were to be placed. */
    public long asked() {
        return placed + leftOut;
    }

    /** Weeks in which anything of it is planned. */
    public long activeWeeks() {
        return weeks.stream().filter(minutes -> minutes > 0).count();
    }

    /** The figures of every category, in the problem's order. */
    public static List<CategoryHours> of(Problem problem, Solution solution) {
        return problem.categories().stream()
                .map(category -> of(problem, solution, category))
                .toList();
    }

    private static CategoryHours of(Problem problem, Solution solution, Category category) {
        int lastWeek = Math.max(1, problem.weeks().weekOf(solution.last()));
        List<Long> weeks = new ArrayList<>();
        for (int week = 1; week <= lastWeek; week++) {
            weeks.add(0L);
        }
        Map<String, Long> labels = new HashMap<>();
        long placed = 0;
        for (Session session : solution.sessions()) {
            if (session.category().equals(category.id())) {
                ZonedDateTime start = session.start().atZone(problem.timeZone());
                int week = problem.weeks().weekOf(start.toLocalDate());
                if (week >= 1 && week <= lastWeek) {
                    weeks.set(week - 1, weeks.get(week - 1) + session.minutes());
                }
                labels.merge(label(problem, start), (long) session.minutes(), Long::sum);
                placed += session.minutes();
            }
        }
        return new CategoryHours(category, placed, leftOut(problem, solution, category), weeks, labels);
    }

    private static long leftOut(Problem problem, Solution solution, Category category) {
        return solution.leftOut().stream()
                .filter(
                        left ->
                                problem.activity(left.activity())
                                        .map(Activity::category)
                                        .filter(category.id()::equals)
                                        .isPresent())
                .mapToLong(LeftOut::minutes)
                .sum();
    }

    private static String label(Problem problem, ZonedDateTime start) {
        LocalDate date = start.toLocalDate();
        int minute = start.toLocalTime().get(ChronoField.MINUTE_OF_DAY);
        return problem.availability().on(date).stream()
                .filter(
                        window ->
                                window.time().fromMinute() <= minute
                                        && minute < window.time().toMinute())
                .map(LabelledTime::label)
                .findFirst()
                .orElse("");
    }
}
