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
        return problem.with(
                reviews.after(new Reviews.Past(held, put, paces(records)), records.drops()));
    }

    /** A session that took place: of one that was cut short only the first topics were reviewed. */
    static Session held(Session session, Problem problem) {
        return problem.reviews()
                .filter(reviews -> !session.topics().isEmpty())
                .map(reviews -> session.reviewing(reviews.topicsIn(session.minutes())))
                .orElse(session);
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
