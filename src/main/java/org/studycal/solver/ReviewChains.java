package org.studycal.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.studycal.plan.Booking;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;
import org.studycal.timeline.PlanClock;
import org.studycal.timeline.StudyDay;

/** The reviews that are left of each topic, which follow from where a plan puts the topics. */
final class ReviewChains {

    private final Problem problem;
    private final Reviews reviews;
    private final Grid grid;
    private final int today;
    private final List<ReviewChain> chains = new ArrayList<>();

    private ReviewChains(Problem problem, Grid grid, int today) {
        this.problem = problem;
        this.reviews = problem.reviews().orElseThrow();
        this.grid = grid;
        this.today = today;
    }

    /** Those of topics that the sessions of a plan have, in the order of the problem. */
    static List<ReviewChain> of(Problem problem, Grid grid, int today, List<Booking> booked) {
        ReviewChains all = new ReviewChains(problem, grid, today);
        all.reviews.topics().forEach(topic -> all.add(topic, booked));
        return all.chains;
    }

    private void add(String topic, List<Booking> booked) {
        Optional<Booking> last =
                booked.stream()
                        .filter(booking -> booking.activity().equals(topic))
                        .max(Comparator.comparing(Booking::end));
        if (last.isEmpty()) {
            return;
        }
        int end = day(last.get().start());
        int held = 0;
        int since = end;
        for (Reviews.Held each : reviews.past().held()) {
            if (each.topic().equals(topic)) {
                held = Math.max(held, each.number());
                since = Math.max(since, day(each.start()));
            }
        }
        int limitDay = grid.days - 1;
        long limit = Long.MAX_VALUE;
        Optional<Milestone> goal = goal(topic);
        if (goal.isPresent()) {
            limitDay = Math.min(limitDay, grid.dayOf(goal.get().limit().date()));
            limit = Grid.minute(new PlanClock(problem.timeZone()).moment(goal.get().limit().end()));
        }
        ReviewChain chain =
                new ReviewChain(
                        topic,
                        chains.size(),
                        new ReviewGaps(reviews),
                        end,
                        held,
                        since,
                        today,
                        limitDay,
                        limit);
        chains.add(chain);
    }

    /** The last exam that requires a topic, or where none does the last checkpoint. */
    private Optional<Milestone> goal(String topic) {
        return problem.milestones().stream()
                .filter(milestone -> milestone.requires().contains(topic))
                .max(
                        Comparator.comparing(Milestone::isExam)
                                .thenComparing(milestone -> milestone.limit().end()));
    }

    private int day(Instant start) {
        return grid.dayOf(StudyDay.of(problem, start));
    }
}
