package org.studycal.replan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.plan.Review;
import org.studycal.plan.Session;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;

/** What has happened of reviews, and how topics were recalled. */
final class PastReviews {

    /**
     * What a next gap is of the usual one after a topic was recalled well or badly, in per cent.
     */
    private static final int WELL = 140;

    private static final int BADLY = 60;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private PastReviews() {}

    /**
     * A problem whose reviews know what has happened of them.
     *
     * @param history what has happened
     * @param sessions those of the solution, with what is known of them
     */
    static Problem known(
            Problem problem, Records records, List<Placement> history, List<Session> sessions) {
        if (problem.reviews().isEmpty()) {
            return problem;
        }
        Reviews reviews = problem.reviews().get();
        Set<String> dropped = new HashSet<>(records.drops());
        if (isOver(records)) {
            dropped.addAll(reviews.topics());
        }
        Set<Placement> happened = new HashSet<>(history);
        List<Reviews.Held> held = new ArrayList<>();
        List<Reviews.Held> put = new ArrayList<>();
        for (Session session : sessions) {
            if (happened.contains(session.placement())) {
                session.topics().forEach(review -> held.add(held(review, session.start())));
            } else if (session.pinned()) {
                session.topics().forEach(review -> put.add(held(review, session.start())));
            }
        }
        return problem.with(reviews.after(new Reviews.Past(held, put, paces(records)), dropped));
    }

    /** Whether the person wants no more reviews at all. */
    private static boolean isOver(Records records) {
        return records.changes(Reviews.ID).stream()
                .anyMatch(each -> each instanceof Entry.Drop || each instanceof Entry.Finished);
    }

    /**
     * A session that took place: of one that was cut short only the first topics were reviewed. How
     * long each was to take is what it was planned for, whatever the problem says by now.
     *
     * @param planned the session as the solution has it
     */
    static Session held(Session session, Session planned, Problem problem) {
        int topics = planned.topics().size();
        if (topics == 0) {
            return session;
        }
        // One that was put there by hand may have had time for more.
        int most = problem.reviews().map(Reviews::minutes).orElse(Integer.MAX_VALUE);
        int each = Math.clamp(planned.minutes() / topics, 1, most);
        return session.reviewing(session.minutes() / each);
    }

    private static Reviews.Held held(Review review, Instant start) {
        return new Reviews.Held(review.activity(), review.number(), start);
    }

    private static Map<String, Integer> paces(Records records) {
        Map<String, Integer> paces = new HashMap<>();
        for (Entry.Recalled recalled : records.recalls()) {
            int before = paces.getOrDefault(recalled.activity(), 100);
            int now = (before * (recalled.well() ? WELL : BADLY) + 50) / 100;
            paces.put(recalled.activity(), Math.clamp(now, SHORTEST, LONGEST));
        }
        return paces;
    }
}
