package org.studycal.problem;

import java.time.LocalDateTime;

/**
 * A session the user fixed by hand: it stays where it is, and rules 1, 3, 5 and 6 do not apply to
 * it.
 *
 * @param activity id
 * @param start local start in the problem's zone
 * @param minutes length, more than 0
 */
public record PinnedSession(String activity, LocalDateTime start, int minutes) {}
