package org.studycal.plan;

import java.time.Instant;

/**
 * A session as planned, before it has an identity.
 *
 * @param activity id
 * @param start first instant
 * @param end first instant after it
 * @param pinned whether the user fixed it by hand
 */
public record Booking(String activity, Instant start, Instant end, boolean pinned) {}
