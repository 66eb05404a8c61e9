package org.studycal.solver;

/**
 * The reviews of one topic, one after the other: when the next one is due follows from when the one
 * before took place. Days are those of the plan's {@link Grid}.
 */
final class ReviewChain {

    final String topic;

    /** Place among the topics. */
    final int order;

    /** Last day for a review, and the minute by which it is over. */
    private final int limitDay;

    final long limit;

    private final ReviewGaps gaps;
    private final int toExam;
    private final int today;
    private int number;
    private int since;
    private int from;
    private int to;

    /**
     * The reviews of a topic that are left.
     *
     * @param end day of its last session
     * @param held number of the last review that took place, 0 for none
     * @param since day of that review, or of the topic's last session where that is later
     * @param today the first day that can be planned
     */
    ReviewChain(
            String topic,
            int order,
            ReviewGaps gaps,
            int end,
            int held,
            int since,
            int today,
            int limitDay,
            long limit) {
        this.topic = topic;
        this.order = order;
        this.gaps = gaps;
        this.toExam = limitDay - end;
        this.today = today;
        this.limitDay = limitDay;
        this.limit = limit;
        this.number = held;
        next(since);
    }

    private void next(int newSince) {
        since = newSince;
        number++;
        int gap = gaps.gap(topic, number, toExam);
        from = Math.max(today, since + gap);
        to = Math.min(limitDay, from + ReviewGaps.slack(gap));
    }

    /** Whether another review is wanted. */
    boolean goesOn() {
        return from <= limitDay;
    }

    /** Whether the next review is wanted on a day. */
    boolean isDue(int day) {
        return from <= day && day <= to;
    }

    /** Day of the topic's end, or of the review before. */
    int since() {
        return since;
    }

    /** Number of the next review. */
    int number() {
        return number;
    }

    /** First day for the next review. */
    int from() {
        return from;
    }

    /** Last day for the next review. */
    int to() {
        return to;
    }

    /** The next review has a place on a day. */
    void placed(int day) {
        next(day);
    }

    /** The next review finds no place. */
    void skipped() {
        next(to);
    }
}
