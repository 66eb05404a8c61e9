package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.plan.Booking;
import org.studycal.plan.Plan;
import org.studycal.plan.Review;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.History;
import org.studycal.problem.Milestone;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.Reviews;
import org.studycal.timeline.StudyDay;

/**
 * Reviews lie at their gaps up to the exam, in the time that is left, and no other work knows of
 * them. More problems by hand: {@code -Dstudycal.random=10000}.
 */
class ReviewsTest {

    private static final int COUNT = Integer.getInteger("studycal.random", 150);

    /** Plans by the seed of their problem: two tests look at the same ones. */
    private static final Map<Long, Schedule> FIRST = new HashMap<>();

    private static final String COURSE =
            """
            title: Course
            timeZone: Europe/Berlin
            start: 2027-01-04
            categories: {theory: {windows: [evening]}, labs: {}}
            availability:
              - {days: weekdays, windows: ["09:00-12:00 morning", "18:00-20:00 evening"]}
            activities:
              - {id: sets, category: theory, effort: 2h}
              - {id: maps, category: theory, effort: 2h, after: sets}
              - {id: lab, category: labs, effort: 1h, after: maps}
            milestones:
              - {id: exam, kind: exam, date: 2027-02-08, time: "10:00", requires: [sets, maps]}
            """;

    @Test
    void reviews_of_any_problem_pass_the_auditor_and_leave_all_other_work_as_it_is() {
        long reviewed = LongStream.range(0, COUNT).filter(ReviewsTest::isRight).count();
        assertThat(reviewed).isGreaterThan(COUNT / 4);
    }

