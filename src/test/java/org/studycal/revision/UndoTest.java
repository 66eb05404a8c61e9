package org.studycal.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.studycal.audit.Cause;
import org.studycal.plan.Booking;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Course;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Identity;
import org.studycal.plan.LeftOut;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Commitment;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

class UndoTest {

    private static final int STORIES = 120;
    private static final int STEPS = 10;
    private static final List<String> ACTIVITIES = List.of("a", "b", "c");
    private static final int EFFORT = 240;

    private final SamplePlan plan = new SamplePlan();
    private Instant now = plan.instant("2027-01-04T08:00");

    UndoTest() {
        ACTIVITIES.forEach(id -> plan.activity(id, EFFORT));
    }

    private Undo.Undone undo(Solution current, Solution earlier) {
        return Undo.of(
                new Undo.Today(
                        new RemainingProblem(plan.problem()),
                        Identity.NONE,
                        "sha256:0",
                        List.of(),
                        "1"),
                current,
                earlier,
                now,
                current.sessions().stream()
                        .filter(session -> Difference.begun(session, now))
                        .toList(),
                Set.of());
    }

    private Booking booking(String text) {
        String[] parts = text.split(" ", 2);
        Instant start = plan.instant("2027-01-" + parts[1]);
        return new Booking(parts[0], start, start.plusSeconds(7200), false);
    }

    /** The next revision: two hours each. */
    private Solution next(Optional<Solution> previous, List<Booking> bookings) {
        Problem problem = plan.problem();
        Events identified =
                Revisions.identify(
                        problem.name(), problem, bookings, previous, OptionalInt.empty());
        plan.leftOut.clear();
        for (String id : ACTIVITIES) {
            long placed =
                    identified.sessions().stream()
                            .filter(session -> session.activity().equals(id))
                            .mapToLong(Session::minutes)
                            .sum();
            if (placed < EFFORT) {
                plan.leftOut(id, 0, (int) (EFFORT - placed));
            }
        }
        replace(plan.sessions, identified.sessions());
        replace(plan.cancelled, identified.cancelled());
        Solution first = plan.solution();
        return first.with(
                Edition.of(previous.map(Solution::revision).orElse(0) + 1, now, Course.from(now)));
    }

    private static <T> void replace(List<T> list, List<T> others) {
        list.clear();
        list.addAll(others);
    }

    private Solution next(Optional<Solution> previous, String... bookings) {
        return next(previous, List.of(bookings).stream().map(this::booking).toList());
    }

    private List<String> events(Solution solution) {
        return solution.sessions().stream()
                .map(
                        session ->
                                "%s/%d %s"
                                        .formatted(
                                                session.uid()
                                                        .replace("plan.", "")
                                                        .replace("@studycal", ""),
                                                session.sequence(),
                                                session.start()
                                                        .atZone(plan.zone)
                                                        .toLocalDateTime()
                                                        .toString()
                                                        .substring(8)))
                .toList();
    }

    @Test
    void a_moved_session_goes_back_and_one_that_was_cancelled_comes_back_as_itself() {
        Solution first = next(Optional.empty(), "a 05T08:00", "a 06T08:00", "b 07T08:00");
        Solution second = next(Optional.of(first), "a 05T08:00", "c 06T08:00", "b 08T08:00");
        assertThat(second.cancelled())
                .extracting(Cancelled::uid)
                .containsExactly("plan.a.2@studycal");
        Solution third = undo(second, first).solution();
        assertThat(third.revision()).isEqualTo(3);
        assertThat(third.origin()).isEqualTo(1);
        assertThat(events(third))
                .containsExactly("a.1/0 05T08:00", "a.2/2 06T08:00", "b.1/2 07T08:00");
        assertThat(third.cancelled()).containsExactly(Cancelled.of(second.sessions().get(1), 1, 3));
        Solution fourth = undo(third, second).solution();
        assertThat(events(fourth))
                .containsExactly("a.1/0 05T08:00", "c.1/2 06T08:00", "b.1/3 08T08:00");
        assertThat(fourth.cancelled()).extracting(Cancelled::sequence).containsExactly(3);
    }

    @Test
    void what_has_begun_stays_and_what_the_old_plan_had_for_it_goes() {
        Solution first = next(Optional.empty(), "a 07T08:00", "a 08T08:00");
        Solution second = next(Optional.of(first), "a 05T08:00", "a 09T08:00");
        now = plan.instant("2027-01-06T00:00");
        assertThat(events(undo(second, first).solution()))
                .containsExactly("a.1/1 05T08:00", "a.2/2 08T08:00");
    }

