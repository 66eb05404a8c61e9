package org.studycal.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.studycal.plan.Booking;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.Effort;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;

/** The places that a finished plan leaves for sessions of reviews. */
final class ReviewPlaces {

    final Grid grid;
    private final Problem problem;
    private final Reviews reviews;
    private final Assignment assignment;

    /** Index of the task that the sessions are of. */
    private final int task;

    /** When sessions of reviews begin in the calendar. */
    private final Set<Instant> published;

    private ReviewPlaces(Assignment assignment, SolverSettings settings) {
        this.assignment = assignment;
        this.grid = assignment.model.grid;
        this.problem = assignment.model.problem;
        this.reviews = problem.reviews().orElseThrow();
        this.task =
                Arrays.stream(assignment.model.tasks)
                        .filter(each -> each.activity().id().equals(Reviews.ID))
                        .mapToInt(Task::index)
                        .findFirst()
                        .orElse(Assignment.NONE);
        this.published =
                settings.published().map(Published::sessions).orElse(List.of()).stream()
                        .filter(each -> each.activity().equals(Reviews.ID))
                        .map(Booking::start)
                        .collect(Collectors.toSet());
    }

    /** The places in a plan where a session of reviews may take any free slot. */
    static ReviewPlaces in(Assignment plan, SolverSettings settings) {
        Model model = plan.model;
        Problem problem = model.problem;
        long fixed =
                model.pinned.stream()
                        .filter(time -> time.activity().isReview())
                        .mapToLong(time -> time.end() - time.start())
                        .sum();
        int all = Math.toIntExact(fixed + Math.max(1L, model.grid.slots) * model.grid.slotMinutes);
        List<Activity> activities =
                problem.activities().stream()
                        .map(each -> each.isReview() ? each.withEffort(Effort.once(all)) : each)
                        .toList();
        Model open =
                new Model(
                        problem.with(problem.work().with(activities)),
                        model.grid.first,
                        model.grid.last,
                        settings.notBefore(),
                        settings.published());
        Assignment same = new Assignment(open);
        same.restore(OpenEnd.carried(plan, open));
        return new ReviewPlaces(same, settings);
    }

    /** Whether there is a place for a session of some topics on a day. */
    boolean hasRoom(List<ReviewChain> topics, int day) {
        int count = slots(topics);
        return starts(topics, day).stream().anyMatch(s -> set(s, count, false));
    }

    /**
     * Puts a session of some topics in the best place of a day.
     *
     * @return when it begins; empty if there is none
     */
    Optional<Instant> put(List<ReviewChain> topics, int day) {
        int count = slots(topics);
        List<Integer> starts = starts(topics, day);
        starts.sort(Comparator.comparingInt(rank(topics.getFirst())));
        for (int s : starts) {
            if (set(s, count, true)) {
                return Optional.of(Grid.instant(grid.start[s]));
            }
        }
        return Optional.empty();
    }

    private int slots(List<ReviewChain> topics) {
        return Math.ceilDiv(topics.size() * reviews.minutes(), grid.slotMinutes);
    }

    /** First slots of the stretches that are free for a session. */
    private List<Integer> starts(List<ReviewChain> topics, int day) {
        int minutes = topics.size() * reviews.minutes();
        int count = slots(topics);
        long limit = topics.stream().mapToLong(chain -> chain.limit).min().orElse(Long.MAX_VALUE);
        List<Integer> starts = new ArrayList<>();
        for (int s = grid.dayFrom[day]; s + count <= grid.dayTo[day]; s++) {
            if (isFree(s, count) && grid.start[s] + minutes <= limit) {
                starts.add(s);
            }
        }
        return starts;
    }

    /** Whether slots of one window are free, and touch no other session of reviews. */
    private boolean isFree(int from, int count) {
        int window = grid.window[from];
        int to = from + count;
        if (to > grid.windowTo[window]
                || (from > grid.windowFrom[window] && assignment.at(from - 1) == task)
                || (to < grid.windowTo[window] && assignment.at(to) == task)) {
            return false;
        }
        for (int s = from; s < to; s++) {
            if (assignment.at(s) != Assignment.NONE) {
                return false;
            }
        }
        return true;
    }

    /** Where a session is in the calendar it stays; else the topic's own windows are best. */
    private ToIntFunction<Integer> rank(ReviewChain chain) {
        Optional<Category> category =
                problem.activity(chain.topic).map(topic -> problem.category(topic.category()));
        return slot ->
                published.contains(Grid.instant(grid.start[slot]))
                        ? -1
                        : category.map(each -> each.step(grid.labels.get(grid.label[slot])))
                                .orElse(0);
    }

    private boolean set(int from, int count, boolean keep) {
        for (int s = from; s < from + count; s++) {
            assignment.set(s, task);
        }
        boolean possible = assignment.feasible();
        if (possible && keep) {
            assignment.settle();
            assignment.commit();
        } else {
            assignment.rollback();
        }
        return possible;
    }
}
