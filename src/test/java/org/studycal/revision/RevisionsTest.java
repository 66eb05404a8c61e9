package org.studycal.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Booking;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Events;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Milestone;

class RevisionsTest {

    private final SamplePlan plan = new SamplePlan().activity("a", 600).activity("b", 600);

    private Booking booking(String text) {
        String[] parts = text.split(" ", 2);
        return new Booking(
                parts[0],
                plan.instant("2027-01-" + parts[1]),
                plan.instant("2027-01-" + parts[1]).plusSeconds(3600),
                false);
    }

    private Events identify(Optional<Solution> previous, String... bookings) {
        return Revisions.identify(
                plan.problem().name(),
                plan.problem(),
                Arrays.stream(bookings).map(this::booking).toList(),
                previous,
                OptionalInt.empty());
    }

    private Optional<Solution> solution(Events identified) {
        plan.milestoneEvents.clear();
        plan.sessions.clear();
        plan.cancelled.clear();
        plan.milestoneEvents.addAll(identified.milestones());
        plan.sessions.addAll(identified.sessions());
        plan.cancelled.addAll(identified.cancelled());
        return Optional.of(plan.solution(Map.of(), 0));
    }

    private static List<String> identities(Events identified) {
        return identified.sessions().stream()
                .map(session -> session.uid().replace("@studycal", "") + "/" + session.sequence())
                .toList();
    }

    @Test
    void a_first_revision_numbers_each_activitys_sessions_in_time_order() {
        Events first = identify(Optional.empty(), "b 05T08:00", "a 06T08:00", "a 04T08:00");
        assertThat(identities(first)).containsExactly("plan.a.1/0", "plan.b.1/0", "plan.a.2/0");
        assertThat(first.sessions()).extracting(Session::category).containsOnly("core");
        assertThat(first.cancelled()).isEmpty();
    }

    @Test
    void the_same_plan_again_changes_nothing() {
        String[] same = {"a 04T08:00", "b 05T08:00", "a 06T08:00"};
        Events first = identify(Optional.empty(), same);
        assertThat(identify(solution(first), same)).isEqualTo(first);
    }

    @Test
    void only_the_session_that_moved_gets_a_higher_sequence() {
        Events first = identify(Optional.empty(), "a 04T08:00", "a 05T08:00", "a 06T08:00");
        Events second = identify(solution(first), "a 05T08:00", "a 06T08:00", "a 07T08:00");
        assertThat(identities(second)).containsExactly("plan.a.2/0", "plan.a.3/0", "plan.a.1/1");
        assertThat(second.cancelled()).isEmpty();
    }

    @Test
    void what_is_gone_is_cancelled_and_its_identity_never_comes_back() {
        Events first = identify(Optional.empty(), "a 04T08:00", "a 05T08:00");
        Events second = identify(solution(first), "a 04T08:00");
        Cancelled gone = Cancelled.of(first.sessions().getLast(), 1, 2);
        assertThat(second.cancelled()).containsExactly(gone);
        assertThat(gone.uid()).isEqualTo("plan.a.2@studycal");
        Events third = identify(solution(second), "a 04T08:00", "a 05T08:00");
        assertThat(identities(third)).containsExactly("plan.a.1/0", "plan.a.3/0");
        assertThat(third.cancelled()).containsExactly(gone);
    }

    @Test
    void sessions_of_an_activity_that_left_the_problem_are_cancelled() {
        Events first = identify(Optional.empty(), "a 04T08:00", "b 05T08:00");
        Optional<Solution> previous = solution(first);
        plan.activities.removeLast();
        assertThat(identify(previous, "a 04T08:00").cancelled())
                .containsExactly(Cancelled.of(first.sessions().getLast(), 1, 2));
    }

    @Test
    void what_is_done_stays() {
        Events first = identify(Optional.empty(), "a 04T08:00", "a 05T08:00");
        solution(first);
        Session done = plan.sessions.getFirst();
        plan.sessions.set(
                0,
                new Session(
                        done.uid(),
                        4,
                        done.content(),
                        "a",
                        "core",
                        "a",
                        done.start(),
                        done.end(),
                        Session.Status.DONE,
                        false,
                        Optional.empty()));
        Optional<Solution> previous = Optional.of(plan.solution(Map.of(), 0));
        Events second = identify(previous, "a 04T08:00", "a 06T08:00");
        assertThat(identities(second)).containsExactly("plan.a.1/4", "plan.a.2/1");
        assertThat(second.sessions().getFirst().status()).isEqualTo(Session.Status.DONE);
        assertThat(identities(identify(previous, "a 06T08:00")))
                .containsExactly("plan.a.1/4", "plan.a.2/1");
    }

