package org.studycal.solver;

import java.time.Duration;
import java.util.OptionalDouble;

/** How much of the computing time that a search asks for it gets, on a machine that it shares. */
final class ComputingTime {

    /** A search that gets less than this share of it is cut short. */
    private static final double ENOUGH = 0.6;

    /** Threads that search. */
    private static final int THREADS = 2;

    private final long start = System.nanoTime();
    private final long used = used();

    /** The share that it got so far, where that was too little. */
    OptionalDouble missing() {
        double asked =
                (System.nanoTime() - start)
                        * (double) Math.min(THREADS, Runtime.getRuntime().availableProcessors());
        double share = (used() - used) / asked;
        return share < ENOUGH && used() > 0 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    /** Computing time of the whole process in nanoseconds; 0 where nobody knows it. */
    private static long used() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
