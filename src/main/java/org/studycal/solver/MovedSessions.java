package org.studycal.solver;

import org.studycal.revision.Disruption;
import org.studycal.solver.PublishedPlan.Piece;

/**
 * What it costs that published sessions are not where they were, kept per task and worked out anew
 * for what a move touched; see {@link Disruption} for the prices.
 */
final class MovedSessions {

    private final Assignment assignment;
    private final Grid grid;
    private final PublishedPlan published;
    private final long[] costOf;

    /** The same where only the number of moved sessions counts. */
    private final long[] countOf;

    /** Days and minutes of the day on which the task at hand has new sessions, by round. */
    private final int[] newOnDay;

    private final int[] newAtMinute;
    private final boolean[] kept;
    private int round;
    private long cost;
    private long count;
    private final int[] frozenOf;
    private int frozen;

    MovedSessions(Assignment assignment, PublishedPlan published) {
        this.assignment = assignment;
        this.grid = assignment.model.grid;
        this.published = published;
        int tasks = assignment.model.tasks.length;
        this.costOf = new long[tasks];
        this.countOf = new long[tasks];
        this.frozenOf = new int[tasks];
        this.newOnDay = new int[grid.days];
        this.newAtMinute = new int[24 * 60];
        int most = 0;
        for (int t = 0; t < tasks; t++) {
            most = Math.max(most, published.of(t).length);
        }
        this.kept = new boolean[most];
        for (int t = 0; t < tasks; t++) {
            update(t);
        }
    }

    long cost() {
        return cost;
    }

    /** What the sessions of one task cost. */
    long costOf(int task) {
        return costOf[task];
    }

    /** How many they are, each at the price of one that is far ahead; a frozen one is dearer. */
    long count() {
        return count;
    }

    /** How many frozen ones are not where they were. */
    int frozen() {
        return frozen;
    }

    /** What {@link #count} is of one task. */
    long countOf(int task) {
        return countOf[task];
    }

    void update(Touched tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            update(tasks.get(i));
        }
    }

    private void update(int task) {
        Piece[] pieces = published.of(task);
        if (pieces.length == 0) {
            return;
        }
        round++;
        matchRuns(task, pieces);
        long sum = 0;
        long shares = 0;
        int cold = 0;
        for (int i = 0; i < pieces.length; i++) {
            Piece piece = pieces[i];
            if (!kept[i]) {
                boolean sameDay =
                        piece.day() >= 0
                                && piece.day() < grid.days
                                && newOnDay[piece.day()] == round;
                shares += piece.share();
                cold += piece.frozen() ? 1 : 0;
                sum +=
                        Disruption.price(
                                piece.price(), sameDay, newAtMinute[piece.minute()] == round);
            }
        }
        cost += sum - costOf[task];
        costOf[task] = sum;
        count += shares - countOf[task];
        countOf[task] = shares;
        frozen += cold - frozenOf[task];
        frozenOf[task] = cold;
    }

    /** Marks the pieces that the task's sessions keep, and where its other sessions lie. */
    private void matchRuns(int task, Piece[] pieces) {
        for (int i = 0; i < pieces.length; i++) {
            kept[i] = false;
        }
        int count = assignment.placed(task);
        int next = 0;
        int at = 0;
        while (at < count) {
            int from = assignment.place(task, at);
            int to = from + 1;
            at++;
            while (at < count
                    && assignment.place(task, at) == to
                    && grid.window[to] == grid.window[from]) {
                to++;
                at++;
            }
            while (next < pieces.length && pieces[next].from() < from) {
                next++;
            }
            if (next < pieces.length && pieces[next].from() == from && pieces[next].to() == to) {
                kept[next] = true;
            } else {
                newOnDay[grid.day[from]] = round;
                newAtMinute[published.minuteOfDay(from)] = round;
            }
        }
    }
}
