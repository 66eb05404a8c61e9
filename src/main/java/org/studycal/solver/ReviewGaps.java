package org.studycal.solver;

import org.studycal.problem.Reviews;

/**
 * How many calendar days lie between a topic and its reviews. The first gap follows from the time
 * to the exam: the best one is 20 to 40% of a week and 5 to 10% of a year (Cepeda, Vul, Rohrer,
 * Wixted and Pashler 2008); between the middles of these the table is interpolated. Each next gap
 * is twice as long, as growing gaps keep more in mind on the way (Kang, Lindsey, Mozer and Pashler
 * 2014).
 */
final class ReviewGaps {

    private static final int[] DAYS_TO_EXAM = {0, 7, 28, 91, 182, 365, 730};
    private static final int[] FIRST_GAP = {0, 2, 6, 14, 21, 27, 36};

    /** Longer than any plan. */
    private static final int NEVER = 100_000;

    private final Reviews reviews;

    ReviewGaps(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * Days from a topic's end or the review before to a review; more than any plan has for one that
     * is not wanted.
     *
     * @param number of the review, from 1
     * @param toExam days from the topic's end to its exam
     */
    int gap(String topic, int number, int toExam) {
        int usual = reviews.gaps().isEmpty() ? byExam(number, toExam) : stated(number);
        int pace = reviews.past().paces().getOrDefault(topic, 100);
        return usual == NEVER ? NEVER : Math.max(1, (usual * pace + 50) / 100);
    }

    /** By how many days a review may be later than its gap says. */
    static int slack(int gap) {
        return Math.max(1, gap / 2);
    }

    private int stated(int number) {
        return number <= reviews.gaps().size() ? reviews.gaps().get(number - 1) : NEVER;
    }

    private static int byExam(int number, int toExam) {
        long gap = Math.max(1, first(toExam));
        for (int i = 1; i < number && gap < NEVER; i++) {
            gap *= 2;
        }
        return (int) Math.min(NEVER, gap);
    }

    private static int first(int toExam) {
        int last = DAYS_TO_EXAM.length - 1;
        int days = Math.clamp(toExam, 0, DAYS_TO_EXAM[last]);
        int i = 1;
        while (DAYS_TO_EXAM[i] < days) {
            i++;
        }
        int width = DAYS_TO_EXAM[i] - DAYS_TO_EXAM[i - 1];
        int rise = FIRST_GAP[i] - FIRST_GAP[i - 1];
        int into = days - DAYS_TO_EXAM[i - 1];
        return FIRST_GAP[i - 1] + (2 * rise * into + width) / (2 * width);
    }
}
