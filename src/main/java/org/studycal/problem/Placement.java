package org.studycal.problem;

import java.time.Instant;

/**
 * An activity at a time: what happened, or what has to be there.
 *
 * @param activity id
 * @param start first instant
 * @param end first instant after it
 */
public record Placement(String activity, Instant start, Instant end) {}
