package org.studycal.plan;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How a search went.
 *
 * @param construction time to the first plan
 * @param search time spent improving it
 * @param firstCost cost of the first plan, in units
 * @param tried moves picked
 * @param scored moves whose cost was worked out
 * @param accepted moves carried out
 * @param cutShort share of the computing time it asked for that a busy machine gave it, where that
 *     was too little
 */
public record SearchFigures(
        Duration construction,
        Duration search,
        long firstCost,
        long tried,
        long scored,
        long accepted,
        OptionalDouble cutShort) {}
