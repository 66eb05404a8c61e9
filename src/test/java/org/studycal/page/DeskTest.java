package org.studycal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studycal.app.Listener;
import org.studycal.app.LogProgress;
import org.studycal.app.PlanView;
import org.studycal.app.Search;
import org.studycal.progress.Entry;
import org.studycal.store.SolutionFolder;
import org.studycal.sync.SyncJson;
import org.studycal.sync.SyncState;

/** What the page can do with a plan, without a browser. */
class DeskTest {

    private static final String BEFORE = "2027-03-21T08:00:00Z";
    private static final String WEEK = "days?2027-03-22..2027-03-28";

    @TempDir private Path folder;

    private static String uid(ServedPlan plan, int which) throws Exception {
        Matcher uids = Pattern.compile("\"uid\":\"([^\"]*)\"").matcher(plan.get(WEEK).json());
        for (int i = 0; i <= which; i++) {
            assertThat(uids.find()).isTrue();
        }
        return uids.group(1);
    }

    private static List<String> starts(ServedPlan plan) throws Exception {
        return Pattern.compile("\"start\":\"[^\"]*\"")
                .matcher(plan.get(WEEK).json())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int revision(ServedPlan plan) throws Exception {
        return PlanView.run(plan.files, zone -> Instant.parse(BEFORE), Listener.NONE)
                .solution()
                .revision();
    }

    private static Reply move(ServedPlan plan, String start) throws Exception {
        return plan.post(
                "move",
                "{\"revision\": 1, \"uid\": \"%s\", \"start\": \"%s\", \"minutes\": 60}"
                        .formatted(uid(plan, 0), start));
    }

    @Test
    void a_moved_session_is_priced_and_only_kept_when_somebody_says_so() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            List<String> before = starts(plan);
            Reply draft = move(plan, "2027-03-23T10:00");
            assertThat(draft.status()).isEqualTo(200);
            assertThat(draft.json())
                    .contains("\"number\":1", "sessions moved", "Tue 2027-03-23 10:00");
            assertThat(revision(plan)).isEqualTo(1);
            assertThat(plan.get("state").json()).contains("\"draft\":{\"number\":1");
            assertThat(plan.post("keep", "{\"draft\": 2}").status()).isEqualTo(409);
            assertThat(plan.post("keep", "{\"draft\": 1}").status()).isEqualTo(200);
            assertThat(revision(plan)).isEqualTo(2);
            assertThat(plan.get(WEEK).json()).contains("2027-03-23T10:00");
            assertThat(move(plan, "2027-03-23T09:00").json()).contains("changed elsewhere");

            assertThat(plan.post("undo", "{\"revision\": 2}")).isEqualTo(new Reply(200, "{}"));
            assertThat(revision(plan)).isEqualTo(3);
            assertThat(starts(plan)).isEqualTo(before);
        }
    }

    @Test
    void a_time_that_the_clocks_skip_is_the_time_after_it() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            assertThat(move(plan, "2027-03-28T02:30").json()).contains("Sun 2027-03-28 03:30");
        }
    }

    @Test
    void a_draft_of_what_changed_elsewhere_is_not_kept() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            move(plan, "2027-03-23T10:00");
            Files.writeString(
                    folder.resolve("problems/plan.yaml"),
                    Files.readString(folder.resolve("problems/plan.yaml")) + "# touched\n");
            assertThat(plan.post("keep", "{\"draft\": 1}").status()).isEqualTo(409);
            assertThat(revision(plan)).isEqualTo(1);
        }
    }

    @Test
    void a_draft_that_cannot_be_written_now_waits() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            move(plan, "2027-03-23T10:00");
            try (SolutionFolder busy = SolutionFolder.lock(folder.resolve("solutions/plan"))) {
                assertThat(busy.calendars()).isNotEmpty();
                assertThat(plan.post("keep", "{\"draft\": 1}").json()).contains("another studycal");
            }
            assertThat(plan.post("keep", "{\"draft\": 1}").status()).isEqualTo(200);
            assertThat(revision(plan)).isEqualTo(2);
        }
    }

    @Test
    void a_draft_is_not_kept_when_a_session_has_begun_since() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            move(plan, "2027-03-23T10:00");
            plan.now = Instant.parse("2027-03-22T11:00:00Z");
            assertThat(plan.post("keep", "{\"draft\": 1}").json())
                    .contains("a session has begun since");
            assertThat(revision(plan)).isEqualTo(1);
            assertThat(plan.get("state").json()).doesNotContain("\"draft\"");
        }
    }

    @Test
    void undo_takes_back_nothing_that_was_logged_after_what_was_kept() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            plan.post(
                    "move",
                    "{\"revision\": 1, \"uid\": \"%s\", \"start\": \"2027-04-02T10:00\", \"minutes\": 60}"
                            .formatted(uid(plan, starts(plan).size() - 1)));
            plan.post("keep", "{\"draft\": 1}");
            List<String> kept = starts(plan);
            plan.now = Instant.parse("2027-03-23T18:00:00Z");
            Path log = folder.resolve("problems/plan.progress.yaml");
            assertThat(
                            plan.post(
                                            "mark",
                                            "{\"revision\": 2, \"uid\": \"%s\", \"mark\": \"missed\"}"
                                                    .formatted(uid(plan, 0)))
                                    .status())
                    .isEqualTo(200);
            String marked = Files.readString(log);
            assertThat(plan.post("undo", "{\"revision\": 2}").json())
                    .contains("something was logged since", "studycal log plan undo");
            assertThat(log).hasContent(marked);

            LogProgress.open(plan.files, Listener.NONE).add(List.of(new Entry.Undo(plan.now)));
            assertThat(plan.post("undo", "{\"revision\": 2}").status()).isEqualTo(200);
            assertThat(starts(plan)).isNotEqualTo(kept);
            assertThat(LogProgress.open(plan.files, Listener.NONE).records().effective()).isEmpty();
        }
    }

    @Test
    void an_undo_that_is_not_possible_leaves_the_log_alone() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            List<String> before = starts(plan);
            move(plan, "2027-03-24T10:00");
            plan.post("keep", "{\"draft\": 1}");
            Path problem = folder.resolve("problems/plan.yaml");
            Path log = folder.resolve("problems/plan.progress.yaml");
            String stated = Files.readString(problem);
            String logged = Files.readString(log);
            Files.writeString(
                    problem,
                    stated.replace(
                            "commitments:\n",
                            "commitments:\n  - {title: Away, start: 2027-03-22T08:00, end: 2027-03-22T13:00}\n"));
            Reply refused = plan.post("undo", "{\"revision\": 2}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json()).contains("no longer possible");
            assertThat(log).hasContent(logged);

            Files.writeString(problem, stated);
            assertThat(plan.post("undo", "{\"revision\": 2}").status()).isEqualTo(200);
            assertThat(starts(plan)).isEqualTo(before);
        }
    }

    @Test
    void what_happened_is_logged() throws Exception {
        try (ServedPlan plan =
                new ServedPlan(folder, "Read", "2027-03-24T18:00:00Z", Search.SOLVER).admitted()) {
            String mark = "{\"revision\": 1, \"uid\": \"%s\", \"mark\": \"%s\"}";
            assertThat(plan.post("mark", mark.formatted(uid(plan, 0), "missed")).status())
                    .isEqualTo(200);
            assertThat(plan.get(WEEK).json()).contains("\"state\":\"missed\"");
            assertThat(folder.resolve("problems/plan.progress.yaml")).content().contains("missed");
            assertThat(plan.post("mark", mark.formatted(uid(plan, 0), "lost")).status())
                    .isEqualTo(400);
            Reply again = plan.post("plan", "{\"revision\": 1}");
            assertThat(again.json()).contains("sessions moved");
        }
    }

    @Test
    void one_search_runs_at_a_time_and_ends_when_it_is_stopped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Search patient =
                (problem, settings, listener) -> {
                    begun.countDown();
                    while (!listener.stop()) {
                        Thread.onSpinWait();
                    }
                    return Search.SOLVER.solve(problem, settings, listener);
                };
        try (ServedPlan plan =
                new ServedPlan(folder, "Read", "2027-03-24T18:00:00Z", patient).admitted()) {
            plan.post(
                    "mark",
                    "{\"revision\": 1, \"uid\": \"%s\", \"mark\": \"missed\"}"
                            .formatted(uid(plan, 0)));
            CompletableFuture<Reply> first =
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return plan.post("plan", "{\"revision\": 1}");
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            begun.await();
            assertThat(plan.get("state").json()).contains("\"searching\":true");
            assertThat(plan.post("plan", "{\"revision\": 1}").status()).isEqualTo(409);
            plan.post("stop", "{}");
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(plan.get("state").json()).contains("\"searching\":false");
        }
    }

    @Test
    void what_should_not_happen_is_answered_and_told_in_detail() throws Exception {
        Search broken =
                (problem, settings, listener) -> {
                    throw new IllegalStateException("broken");
                };
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, broken).admitted()) {
            Reply reply = move(plan, "2027-03-23T10:00");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.json()).contains("internal error: IllegalStateException");
            assertThat(plan.bugs).hasSize(1);
            assertThat(plan.get("state").json()).contains("\"searching\":false");
        }
    }

    @Test
    void a_missed_session_says_why_it_is_there() throws Exception {
        try (ServedPlan plan =
                new ServedPlan(folder, "Read", "2027-03-24T18:00:00Z", Search.SOLVER).admitted()) {
            String uid = "{\"revision\": 1, \"uid\": \"%s\"".formatted(uid(plan, 0));
            plan.post("mark", uid + ", \"mark\": \"missed\"}");
            assertThat(plan.post("why", uid + "}").json()).contains("It has begun or is over");
        }
    }

    @Test
    void a_plan_that_is_synced_says_what_its_calendar_lacks() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            assertThat(plan.get("state").json()).doesNotContain("calendar");
            SyncState state =
                    SyncState.of("home", "Study", Optional.of("id"), true)
                            .with(new SyncState.Synced(Instant.parse("2027-03-20T09:05:00Z"), 0));
            Files.writeString(folder.resolve("solutions/plan/sync.json"), SyncJson.write(state));
            assertThat(plan.get("state").json())
                    .contains(
                            "The calendar 'Study' of home does not have all of this plan yet;"
                                    + " 'studycal sync plan' writes it."
                                    + " Last synced Sat 2027-03-20, 10:05.");
        }
    }

    @Test
    void what_is_prepared_is_kept_nowhere() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            String state = plan.get("state").json();
            plan.desk.prepare();
            assertThat(plan.get("state").json()).isEqualTo(state).doesNotContain("draft");
        }
    }

    @Test
    void six_weeks_are_shown_at_once_and_no_day_more() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            assertThat(plan.get("days?2027-03-01..2027-04-11").status()).isEqualTo(200);
            assertThat(plan.get("days?2027-03-01..2027-04-12").status()).isEqualTo(400);
        }
    }

    @Test
    void nonsense_is_refused_in_a_sentence() throws Exception {
        try (ServedPlan plan = new ServedPlan(folder, "Read", BEFORE, Search.SOLVER).admitted()) {
            assertThat(plan.post("move", "[1]").json()).contains("expected a JSON object");
            assertThat(plan.post("move", "{\"revision\": \"1\"}").status()).isEqualTo(400);
            assertThat(move(plan, "tomorrow").json()).contains("'tomorrow' is no time");
            assertThat(plan.get("days?x").status()).isEqualTo(400);
            assertThat(plan.get("days?2027-01-01..2028-01-01").status()).isEqualTo(400);
            assertThat(plan.get("nothing").status()).isEqualTo(404);
        }
    }
}