    /** Whether anything is reviewed. */
    private static boolean isRight(long seed) {
        String yaml = yaml(seed);
        Problem problem;
        Problem without;
        try {
            problem = Problems.tryRead(yaml);
            without = Problems.tryRead(RandomProblem.yaml(seed));
        } catch (ProblemException e) {
            return false;
        }
        Instant now = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        try {
            Schedule schedule = first(problem, seed, now);
            Schedule plain = solve(without, seed, now);
            assertThat(work(schedule)).isEqualTo(plain.bookings());
            assertThat(schedule.cost()).isEqualTo(plain.cost());
            assertThat(schedule.leftOut()).isEqualTo(plain.leftOut());
            assertThat(schedule.last()).isEqualTo(plain.last());
            Audit audit = Problems.audit(problem, schedule, now);
            assertThat(audit.violations()).isEmpty();
            assertThat(audit.rules()).isEqualTo(schedule.rules());
            assertThat(audit.cost()).isEqualTo(schedule.cost());
            assertAtTheirGaps(problem, schedule);
            if (seed % 5 == 0) {
                assertThat(solve(problem, seed, now))
                        .usingRecursiveComparison()
                        .ignoringFields("figures")
                        .isEqualTo(schedule);
            }
            return schedule.bookings().stream().anyMatch(each -> !each.reviews().isEmpty());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e + "\n" + yaml, e);
        }
    }

    @Test
    void reviews_that_took_place_or_were_missed_are_counted_and_the_rest_is_made_anew() {
        long reviewed = LongStream.range(0, COUNT).filter(ReviewsTest::goesOn).count();
        assertThat(reviewed).isGreaterThan(COUNT / 8);
    }

    private static boolean goesOn(long seed) {
        String yaml = yaml(seed);
        Problem problem;
        try {
            problem = Problems.tryRead(yaml);
        } catch (ProblemException e) {
            return false;
        }
        Random random = new Random(seed);
        Instant begun = problem.start().atStartOfDay(problem.timeZone()).toInstant();
        Instant now = begun.plusSeconds(random.nextInt(20 * 86_400));
        Schedule first = first(problem, seed, begun);
        List<Placement> past = new ArrayList<>();
        List<Booking> ahead = new ArrayList<>();
        List<Reviews.Held> held = new ArrayList<>();
        for (Booking booking : first.bookings()) {
            if (!booking.pinned() && !booking.start().isBefore(now)) {
                ahead.add(booking);
            } else if (!booking.pinned() && random.nextInt(3) > 0) {
                past.add(new Placement(booking.activity(), booking.start(), booking.end()));
                booking.reviews()
                        .forEach(
                                each ->
                                        held.add(
                                                new Reviews.Held(
                                                        each.activity(),
                                                        each.number(),
                                                        booking.start())));
            }
        }
        Map<String, Integer> paces = new HashMap<>();
        problem.reviews()
                .orElseThrow()
                .topics()
                .forEach(topic -> paces.put(topic, 60 + random.nextInt(80)));
        Problem rest =
                problem.withHistory(new History(Optional.of(begun), past, List.of()))
                        .with(
                                problem.reviews()
                                        .get()
                                        .after(new Reviews.Past(held, List.of(), paces), Set.of()));
        SolverSettings settings =
                new SolverSettings(
                        Duration.ofHours(1),
                        OptionalLong.of(500),
                        seed,
                        now,
                        Optional.of(new Published(ahead, first.last(), now)));
        try {
            Schedule schedule =
                    StudyScheduler.solve(new RemainingProblem(rest), settings, new ShortRepair());
            Audit audit = Problems.audit(rest, schedule, now);
            assertThat(audit.violations()).isEmpty();
            assertThat(audit.rules()).isEqualTo(schedule.rules());
            assertThat(audit.cost()).isEqualTo(schedule.cost());
            assertThat(freed(rest, settings, ahead)).isEqualTo(freed(rest, settings, work(first)));
            return !held.isEmpty();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e + "\n" + yaml, e);
        }
    }

    /** The time that some published sessions no longer need of the rest of a problem. */
    private static BitSet freed(Problem rest, SolverSettings settings, List<Booking> sessions) {
        Published all = settings.published().orElseThrow();
        List<Booking> ahead = all.sessions().stream().filter(sessions::contains).toList();
        Model model =
                new Model(rest, rest.start(), all.last(), all.freezeUntil(), Optional.of(all));
        return FreedTime.of(
                new Assignment(model), new Published(ahead, all.last(), all.freezeUntil()));
    }

    /** A random problem that reviews some of what is learnt. */
    private static String yaml(long seed) {
        Random random = new Random(seed);
        int each = 5 + 5 * random.nextInt(6);
        return RandomProblem.yaml(seed)
                + "reviews: {categories: [c0], activities: [a0], each: %dm, block: %dm%s}\n"
                        .formatted(
                                each,
                                each * (1 + random.nextInt(4)) + random.nextInt(5),
                                random.nextBoolean() ? "" : ", gaps: [1d, 3d, 4d]");
    }

    /** The plan that is made when the problem of a seed begins. */
    private static Schedule first(Problem problem, long seed, Instant begun) {
        return FIRST.computeIfAbsent(seed, each -> solve(problem, each, begun));
    }

    private static Schedule solve(Problem problem, long seed, Instant now) {
        return StudyScheduler.solve(
                new RemainingProblem(problem), Problems.steps(500, seed, now), new ShortRepair());
    }

    private static List<Booking> work(Schedule schedule) {
        return schedule.bookings().stream()
                .filter(booking -> !booking.activity().equals(Reviews.ID))
                .toList();
    }

    /** What the auditor knows, too, said once more by the days between two reviews. */
    private static void assertAtTheirGaps(Problem problem, Schedule schedule) {
        Reviews reviews = problem.reviews().orElseThrow();
        Map<String, TreeMap<Integer, LocalDate>> days = new HashMap<>();
        for (Booking booking : schedule.bookings()) {
            LocalDate day = StudyDay.of(problem, booking.start());
            if (!booking.activity().equals(Reviews.ID)) {
                days.computeIfAbsent(booking.activity(), id -> new TreeMap<>())
                        .merge(0, day, (a, b) -> a.isAfter(b) ? a : b);
            }
            for (Review review : booking.reviews()) {
                days.get(review.activity()).put(review.number(), day);
                assertThat(booking.end()).isBeforeOrEqualTo(exam(problem, review.activity()));
            }
            assertThat(Duration.between(booking.start(), booking.end()))
                    .matches(
                            length ->
                                    booking.reviews().isEmpty()
                                            || length.toMinutes()
                                                    == (long) booking.reviews().size()
                                                            * reviews.minutes());
        }
        schedule.unplacedReviews()
                .forEach(
                        each ->
                                days.get(each.review().activity())
                                        .put(each.review().number(), each.to()));
        days.forEach(
                (topic, numbers) -> {
                    for (int number = 1; number < numbers.size(); number++) {
                        LocalDate since = numbers.get(number - 1);
                        LocalDate day = numbers.get(number);
                        if (reviews.gaps().isEmpty()) {
                            assertThat(day).isAfterOrEqualTo(since.plusDays(1L << (number - 1)));
                        } else {
                            int gap = reviews.gaps().get(number - 1);
                            LocalDate due = since.plusDays(gap);
                            LocalDate from = due.isBefore(problem.start()) ? problem.start() : due;
                            assertThat(day).isBetween(from, from.plusDays(Math.max(1, gap / 2)));
                        }
                    }
                });
    }

    private static Instant exam(Problem problem, String topic) {
        return problem.milestones().stream()
                .filter(milestone -> milestone.requires().contains(topic))
                .max(
                        Comparator.comparing(Milestone::isExam)
                                .thenComparing(milestone -> milestone.limit().end()))
                .map(milestone -> milestone.limit().end().atZone(problem.timeZone()).toInstant())
                .orElse(Instant.MAX);
    }

    @Test
    void topics_that_are_due_together_share_a_session_in_the_windows_they_prefer() {
        Problem problem = Problems.read(COURSE + "reviews: {categories: theory}\n");
        List<Booking> blocks = blocks(solve(problem, 1, Instant.EPOCH));
        // 35 days to the exam: the first gap is 7 days, the next ones are 14 and 28.
        assertThat(blocks)
                .extracting(Booking::reviews)
                .containsExactly(
                        List.of(new Review("sets", 1), new Review("maps", 1)),
                        List.of(new Review("sets", 2), new Review("maps", 2)));
        assertThat(blocks)
                .allMatch(block -> block.start().atZone(problem.timeZone()).getHour() == 18)
                .allMatch(block -> Duration.between(block.start(), block.end()).toMinutes() == 40);
    }

    @Test
    void what_finds_no_place_is_listed_and_costs_no_other_work() {
        String full = COURSE.replace("effort: 1h,", "effort: 100h,") + "end: 2027-02-12\n";
        Problem problem = Problems.read(full + "reviews: {categories: theory}\n");
        Schedule schedule = solve(problem, 1, Instant.EPOCH);
        assertThat(blocks(schedule)).hasSizeLessThan(2);
        assertThat(schedule.unplacedReviews()).isNotEmpty();
        assertThat(schedule.leftOut())
                .isEqualTo(solve(Problems.read(full), 1, Instant.EPOCH).leftOut());
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void a_topic_without_a_place_keeps_no_other_topic_from_one() {
        Problem problem =
                Problems.read(
                        """
                        title: Two exams on a day
                        timeZone: Europe/Berlin
                        start: 2027-01-04
                        availability:
                          - {days: weekdays, windows: ["18:00-20:00"]}
                        activities:
                          - {id: sets, effort: 1h, deadline: 2027-01-04}
                          - {id: maps, effort: 1h, deadline: 2027-01-04}
                        milestones:
                          - {id: first, kind: exam, date: 2027-01-14, time: "10:00", requires: [sets]}
                          - {id: second, kind: exam, date: 2027-01-14, time: "20:00", requires: [maps]}
                        reviews: {activities: [sets, maps], gaps: [10d]}
                        """);
        Schedule schedule = solve(problem, 1, Instant.EPOCH);
        assertThat(blocks(schedule))
                .extracting(Booking::reviews)
                .containsExactly(List.of(new Review("maps", 1)));
        assertThat(schedule.unplacedReviews())
                .extracting(UnplacedReview::review)
                .containsExactly(new Review("sets", 1));
        assertThat(Problems.audit(problem, schedule).violations()).isEmpty();
    }

    @Test
    void a_topic_recalled_badly_comes_sooner_and_one_recalled_well_later() {
        Problem problem = Problems.read(COURSE + "reviews: {activities: [sets], gaps: [10d]}\n");
        assertThat(firstReview(problem, 100)).isEqualTo(LocalDate.of(2027, 1, 14).plusDays(5));
        assertThat(firstReview(problem, 60)).isBefore(firstReview(problem, 100));
        assertThat(firstReview(problem, 140)).isAfter(firstReview(problem, 100));
    }

    private static LocalDate firstReview(Problem problem, int pace) {
        Problem paced =
                problem.with(
                        problem.reviews()
                                .orElseThrow()
                                .after(
                                        new Reviews.Past(
                                                List.of(), List.of(), Map.of("sets", pace)),
                                        Set.of()));
        return StudyDay.of(problem, blocks(solve(paced, 1, Instant.EPOCH)).getFirst().start());
    }

    private static List<Booking> blocks(Schedule schedule) {
        return schedule.bookings().stream()
                .filter(booking -> booking.activity().equals(Reviews.ID))
                .toList();
    }

    @Test
    void the_auditor_objects_to_every_way_in_which_reviews_can_be_wrong() {
        Problem problem = Problems.read(COURSE + "reviews: {categories: theory}\n");
        Solution right =
                Problems.solution(problem, solve(problem, 1, Instant.EPOCH), Instant.EPOCH);
        assertThat(causes(problem, right)).isEmpty();
        assertThat(causes(problem, changed(right, each -> later(each, 40))))
                .contains(Cause.REVIEW_AFTER_EXAM, Cause.REVIEW_GAP);
        assertThat(causes(problem, changed(right, each -> later(each, -7))))
                .containsExactly(Cause.REVIEW_GAP);
        assertThat(causes(problem, changed(right, each -> each.reviewing(1))))
                .contains(Cause.REVIEW_CONTENT, Cause.REVIEW_UNACCOUNTED);
        assertThat(
                        causes(
                                problem,
                                changed(right, each -> each.ending(each.end().plusSeconds(600)))))
                .containsExactly(Cause.REVIEW_CONTENT);
        assertThat(
                        causes(
                                problem,
                                changed(right, each -> each.ending(each.end().plusSeconds(5400)))))
                .contains(Cause.REVIEW_CONTENT);
        Problem ofLabs = Problems.read(COURSE + "reviews: {categories: labs}\n");
        assertThat(causes(ofLabs, right)).contains(Cause.REVIEW_CONTENT, Cause.REVIEW_UNACCOUNTED);
        Solution without =
                right.withSessions(
                        right.sessions().stream().filter(each -> each.topics().isEmpty()).toList());
        assertThat(causes(problem, without)).containsExactly(Cause.REVIEW_UNACCOUNTED);
        assertThat(causes(problem, listed(without, LocalDate.of(2027, 1, 5))))
                .contains(Cause.REVIEW_GAP);
        Problem held =
                problem.with(
                        problem.reviews()
                                .orElseThrow()
                                .after(
                                        new Reviews.Past(
                                                List.of(new Reviews.Held("sets", 1, Instant.EPOCH)),
                                                List.of(),
                                                Map.of()),
                                        Set.of()));
        assertThat(causes(held, right)).contains(Cause.HISTORY_LOST);
    }

    private static Set<Cause> causes(Problem problem, Solution solution) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        SolutionAuditor.audit(new RemainingProblem(problem), solution).violations().stream()
                .map(Violation::cause)
                .forEach(causes::add);
        return causes;
    }

    private static Solution changed(Solution solution, UnaryOperator<Session> change) {
        return solution.withSessions(
                solution.sessions().stream()
                        .map(each -> each.topics().isEmpty() ? each : change.apply(each))
                        .toList());
    }

    private static Session later(Session session, int days) {
        Duration time = Duration.ofDays(days);
        return session.with(
                session.start().plus(time), session.end().plus(time), session.status(), false);
    }

    private static Solution listed(Solution solution, LocalDate from) {
        return solution.with(
                new Plan(
                        solution.first(),
                        solution.last(),
                        solution.leftOut(),
                        List.of(new UnplacedReview(new Review("sets", 1), from, from.plusDays(3))),
                        solution.plan().events()));
    }
}
