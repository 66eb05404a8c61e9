package org.studycal.replan;

import java.time.Instant;
import java.util.List;
import org.studycal.problem.Problem;
import org.studycal.solution.Booking;
import org.studycal.solution.Session;

/**
 * What a plan that has begun still asks for, as a pure function of the problem, the solution, what
 * was recorded and the present.
 *
 * @param problem what is left to plan: history, efforts and days of sickness are part of it
 * @param published sessions that lie ahead, which a new plan should leave where they are
 * @param before the sessions of the solution with what is known of them: what was partly done is
 *     shorter; also those that were missed
 * @param extra sessions that happened without having been planned
 * @param counts what became of the sessions before now
 */
public record Replanning(
        Problem problem,
        List<Booking> published,
        List<Session> before,
        List<Booking> extra,
        Counts counts) {

    public Replanning {
        published = List.copyOf(published);
        before = List.copyOf(before);
        extra = List.copyOf(extra);
    }

    /**
     * What became of the sessions before now.
     *
     * @param done sessions that happened, also in part
     * @param doneMinutes of them
     * @param assumed those of them that nothing is recorded of
     * @param missed sessions that did not happen, also in part
     * @param missedMinutes what is to be made up for, without habits
     * @param lapsedMinutes what habits lost for good
     * @param gone ids of planned activities that the problem no longer has
     */
    public record Counts(
            int done,
            long doneMinutes,
            int assumed,
            int missed,
            long missedMinutes,
            long lapsedMinutes,
            List<String> gone) {
        public Counts {
            gone = List.copyOf(gone);
        }
    }

    /** What a session without a record that is over counts as. */
    public enum Assumption {
        DONE,
        MISSED
    }

    /** Whether a session of the solution had begun. */
    static boolean hasBegun(Session session, Instant now) {
        return session.start().isBefore(now);
    }
}