    @Test
    void another_category_is_a_change_of_the_event() {
        Events first = identify(Optional.empty(), "a 04T08:00");
        Optional<Solution> previous = solution(first);
        plan.categories.set(0, SamplePlan.category("labs"));
        plan.activities.clear();
        plan.activity("a", 600);
        assertThat(identities(identify(previous, "a 04T08:00"))).containsExactly("plan.a.1/1");
    }

    @Test
    void what_an_event_says_is_part_of_it_even_when_its_session_is_done() {
        Events first = identify(Optional.empty(), "a 04T08:00", "a 05T08:00", "b 05T10:00");
        solution(first);
        Session done = plan.sessions.getFirst();
        plan.sessions.set(
                0,
                new Session(
                        done.uid(),
                        3,
                        done.content(),
                        "a",
                        "core",
                        "a",
                        done.start(),
                        done.end(),
                        Session.Status.DONE,
                        false,
                        Optional.empty()));
        Optional<Solution> previous = Optional.of(plan.solution(Map.of(), 0));
        plan.activities.set(0, titled(plan.activities.getFirst(), "Another title"));

        Events second = identify(previous, "a 05T08:00", "b 05T10:00");

        assertThat(identities(second)).containsExactly("plan.a.1/4", "plan.a.2/1", "plan.b.1/0");
        assertThat(second.sessions().getFirst().status()).isEqualTo(Session.Status.DONE);
        assertThat(identify(solution(second), "a 05T08:00", "b 05T10:00")).isEqualTo(second);
    }

    private static Activity titled(Activity a, String title) {
        return new Activity(
                a.id(),
                title,
                a.category(),
                a.effort(),
                a.targetWeeks(),
                a.release(),
                a.due(),
                a.deadline(),
                a.priority(),
                a.after(),
                a.session(),
                a.labels(),
                a.notes(),
                a.links());
    }

    @Test
    void a_milestones_event_grows_when_it_changes_and_is_cancelled_when_it_goes() {
        plan.milestones.add(milestone("exam", 17));
        plan.milestones.add(milestone("party", 17));
        Events first = identify(Optional.empty());
        assertThat(stones(first))
                .containsExactly("plan.milestone.exam.1/0", "plan.milestone.party.1/0");
        assertThat(identify(solution(first))).isEqualTo(first);

        plan.milestones.set(0, milestone("exam", 16));
        plan.milestones.removeLast();
        Events second = identify(solution(first));
        assertThat(stones(second)).containsExactly("plan.milestone.exam.1/1");
        Cancelled gone = Cancelled.of(first.milestones().getLast(), 1, 2);
        assertThat(second.cancelled()).containsExactly(gone);

        plan.milestones.add(milestone("party", 17));
        Events third = identify(solution(second));
        assertThat(stones(third))
                .containsExactly("plan.milestone.exam.1/1", "plan.milestone.party.2/0");
        assertThat(third.cancelled()).containsExactly(gone);
    }

    @Test
    void a_milestone_with_another_title_keeps_its_event() {
        plan.milestones.add(milestone("exam", 17));
        plan.milestones.add(milestone("party", 17));
        Events first = identify(Optional.empty());

        // One at the same time, one with a slip of the pen corrected on another day.
        plan.milestones.set(0, milestone("certificate", 17));
        plan.milestones.set(1, milestone("partey", 16));
        Events second = identify(solution(first));
        assertThat(stones(second))
                .containsExactly("plan.milestone.exam.1/1", "plan.milestone.party.1/1");
        assertThat(second.cancelled()).isEmpty();

        plan.milestones.set(0, milestone("dinner", 12));
        Events third = identify(solution(second));
        assertThat(stones(third))
                .containsExactly("plan.milestone.dinner.1/0", "plan.milestone.party.1/1");
        assertThat(third.cancelled()).extracting(Cancelled::title).containsExactly("certificate");
    }

