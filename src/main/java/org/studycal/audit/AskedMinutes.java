package org.studycal.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Period;
import org.studycal.problem.Problem;

/**
 * How many minutes of an activity the plan asks for: its effort, or of a habit an amount for each
 * of its days or weeks.
 */
public final class AskedMinutes {

    private final Agenda agenda;
    private final Map<String, Map<Period, Integer>> habits = new HashMap<>();

    /** What a problem asks for on the days that a solution says are planned. */
    public AskedMinutes(Problem problem, Solution solution) {
        this(new Agenda(problem, solution));
    }

    AskedMinutes(Agenda agenda) {
        this.agenda = agenda;
    }

    /** Minutes of a habit by its period, in the order of time, less what has lapsed. */
    public Map<Period, Integer> byPeriod(Activity habit) {
        return habits.computeIfAbsent(habit.id(), id -> count(habit));
    }

    private Map<Period, Integer> count(Activity habit) {
        Map<Period, Integer> minutes = new LinkedHashMap<>();
        for (HabitPieces.Piece piece : agenda.habits.of(habit)) {
            int lapsed = agenda.problem.history().lapsedMinutes(habit.id(), piece.period());
            minutes.put(piece.period(), Math.max(0, piece.minutes() - lapsed));
        }
        return minutes;
    }

    /** Minutes over the whole plan; of reviews, those that have a place and those without one. */
    long of(Activity activity) {
        if (activity.isReview()) {
            return agenda.of(activity).stream().mapToLong(each -> each.session().minutes()).sum()
                    + (long) activity.effort().minutes() * agenda.solution.unplacedReviews().size();
        }
        return activity.effort().repeats()
                ? byPeriod(activity).values().stream().mapToLong(minutes -> minutes).sum()
                : activity.effort().minutes();
    }

    /** Minutes of a whole category over the whole plan. */
    long ofCategory(String category) {
        return agenda.problem.activities().stream()
                .filter(activity -> activity.category().equals(category))
                .mapToLong(this::of)
                .sum();
    }
}
