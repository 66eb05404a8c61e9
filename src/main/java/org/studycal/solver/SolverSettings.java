package org.studycal.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long, from which random numbers and from when on to plan.
 *
 * @param timeLimit wall time for the search; zero means the first complete plan
 * @param stepLimit number of moves to try, which makes the result the same on every machine
 * @param seed of the random numbers
 * @param notBefore nothing but what is pinned starts earlier, and free time is counted from here on
 * @param published what to disturb as little as possible, if there is anything
 */
public record SolverSettings(
        Duration timeLimit,
        OptionalLong stepLimit,
        long seed,
        Instant notBefore,
        Optional<Published> published) {

    /** Settings for a plan that disturbs nothing. */
    public SolverSettings(
            Duration timeLimit, OptionalLong stepLimit, long seed, Instant notBefore) {
        this(timeLimit, stepLimit, seed, notBefore, Optional.empty());
    }

    /** Settings for a plan that begins on the problem's first day. */
    public SolverSettings(Duration timeLimit, OptionalLong stepLimit, long seed) {
        this(timeLimit, stepLimit, seed, Instant.MIN);
    }
}