    @Test
    void a_milestone_that_two_could_be_is_neither() {
        plan.milestones.add(milestone("exam", 17));
        Events first = identify(Optional.empty());
        plan.milestones.set(0, milestone("certificate", 17));
        plan.milestones.add(milestone("dinner", 17));
        Events second = identify(solution(first));
        assertThat(stones(second))
                .containsExactly("plan.milestone.certificate.1/0", "plan.milestone.dinner.1/0");
        assertThat(second.cancelled()).extracting(Cancelled::title).containsExactly("exam");
    }

    private static Milestone milestone(String id, int day) {
        LocalDate date = LocalDate.of(2027, 1, day);
        return Milestone.checkpoint(id, id, date, List.of(), false);
    }

    private static List<String> stones(Events identified) {
        return identified.milestones().stream()
                .map(event -> event.uid().replace("@studycal", "") + "/" + event.sequence())
                .toList();
    }

    @Test
    void identities_are_plain_and_different_ids_never_share_one() {
        assertThat(EventUid.slug("lab-numpy")).isEqualTo("lab-numpy");
        assertThat(EventUid.slug("Lab: NumPy")).matches("lab-numpy-[0-9a-f]{8}");
        assertThat(EventUid.slug("Lab: numpy")).matches("lab-numpy-[0-9a-f]{8}");
        assertThat(EventUid.slug("\u4e2d\u6587")).matches("[0-9a-f]{8}");
        assertThat(EventUid.slug("x".repeat(41))).hasSize(40);
        List<String> ids =
                List.of(
                        "a",
                        "A",
                        "a-",
                        "-a",
                        "a b",
                        "a_b",
                        "a-b",
                        "a--b",
                        "\u00e4",
                        "",
                        "x".repeat(50));
        assertThat(ids.stream().map(EventUid::slug))
                .doesNotHaveDuplicates()
                .allMatch(s -> s.matches("[a-z0-9-]+"));
        EventUid uid = EventUid.ofActivity("p", "a");
        assertThat(uid.numberOf(EventUid.ofActivity("p", "a-1").of(2))).isZero();
        assertThat(uid.numberOf("p.a.12@studycal")).isEqualTo(12);
        assertThat(uid.numberOf("p.a.@studycal")).isZero();
    }

    @Test
    void a_session_a_milestone_and_another_problems_event_never_meet() {
        List<String> ids = List.of("a", "1", "a-1", "milestone", "milestone-a", "milestone-a-1");
        List<String> uids = new ArrayList<>();
        for (String problem : ids) {
            for (String id : ids) {
                for (int number : List.of(1, 11)) {
                    uids.add(EventUid.ofActivity(problem, id).of(number));
                    uids.add(EventUid.ofMilestone(problem, id).of(number));
                }
            }
        }
        assertThat(uids).doesNotHaveDuplicates();
        EventUid activity = EventUid.ofActivity("p", "milestone");
        assertThat(activity.numberOf(EventUid.ofMilestone("p", "1").of(2))).isZero();
    }

    @Test
    void random_histories_keep_every_identity_unique_and_move_as_few_sessions_as_possible() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Optional<Solution> previous = Optional.empty();
            Set<String> gone = new HashSet<>();
            for (int revision = 0; revision < 6; revision++) {
                Set<String> texts = new HashSet<>();
                for (int i = random.nextInt(12); i > 0; i--) {
                    texts.add(
                            (random.nextBoolean() ? "a" : "b")
                                    + " 1"
                                    + random.nextInt(6)
                                    + "T08:00");
                }
                List<String> shuffled = new ArrayList<>(texts);
                Events identified = identify(previous, shuffled.toArray(String[]::new));
                assertThat(identified.sessions()).hasSameSizeAs(texts);
                assertThat(identified.sessions()).extracting(Session::uid).doesNotHaveDuplicates();
                assertThat(identified.sessions())
                        .extracting(Session::uid)
                        .noneMatch(gone::contains);
                for (Session old : previous.map(Solution::sessions).orElse(List.of())) {
                    boolean stays =
                            identified.sessions().stream()
                                    .anyMatch(
                                            s ->
                                                    s.activity().equals(old.activity())
                                                            && s.start().equals(old.start()));
                    assertThat(identified.sessions().contains(old)).isEqualTo(stays);
                }
                identified.cancelled().forEach(event -> gone.add(event.uid()));
                previous = solution(identified);
            }
        }
    }
}
