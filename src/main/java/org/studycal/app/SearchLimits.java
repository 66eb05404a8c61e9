package org.studycal.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.studycal.solver.Published;
import org.studycal.solver.SolverSettings;

/**
 * How long to search for a plan, and from which random numbers.
 *
 * @param time wall time
 * @param steps most steps, which are the same on every machine
 * @param seed of the random numbers
 */
public record SearchLimits(Duration time, OptionalLong steps, long seed) {

    /** The settings of a search. */
    SolverSettings settings(Instant now, Optional<Published> published) {
        return new SolverSettings(time, steps, seed, now, published);
    }

    /** So many times fewer steps, and half of that time: several plans take turns. */
    SearchLimits share(int parts) {
        return new SearchLimits(
                time.dividedBy(2L * parts),
                steps.isEmpty() ? steps : OptionalLong.of(steps.getAsLong() / parts),
                seed);
    }
}
