package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.studycal.importer.HourBudget.Pot;
import org.studycal.problem.FittingText;
import org.studycal.problem.WeekRange;

/** How many minutes the topics of each pot have together. */
final class PotBudgets {

    private static final int HALF_HOUR = 30;

    private final Map<Pot, List<Integer>> pots;
    private final StatedTime stated;
    private final ToLongFunction<List<Integer>> rate;

    /** Topics a week, by week. */
    private final double[] crowd = new double[FittingText.LAST_WEEK + 1];

    /**
     * Creates the budgets.
     *
     * @param rate minutes of one week for some topics
     */
    PotBudgets(
            Map<Pot, List<Integer>> pots, StatedTime stated, ToLongFunction<List<Integer>> rate) {
        this.pots = pots;
        this.stated = stated;
        this.rate = rate;
    }

    /** Those of all pots of which anything tells. */
    Map<Pot, Long> all() {
        Map<Pot, Long> budgets = new HashMap<>();
        Map<Integer, List<Pot>> ofPeriods = new LinkedHashMap<>();
        pots.forEach(
                (pot, topics) -> {
                    if (pot.period() >= 0) {
                        ofPeriods.computeIfAbsent(pot.period(), key -> new ArrayList<>()).add(pot);
                    } else {
                        pot.weeks().ifPresent(weeks -> count(weeks, topics.size()));
                    }
                });
        ofPeriods.forEach((period, parts) -> stated(period, parts, budgets));
        pots.forEach(
                (pot, topics) -> {
                    if (pot.period() < 0 && pot.weeks().isPresent()) {
                        long minutes = rate.applyAsLong(topics);
                        if (minutes > 0) {
                            budgets.put(pot, minutes(pot.weeks().get(), topics.size(), minutes));
                        }
                    }
                });
        return budgets;
    }

    private void count(WeekRange weeks, int topics) {
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            crowd[week] += (double) topics / length(weeks);
        }
    }

    /** Weeks that several pots lie in are theirs in proportion to what each has to do there. */
    private long minutes(WeekRange weeks, int topics, long minutesOfAWeek) {
        double own = (double) topics / length(weeks);
        double sum = 0;
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            sum += minutesOfAWeek * (own / crowd[week]);
        }
        return Math.round(sum);
    }

    /** A period's hours over the pots in it: by their weeks, or else by their topics. */
    private void stated(int period, List<Pot> parts, Map<Pot, Long> budgets) {
        boolean dated = parts.stream().allMatch(pot -> pot.weeks().isPresent());
        long all = parts.stream().mapToLong(pot -> weight(pot, dated)).sum();
        long halves = stated.minutes(period) / HALF_HOUR;
        long rest = stated.minutes(period) % HALF_HOUR;
        long before = 0;
        for (Pot pot : parts) {
            long until = before + weight(pot, dated);
            budgets.put(pot, (halves * until / all - halves * before / all) * HALF_HOUR + rest);
            before = until;
            rest = 0;
        }
    }

    private long weight(Pot pot, boolean dated) {
        return dated ? length(pot.weeks().orElseThrow()) : pots.get(pot).size();
    }

    private static int length(WeekRange weeks) {
        return weeks.last() - weeks.first() + 1;
    }
}
