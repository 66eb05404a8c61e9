package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.solver.StudyScheduler;
import org.studycal.sync.RemoteEvent;
import org.studycal.sync.story.MemoryServer;
import org.studycal.sync.story.OneAccount;

/** Reviews in the life of a plan: planned, missed, recalled, moved with their topics, undone. */
class ReviewsStoryTest {

    private static final String COURSE =
            """
            title: Databases
            timeZone: Europe/Berlin
            start: 2027-01-04
            availability:
              - {days: weekdays, windows: ["18:00-20:00"]}
            activities:
              - {id: joins, title: SQL joins, effort: 2h}
              - {id: indexes, title: Indexes, effort: 2h, after: joins}
              - {id: locks, title: Locks, effort: 2h, after: indexes}
            milestones:
              - {title: Exam, kind: exam, date: 2027-02-12, time: "10:00", requires: [joins, indexes, locks]}
            reviews:
              activities: [joins, indexes, locks]
            """;

    @TempDir private Path folder;

    private Workplace workplace;

    @BeforeEach
    void plan() throws IOException {
        workplace =
                Workplace.in(folder)
                        .problem("db.yaml", COURSE)
                        .searchingWith(StudyScheduler::solve)
                        .at("2027-01-03T08:00:00Z");
        run("solve", "db");
    }

    private StudycalRun run(String... args) {
        return switch (args[0]) {
            case "solve", "replan" -> {
                String[] more = Arrays.copyOf(args, args.length + 2);
                more[args.length] = "--step-limit";
                more[args.length + 1] = "500";
                yield workplace.run(more).exits(ErrorHandler.FINE);
            }
            default -> workplace.run(args).exits(ErrorHandler.FINE);
        };
    }

    @Test
    void the_calendar_and_the_agenda_name_what_is_reviewed() throws IOException {
        assertThat(blocks()).hasSize(2);
        assertThat(text("calendar.ics").replace("\r\n ", ""))
                .contains("SUMMARY:Review: SQL joins (1st)\\, Indexes (1st)\\, Locks (1st)")
                .contains("SUMMARY:Review: SQL joins (2nd)\\, Indexes (2nd)\\, Locks (2nd)")
                .contains("CATEGORIES:Reviews");
        assertThat(run("show", "db", "--from", "2027-01-04", "--to", "2027-02-12").out())
                .contains("Review: SQL joins (1st)");
        assertThat(run("show", "db", "--from", "2027-01-04", "--to", "2027-02-12", "--json").out())
                .contains("\"number\" : 2");
        run("check", "db");
    }

    @Test
    void a_review_that_was_missed_is_due_at_once_and_keeps_its_event() throws IOException {
        String first = blocks().getFirst();
        workplace.at("2027-01-20T08:00:00Z");
        run("log", "db", "missed", uid(first));
        run("replan", "db");
        String moved = blocks().getFirst();
        assertThat(uid(moved)).isEqualTo(uid(first));
        assertThat(start(moved)).isBetween("2027-01-20", "2027-01-24");
        assertThat(moved).contains("\"number\": 1").doesNotContain("\"number\": 2");
        run("check", "db");
    }

    @Test
    void a_topic_that_was_recalled_badly_is_reviewed_sooner_than_the_others() throws IOException {
        workplace.at("2027-01-20T08:00:00Z");
        run("log", "db", "recalled", "locks", "badly");
        run("replan", "db");
        List<String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(3);
        assertThat(blocks.get(1)).contains("locks").doesNotContain("joins");
        assertThat(start(blocks.get(1))).isLessThan(start(blocks.get(2)));
        run("check", "db");
        run("undo", "db");
        run("check", "db");
        workplace.run("log", "db", "recalled", "locks", "so-so").exits(ErrorHandler.BAD_INPUT);
    }

    @Test
    void reviews_move_with_their_topic_and_the_same_event_names_another_list() throws IOException {
        String first = blocks().getFirst();
        workplace.problem("db.yaml", COURSE.replace("Locks, ", "Locks, release: 2027-01-25, "));
        run("replan", "db");
        String moved = blocks().getFirst();
        assertThat(uid(moved)).isEqualTo(uid(first));
        assertThat(moved).contains("joins").doesNotContain("locks");
        assertThat(text("calendar-changes.ics").replace("\r\n ", ""))
                .contains("SUMMARY:Review: SQL joins (1st)\\, Indexes (1st)\r\n");
        run("check", "db");
    }

    @Test
    void nothing_new_moves_nothing_however_many_reviews_took_place() throws IOException {
        List<String> before = blocks();
        for (String now : List.of("2027-01-05", "2027-01-18", "2027-02-01", "2027-02-20")) {
            workplace.at(now + "T08:00:00Z");
            run("replan", "db");
            assertThat(blocks()).isEqualTo(before);
            run("solve", "db");
            assertThat(blocks()).isEqualTo(before);
            run("check", "db");
        }
    }

