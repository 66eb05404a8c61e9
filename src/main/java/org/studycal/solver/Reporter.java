package org.studycal.solver;

import java.time.Duration;

/** Tells a listener of better plans, a few times a second at most. */
final class Reporter {

    private static final long EVERY_NANOS = 100_000_000;

    private final SolverListener listener;
    private final long start;
    private long last;

    Reporter(SolverListener listener, long start) {
        this.listener = listener;
        this.start = start;
    }

    void improved(Assignment assignment) {
        long now = System.nanoTime();
        if (last == 0 || now - last >= EVERY_NANOS) {
            last = now;
            long minutes = (long) assignment.left() * assignment.model.grid.slotMinutes;
            listener.best(Duration.ofNanos(now - start), minutes, assignment.cost());
        }
    }
}