    @Test
    void history_that_fills_an_effort_leaves_no_room_for_the_last_old_session() {
        Solution first = next(Optional.empty(), "a 07T08:00", "a 08T08:00");
        Solution second = next(Optional.of(first), "a 08T08:00");
        Solution third = next(Optional.of(second), "a 05T08:00", "a 08T08:00");
        now = plan.instant("2027-01-06T00:00");
        Solution back = undo(third, first).solution();
        assertThat(events(back)).hasSize(2).contains("a.1/2 07T08:00");
        assertThat(back.leftOut()).extracting(LeftOut::activity).containsExactly("b", "c");
    }

    @Test
    void a_session_whose_old_time_has_passed_stays_where_it_is_unless_that_is_taken() {
        Solution first = next(Optional.empty(), "a 05T08:00", "b 07T08:00", "c 08T08:00");
        now = plan.instant("2027-01-06T00:00");
        Solution second = next(Optional.of(first), "a 09T08:00", "b 10T08:00", "c 08T08:00");
        assertThat(events(undo(second, first).solution()))
                .containsExactly("b.1/2 07T08:00", "c.1/0 08T08:00", "a.1/1 09T08:00");
        Solution taken = next(Optional.of(first), "a 07T08:00", "b 10T08:00", "c 08T08:00");
        Solution back = undo(taken, first).solution();
        assertThat(events(back)).containsExactly("b.1/2 07T08:00", "c.1/0 08T08:00");
        assertThat(back.leftOut().getFirst().reason()).isEqualTo("its old time has passed");
        assertThat(back.leftOut().getFirst().minutes()).isEqualTo(EFFORT);
        assertThat(back.cancelled())
                .extracting(Cancelled::uid)
                .containsExactly("plan.a.1@studycal");
    }

    @Test
    void what_was_missed_is_no_history() {
        Solution first = next(Optional.empty(), "a 07T08:00", "b 08T08:00");
        Solution second = next(Optional.of(first), "a 05T08:00", "b 05T10:00");
        now = plan.instant("2027-01-06T00:00");
        Undo.Today today =
                new Undo.Today(
                        new RemainingProblem(plan.problem()),
                        Identity.NONE,
                        "sha256:0",
                        List.of(),
                        "1");
        Undo.Undone undone =
                Undo.of(today, second, first, now, List.of(second.sessions().getFirst()), Set.of());
        assertThat(undone.possible()).isTrue();
        assertThat(events(undone.solution())).containsExactly("a.1/1 05T08:00", "b.1/2 08T08:00");
    }

