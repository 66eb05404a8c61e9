package org.studycal.plan;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * Which revision of a plan a solution is, and what was known of the plan then.
 *
 * @param revision 1 for the first solution of a folder, then one more each time
 * @param stamp when the revision was made
 * @param timesOf the earlier revision whose times it goes back to, or empty when it was planned
 * @param course how the plan has gone so far
 */
public record Edition(int revision, Instant stamp, OptionalInt timesOf, Course course) {

    /** A revision that was planned. */
    public static Edition of(int revision, Instant stamp, Course course) {
        return new Edition(revision, stamp, OptionalInt.empty(), course);
    }

    /** The first edition of a plan that begins. */
    public static Edition first(Instant stamp) {
        return of(1, stamp, Course.from(stamp));
    }

    /** The same with another course. */
    public Edition with(Course other) {
        return new Edition(revision, stamp, timesOf, other);
    }
}
