package org.studycal.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.studycal.plan.Solution;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/**
 * What is left of a plan, in its order, and all the time there is for it. Habits are no part of it,
 * but the time that they take is.
 *
 * @param activities those with work left
 * @param pieces what is overdue, then what the plan has, in the order of time
 * @param places in the order of time
 * @param room how much fits into days and weeks
 * @param goals of the milestones, in the problem's order
 * @param finish when the plan has all of it done, or when it was; empty where there is no work
 * @param end by when all of it should be done, where the problem says so
 */
public record WorkAhead(
        List<Unfinished> activities,
        List<Piece> pieces,
        List<Place> places,
        Room room,
        List<Goal> goals,
        Optional<LocalDate> finish,
        Optional<LocalDate> end) {

    /** How much later than planned anybody looks, at least. */
    private static final int DAYS_BEYOND = 366;

    /**
     * An activity with work left.
     *
     * @param category id
     * @param taken what the plan takes its work for already, in parts of what the problem states
     * @param labels of windows that will do; any where there are none
     * @param before places among {@link #activities} of those that come first
     */
    record Unfinished(String category, double taken, List<String> labels, List<Integer> before) {}

    /**
     * Work in one piece, as the plan has it.
     *
     * @param activity its place among {@link #activities}
     * @param place its place among {@link #places}, or {@link #OVERDUE}
     * @param from not before that moment, in minutes of the epoch
     */
    record Piece(int activity, int minutes, int place, long from) {

        /** The place of what should have been done. */
        static final int OVERDUE = -1;
    }

    /**
     * A stretch of time for work.
     *
     * @param planned whether the plan has work here
     * @param start in minutes of the epoch
     * @param day from the day before the present
     * @param week of the plan
     */
    record Place(
            boolean planned,
            long start,
            int minutes,
            LocalDate date,
            int day,
            int week,
            String label) {}

    /**
     * How much fits into days and weeks; what is planned is part of it.
     *
     * @param weekByDay plan week of each day
     * @param plannedByDay minutes of all that is planned or done
     * @param plannedByWeek the same
     * @param mostByDay minutes of study
     * @param mostByWeek minutes of study
     * @param mostDays days of a week that may have any
     */
    record Room(
            List<Integer> weekByDay,
            List<Integer> plannedByDay,
            List<Integer> plannedByWeek,
            int mostByDay,
            List<Integer> mostByWeek,
            int mostDays) {}

    /**
     * What a milestone asks for.
     *
     * @param activities places among {@link #activities} of what is not done yet
     * @param planned when the plan has it done; empty where some of it has no place
     * @param limit by when it should be done
     * @param over the same in minutes of the epoch
     */
    record Goal(
            String id,
            List<Integer> activities,
            Optional<LocalDate> planned,
            DateLimit limit,
            long over) {}

    public WorkAhead {
        activities = List.copyOf(activities);
        pieces = List.copyOf(pieces);
        places = List.copyOf(places);
        goals = List.copyOf(goals);
    }

    /**
     * What is left of a plan at a moment.
     *
     * @param remaining what is left to do, with the appointments up to {@link #latest}
     * @param solution what is planned of it
     * @param taken for how many hundredths of what the problem states the plan takes the work of a
     *     category
     */
    public static WorkAhead of(
            RemainingProblem remaining,
            Solution solution,
            ToIntFunction<String> taken,
            Instant now) {
        return new WorkAheadBuilder(remaining.problem(), solution, taken, now).build();
    }

    /** The last day that a forecast looks at. */
    public static LocalDate latest(Problem problem, Solution solution, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, problem.timeZone());
        LocalDate last = solution.last().isAfter(today) ? solution.last() : today;
        return last.plusDays(DAYS_BEYOND + last.toEpochDay() - today.toEpochDay());
    }
}
