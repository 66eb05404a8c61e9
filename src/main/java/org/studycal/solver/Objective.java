package org.studycal.solver;

/**
 * What a search makes small beside the work left out: the cost and what it costs to move published
 * sessions, with other aims for a while.
 */
final class Objective {

    private static final long ANY_COST = Long.MIN_VALUE;

    /** Of plans that move equally many sessions, those that are cheaper to move. */
    private static final int PRICE_SHARE = 64;

    private final Assignment assignment;
    private final Model model;

    /** Null where nothing is published. */
    private final MovedSessions moved;

    /**
     * Up to which cost only the number of moved sessions counts, or {@link #ANY_COST}, where moving
     * them is one price among others.
     */
    private long mostCost = ANY_COST;

    /** How many frozen sessions may move then. */
    private int mostFrozen;

    /** Price of one unit of {@link LooseWork#unevenness}; 0 for no such price. */
    private double evenness;

    private long uneven;

    /** The objective of an assignment; {@code moved} is null where nothing is published. */
    Objective(Assignment assignment, MovedSessions moved) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.moved = moved;
    }

    /** The value to make small, in units, without the price of uneven weeks. */
    long value() {
        long cost = assignment.cost();
        if (moved == null) {
            return cost;
        }
        return countsMoves()
                ? over(cost) + moved.count() + moved.cost() / PRICE_SHARE
                : cost + moved.cost();
    }

    /** The value with the price of uneven weeks: what the search is guided by. */
    long guided() {
        return value() + uneven;
    }

    /** By how much the guided value rises when the cost rises and weeks become more uneven. */
    long rise(long dearer, double moreUneven) {
        long cost = assignment.cost();
        long rise = countsMoves() ? over(cost + dearer) - over(cost) : dearer;
        return evenness == 0 ? rise : rise + (long) (evenness * moreUneven);
    }

    /**
     * Makes only the number of moved sessions small, without becoming dearer than another plan or
     * moving more frozen sessions.
     */
    void countMoves(Objective most) {
        mostFrozen = most.moved.frozen();
        mostCost = most.assignment.cost();
    }

    /** Whether published sessions are not where they were, and moving them costs anything. */
    boolean hasMoved() {
        return moved != null && moved.count() > 0;
    }

    /** Makes cost and moves small again. */
    void countAll() {
        mostCost = ANY_COST;
    }

    /** Whether only the number of moved sessions counts. */
    boolean countsMoves() {
        return mostCost != ANY_COST;
    }

    /** Whether only the number of moved sessions counts, and the plan goes too far for that. */
    boolean tooFar() {
        return countsMoves() && (assignment.cost() > mostCost || moved.frozen() > mostFrozen);
    }

    /**
     * Lets uneven weeks cost so much for each unit of {@link LooseWork#unevenness}; 0 for nothing.
     */
    void keepEven(double price) {
        evenness = price;
        uneven = 0;
        for (int c = 0; price > 0 && c < model.categories; c++) {
            for (int w = 0; w < model.grid.weeks; w++) {
                uneven += unevenness(c, w, assignment.categoryWeek(c, w));
            }
        }
    }

    /** A category has other slots in a week than before. */
    void weekChanged(int category, int week, int before, int now) {
        if (evenness > 0) {
            uneven += unevenness(category, week, now) - unevenness(category, week, before);
        }
    }

    /** What it costs that a task's published sessions are not where they were. */
    long movedCost(int task) {
        if (moved == null || !countsMoves()) {
            return moved == null ? 0 : moved.costOf(task);
        }
        long count = moved.countOf(task);
        return count == 0 ? 0 : count + moved.costOf(task) / PRICE_SHARE + 1;
    }

    private long unevenness(int category, int week, int slots) {
        return (long) (evenness * model.loose.unevenness(category, week, slots));
    }

    private long over(long dear) {
        return Math.max(0, dear - mostCost);
    }
}
