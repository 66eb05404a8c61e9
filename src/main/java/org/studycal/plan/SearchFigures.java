package org.studycal.plan;

import java.time.Duration;

/**
 * How a search went.
 *
 * @param construction time to the first plan
 * @param search time spent improving it
 * @param firstCost cost of the first plan, in units
 * @param tried moves picked
 * @param scored moves whose cost was worked out
 * @param accepted moves carried out
 */
public record SearchFigures(
        Duration construction,
        Duration search,
        long firstCost,
        long tried,
        long scored,
        long accepted) {}
