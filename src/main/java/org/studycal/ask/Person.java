package org.studycal.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What is believed of a person: what is expected of anybody, corrected by the record. One ratio is
 * shared by all categories, so that what is learnt of one says something of the others, and they
 * are slow together.
 */
final class Person {

    private final Outlook outlook;
    private final Evidence evidence;

    /** Logarithm of the shared ratio: mean and spread after all that is known. */
    private final double shared;

    private final double sharedSpread;
    private final List<Integer> spellDays;

    /**
     * A life that may be the person's.
     *
     * @param ratios real time to planned time, by category
     * @param missed how likely a session does not happen
     * @param spellsPerDay how likely illness begins on a day
     */
    record Life(Map<String, Double> ratios, double missed, double spellsPerDay) {}

    Person(Outlook outlook, Evidence evidence) {
        this.outlook = outlook;
        this.evidence = evidence;
        double prior = square(outlook.sharedSpread());
        double precision = prior == 0 ? 0 : 1 / prior;
        double sum = precision * Math.log(outlook.ratio());
        for (Evidence.Pace pace : evidence.pace().values()) {
            double variance = square(outlook.categorySpread()) + noise(pace);
            if (prior > 0 && variance > 0) {
                precision += 1 / variance;
                sum += Math.log(pace.ratio()) / variance;
            }
        }
        this.shared = precision == 0 ? Math.log(outlook.ratio()) : sum / precision;
        this.sharedSpread = precision == 0 ? 0 : 1 / Math.sqrt(precision);
        List<Integer> days = new ArrayList<>(outlook.spellDays());
        days.addAll(evidence.spells());
        this.spellDays = List.copyOf(days);
    }

    /** How far the mean of a category's known activities is from what it tends to. */
    private double noise(Evidence.Pace pace) {
        return square(outlook.activitySpread()) / pace.activities();
    }

    /** A life, as likely as it is the person's. */
    Life life(Iterable<String> categories, RandomGenerator random) {
        double all = shared + sharedSpread * random.nextGaussian();
        Map<String, Double> ratios = new HashMap<>();
        for (String category : categories) {
            ratios.put(category, Math.exp(all + own(category, all, random)));
        }
        double missed =
                beta(
                        outlook.missed() + evidence.missed(),
                        outlook.sessions()
                                - outlook.missed()
                                + evidence.sessions()
                                - evidence.missed(),
                        random);
        double spells =
                gamma(outlook.spells() + evidence.spells().size(), random)
                        / (7 * (outlook.weeks() + evidence.weeks()));
        return new Life(ratios, missed, spells);
    }

    /** How far a category is from the shared ratio. */
    private double own(String category, double all, RandomGenerator random) {
        double prior = square(outlook.categorySpread());
        double chance = random.nextGaussian();
        Evidence.Pace pace = evidence.pace().get(category);
        if (pace == null || prior == 0) {
            return Math.sqrt(prior) * chance;
        }
        double distance = Math.log(pace.ratio()) - all;
        double weight = prior / (prior + noise(pace));
        return weight * distance + Math.sqrt(prior * (1 - weight)) * chance;
    }

    /** How much longer or shorter an activity takes than others of its category. */
    double activity(RandomGenerator random) {
        return Math.exp(outlook.activitySpread() * random.nextGaussian());
    }

    /** How many days an illness takes; 0 where there is none. */
    int spell(RandomGenerator random) {
        return spellDays.isEmpty() ? 0 : spellDays.get(random.nextInt(spellDays.size()));
    }

    private static double beta(double a, double b, RandomGenerator random) {
        double x = gamma(a, random);
        double y = gamma(b, random);
        return x == 0 ? 0 : x / (x + y);
    }

    /** A gamma-distributed number of scale 1, by Marsaglia and Tsang (2000). */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape == 0) {
            return 0;
        }
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
