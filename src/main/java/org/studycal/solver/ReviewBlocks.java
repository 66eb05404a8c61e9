package org.studycal.solver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Booking;
import org.studycal.plan.Review;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.Activity;
import org.studycal.problem.Effort;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;
import org.studycal.timeline.PlanClock;
import org.studycal.timeline.StudyDay;

/**
 * Sessions of reviews in the time that a finished plan leaves. They come last, after all that
 * counts for the plan: whatever they are, no other work moves for them. Day by day, topics that are
 * due wait for each other until a session is full or one of them can wait no longer.
 */
final class ReviewBlocks {

    /**
     * A plan with its reviews.
     *
     * @param bookings all sessions in time order
     * @param unplaced reviews that find no place
     */
    record Reviewed(List<Booking> bookings, List<UnplacedReview> unplaced) {}

    private static final Comparator<ReviewChain> URGENT_FIRST =
            Comparator.comparingInt(ReviewChain::to).thenComparingInt(chain -> chain.order);

    private final Problem problem;
    private final Reviews reviews;
    private final Assignment assignment;
    private final Grid grid;

    /** Index of the task that the sessions are of. */
    private final int task;

    private final int today;

    /** The last day whose sessions that were put there by hand have their topics. */
    private int filled;

    private final List<Booking> published;
    private final List<ReviewChain> chains = new ArrayList<>();
    private final List<Booking> blocks = new ArrayList<>();
    private final List<UnplacedReview> unplaced = new ArrayList<>();

    private ReviewBlocks(
            Problem problem,
            Reviews reviews,
            Assignment assignment,
            Instant notBefore,
            List<Booking> published) {
        this.problem = problem;
        this.reviews = reviews;
        this.assignment = assignment;
        this.grid = assignment.model.grid;
        this.task =
                Arrays.stream(assignment.model.tasks)
                        .filter(each -> each.activity().id().equals(Reviews.ID))
                        .mapToInt(Task::index)
                        .findFirst()
                        .orElse(Assignment.NONE);
        this.today = today(notBefore);
        this.published =
                published.stream().filter(each -> each.activity().equals(Reviews.ID)).toList();
    }

    /** The sessions of a plan, with those of reviews where the problem wants some. */
    static Reviewed of(Assignment plan, SolverSettings settings) {
        List<Booking> booked = Bookings.of(plan);
        Problem problem = plan.model.problem;
        if (problem.reviews().isEmpty()) {
            return new Reviewed(booked, List.of());
        }
        ReviewBlocks blocks =
                new ReviewBlocks(
                        problem,
                        problem.reviews().get(),
                        withRoom(plan, settings),
                        settings.notBefore(),
                        settings.published().map(Published::sessions).orElse(List.of()));
        return blocks.place(booked);
    }

    /** The same plan where a session of reviews may take any free slot. */
    private static Assignment withRoom(Assignment plan, SolverSettings settings) {
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
        return same;
    }

    private int today(Instant notBefore) {
        Instant beginning = grid.first.atStartOfDay(problem.timeZone()).toInstant();
        return notBefore.isAfter(beginning)
                ? grid.dayOf(LocalDate.ofInstant(notBefore, problem.timeZone()))
                : 0;
    }

    private Reviewed place(List<Booking> booked) {
        List<Booking> work = new ArrayList<>();
        List<Booking> fixed = new ArrayList<>();
        for (Booking booking : booked) {
            if (!booking.activity().equals(Reviews.ID)) {
                work.add(booking);
            } else if (booking.pinned()) {
                fixed.add(booking);
            } else {
                work.add(booking.with(heldIn(booking)));
            }
        }
        reviews.topics().forEach(topic -> addChain(topic, booked));
        filled = today - 1;
        for (int day = today; day < grid.days; day++) {
            for (Booking block : fixed) {
                if (day(block) == day) {
                    fill(block, day);
                }
            }
            filled = day;
            place(day);
            giveUp(day);
        }
        fixed.stream()
                .filter(block -> day(block) < today || day(block) >= grid.days)
                .forEach(blocks::add);
        work.addAll(blocks);
        work.sort(Comparator.comparing(Booking::start).thenComparing(Booking::activity));
        return new Reviewed(work, unplaced);
    }

    /** What was reviewed in a session that took place. */
    private List<Review> heldIn(Booking booking) {
        return reviews.past().held().stream()
                .filter(held -> held.start().equals(booking.start()))
                .map(held -> new Review(held.topic(), held.number()))
                .toList();
    }

    private int day(Booking booking) {
        return day(booking.start());
    }

    private int day(Instant start) {
        return grid.dayOf(StudyDay.of(problem, start));
    }

