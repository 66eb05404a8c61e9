package org.studycal.problem;

/**
 * How much work an activity is.
 *
 * @param minutes more than 0
 * @param weekly whether that is due again every calendar week (a habit; what is missed of it
 *     lapses)
 */
public record Effort(int minutes, boolean weekly) {}
