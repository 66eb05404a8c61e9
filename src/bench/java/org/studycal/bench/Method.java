package org.studycal.bench;

import java.time.Duration;

/** A way to plan a problem. */
interface Method {

    /** Name in the table and in {@code bench.methods}. */
    String name();

    /** How the limit is measured, for the table. */
    String clock();

    /** Plans within a limit. */
    Result run(Instance instance, Duration limit, long seed);
}
