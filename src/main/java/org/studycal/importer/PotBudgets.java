package org.studycal.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.studycal.importer.HourBudget.Pot;
import org.studycal.importer.StudyPlan.Period;

/** Which topics share hours, and how many minutes those of each pot have together. */
final class PotBudgets {

    private static final int HALF_HOUR = 30;

    private final Map<Pot, List<Integer>> pots = new LinkedHashMap<>();
    private final Map<Pot, Long> budgets = new HashMap<>();

    /** The nearest period around each that states its hours, or -1. */
    private final int[] nearest;

    /** Minutes that a period states, without those that periods in it state themselves. */
    private final long[] left;

    /** Topics a week or day, by its number; that of a day is negative. */
    private final Map<Integer, Double> crowd = new HashMap<>();

    /** Periods with hours, and weeks, not all of whose topics have days. */
    private final Set<String> mixed = new HashSet<>();

    private final StudyPlan plan;
    private final KeptDays kept;

    /**
     * Deals the hours of periods and weeks.
     *
     * @param kept the days that the plan has for topics
     * @param rate minutes of one week for some topics
     */
    PotBudgets(StudyPlan plan, KeptDays kept, ToLongFunction<List<Integer>> rate) {
        this.plan = plan;
        this.kept = kept;
        nearest = new int[plan.periods().size()];
        left = new long[nearest.length];
        for (int i = 0; i < nearest.length; i++) {
            Period period = plan.periods().get(i);
            int above = period.parent() < i ? nearest(period.parent()) : -1;
            left[i] = Math.max(0, period.stated().map(Amount::planned).orElse(0));
            nearest[i] = left[i] > 0 ? i : above;
            if (left[i] > 0 && above >= 0) {
                left[above] = Math.max(0, left[above] - left[i]);
            }
        }
        for (int i = 0; i < plan.topics().size(); i++) {
            if (kept.of(i).isNone()) {
                mixed.addAll(places(i));
            }
        }
        for (int i = 0; i < plan.topics().size(); i++) {
            pots.computeIfAbsent(pot(i), key -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<Pot>> ofPeriods = new LinkedHashMap<>();
        pots.forEach(
                (pot, topics) -> {
                    if (pot.period() >= 0) {
                        ofPeriods.computeIfAbsent(pot.period(), key -> new ArrayList<>()).add(pot);
                    } else {
                        units(pot).forEach(unit -> crowd.merge(unit, density(pot), Double::sum));
                    }
                });
        ofPeriods.forEach(this::stated);
        pots.forEach(
                (pot, topics) -> {
                    long minutes = pot.period() < 0 ? rate.applyAsLong(topics) : 0;
                    if (minutes > 0 && pot.weeks().isPresent()) {
                        // Weeks that several pots lie in are theirs in proportion to their work.
                        double sum = 0;
                        for (int unit : units(pot)) {
                            sum += minutes * (density(pot) / crowd.get(unit));
                        }
                        int parts = pot.days().isNone() ? 1 : kept.daysOfWeek();
                        budgets.put(pot, Math.round(sum / parts));
                    }
                });
    }

    private int nearest(int period) {
        return period >= 0 && period < nearest.length ? nearest[period] : -1;
    }

    private Pot pot(int topic) {
        boolean days = Collections.disjoint(places(topic), mixed);
        return new Pot(
                nearest(plan.topics().get(topic).period()),
                plan.weeksOf(topic),
                days ? kept.of(topic) : PlanDays.NONE);
    }

    /** The period whose hours a topic shares, or its weeks. */
    private List<String> places(int topic) {
        int period = nearest(plan.topics().get(topic).period());
        return period >= 0
                ? List.of("period " + period)
                : plan.weeksOf(topic).stream()
                        .flatMapToInt(each -> IntStream.rangeClosed(each.first(), each.last()))
                        .mapToObj(each -> "week " + each)
                        .toList();
    }

    private static List<Integer> units(Pot pot) {
        return pot.days().isNone()
                ? pot.weeks().stream()
                        .flatMapToInt(each -> IntStream.rangeClosed(each.first(), each.last()))
                        .boxed()
                        .toList()
                : pot.days().numbers(pot.weeks()).stream().map(each -> -each).toList();
    }

    private double density(Pot pot) {
        return (double) pots.get(pot).size() / units(pot).size();
    }

    /** Topics that share hours. */
    Map<Pot, List<Integer>> pots() {
        return pots;
    }

    /** The minutes of a pot, where anything tells. */
    Optional<Long> of(Pot pot) {
        return Optional.ofNullable(budgets.get(pot));
    }

    /** A period's hours over the pots in it: by their weeks, or else by their topics. */
    private void stated(int period, List<Pot> parts) {
        boolean dated = parts.stream().allMatch(pot -> pot.weeks().isPresent());
        ToLongFunction<Pot> weight = pot -> dated ? units(pot).size() : pots.get(pot).size();
        long all = parts.stream().mapToLong(weight).sum();
        long halves = left[period] / HALF_HOUR;
        long rest = left[period] % HALF_HOUR;
        long before = 0;
        for (Pot pot : parts) {
            long until = before + weight.applyAsLong(pot);
            budgets.put(pot, (halves * until / all - halves * before / all) * HALF_HOUR + rest);
            before = until;
            rest = 0;
        }
    }
}
