package org.studycal.ask;

import java.util.List;

/**
 * What is expected of a person before anything is recorded, and how much one differs from another.
 * Ratios are of real time to planned time and log-normal: spreads are those of their logarithms.
 *
 * @param ratio half of all people need more than this for an hour that is planned
 * @param sharedSpread how far people differ in all they do
 * @param categorySpread how far one person's categories differ
 * @param activitySpread how far the activities of a category differ
 * @param missed how many sessions did not happen, of as many as {@code sessions}
 * @param sessions how many sessions that expectation is worth
 * @param spells how often the person was ill, in as many weeks as {@code weeks}
 * @param weeks how many weeks that expectation is worth
 * @param spellDays how many days illness takes, each as likely as the others
 */
public record Outlook(
        double ratio,
        double sharedSpread,
        double categorySpread,
        double activitySpread,
        double missed,
        double sessions,
        double spells,
        double weeks,
        List<Integer> spellDays) {

    /**
     * What is usual. Estimates of work are overrun by a third on average (Moløkken and Jørgensen
     * 2003, of software; Buehler, Griffin and Ross 1994 found more, of theses); a study plan's
     * hours are partly budgets, which are kept. The rest are round figures of people with a job.
     */
    public static final Outlook USUAL =
            new Outlook(1.2, 0.2, 0.15, 0.3, 1, 10, 1, 26, List.of(2, 4, 6));

    public Outlook {
        spellDays = List.copyOf(spellDays);
    }
}
