package org.studycal.plan;

import java.time.LocalDate;

/**
 * A review that found no place.
 *
 * @param review what should have been reviewed
 * @param from the first day that would have done
 * @param to the last day that would have done
 */
public record UnplacedReview(Review review, LocalDate from, LocalDate to) {

    /** The same where the activity has another id. */
    UnplacedReview of(String id) {
        return new UnplacedReview(review.of(id), from, to);
    }
}
