package org.studycal.plan;

import java.time.Instant;
import java.util.List;
import org.studycal.problem.History.Lapse;

/**
 * How a plan has gone so far, as far as the sessions do not show it.
 *
 * @param begun when the first revision was made: free time is counted from then on
 * @param entries how many entries of the progress file this revision knows
 * @param lapses what habits no longer ask for
 */
public record Course(Instant begun, int entries, List<Lapse> lapses) {

    public Course {
        lapses = List.copyOf(lapses);
    }

    /** A plan that begins. */
    public static Course from(Instant stamp) {
        return new Course(stamp, 0, List.of());
    }
}
