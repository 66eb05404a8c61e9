package org.studycal.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.studycal.plan.EventTime;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.revision.Difference.Change;
import org.studycal.revision.Difference.Kind;

class DifferenceTest {

    private static final int SEEDS = 300;

    private final SamplePlan plan = new SamplePlan().activity("a", 600).activity("b", 600);
    private final Instant now = plan.instant("2027-01-06T12:00");

    private Session session(String uid, String activity, String start, int minutes) {
        Instant from = plan.instant("2027-01-" + start);
        return new Session(
                uid,
                0,
                "0",
                activity,
                "core",
                activity,
                from,
                from.plusSeconds(60L * minutes),
                Session.Status.PLANNED,
                false,
                Optional.empty());
    }

    private Solution solution(Session... sessions) {
        return solution(Arrays.asList(sessions));
    }

    private Solution solution(List<Session> sessions) {
        plan.sessions.clear();
        plan.sessions.addAll(sessions);
        return plan.solution(Map.of(), 0);
    }

    private Map<String, Kind> kinds(Solution before, Solution after) {
        Difference difference = Difference.of(plan.problem(), before, after, now);
        Map<String, Kind> kinds = new TreeMap<>();
        difference.changes().forEach(change -> kinds.put(change.session().uid(), change.kind()));
        return kinds;
    }

    @Test
    void each_session_is_of_one_kind() {
        Solution before =
                solution(
                        session("done", "a", "05T08:00", 60),
                        session("missed", "a", "05T10:00", 60),
                        session("same", "a", "07T08:00", 60),
                        session("longer", "a", "07T10:00", 60),
                        session("other", "b", "08T08:00", 60),
                        session("gone", "b", "09T08:00", 60));
        Solution after =
                solution(
                        session("done", "a", "05T08:00", 60),
                        session("missed", "a", "08T10:00", 60),
                        session("same", "a", "07T08:00", 60),
                        session("longer", "a", "07T10:00", 90),
                        session("other", "b", "08T14:00", 60),
                        session("extra", "b", "06T09:00", 60),
                        session("new", "b", "10T08:00", 60));
        assertThat(kinds(before, after))
                .isEqualTo(
                        Map.of(
                                "done", Kind.FINISHED,
                                "missed", Kind.MOVED,
                                "same", Kind.KEPT,
                                "longer", Kind.MOVED,
                                "other", Kind.MOVED,
                                "gone", Kind.CANCELLED,
                                "extra", Kind.FINISHED,
                                "new", Kind.ADDED));
        Difference difference = Difference.of(plan.problem(), before, after, now);
        assertThat(difference.minutes(Kind.MOVED)).isEqualTo(60 + 90 + 60);
        assertThat(difference.of(Kind.MOVED))
                .filteredOn(change -> change.keepsItsDay(plan.zone))
                .extracting(change -> change.session().uid())
                .containsExactly("longer", "other");
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void nothing_changes_while_time_goes_by() {
        Solution solution =
                solution(session("x", "a", "05T08:00", 60), session("y", "a", "07T08:00", 60));
        assertThat(Difference.of(plan.problem(), solution, solution, now).isEmpty()).isTrue();
        Solution without = solution(session("y", "a", "07T08:00", 60));
        assertThat(Difference.of(plan.problem(), without, solution, now).isEmpty()).isFalse();
    }

    @Test
    void finish_and_milestones_are_told_before_and_after() {
        plan.milestones.add(
                Milestone.checkpoint("exam", "Exam", plan.first.plusDays(5), List.of("a"), false));
        plan.milestoneEvents.add(
                new MilestoneEvent(
                        "exam",
                        "Exam",
                        false,
                        plan.first.plusDays(5),
                        new EventTime.Day(plan.first.plusDays(5)),
                        "e",
                        0,
                        "0"));
        Difference difference =
                Difference.of(
                        plan.problem(),
                        solution(session("x", "a", "07T08:00", 600)),
                        solution(session("x", "a", "11T08:00", 600)),
                        now);
        assertThat(difference.finish().before()).contains(plan.first.plusDays(3));
        assertThat(difference.finish().after()).contains(plan.first.plusDays(7));
        var exam = difference.milestones().getFirst();
        assertThat(exam.before().slackDays()).hasValue(2);
        assertThat(exam.after().slackDays()).hasValue(-2);
        assertThat(exam.changed()).isTrue();
    }

    @Test
    void the_counts_add_up() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Solution before = random(random);
            Solution after = random(random);
            Problem problem = plan.problem();
            Difference difference = Difference.of(problem, before, after, now);
            assertThat(sum(difference, Change::before)).isEqualTo(before.sessions().size());
            assertThat(sum(difference, Change::after)).isEqualTo(after.sessions().size());
            int all = Arrays.stream(Kind.values()).mapToInt(difference::count).sum();
            assertThat(difference.changes()).as("seed %d", seed).hasSize(all);
            assertThat(all - difference.count(Kind.CANCELLED)).isEqualTo(after.sessions().size());
            long minutes =
                    Arrays.stream(Kind.values())
                            .filter(kind -> kind != Kind.CANCELLED)
                            .mapToLong(difference::minutes)
                            .sum();
            assertThat(minutes)
                    .isEqualTo(after.sessions().stream().mapToLong(Session::minutes).sum());
            Difference back = Difference.of(problem, after, before, Instant.EPOCH);
            Difference there = Difference.of(problem, before, after, Instant.EPOCH);
            assertThat(back.count(Kind.ADDED)).isEqualTo(there.count(Kind.CANCELLED));
            assertThat(back.count(Kind.MOVED)).isEqualTo(there.count(Kind.MOVED));
            assertThat(back.count(Kind.KEPT)).isEqualTo(there.count(Kind.KEPT));
        }
    }

    private static long sum(Difference difference, Function<Change, Optional<Session>> side) {
        return difference.changes().stream().flatMap(c -> side.apply(c).stream()).count();
    }

    private Solution random(Random random) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            if (random.nextInt(4) > 0) {
                String start = "%02dT%02d:00".formatted(4 + random.nextInt(4), 8 + i % 4);
                sessions.add(session("u" + i, "a", start, 30 * (1 + random.nextInt(2))));
            }
        }
        return solution(sessions);
    }
}
