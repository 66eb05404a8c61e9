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

    /** More numbered days than that are a stretch of the plan and no days of it. */
    private static final int LONGEST = 31;

    private static final int MOST_A_DAY = 12 * 60;

    /** Of a plan whose weeks are enough. */
    static final KeptDays NONE = new KeptDays(Optional.empty(), WEEK_DAYS);

    private final Optional<StudyPlan> plan;
    private final int daysOfWeek;

    private KeptDays(Optional<StudyPlan> plan, int daysOfWeek) {
        this.plan = plan;
        this.daysOfWeek = daysOfWeek;
    }

    static KeptDays of(StudyPlan plan) {
        List<Integer> open =
                IntStream.range(0, plan.topics().size())
                        .filter(each -> !plan.topics().get(each).done())
                        .boxed()
                        .toList();
        List<Integer> daily = open.stream().filter(each -> isOfDays(plan, each)).toList();
        long weekly = open.stream().filter(each -> plan.weeksOf(each).isPresent()).count();
        int most = mostOfWeek(plan, daily);
        // One date a week says which week it is.
        if (3L * daily.size() <= 2 * weekly || most < 2 || areWeeks(plan, daily)) {
            return NONE;
        }
        int said = plan.checks().days().size();
        return new KeptDays(Optional.of(plan), said < WEEK_DAYS ? said : most);
    }

    private static boolean isOfDays(StudyPlan plan, int topic) {
        PlanDays days = plan.topics().get(topic).days();
        boolean week = plan.weeksOf(topic).filter(each -> each.first() == each.last()).isPresent();
        return days.first() > 0
                ? days.length() <= LONGEST
                : !days.isNone() && days.length() <= MOST && week;
    }

    /** Whether the days are those of whole weeks, such as 8 to 14. */
    private static boolean areWeeks(StudyPlan plan, List<Integer> topics) {
        return topics.stream()
                .map(each -> plan.topics().get(each).days())
                .allMatch(each -> each.first() % WEEK_DAYS == 1 && each.last() % WEEK_DAYS == 0);
    }

    /** The most days of any week. */
    private static int mostOfWeek(StudyPlan plan, List<Integer> topics) {
        Map<Integer, Set<Integer>> used = new TreeMap<>();
        topics.stream()
                .flatMap(
                        each -> plan.topics().get(each).days().numbers(plan.weeksOf(each)).stream())
                .forEach(
                        day ->
                                used.computeIfAbsent((day - 1) / WEEK_DAYS, week -> new HashSet<>())
                                        .add(day));
        return used.values().stream().mapToInt(Set::size).max().orElse(0);
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
        return daysOfWeek;
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