    @Test
    void a_new_commitment_over_the_old_times_forbids_them_and_is_named() {
        Solution first = next(Optional.empty(), "a 07T08:00", "b 08T08:00");
        Solution second = next(Optional.of(first), "a 09T08:00", "b 08T08:00");
        plan.commitments.add(
                new Commitment(
                        "Dentist",
                        LocalDateTime.parse("2027-01-07T09:00"),
                        LocalDateTime.parse("2027-01-07T10:00")));
        Undo.Undone undone = undo(second, first);
        assertThat(undone.possible()).isFalse();
        assertThat(undone.violations())
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.cause()).isEqualTo(Cause.OVER_COMMITMENT);
                            assertThat(violation.message()).contains("Thu 2027-01-07", "Dentist");
                        });
    }

    @Test
    void sessions_of_an_activity_that_is_gone_do_not_come_back() {
        Solution first = next(Optional.empty(), "a 07T08:00", "b 08T08:00");
        Solution second = next(Optional.of(first), "a 09T08:00");
        plan.activities.removeIf(activity -> activity.id().equals("b"));
        Undo.Undone undone = undo(second, first);
        assertThat(undone.possible()).isTrue();
        assertThat(events(undone.solution())).containsExactly("a.1/2 07T08:00");
    }

    /** Revisions at random, each undone at random, while time goes by. */
    @Test
    void in_every_story_identities_efforts_and_history_hold() {
        for (long seed = 0; seed < STORIES; seed++) {
            new Story(seed).tell();
        }
    }

    private final class Story {

        private final long seed;
        private final Random random;
        private final TreeMap<Integer, Solution> history = new TreeMap<>();
        private final Map<String, Integer> sequences = new HashMap<>();
        private final Map<String, String> contents = new HashMap<>();

        Story(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void tell() {
            now = plan.instant("2027-01-04T08:00");
            Solution current = next(Optional.empty(), bookings(List.of()));
            remember(current);
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(3600L * random.nextInt(4) * random.nextInt(12));
                Solution before = current;
                var earlier = history.lowerEntry(current.origin());
                if (random.nextBoolean() || earlier == null) {
                    List<Session> begun = current.sessions().stream().filter(this::begun).toList();
                    current = next(Optional.of(current), bookings(begun));
                } else {
                    Undo.Undone undone = undo(current, earlier.getValue());
                    assertThat(undone.violations()).as("seed %d", seed).isEmpty();
                    current = undone.solution();
                    assertThat(current.origin()).isEqualTo(earlier.getValue().origin());
                    checkTimes(earlier.getValue(), before, current);
                }
                checkHistory(before, current);
                remember(current);
            }
        }

        private boolean begun(Session session) {
            return session.start().isBefore(now);
        }

        /** All that lies ahead is as it was; the rest depends on what happened meanwhile. */
        private void checkTimes(Solution earlier, Solution before, Solution current) {
            boolean quiet =
                    earlier.sessions().stream().noneMatch(this::begun)
                            && before.sessions().stream().noneMatch(this::begun);
            if (quiet) {
                assertThat(current.sessions())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                        .isEqualTo(earlier.sessions());
                assertThat(current.leftOutMinutes()).isEqualTo(earlier.leftOutMinutes());
            }
        }

        private void checkHistory(Solution before, Solution current) {
            assertThat(current.sessions())
                    .as("seed %d, revision %d", seed, current.revision())
                    .containsAll(before.sessions().stream().filter(this::begun).toList());
        }

        private List<Booking> bookings(List<Session> begun) {
            List<Booking> bookings = new ArrayList<>();
            Map<String, Integer> left = new TreeMap<>();
            ACTIVITIES.forEach(id -> left.put(id, EFFORT / 60));
            for (Session session : begun) {
                bookings.add(
                        new Booking(session.activity(), session.start(), session.end(), false));
                left.merge(session.activity(), -session.minutes() / 60, Integer::sum);
            }
            Set<Instant> taken = new TreeSet<>();
            left.forEach(
                    (id, hours) -> {
                        for (int hour = 0; hour < hours; hour++) {
                            Instant start =
                                    plan.first
                                            .plusDays(random.nextInt(14))
                                            .atTime(8 + random.nextInt(8), 0)
                                            .atZone(plan.zone)
                                            .toInstant();
                            if (!start.isBefore(now) && taken.add(start)) {
                                bookings.add(
                                        new Booking(id, start, start.plusSeconds(3600), false));
                            }
                        }
                    });
            return bookings;
        }

        private void remember(Solution solution) {
            history.put(solution.revision(), solution);
            String where = "seed %d, revision %d".formatted(seed, solution.revision());
            Set<String> uids = new HashSet<>();
            for (Session session : solution.sessions()) {
                assertThat(uids.add(session.uid())).as(where).isTrue();
                seen(where, session.uid(), session.sequence(), session.content());
            }
            for (Cancelled event : solution.cancelled()) {
                assertThat(uids.add(event.uid())).as(where).isTrue();
                seen(where, event.uid(), event.sequence(), "cancelled");
            }
            assertThat(uids).as(where + ": no event is forgotten").containsAll(sequences.keySet());
            for (String id : ACTIVITIES) {
                long minutes =
                        solution.sessions().stream()
                                        .filter(session -> session.activity().equals(id))
                                        .mapToLong(Session::minutes)
                                        .sum()
                                + solution.leftOut().stream()
                                        .filter(left -> left.activity().equals(id))
                                        .mapToLong(LeftOut::minutes)
                                        .sum();
                assertThat(minutes).as(where).isEqualTo(EFFORT);
            }
        }

        private void seen(String where, String uid, int sequence, String content) {
            Integer before = sequences.put(uid, sequence);
            String said = contents.put(uid, content);
            if (before != null) {
                assertThat(sequence > before || (sequence == before && content.equals(said)))
                        .as("%s: %s %d after %d", where, uid, sequence, before)
                        .isTrue();
            }
        }
    }
}
