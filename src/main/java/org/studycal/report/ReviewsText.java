package org.studycal.report;

import java.util.ArrayList;
import java.util.List;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.Problem;

/** What is reviewed, and what found no place. */
final class ReviewsText {

    private static final int MOST = 3;

    private ReviewsText() {}

    /** The lines, with a heading; none where nothing is reviewed. */
    static List<String> lines(Problem problem, Solution solution) {
        List<Session> sessions =
                solution.sessions().stream().filter(each -> !each.topics().isEmpty()).toList();
        List<UnplacedReview> unplaced = solution.unplacedReviews();
        if (sessions.isEmpty() && unplaced.isEmpty()) {
            return List.of();
        }
        int reviews = sessions.stream().mapToInt(each -> each.topics().size()).sum();
        long topics =
                sessions.stream()
                        .flatMap(each -> each.topics().stream())
                        .map(each -> each.activity())
                        .distinct()
                        .count();
        List<String> lines = new ArrayList<>();
        lines.add(
                "  Reviews: %s of %s in %s"
                        .formatted(
                                Wording.count(reviews, "review"),
                                Wording.count(topics, "topic"),
                                Wording.count(sessions.size(), "session")));
        for (UnplacedReview each : unplaced.stream().limit(MOST).toList()) {
            lines.add(
                    "    no time for %s, %s to %s"
                            .formatted(
                                    Wording.cut(each.review().text(problem::activityTitle), 40),
                                    each.from(),
                                    each.to()));
        }
        if (unplaced.size() > MOST) {
            lines.add(
                    "    and none for %s more"
                            .formatted(Wording.count(unplaced.size() - MOST, "review")));
        }
        return lines;
    }
}