    private void addChain(String topic, List<Booking> booked) {
        Optional<Booking> last =
                booked.stream()
                        .filter(booking -> booking.activity().equals(topic))
                        .max(Comparator.comparing(Booking::end));
        if (last.isEmpty()) {
            return;
        }
        int end = day(last.get());
        int held = 0;
        int since = end;
        for (Reviews.Held each : reviews.past().held()) {
            if (each.topic().equals(topic)) {
                held = Math.max(held, each.number());
                since = Math.max(since, grid.dayOf(StudyDay.of(problem, each.start())));
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

    /** A session that was put there by hand holds what is due, or what is due next. */
    private void fill(Booking block, int day) {
        int most =
                reviews.topicsIn(
                        (block.end().getEpochSecond() - block.start().getEpochSecond()) / 60);
        List<ReviewChain> chosen =
                chains.stream()
                        .filter(ReviewChain::goesOn)
                        .filter(chain -> chain.since() < day)
                        .filter(
                                chain ->
                                        isPut(chain)
                                                ? isPut(chain, block.start())
                                                : Grid.minute(block.end()) <= chain.limit)
                        .sorted(
                                Comparator.comparing((ReviewChain chain) -> !isPut(chain))
                                        .thenComparing(chain -> !chain.isDue(day))
                                        .thenComparing(URGENT_FIRST))
                        .limit(most)
                        .toList();
        blocks.add(block.with(taken(chosen, day)));
    }

    /** Whether the next review of a topic is part of a session ahead that was put there by hand. */
    private boolean isPut(ReviewChain chain) {
        return reviews.past().put().stream()
                .filter(each -> isNext(each, chain))
                .mapToInt(each -> day(each.start()))
                .anyMatch(day -> day > chain.since() && day > filled && day < grid.days);
    }

    private boolean isPut(ReviewChain chain, Instant start) {
        return reviews.past().put().stream()
                .anyMatch(each -> isNext(each, chain) && each.start().equals(start));
    }

    private static boolean isNext(Reviews.Held put, ReviewChain chain) {
        return put.topic().equals(chain.topic) && put.number() == chain.number();
    }

    private void place(int day) {
        boolean placed = true;
        while (placed) {
            List<ReviewChain> due =
                    chains.stream()
                            .filter(chain -> chain.goesOn() && chain.isDue(day))
                            .filter(chain -> !isPut(chain))
                            .sorted(URGENT_FIRST)
                            .limit(Math.max(1, reviews.topicsIn(reviews.blockMinutes())))
                            .toList();
            placed = !due.isEmpty() && isTime(due, day) && placeSome(due, day);
        }
    }

    /**
     * Whether a session is full, or was planned that day, or has no place for all of them later.
     */
    private boolean isTime(List<ReviewChain> due, int day) {
        if ((due.size() + 1) * reviews.minutes() > reviews.blockMinutes()) {
            return true;
        }
        Set<String> topics = new HashSet<>();
        published.stream()
                .filter(block -> day(block) == day)
                .forEach(block -> block.reviews().forEach(each -> topics.add(each.activity())));
        if (due.stream().anyMatch(chain -> topics.contains(chain.topic))) {
            return true;
        }
        for (int later = day + 1; later <= due.getFirst().to(); later++) {
            if (tryToPlace(due, later, false).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Places a session of as many of the topics as there is room for, the most urgent first. */
    private boolean placeSome(List<ReviewChain> due, int day) {
        for (int count = due.size(); count > 0; count--) {
            List<ReviewChain> chosen = due.subList(0, count);
            Optional<Integer> slot = tryToPlace(chosen, day, true);
            if (slot.isPresent()) {
                Instant start = Grid.instant(grid.start[slot.get()]);
                Instant end = start.plusSeconds(60L * count * reviews.minutes());
                blocks.add(new Booking(Reviews.ID, start, end, false, taken(chosen, day)));
                return true;
            }
        }
        return false;
    }

    /** What a session holds, in the order of the problem; the next reviews follow from it. */
    private static List<Review> taken(List<ReviewChain> chosen, int day) {
        List<Review> topics =
                chosen.stream()
                        .sorted(Comparator.comparingInt(chain -> chain.order))
                        .map(chain -> new Review(chain.topic, chain.number()))
                        .toList();
        chosen.forEach(chain -> chain.placed(day));
        return topics;
    }

    /**
     * The first slot of the best place for a session of some topics on a day; empty if there is
     * none.
     *
     * @param keep whether the session stays there
     */
    private Optional<Integer> tryToPlace(List<ReviewChain> topics, int day, boolean keep) {
        int minutes = topics.size() * reviews.minutes();
        int count = Math.ceilDiv(minutes, grid.slotMinutes);
        long limit = topics.stream().mapToLong(chain -> chain.limit).min().orElse(Long.MAX_VALUE);
        List<Integer> starts = new ArrayList<>();
        for (int s = grid.dayFrom[day]; s + count <= grid.dayTo[day]; s++) {
            if (isFree(s, count) && grid.start[s] + minutes <= limit) {
                starts.add(s);
            }
        }
        starts.sort(Comparator.comparingInt((Integer s) -> rank(s, topics.getFirst())));
        for (int s : starts) {
            if (set(s, count, keep)) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
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
    private int rank(int slot, ReviewChain chain) {
        Instant start = Grid.instant(grid.start[slot]);
        if (published.stream().anyMatch(block -> block.start().equals(start))) {
            return -1;
        }
        return problem.activity(chain.topic)
                .map(topic -> problem.category(topic.category()))
                .map(category -> category.step(grid.labels.get(grid.label[slot])))
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

    private void giveUp(int day) {
        for (ReviewChain chain : chains) {
            while (chain.goesOn() && chain.to() <= day && !isPut(chain)) {
                unplaced.add(
                        new UnplacedReview(
                                new Review(chain.topic, chain.number()),
                                grid.first.plusDays(chain.from()),
                                grid.first.plusDays(chain.to())));
                chain.skipped();
            }
        }
    }
}
