package org.studycal.problem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has happened of a plan that has begun. It stays as it is whatever is planned around it, and
 * counts for efforts, prerequisites, limits and costs.
 *
 * @param begun when the plan was first made: free time is counted from then on; empty for a plan
 *     that begins now
 * @param sessions what was done, in any order
 * @param lapses what habits no longer ask for
 */
public record History(Optional<Instant> begun, List<Placement> sessions, List<Lapse> lapses) {

    /** Nothing has happened yet. */
    public static final History NONE = new History(Optional.empty(), List.of(), List.of());

    public History {
        sessions = List.copyOf(sessions);
        lapses = List.copyOf(lapses);
    }

    /**
     * A period in which less of a habit is asked for than its effort says.
     *
     * @param minutes how much less; negative when more than the effort was done
     */
    public record Lapse(String habit, Period period, int minutes) {}

    /** Minutes by which a habit asks for less in a period. */
    public int lapsedMinutes(String habit, Period period) {
        int sum = 0;
        for (Lapse lapse : lapses) {
            if (lapse.period().equals(period) && lapse.habit().equals(habit)) {
                sum += lapse.minutes();
            }
        }
        return sum;
    }
}
