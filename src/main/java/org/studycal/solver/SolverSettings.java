package org.studycal.solver;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long and from which random numbers to search.
 *
 * @param timeLimit wall time for the search; zero means the first complete plan
 * @param stepLimit number of moves to try, which makes the result the same on every machine
 * @param seed of the random numbers
 */
public record SolverSettings(Duration timeLimit, OptionalLong stepLimit, long seed) {}
