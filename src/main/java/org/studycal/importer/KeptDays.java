package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.problem.DateRange;
import org.studycal.problem.PlanWeeks;

/**
 * The days that a problem keeps: those of a plan that goes from day to day. Where only a few topics
 * name a day, their weeks are enough.
 */
final class KeptDays {
    /** What is said of days that are kept. */
    static final String KEPT = "each topic on the day that the plan has for it (release, due)";

    private static final int WEEK_DAYS = 7;

    /** More days of the week than that are hardly less than all of it. */
    private static final int MOST = 4;

    private static final int MOST_A_DAY = 12 * 60;

    /** Of a plan whose weeks are enough. */
    static final KeptDays NONE = new KeptDays(Optional.empty());

    private final Optional<StudyPlan> plan;

    private KeptDays(Optional<StudyPlan> plan) {
        this.plan = plan;
    }

    static KeptDays of(StudyPlan plan) {
        int[] topics = open(plan).filter(each -> plan.weeksOf(each).isPresent()).toArray();
        long days = IntStream.of(topics).filter(each -> isOfDays(plan, each)).count();
        KeptDays kept = new KeptDays(Optional.of(plan));
        // One date a week says which week it is.
        return 3 * days > 2L * topics.length && kept.mostOfWeek() > 1 && !kept.areWeeks()
                ? kept
                : NONE;
    }

    private static IntStream open(StudyPlan plan) {
        return IntStream.range(0, plan.topics().size())
                .filter(each -> !plan.topics().get(each).done());
    }

    private static boolean isOfDays(StudyPlan plan, int topic) {
        PlanDays days = plan.topics().get(topic).days();
        boolean week = plan.weeksOf(topic).filter(each -> each.first() == each.last()).isPresent();
        return days.first() > 0 || (!days.isNone() && days.length() <= MOST && week);
    }

    /** The days of a topic; none where its weeks are enough. */
    PlanDays of(int topic) {
        return plan.filter(each -> isOfDays(each, topic))
                .map(each -> each.topics().get(topic).days())
                .orElse(PlanDays.NONE);
    }

    Optional<DateRange> dates(int topic, PlanWeeks calendar) {
        return plan.flatMap(each -> of(topic).dates(calendar, each.weeksOf(topic)));
    }

    /** On how many days of a week the plan goes on. */
    int daysOfWeek() {
        if (plan.isEmpty()) {
            return WEEK_DAYS;
        }
        int said = plan.get().checks().days().size();
        return said < WEEK_DAYS ? said : mostOfWeek();
    }

    /** Whether the days are those of whole weeks, such as 8 to 14. */
    private boolean areWeeks() {
        StudyPlan own = plan.orElseThrow();
        return open(own)
                .filter(each -> isOfDays(own, each))
                .mapToObj(each -> own.topics().get(each).days())
                .allMatch(each -> each.first() % WEEK_DAYS == 1 && each.last() % WEEK_DAYS == 0);
    }

    /** The most days of any week. */
    private int mostOfWeek() {
        StudyPlan own = plan.orElseThrow();
        Map<Integer, Set<Integer>> used = new TreeMap<>();
        open(own)
                .filter(each -> isOfDays(own, each))
                .mapToObj(each -> own.topics().get(each).days().numbers(own.weeksOf(each)))
                .flatMap(List::stream)
                .forEach(
                        day ->
                                used.computeIfAbsent((day - 1) / WEEK_DAYS, week -> new HashSet<>())
                                        .add(day));
        return used.values().stream().mapToInt(Set::size).max().orElse(WEEK_DAYS);
    }

    /** Minutes of the fullest day of each day of the week, as far as activities have days. */
    static Map<DayOfWeek, Integer> loads(List<PlannedActivity> activities) {
        Map<DayOfWeek, Integer> loads = new EnumMap<>(DayOfWeek.class);
        perDay(activities)
                .forEach(
                        (day, minutes) ->
                                loads.merge(
                                        day.getDayOfWeek(),
                                        Math.min(minutes, MOST_A_DAY),
                                        Math::max));
        return loads;
    }

    private static Map<LocalDate, Integer> perDay(List<PlannedActivity> activities) {
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        for (PlannedActivity each : activities) {
            if (each.days().isPresent()) {
                List<LocalDate> days = each.days().get().days().toList();
                int part = Math.ceilDiv(each.minutes().value(), days.size());
                days.forEach(day -> perDay.merge(day, part, Integer::sum));
            }
        }
        return perDay;
    }

    /** Whether nearly all days have as much time as is to be done on them. */
    static boolean fit(List<PlannedActivity> activities, StudyWeek week) {
        Map<LocalDate, Integer> perDay = perDay(activities);
        long full =
                perDay.entrySet().stream()
                        .filter(
                                each ->
                                        each.getValue()
                                                > week.minutes(each.getKey().getDayOfWeek()))
                        .count();
        return full * 10 <= perDay.size();
    }
}
