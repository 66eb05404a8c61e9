package org.studycal.importer;

import java.util.Optional;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.Topic;

/** Where a plan states study time: of which periods, and of how many topics. */
final class StatedTime {

    private final int[] nearest;
    private final long[] left;
    private final int count;
    private final long sum;

    StatedTime(StudyPlan plan) {
        int size = plan.periods().size();
        nearest = new int[size];
        left = new long[size];
        for (int i = 0; i < size; i++) {
            Period period = plan.periods().get(i);
            int above = period.parent() >= 0 && period.parent() < i ? nearest[period.parent()] : -1;
            long own = planned(period.stated());
            left[i] = own;
            nearest[i] = own > 0 ? i : above;
            if (own > 0 && above >= 0) {
                left[above] = Math.max(0, left[above] - own);
            }
        }
        int topics = 0;
        long minutes = 0;
        for (Topic topic : plan.topics()) {
            long own = planned(topic.stated());
            topics += own > 0 ? 1 : 0;
            minutes += own;
        }
        count = topics;
        sum = minutes;
    }

    private static long planned(Optional<Amount> amount) {
        return Math.max(0, amount.map(Amount::planned).orElse(0));
    }

    /** The period whose stated hours hold for what stands in a period, or -1. */
    int period(int period) {
        return period >= 0 && period < nearest.length ? nearest[period] : -1;
    }

    /** Minutes that a period states, without those that periods in it state themselves. */
    long minutes(int period) {
        return left[period];
    }

    /** Topics that state their time. */
    int count() {
        return count;
    }

    /** Average of those in minutes, at least one. */
    int average() {
        return (int) Math.max(1, count == 0 ? 0 : sum / count);
    }
}
