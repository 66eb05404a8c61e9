package org.studycal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.studycal.problem.Activity;
import org.studycal.problem.Dates;
import org.studycal.problem.Milestone;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.timeline.HabitWeeks;
import org.studycal.timeline.StudyDay;

/** The work of a problem with the days it must be done in, prerequisites taken into account. */
final class WorkList {

    private final Problem problem;
    private final Capacity capacity;
    private final LocalDate last;
    private final Map<String, LocalDate> earliest = new HashMap<>();
    private final Map<String, LocalDate> latest = new HashMap<>();

    private WorkList(Problem problem, Capacity capacity, LocalDate last) {
        this.problem = problem;
        this.capacity = capacity;
        this.last = last;
    }

    /**
     * The work of a problem.
     *
     * @param habitsUntil last day for which weekly habits are due
     */
    static List<DueWork> of(
            Problem problem, Capacity capacity, LocalDate last, LocalDate habitsUntil) {
        return new WorkList(problem, capacity, last).list(habitsUntil);
    }

    private List<DueWork> list(LocalDate habitsUntil) {
        for (Activity activity : problem.activities()) {
            earliest.put(
                    activity.id(),
                    Dates.later(problem.start(), activity.release().orElse(problem.start())));
            latest.put(activity.id(), Dates.earlier(last, activity.deadline().orElse(last)));
        }
        Milestone.hardDates(problem.milestones()).forEach(this::limitBy);
        passOnAlongPrerequisites();
        List<DueWork> list = new ArrayList<>();
        for (Activity activity : problem.activities()) {
            if (activity.effort().weekly()) {
                addWeeks(list, activity, habitsUntil);
            } else {
                add(
                        list,
                        activity,
                        earliest.get(activity.id()),
                        latest.get(activity.id()),
                        activity.effort().minutes(),
                        pinnedMinutes(activity, date -> true));
            }
        }
        return list;
    }

    private void limitBy(String id, LocalDate date) {
        if (problem.activity(id).filter(activity -> !activity.effort().weekly()).isPresent()) {
            latest.merge(id, date, Dates::earlier);
        }
    }

    /**
     * Passes days on as often as a chain can be long; mostly two rounds do, as plans are written in
     * their order.
     */
    private void passOnAlongPrerequisites() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Activity activity : problem.activities()) {
                for (Prerequisite before : activity.after()) {
                    changed |= raise(activity.id(), earliest.get(before.activity()));
                    changed |= lower(before.activity(), latest.get(activity.id()));
                }
            }
        }
    }

    private boolean raise(String id, LocalDate date) {
        return date != null && earliest.get(id).isBefore(date) && earliest.put(id, date) != null;
    }

    private boolean lower(String id, LocalDate date) {
        LocalDate now = latest.get(id);
        return now != null && now.isAfter(date) && latest.put(id, date) != null;
    }

    private void addWeeks(List<DueWork> list, Activity habit, LocalDate until) {
        HabitWeeks habits = new HabitWeeks(problem, problem.start(), until, capacity::isFree);
        for (HabitWeeks.Week week : habits.of(habit)) {
            long pinned = pinnedMinutes(habit, date -> weekOf(date) == week.number());
            add(list, habit, week.from(), week.to(), week.minutes(), pinned);
        }
    }

    private int weekOf(LocalDate date) {
        return problem.weeks().weekOf(date);
    }

    private static void add(
            List<DueWork> list,
            Activity activity,
            LocalDate from,
            LocalDate to,
            long asked,
            long pinned) {
        if (asked > 0) {
            list.add(new DueWork(activity, from, to, asked, Math.min(asked, pinned)));
        }
    }

    private long pinnedMinutes(Activity activity, Predicate<LocalDate> date) {
        return problem.pinned().stream()
                .filter(pinned -> pinned.activity().equals(activity.id()))
                .filter(
                        pinned ->
                                date.test(
                                        StudyDay.of(
                                                problem,
                                                pinned.start()
                                                        .atZone(problem.timeZone())
                                                        .toInstant())))
                .mapToLong(PinnedSession::minutes)
                .sum();
    }
}
