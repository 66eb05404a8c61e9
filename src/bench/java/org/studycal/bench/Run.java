package org.studycal.bench;

import java.util.OptionalDouble;

/**
 * One run of a method.
 *
 * @param peakMegabytes most of the Java heap in use; native memory is not in it
 */
record Run(
        String instance,
        String method,
        String clock,
        double seconds,
        long seed,
        Verdict verdict,
        Result result,
        double wallSeconds,
        double cpuSeconds,
        long peakMegabytes) {

    /** First time from which the plan was within so much of a known one. */
    OptionalDouble timeTo(BestKnown.Entry best, double factor) {
        for (Result.Point point : result.curve()) {
            if (point.leftHours() <= best.leftHours() + 1e-9
                    && point.cost() <= best.cost() * factor + 1e-9) {
                return OptionalDouble.of(point.seconds());
            }
        }
        return OptionalDouble.empty();
    }
}
