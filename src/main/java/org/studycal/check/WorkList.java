package org.studycal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Milestone;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;
import org.studycal.timeline.HabitPeriods;
import org.studycal.timeline.StudyDay;

/** The work of a problem with when it must be done, prerequisites taken into account. */
final class WorkList {

    private final Problem problem;
    private final Capacity capacity;
    private final LocalDate last;
    private final Map<String, DateLimit> earliest = new HashMap<>();
    private final Map<String, DateLimit> latest = new HashMap<>();

    private WorkList(Problem problem, Capacity capacity, LocalDate last) {
        this.problem = problem;
        this.capacity = capacity;
        this.last = last;
    }

    /**
     * The work of a problem.
     *
     * @param habitsUntil last day for which habits are due
     */
    static List<DueWork> of(
            Problem problem, Capacity capacity, LocalDate last, LocalDate habitsUntil) {
        return new WorkList(problem, capacity, last).list(habitsUntil);
    }

    private List<DueWork> list(LocalDate habitsUntil) {
        for (Activity activity : problem.activities()) {
            earliest.put(activity.id(), DateLimit.of(problem.start()));
            latest.put(activity.id(), DateLimit.of(last));
            activity.release().ifPresent(limit -> raise(activity.id(), limit));
            activity.deadline().ifPresent(limit -> lower(activity.id(), limit));
        }
        Milestone.hardLimits(problem.milestones()).forEach(this::limitBy);
        passOnAlongPrerequisites();
        List<DueWork> list = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            if (activity.effort().repeats()) {
                addPeriods(list, activity, habitsUntil);
            } else {
                add(
                        list,
                        activity,
                        earliest.get(activity.id()),
                        latest.get(activity.id()),
                        activity.effort().minutes(),
                        pinnedMinutes(activity, session -> true));
            }
        }
        return list;
    }

    private void limitBy(String id, DateLimit limit) {
        if (problem.activity(id).filter(activity -> !activity.effort().repeats()).isPresent()) {
            lower(id, limit);
        }
    }

    /**
     * Passes limits on as often as a chain can be long; mostly two rounds do, as plans are written
     * in their order.
     */
    private void passOnAlongPrerequisites() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Activity activity : problem.activities()) {
                for (Prerequisite before : activity.after()) {
                    DateLimit early = earliest.get(before.activity());
                    DateLimit late = latest.get(activity.id());
                    changed |= early != null && raise(activity.id(), early);
                    changed |=
                            latest.containsKey(before.activity()) && lower(before.activity(), late);
                }
            }
        }
    }

    private boolean raise(String id, DateLimit limit) {
        return earliest.get(id).start().isBefore(limit.start()) && earliest.put(id, limit) != null;
    }

    private boolean lower(String id, DateLimit limit) {
        return latest.get(id).end().isAfter(limit.end()) && latest.put(id, limit) != null;
    }

    /** Days of a habit are counted by the week: one by one they would take long. */
    private void addDays(List<DueWork> list, List<DueWork> days) {
        Map<Integer, List<DueWork>> weeks = new TreeMap<>();
        for (DueWork day : days) {
            weeks.computeIfAbsent(
                            problem.weeks().weekOf(day.earliest().date()),
                            week -> new ArrayList<>())
                    .add(day);
        }
        for (List<DueWork> week : weeks.values()) {
            list.add(
                    new DueWork(
                            week.getFirst().activity(),
                            week.getFirst().earliest(),
                            week.getLast().latest(),
                            week.stream().mapToLong(DueWork::asked).sum(),
                            week.stream().mapToLong(DueWork::pinned).sum()));
        }
    }

    private void addPeriods(List<DueWork> list, Activity habit, LocalDate until) {
        boolean daily = habit.effort().repeat() instanceof Repeat.Daily;
        List<DueWork> periods = new ArrayList<>();
        HabitPeriods habits = new HabitPeriods(problem, problem.start(), until, capacity.windows());
        for (HabitPeriods.Share share : habits.of(habit)) {
            long pinned =
                    pinnedMinutes(
                            habit,
                            session ->
                                    StudyDay.period(
                                                    problem,
                                                    habit,
                                                    session.start()
                                                            .atZone(problem.timeZone())
                                                            .toInstant())
                                            .equals(share.period()));
            add(periods, habit, share.from(), share.to(), share.minutes(), pinned);
        }
        if (daily) {
            addDays(list, periods);
        } else {
            list.addAll(periods);
        }
    }

    private static void add(
            List<DueWork> list,
            Activity activity,
            DateLimit from,
            DateLimit to,
            long asked,
            long pinned) {
        if (asked > 0) {
            list.add(new DueWork(activity, from, to, asked, Math.min(asked, pinned)));
        }
    }

    private long pinnedMinutes(Activity activity, Predicate<PinnedSession> filter) {
        return problem.pinned().stream()
                .filter(pinned -> pinned.activity().equals(activity.id()))
                .filter(filter)
                .mapToLong(PinnedSession::minutes)
                .sum();
    }
}
