package org.studycal.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.Problem;

/**
 * Whether a problem can fit, by counting hours only: for every stretch of days, the work that must
 * be done in it against the free time in it. A shortage proves that something will be left out; no
 * shortage proves nothing, as breaks, session lengths and gaps are not counted.
 *
 * @param until the last day that was looked at
 * @param workMinutes all work up to that day
 * @param pinnedMinutes how much of it the user pinned by hand
 * @param freeMinutes all time that windows and limits allow up to that day
 * @param shortages what cannot fit, by scope and then by date; empty when it may fit
 */
public record HourCount(
        LocalDate until,
        long workMinutes,
        long pinnedMinutes,
        long freeMinutes,
        List<Shortage> shortages) {

    public HourCount {
        shortages = List.copyOf(shortages);
    }

    /** Counts the hours of a problem. */
    public static HourCount of(Problem problem) {
        int targetWeek = problem.lastTargetWeek();
        LocalDate last =
                problem.end()
                        .orElse(problem.weeks().lastDayOf(Math.max(targetWeek, PlanWeeks.MOST)));
        LocalDate planned = targetWeek > 0 ? problem.weeks().lastDayOf(targetWeek) : last;
        LocalDate until = problem.end().isEmpty() && planned.isBefore(last) ? planned : last;
        Capacity capacity = new Capacity(problem, last);
        // Without an end and without target weeks nobody knows how long a habit goes on.
        LocalDate habitsUntil =
                problem.end().isEmpty() && targetWeek == 0 ? problem.start().minusDays(1) : until;
        List<DueWork> all = WorkList.of(problem, capacity, last, habitsUntil);
        List<DueWork> work = all.stream().filter(item -> item.minutes() > 0).toList();
        Capacity.Days days = capacity.days(label -> true, null);
        List<Shortage> shortages = new ArrayList<>(shortages("", work, days));
        for (Category category : problem.categories()) {
            shortages.addAll(ofCategory(category, work, capacity));
        }
        for (Set<String> labels : labelSets(problem)) {
            shortages.addAll(
                    shortages(
                            "windows for " + String.join(", ", new TreeSet<>(labels)),
                            only(work, activity -> within(activity.labels(), labels)),
                            capacity.days(labels::contains, null)));
        }
        return new HourCount(
                until,
                all.stream().mapToLong(DueWork::asked).sum(),
                all.stream().mapToLong(DueWork::pinned).sum(),
                days.between(DateLimit.of(problem.start()), DateLimit.of(until)),
                shortages);
    }

    /** Whether no shortage was found. */
    public boolean mayFit() {
        return shortages.isEmpty();
    }

    private static List<Shortage> ofCategory(
            Category category, List<DueWork> work, Capacity capacity) {
        if (category.dailyMaxMinutes().isEmpty() && category.quota().maxMinutes().isEmpty()) {
            return List.of();
        }
        return shortages(
                category.title(),
                only(work, activity -> activity.category().equals(category.id())),
                capacity.days(label -> true, category));
    }

    private static List<Set<String>> labelSets(Problem problem) {
        return problem.activities().stream()
                .map(Activity::labels)
                .filter(labels -> !labels.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(labels -> new TreeSet<>(labels).toString()))
                .toList();
    }

    private static boolean within(Set<String> labels, Set<String> others) {
        return !labels.isEmpty() && others.containsAll(labels);
    }

    private static List<DueWork> only(List<DueWork> work, Predicate<Activity> filter) {
        return work.stream().filter(item -> filter.test(item.activity())).toList();
    }

    /**
     * By moment of reckoning, the worst stretch that ends there, each only where it is worse than
     * those before it.
     */
    private static List<Shortage> shortages(String scope, List<DueWork> work, Capacity.Days days) {
        List<Shortage> found = new ArrayList<>();
        long worst = 0;
        for (DateLimit until : sorted(work, DueWork::latest, DateLimit::end)) {
            List<DueWork> due =
                    work.stream()
                            .filter(item -> !item.latest().end().isAfter(until.end()))
                            .toList();
            Shortage here = worstEndingAt(scope, until, due, days);
            if (here.minutes() > worst) {
                worst = here.minutes();
                found.add(here);
            }
        }
        return found;
    }

    private static Shortage worstEndingAt(
            String scope, DateLimit until, List<DueWork> due, Capacity.Days days) {
        Shortage worst = new Shortage(scope, until, until, 0, 0);
        for (DateLimit from : sorted(due, DueWork::earliest, DateLimit::start)) {
            long minutes =
                    minutes(
                            due.stream()
                                    .filter(item -> !item.earliest().start().isBefore(from.start()))
                                    .toList());
            if (minutes > worst.minutes()) {
                Shortage here =
                        new Shortage(scope, from, until, minutes, days.between(from, until));
                worst = here.minutes() > worst.minutes() ? here : worst;
            }
        }
        return worst;
    }

    private static TreeSet<DateLimit> sorted(
            List<DueWork> work,
            Function<DueWork, DateLimit> limit,
            Function<DateLimit, LocalDateTime> moment) {
        TreeSet<DateLimit> limits = new TreeSet<>(Comparator.comparing(moment));
        work.forEach(item -> limits.add(limit.apply(item)));
        return limits;
    }

    private static long minutes(List<DueWork> work) {
        return work.stream().mapToLong(DueWork::minutes).sum();
    }
}
