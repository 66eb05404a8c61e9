package org.studycal.problem;

import java.util.OptionalInt;

/**
 * Minutes per calendar week for a category.
 *
 * @param minMinutes less than this is expensive (soft), or empty
 * @param targetMinutes the aim: less and more cost the same (soft), or empty
 * @param maxMinutes never more (hard), or empty
 */
public record WeeklyQuota(
        OptionalInt minMinutes, OptionalInt targetMinutes, OptionalInt maxMinutes) {

    /** No quota at all. */
    public static final WeeklyQuota NONE =
            new WeeklyQuota(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
}