    @Test
    void a_review_that_was_dragged_stays_there_and_the_next_one_counts_from_it()
            throws IOException {
        String first = blocks().getFirst();
        Files.writeString(
                folder.resolve("problems/db.progress.yaml"),
                "- {at: 2027-01-05T08:00, pin: %s, from: \"%s\", start: 2027-01-19T18:30, end: 2027-01-19T19:30}\n"
                        .formatted(uid(first), start(first)));
        workplace.at("2027-01-05T08:00:00Z");
        run("replan", "db");
        String dragged = blocks().getFirst();
        assertThat(uid(dragged)).isEqualTo(uid(first));
        assertThat(start(dragged)).startsWith("2027-01-19T18:30");
        assertThat(dragged).contains("joins", "locks", "\"pinned\": true");
        assertThat(start(blocks().get(1))).isGreaterThan("2027-01-31");
        run("check", "db");
    }

    @Test
    void a_review_that_was_shortened_or_dragged_beyond_the_exam_is_no_trouble() throws IOException {
        String first = blocks().getFirst();
        for (String to :
                List.of(
                        "start: 2027-01-19T18:30, end: 2027-01-19T18:50",
                        "start: 2027-02-12T18:30, end: 2027-02-12T19:30",
                        "start: 2027-03-12T18:30, end: 2027-03-12T19:30")) {
            Files.writeString(
                    folder.resolve("problems/db.progress.yaml"),
                    "- {at: 2027-01-05T08:00, pin: %s, from: \"%s\", %s}\n"
                            .formatted(uid(first), start(first), to));
            workplace.at("2027-01-05T08:00:00Z");
            run("solve", "db");
            assertThat(blocks()).isNotEmpty();
        }
    }

    @Test
    void a_calendar_elsewhere_names_what_is_reviewed_as_the_file_does() {
        MemoryServer server = new MemoryServer(MemoryServer.Manner.CALDAV, 1);
        workplace.connectedTo(new OneAccount(() -> server));
        run("sync", "db", "--yes");
        assertThat(server.events())
                .extracting(RemoteEvent::title)
                .contains("Review: SQL joins (1st), Indexes (1st), Locks (1st)");
        assertThat(server.events())
                .extracting(RemoteEvent::text)
                .anyMatch(text -> text.contains("- SQL joins (1st"));
    }

    @Test
    void reviews_have_a_calendar_of_their_own_where_categories_have() throws IOException {
        run("solve", "db", "--split", "category");
        assertThat(text("calendar-reviews.ics")).contains("SUMMARY:Review: SQL joins");
        assertThat(run("show", "db", "--category", "reviews", "--week", "2").out())
                .contains("Review: SQL joins (1st)");
    }

    @Test
    void a_problem_without_reviews_any_more_keeps_those_that_took_place() throws IOException {
        workplace.at("2027-01-18T08:00:00Z");
        workplace.problem("db.yaml", COURSE.replaceAll("(?s)reviews:.*", ""));
        run("replan", "db");
        assertThat(blocks()).hasSize(1);
        run("check", "db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "finished"})
    void reviews_as_a_whole_are_given_up_and_those_that_took_place_stay(String word)
            throws IOException {
        String first = blocks().getFirst();
        Files.writeString(
                folder.resolve("problems/db.progress.yaml"),
                "- {at: 2027-01-18T08:00, %s: reviews}\n".formatted(word));
        workplace.at("2027-01-18T08:00:00Z");
        run("replan", "db");
        assertThat(blocks()).hasSize(1);
        assertThat(uid(blocks().getFirst())).isEqualTo(uid(first));
        run("check", "db");
    }

    @Test
    void reviews_that_took_place_remain_so_when_a_topic_is_to_take_longer() throws IOException {
        workplace.at("2027-01-18T08:00:00Z");
        workplace.problem("db.yaml", COURSE + "  each: 30m\n  block: 90m\n");
        run("replan", "db");
        assertThat(blocks().getFirst()).contains("joins", "indexes", "locks");
        assertThat(blocks()).hasSize(2);
        run("check", "db");
    }

    @Test
    void a_session_that_was_cut_short_held_its_first_topics_only() throws IOException {
        workplace.at("2027-01-18T08:00:00Z");
        run("log", "db", "partly", "40m", uid(blocks().getFirst()));
        run("replan", "db");
        assertThat(blocks().getFirst()).contains("joins", "indexes").doesNotContain("locks");
        run("check", "db");
    }

    @Test
    void why_knows_that_a_review_cannot_come_sooner_than_its_gap() {
        assertThat(run("why", "db", "reviews").out().replaceAll("\\s+", " "))
                .contains("not possible: a review comes sooner or later after its topic");
    }

    @Test
    void a_topic_can_be_elsewhere_with_its_reviews_behind_it() {
        assertThat(
                        run(
                                        "why",
                                        "db",
                                        "joins",
                                        "--not",
                                        "fri 2027-01-08 18:00",
                                        "--step-limit=500")
                                .out())
                .contains("the best plan found costs")
                .doesNotContain("keeps all rules");
    }

    private List<String> blocks() throws IOException {
        return text("solution.json")
                .lines()
                .filter(line -> line.contains("\"activity\": \"reviews\""))
                .toList();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("solutions/db").resolve(file));
    }

    private static String uid(String session) {
        return part(session, "uid");
    }

    private static String start(String session) {
        return part(session, "start");
    }

    private static String part(String session, String key) {
        var matcher = Pattern.compile("\"" + key + "\": \"([^\"]*)\"").matcher(session);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
