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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.problem.DateRange;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.WeekRange;

/**
 * The days that a problem keeps: those of a plan or week that goes from day to day. Where only a
 * few topics name a day, their weeks are enough.
 */
final class KeptDays {
    private static final int WEEK_DAYS = 7;

    /** More days of the week than that are hardly less than all of it. */
    private static final int MOST = 4;

    /** More numbered days than that are a stretch of the plan and no days of it. */
    private static final int LONGEST = 31;

    /** A week of fewer days among weeks without any is one that names what is special. */
    private static final int FEWEST = 3;

    private static final int MOST_A_DAY = 12 * 60;

    /** How it begins what is said of days that are not kept. */
    static final String DROPPED = "the weeks of topics and not their days";

    /** Of a plan whose weeks are enough. */
    static final KeptDays NONE = new KeptDays();

    private final Map<Integer, PlanDays> days;
    private final Optional<StudyPlan> plan;
    private final int daysOfWeek;

    private KeptDays(StudyPlan plan, List<Integer> topics, int daysOfWeek) {
        this.plan = Optional.of(plan);
        this.daysOfWeek = daysOfWeek;
        this.days =
                topics.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each, each -> plan.topics().get(each).days()));
    }

    private KeptDays() {
        plan = Optional.empty();
        daysOfWeek = WEEK_DAYS;
        days = Map.of();
    }

    static KeptDays of(StudyPlan plan) {
        List<Integer> open =
                IntStream.range(0, plan.topics().size())
                        .filter(each -> !plan.topics().get(each).done())
                        .filter(each -> plan.weeksOf(each).isPresent())
                        .boxed()
                        .toList();
        List<Integer> daily = open.stream().filter(each -> isOfDays(plan, each)).toList();
        int most = mostOfWeek(plan, daily);
        if (areWeeks(plan, daily)) {
            return NONE;
        }
        // One date a week says which week it is.
        if (areMost(daily, open) && most > 1) {
            int said = plan.checks().days().size();
            return new KeptDays(plan, daily, said < WEEK_DAYS ? said : most);
        }
        List<Integer> ofWeeks =
                Stream.concat(
                                series(plan, daily),
                                open.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        each -> plan.weeksOf(each).get()))
                                        .values()
                                        .stream()
                                        .flatMap(week -> ofWeek(plan, week, daily)))
                        .distinct()
                        .toList();
        return ofWeeks.isEmpty() ? NONE : new KeptDays(plan, ofWeeks, WEEK_DAYS);
    }

    /** The topics of numbered days that go on from the first, beside the plan's weeks. */
    private static Stream<Integer> series(StudyPlan plan, List<Integer> daily) {
        List<Integer> apart =
                daily.stream()
                        .filter(each -> plan.topics().get(each).days().first() > 0)
                        .filter(
                                each ->
                                        plan.around(plan.topics().get(each).period())
                                                .noneMatch(period -> period.unit() == Unit.WEEK))
                        .toList();
        Set<Integer> numbers =
                apart.stream()
                        .map(each -> plan.topics().get(each).days().first())
                        .collect(Collectors.toSet());
        boolean goesOn = IntStream.rangeClosed(1, numbers.size()).allMatch(numbers::contains);
        return goesOn && numbers.size() >= FEWEST ? apart.stream() : Stream.empty();
    }

    private static boolean areMost(List<Integer> daily, List<Integer> all) {
        return 3L * daily.size() > 2L * all.size();
    }

    /** Of a plan of weeks, the topics of a week that goes through its days. */
    private static Stream<Integer> ofWeek(StudyPlan plan, List<Integer> week, List<Integer> daily) {
        List<Integer> own =
                week.stream()
                        .filter(daily::contains)
                        .filter(each -> plan.topics().get(each).days().length() <= MOST)
                        .toList();
        return areMost(own, week) && mostOfWeek(plan, own) >= FEWEST
                ? own.stream()
                : Stream.empty();
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
        return days.getOrDefault(topic, PlanDays.NONE);
    }

    Optional<DateRange> dates(int topic, PlanWeeks calendar) {
        return plan.flatMap(each -> of(topic).dates(calendar, each.weeksOf(topic)));
    }

    /**
     * What is said where days of the week run against the order of the text, as the plan's weeks
     * begin on another day than its lists do; none where they do not.
     */
    Optional<String> turned(PlanWeeks calendar) {
        Set<WeekRange> weeks = new HashSet<>();
        Optional<WeekRange> before = Optional.empty();
        LocalDate last = LocalDate.MIN;
        for (int topic : new TreeSet<>(days.keySet())) {
            Optional<WeekRange> own = plan.flatMap(each -> each.weeksOf(topic));
            Optional<DateRange> dates = dates(topic, calendar);
            if (days.get(topic).weekdays().isEmpty() || own.isEmpty() || dates.isEmpty()) {
                continue;
            }
            if (own.equals(before) && dates.get().first().isBefore(last)) {
                weeks.add(own.get());
            }
            before = own;
            last = dates.get().first();
        }
        return weeks.size() < 2
                ? Optional.empty()
                : Optional.of(
                        DROPPED
                                + ": in %d weeks they run against the order of the text, as weeks begin on a %s"
                                        .formatted(
                                                weeks.size(),
                                                PlanDates.name(calendar.weekStart())));
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

    /** What is said of days that are kept by some or all of the activities. */
    static String kept(long some, int all) {
        return some == all
                ? "each topic on the day that the plan has for it (release, due)"
                : "%d of %d topics on the day that the plan has for them (release, due), the others only in their weeks"
                        .formatted(some, all);
    }

    /**
     * What is said where more than a few days have less time than is to be done on them; none where
     * the days can be kept.
     */
    static Optional<String> dropped(List<PlannedActivity> activities, StudyWeek week) {
        Map<LocalDate, Integer> perDay = perDay(activities);
        List<LocalDate> full =
                perDay.keySet().stream()
                        .filter(day -> perDay.get(day) > week.minutes(day.getDayOfWeek()))
                        .toList();
        return full.size() * 10 <= perDay.size()
                ? Optional.empty()
                : Optional.of(
                        DROPPED
                                + ": on %d of %d days there is less time than the plan has for them, first on %s"
                                        .formatted(full.size(), perDay.size(), full.getFirst()));
    }
}
