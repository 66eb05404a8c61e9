package org.studycal.plan;

import java.time.Instant;
import java.util.List;

/**
 * A session as planned, before it has an identity.
 *
 * @param activity id
 * @param start first instant
 * @param end first instant after it
 * @param pinned whether the user fixed it by hand
 * @param reviews the topics of a session of reviews, none of any other
 */
public record Booking(
        String activity, Instant start, Instant end, boolean pinned, List<Review> reviews) {

    public Booking {
        reviews = List.copyOf(reviews);
    }

    /** A session that reviews nothing. */
    public Booking(String activity, Instant start, Instant end, boolean pinned) {
        this(activity, start, end, pinned, List.of());
    }

    /** The same session with these topics to review. */
    public Booking with(List<Review> other) {
        return new Booking(activity, start, end, pinned, other);
    }
}
