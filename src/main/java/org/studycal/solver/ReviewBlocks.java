package org.studycal.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Booking;
import org.studycal.plan.Review;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.Problem;
import org.studycal.problem.Reviews;
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
    private final ReviewPlaces places;
    private final Grid grid;
    private final int today;

    /** The last day whose sessions that were put there by hand have their topics. */
    private int filled;

    private final List<Booking> published;
    private final List<ReviewChain> chains;
    private final List<Booking> blocks = new ArrayList<>();
    private final List<UnplacedReview> unplaced = new ArrayList<>();

    private ReviewBlocks(
            Problem problem, ReviewPlaces places, List<Booking> booked, SolverSettings settings) {
        this.problem = problem;
        this.reviews = problem.reviews().orElseThrow();
        this.places = places;
        this.grid = places.grid;
        this.today = grid.today(problem, settings.notBefore());
        this.published =
                settings.published().map(Published::sessions).orElse(List.of()).stream()
                        .filter(each -> each.activity().equals(Reviews.ID))
                        .toList();
        this.chains = ReviewChains.of(problem, grid, today, booked);
    }

    /** The sessions of a plan, with those of reviews where the problem wants some. */
    static Reviewed of(Assignment plan, SolverSettings settings) {
        List<Booking> booked = Bookings.of(plan);
        Problem problem = plan.model.problem;
        if (problem.reviews().isEmpty()) {
            return new Reviewed(booked, List.of());
        }
        ReviewPlaces places = ReviewPlaces.in(plan, settings);
        return new ReviewBlocks(problem, places, booked, settings).place(booked);
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
        int most = Math.max(1, reviews.topicsIn(reviews.blockMinutes()));
        boolean placed = true;
        while (placed) {
            List<ReviewChain> due =
                    chains.stream()
                            .filter(chain -> chain.goesOn() && chain.isDue(day))
                            .filter(chain -> !isPut(chain))
                            .sorted(URGENT_FIRST)
                            .toList();
            placed =
                    !due.isEmpty()
                            && isTime(due.subList(0, Math.min(most, due.size())), day)
                            && placeSome(due, most, day);
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
            if (places.hasRoom(due, later)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Places a session of as many of the topics as there is room for, the most urgent first. One
     * that has no place that day, with its exam in the morning, leaves the day to the others.
     */
    private boolean placeSome(List<ReviewChain> due, int most, int day) {
        for (int first = 0; first < due.size(); first++) {
            for (int count = Math.min(most, due.size() - first); count > 0; count--) {
                List<ReviewChain> chosen = due.subList(first, first + count);
                Optional<Instant> start = places.put(chosen, day);
                if (start.isPresent()) {
                    Instant end = start.get().plusSeconds(60L * count * reviews.minutes());
                    blocks.add(
                            new Booking(Reviews.ID, start.get(), end, false, taken(chosen, day)));
                    return true;
                }
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
