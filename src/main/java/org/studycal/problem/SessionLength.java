package org.studycal.problem;

import java.util.OptionalInt;

/**
 * Shortest and longest session. The last piece of an effort may be shorter than the minimum.
 *
 * @param minMinutes shortest session, or empty for one slot
 * @param maxMinutes longest session, or empty for as long as the window
 */
public record SessionLength(OptionalInt minMinutes, OptionalInt maxMinutes) {

    /** No wish at all. */
    public static final SessionLength ANY =
            new SessionLength(OptionalInt.empty(), OptionalInt.empty());

    /** These lengths where given, else those of {@code fallback}. */
    public SessionLength orElse(SessionLength fallback) {
        return new SessionLength(
                minMinutes.isPresent() ? minMinutes : fallback.minMinutes,
                maxMinutes.isPresent() ? maxMinutes : fallback.maxMinutes);
    }
}
