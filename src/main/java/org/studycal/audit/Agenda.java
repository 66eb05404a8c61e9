package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Period;
import org.studycal.problem.Placement;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.Problem;

/**
 * A solution's sessions in time order, grouped as the rules look at them, and the free time they
 * lie in.
 */
final class Agenda {

    final Problem problem;
    final Solution solution;
    final FreeMinutes free;
    final HabitPieces habits;
    final int lastWeek;
    final Map<String, Activity> activities = new LinkedHashMap<>();
    final Map<String, Category> categories = new LinkedHashMap<>();
    final List<Placed> sessions = new ArrayList<>();

    /** All but reviews, which cost nothing. */
    final List<Placed> work = new ArrayList<>();

    final Map<String, List<Placed>> byActivity = new LinkedHashMap<>();
    final Map<LocalDate, List<Placed>> byDate = new TreeMap<>();
    final Map<Integer, List<Placed>> byWeek = new TreeMap<>();

    private final PlanWeeks weeks;
    private final int[] freeByWeek;

    /** What happened before the plan was made. */
    private final Set<Placement> past;

    Agenda(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        this.weeks = problem.weeks();
        Instant begun = problem.history().begun().orElse(solution.stamp());
        this.free = new FreeMinutes(problem, solution.first(), solution.last(), begun);
        this.habits = new HabitPieces(problem, free, solution.first(), solution.last());
        this.lastWeek = Math.max(0, weeks.weekOf(solution.last()));
        this.freeByWeek = new int[lastWeek + 1];
        problem.activities().forEach(activity -> activities.put(activity.id(), activity));
        problem.categories().forEach(category -> categories.put(category.id(), category));
        this.past = new HashSet<>(problem.history().sessions());
        countFreeWeeks();
        place();
    }

    /**
     * Other sessions of the same problem, days and present as an agenda's.
     *
     * @param problem the same without activities that none of these sessions has to do with
     */
    Agenda(Agenda ground, Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        this.weeks = ground.weeks;
        this.free = ground.free;
        this.habits = ground.habits;
        this.lastWeek = ground.lastWeek;
        this.freeByWeek = ground.freeByWeek;
        this.activities.putAll(ground.activities);
        this.categories.putAll(ground.categories);
        this.past = ground.past;
        place();
    }

    private void countFreeWeeks() {
        LocalDate last = solution.last();
        for (LocalDate date = solution.first(); !date.isAfter(last); date = date.plusDays(1)) {
            int week = weeks.weekOf(date);
            if (week >= 1) {
                freeByWeek[week] += free.on(date);
            }
        }
    }

    private void place() {
        solution.sessions().stream()
                .filter(session -> session.end().isAfter(session.start()))
                .sorted(
                        Comparator.comparing(Session::start)
                                .thenComparing(Session::end)
                                .thenComparing(Session::activity)
                                .thenComparing(Session::uid))
                .map(this::placed)
                .forEach(sessions::add);
        sessions.stream().filter(session -> !isReview(session)).forEach(work::add);
        for (Placed session : sessions) {
            byActivity.computeIfAbsent(session.activity(), id -> new ArrayList<>()).add(session);
            byDate.computeIfAbsent(session.date(), date -> new ArrayList<>()).add(session);
            byWeek.computeIfAbsent(session.week(), week -> new ArrayList<>()).add(session);
        }
    }

    private Placed placed(Session session) {
        LocalDate date = free.dayOf(session.start());
        String category =
                activity(session.activity()).map(Activity::category).orElse(session.category());
        int slot = problem.slotMinutes();
        int booked = Math.ceilDiv(session.minutes(), slot) * slot;
        String label = free.label(Clocks.minuteOf(session.start()));
        boolean exempt = session.pinned() || isPast(session);
        return new Placed(session, category, date, weeks.weekOf(date), booked, label, exempt);
    }

    /** Whether a session has happened, and so is what it is. */
    boolean isPast(Session session) {
        return session.status() == Session.Status.DONE || past.contains(session.placement());
    }

    Optional<Activity> activity(String id) {
        return Optional.ofNullable(activities.get(id));
    }

    /** The first day that can be planned now: the problem may begin later than it did. */
    LocalDate firstDay() {
        return problem.start().isAfter(solution.first()) ? problem.start() : solution.first();
    }

    /** The last day that can be planned now: the problem may end sooner than it did. */
    LocalDate lastDay() {
        return problem.end().filter(end -> end.isBefore(solution.last())).orElse(solution.last());
    }

    /** Whether a day belongs to the plan, by its solution and by the problem as it is now. */
    boolean isInPlan(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    /** Whether an activity is a habit. */
    boolean isHabit(String id) {
        return activity(id).map(each -> each.effort().repeats()).orElse(false);
    }

    /** Whether a session reviews what was learnt. */
    boolean isReview(Placed session) {
        return activity(session.activity()).filter(Activity::isReview).isPresent();
    }

    /** Which day or week of a habit a session belongs to; none of other activities. */
    Period periodOf(Activity activity, Placed placed) {
        return habits.periodOf(activity, placed);
    }

    /** A day's sessions but reviews in time order. */
    List<Placed> workOn(LocalDate date) {
        return byDate.getOrDefault(date, List.of()).stream()
                .filter(each -> !isReview(each))
                .toList();
    }

    /** An activity's sessions in time order. */
    List<Placed> of(Activity activity) {
        return byActivity.getOrDefault(activity.id(), List.of());
    }

    /** Free minutes of a plan week from the present on; pinned sessions do not reduce them. */
    int freeInWeek(int week) {
        return week >= 1 && week <= lastWeek ? freeByWeek[week] : 0;
    }

    /** Days of a week that belong to the plan, in order. */
    List<LocalDate> planDatesOf(int week) {
        LocalDate monday = weeks.firstDayOf(week);
        LocalDate from = monday.isBefore(solution.first()) ? solution.first() : monday;
        LocalDate to =
                weeks.lastDayOf(week).isAfter(solution.last())
                        ? solution.last()
                        : weeks.lastDayOf(week);
        return from.isAfter(to) ? List.of() : from.datesUntil(to.plusDays(1)).toList();
    }

    /** Booked minutes of some sessions. */
    static long booked(List<Placed> sessions) {
        return sessions.stream().mapToLong(Placed::booked).sum();
    }
}
