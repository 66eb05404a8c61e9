package org.studycal.importer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Amounts of time in slots, dealt so that sums stay exact. */
final class Slots {

    private static final int HALF_HOUR = 30;
    private static final int QUARTER = 15;

    private final int minutes;

    Slots(int minutes) {
        this.minutes = minutes;
    }

    /**
     * Half hours, or less where topics are shorter or would leave a rest.
     *
     * @param stated minutes of the topics that say them
     */
    static Slots fitting(StudyPlan plan, PotBudgets budgets, List<Integer> stated) {
        int[] tight = {0};
        budgets.pots()
                .forEach(
                        (pot, topics) -> {
                            long open = budgets.of(pot).orElse(2L * HALF_HOUR) / topics.size();
                            for (int index : topics) {
                                Optional<Amount> own = plan.topics().get(index).stated();
                                long minutes = own.map(a -> (long) a.planned()).orElse(open);
                                tight[0] += minutes < HALF_HOUR ? 1 : 0;
                            }
                        });
        int topics = Math.max(1, plan.topics().size());
        int usual = tight[0] * 4 > topics ? QUARTER : HALF_HOUR;
        return IntStream.of(usual, 10)
                .filter(slot -> odd(stated, slot) * 4 < topics)
                .mapToObj(Slots::new)
                .findFirst()
                .orElseGet(() -> new Slots(5));
    }

    /** How many amounts, such as 40 minutes, leave a rest that is no quarter of an hour. */
    private static long odd(List<Integer> stated, int slot) {
        return stated.stream().filter(each -> each % QUARTER != 0 && each % slot != 0).count();
    }

    /** Whole slots of an amount, the nearest. */
    int of(long amount) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, (amount + minutes / 2) / minutes));
    }

    /**
     * One of equal parts of an amount, in whole slots, at least one: 15 hours in four are 4, 3.5, 4
     * and 3.5 hours.
     */
    int part(long amount, int index, int parts) {
        long slots = of(amount);
        long until = nearest((index + 1) * slots, parts);
        long before = nearest(index * slots, parts);
        return Math.toIntExact(Math.max(1, until - before)) * minutes;
    }

    private static long nearest(long number, long divisor) {
        return (2 * number + divisor) / (2 * divisor);
    }

    int minutes() {
        return minutes;
    }
}
