package org.studycal.solver;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells a listener of better plans, a few times a second at most. */
final class Reporter {

    private static final long EVERY_NANOS = 100_000_000;

    private final SolverListener listener;
    private final LongSupplier nanos;
    private final long start;
    private long last;

    /** Measures what has elapsed since {@code start} by the clock {@code nanos}. */
    Reporter(SolverListener listener, LongSupplier nanos, long start) {
        this.listener = listener;
        this.nanos = nanos;
        this.start = start;
    }

    void improved(Assignment assignment) {
        long now = nanos.getAsLong();
        if (last == 0 || now - last >= EVERY_NANOS) {
            last = now;
            listener.best(Duration.ofNanos(now - start), assignment.left(), assignment.cost());
        }
    }
}
