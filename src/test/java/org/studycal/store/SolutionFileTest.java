package org.studycal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.audit.Figures;
import org.studycal.plan.Basis;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Course;
import org.studycal.plan.Edition;
import org.studycal.plan.EventTime;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Plan;
import org.studycal.plan.SamplePlan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Milestone;
import org.studycal.problem.MovingZones;
import org.studycal.rule.SoftRule;

class SolutionFileTest {

    private static SamplePlan small() {
        SamplePlan plan = new SamplePlan();
        plan.last = LocalDate.of(2027, 1, 10);
        plan.activity("a", 105, SamplePlan.aims(2, 2))
                .session("a", "2027-01-04T08:00", 60)
                .pinnedSession("a", "2027-01-05T13:00", 25)
                .leftOut("a", 0, 20);
        plan.milestones.add(
                Milestone.checkpoint(
                        "exam", "Exam", LocalDate.of(2027, 1, 8), List.of("a"), false));
        plan.milestoneEvents.add(
                new MilestoneEvent(
                        "exam",
                        "Exam",
                        false,
                        LocalDate.of(2027, 1, 8),
                        new EventTime.Day(LocalDate.of(2027, 1, 8)),
                        "u9",
                        2,
                        "f00d"));
        plan.cancelled.add(new Cancelled("gone", 3));
        EventTime day = new EventTime.Day(LocalDate.of(2027, 1, 9));
        plan.cancelled.add(new Cancelled("gone-too", 1, 2, "Party", "", Optional.of(day)));
        return plan;
    }

    private static String text() {
        SamplePlan plan = small();
        return SolutionFile.write(plan.problem(), plan.solution());
    }

    private static Solution parse(String text) throws SolutionException {
        return SolutionFile.parse("s.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_file_of_a_small_plan_reads_like_this() {
        assertThat(text())
                .isEqualTo(
                        """
                {
                  "format": 1,
                  "problem": "plan",
                  "digest": "sha256:0",
                  "busy": [],
                  "version": "1",
                  "revision": 1,
                  "stamp": "2026-12-31T19:00:00-05:00",
                  "begun": "2026-12-31T19:00:00-05:00",
                  "seed": 0,
                  "timeZone": "America/New_York",
                  "first": "2027-01-04",
                  "last": "2027-01-10",
                  "cost": 21,
                  "bound": null,
                  "violations": 0,
                  "unscheduledHours": 0.3333,
                  "rules": {
                    "windowPreference": 0,
                    "targetWeek": 15,
                    "weeklyQuota": 0,
                    "weeklyMinimum": 0,
                    "lateness": 0,
                    "sessions": 6,
                    "topicSwitches": 0,
                    "gap": 0,
                    "unevenDays": 0,
                    "finish": 0,
                    "disruption": 0
                  },
                  "weights": {
                    "windowPreference": 4,
                    "targetWeek": 10,
                    "weeklyQuota": 5,
                    "weeklyMinimum": 10,
                    "lateness": 2,
                    "sessions": 3,
                    "topicSwitches": 0,
                    "gap": 2,
                    "unevenDays": 0,
                    "finish": 3,
                    "disruption": 6
                  },
                  "export": {
                    "split": "none",
                    "reminderMinutes": null,
                    "files": []
                  },
                  "leftOut": [
                    {"activity": "a", "priority": 3, "hours": 0.3333, "reason": "no room"}
                  ],
                  "weeks": [
                    {"week": 1, "from": "2027-01-04", "to": "2027-01-10", "hours": 1.4167, "free": 56, "categories": {"core": {"hours": 1.4167}}}
                  ],
                  "categories": {
                    "core": {"hours": 1.4167, "asked": 1.75, "sessions": 2, "meanSession": 0.7083, "inPreferredShare": 1, "windows": {"labs": 0.4167, "theory": 1}}
                  },
                  "milestones": [
                    {"id": "exam", "title": "Exam", "date": "2027-01-08", "met": false, "finished": null, "slackDays": null, "uid": "u9", "sequence": 2, "content": "f00d"}
                  ],
                  "sessions": [
                    {"uid": "u0", "sequence": 0, "content": "0", "activity": "a", "category": "core", "title": "a", "start": "2027-01-04T08:00:00-05:00", "end": "2027-01-04T09:00:00-05:00", "status": "planned"},
                    {"uid": "u1", "sequence": 0, "content": "0", "activity": "a", "category": "core", "title": "a", "start": "2027-01-05T13:00:00-05:00", "end": "2027-01-05T13:25:00-05:00", "status": "planned", "pinned": true}
                  ],
                  "cancelled": [
                    {"uid": "gone", "sequence": 3},
                    {"uid": "gone-too", "sequence": 1, "revision": 2, "title": "Party", "date": "2027-01-09"}
                  ]
                }
                """);
    }

    @Test
    void the_calendars_a_plan_was_made_around_are_remembered() throws Exception {
        SamplePlan plan = small();
        List<BusyFile> busy =
                List.of(
                        new BusyFile(
                                "work.ics", true, "sha256:1", Map.of("Party", false, "Fair", true)),
                        new BusyFile("../other", false, "sha256:2", Map.of()));

        Solution solution = plan.solution();
        Basis around = new Basis("plan", "sha256:0", busy, "1", 0);
        String text =
                SolutionFile.write(
                        plan.problem(),
                        new Solution(
                                around,
                                solution.edition(),
                                solution.plan(),
                                solution.score(),
                                solution.export()));

        assertThat(text)
                .contains(
                        """
                          "busy": [
                            {"path": "work.ics", "namedBy": "problem", "digest": "sha256:1", "answers": {"Fair": true, "Party": false}},
                            {"path": "../other", "namedBy": "command", "digest": "sha256:2"}
                          ],
                        """);
        assertThat(parse(text).basis().busy()).isEqualTo(busy);
        assertThatThrownBy(() -> parse(text.replace("\"command\"", "\"me\"")))
                .hasMessage("s.json:7:37: busy[1].namedBy: \"me\"; expected problem or command");
    }

    @Test
    void a_file_of_a_version_that_knew_no_calendars_is_read() throws Exception {
        assertThat(parse(text().replace("  \"busy\": [],\n", "")).basis().busy()).isEmpty();
    }

    @Test
    void a_milestone_counts_the_days_from_the_last_required_session() {
        SamplePlan plan = small();
        plan.leftOut.clear();
        plan.habit("h", 60).session("h", "2027-01-10T08:00", 60);
        plan.milestones.set(
                0,
                Milestone.checkpoint(
                        "exam", "Exam", LocalDate.of(2027, 1, 8), List.of("a", "h"), false));
        Figures.MilestoneState state =
                Figures.of(plan.problem(), plan.solution()).milestones().getFirst();
        assertThat(state.met()).isTrue();
        assertThat(state.finished()).contains(LocalDate.of(2027, 1, 5));
        assertThat(state.slackDays()).hasValue(3);
    }

    @Test
    void both_passes_of_a_repeated_hour_have_their_own_offset() {
        SamplePlan plan = new SamplePlan();
        plan.zone = ZoneId.of("Europe/Berlin");
        plan.activity("a", 60);
        plan.add("a", Instant.parse("2027-10-31T00:30:00Z"), 30, Session.Status.PLANNED, false);
        plan.add("a", Instant.parse("2027-10-31T01:30:00Z"), 30, Session.Status.DONE, false);
        assertThat(SolutionFile.write(plan.problem(), plan.solution()))
                .contains(
                        "\"start\": \"2027-10-31T02:30:00+02:00\"",
                        "\"start\": \"2027-10-31T02:30:00+01:00\"");
    }

    @Test
    void moves_stand_there_as_in_the_problem_and_times_have_the_offsets_of_their_zones()
            throws SolutionException {
        SamplePlan plan = new SamplePlan();
        plan.zone = MovingZones.of("Europe/Berlin 2027-05-01 America/New_York");
        plan.activity("a", 60);
        plan.add("a", Instant.parse("2027-04-30T21:30:00Z"), 60, Session.Status.PLANNED, false);
        Solution solution = plan.solution();
        String text = SolutionFile.write(plan.problem(), solution);
        assertThat(text.replaceAll("\\s+", ""))
                .contains(
                        "\"timeZone\":[{\"zone\":\"Europe/Berlin\"},"
                                + "{\"zone\":\"America/New_York\",\"from\":\"2027-05-01\"}]");
        assertThat(text)
                .contains("\"start\": \"2027-04-30T23:30:00+02:00\"")
                .contains("\"end\": \"2027-04-30T18:30:00-04:00\"");
        assertThat(parse(text)).isEqualTo(solution);
        assertThatThrownBy(() -> parse(text.replace("New_York", "New_Yrok")))
                .hasMessageContaining("timeZone[1].zone: \"America/New_Yrok\"");
    }

    @Test
    void what_is_written_and_read_again_is_the_same() throws SolutionException {
        for (long seed = 0; seed < 100; seed++) {
            SamplePlan plan = new SamplePlan();
            Solution solution = random(plan, new Random(seed));
            String text = SolutionFile.write(plan.problem(), solution);
            assertThat(parse(text)).as("seed %d", seed).isEqualTo(solution);
            assertThat(SolutionFile.write(plan.problem(), parse(text))).isEqualTo(text);
        }
    }

    private static Solution random(SamplePlan plan, Random random) {
        String[] zones = {
            "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"
        };
        String[] names = {
            "a", "b \"quoted\"", "c\\d\n\t", "\u00fcber \u4e2d\u6587 \ud83d\ude00", "e\u2028\u0001"
        };
        plan.zone = ZoneId.of(zones[random.nextInt(zones.length)]);
        for (String name : names) {
            plan.activity(name, 60 * random.nextInt(1, 100));
        }
        plan.last = plan.first.plusDays(random.nextInt(400));
        for (int i = random.nextInt(8); i > 0; i--) {
            Instant start =
                    plan.instant("2027-01-01T00:00").plusSeconds(random.nextLong(40_000_000));
            Session.Status status =
                    random.nextBoolean() ? Session.Status.DONE : Session.Status.PLANNED;
            plan.add(
                    names[random.nextInt(names.length)],
                    start,
                    random.nextInt(1, 999),
                    status,
                    random.nextBoolean());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            plan.leftOut(
                    names[random.nextInt(names.length)],
                    random.nextInt(3),
                    random.nextInt(1, 100_000));
            plan.cancelled.add(cancelled("gone" + i, plan, random));
            String id = names[i] + i;
            plan.milestones.add(
                    Milestone.checkpoint(
                            id,
                            "Milestone",
                            plan.first.plusDays(random.nextInt(400)),
                            List.of(names[i]),
                            random.nextBoolean()));
            LocalDate date = plan.first.plusDays(random.nextInt(400));
            boolean exam = random.nextBoolean();
            plan.milestoneEvents.add(
                    new MilestoneEvent(
                            id,
                            names[i],
                            exam,
                            date,
                            exam
                                    ? new EventTime.Span(
                                            plan.instant(date + "T09:00"),
                                            plan.instant(date + "T11:00"))
                                    : new EventTime.Day(date),
                            "stone" + i,
                            random.nextInt(9),
                            "f00d" + i));
        }
        Map<SoftRule, Long> rules = new EnumMap<>(SoftRule.class);
        for (SoftRule rule : SoftRule.values()) {
            rules.put(rule, random.nextLong(1L << random.nextInt(1, 50)));
            plan.weight(rule, random.nextLong(1_000_001));
        }
        return new Solution(
                        new Basis(
                                "plan",
                                "sha256:" + random.nextInt(),
                                List.of(),
                                "1.0",
                                random.nextLong()),
                        Edition.of(
                                random.nextInt(1, 9),
                                Instant.ofEpochSecond(
                                        random.nextLong(4_000_000_000L),
                                        random.nextInt(2) * 123_456L),
                                Course.from(
                                        Instant.ofEpochSecond(
                                                random.nextLong(4_000_000_000L),
                                                random.nextInt(2) * 123_456L))),
                        new Plan(
                                plan.first,
                                plan.last,
                                plan.leftOut,
                                List.of(),
                                new Events(plan.milestoneEvents, plan.sessions, plan.cancelled)),
                        new Score(
                                plan.problem().weights().hundredths(),
                                rules,
                                random.nextLong(1L << 50),
                                random.nextBoolean()
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(random.nextLong(1L << 50)),
                                random.nextInt(3)),
                        Export.DEFAULT)
                .with(
                        new Export(
                                random.nextBoolean() ? Export.Split.NONE : Export.Split.CATEGORY,
                                random.nextBoolean()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(random.nextInt(999)),
                                random.nextBoolean()
                                        ? List.of()
                                        : List.of("calendar-a_b.ics", "IMPORT.md")));
    }

    private static Cancelled cancelled(String uid, SamplePlan plan, Random random) {
        EventTime day = new EventTime.Day(plan.first.plusDays(random.nextInt(99)));
        Instant start = plan.instant("2027-01-01T00:00").plusSeconds(random.nextLong(40_000_000));
        EventTime span = new EventTime.Span(start, start.plusSeconds(1 + random.nextInt(9_999)));
        return switch (random.nextInt(3)) {
            case 0 -> new Cancelled(uid, random.nextInt(9));
            case 1 -> new Cancelled(uid, random.nextInt(9), 7, "a, b", "", Optional.of(day));
            default -> new Cancelled(uid, random.nextInt(9), 8, "c", "core", Optional.of(span));
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1|\"format\": 2|format: 2; expected 1, the only format this version knows",
                "\"revision\": 1|\"revision\": 0|revision: 0; expected a whole number from 1 to 1000000000",
                "\"revision\": 1|\"revison\": 1|unknown key 'revison'; expected only format, problem,",
                "\"seed\": 0,#||seed: missing; expected a whole number",
                "\"seed\": 0|\"seed\": 0.5|seed: 0.5; expected a whole number",
                "New_York|New_Yrok|timeZone: \"America/New_Yrok\"; expected a time zone like America/New_York",
                "\"last\": \"2027-01-10\"|\"last\": \"2027-01-03\"|last: \"2027-01-03\"; expected a date from 2027-01-04",
                "\"last\": \"2027-01-10\"|\"last\": \"9999-01-03\"|last: \"9999-01-03\"; expected a date from 2027-01-04",
                "\"last\": \"2027-01-10\"|\"last\": 7|last: 7; expected a date like 2027-01-04",
                "\"cost\": 21|\"cost\": \"21\"|cost: \"21\"; expected a number",
                "\"cost\": 21|\"cost\": 1e999999999|cost: ",
                "\"cost\": 21|\"cost\": 1e-999999999|cost: ",
                "\"unscheduledHours\": 0.3333|\"unscheduledHours\": 0|unscheduledHours: 0; expected 0.3333, the sum of leftOut",
                "\"gap\": 0|\"gab\": 0|rules.gab: 0; expected a rule: windowPreference, ",
                "\"hours\": 0.3333|\"hours\": -1|leftOut[0].hours: -1; expected a number of hours",
                "\"priority\": 3|\"priority\": 6|leftOut[0].priority: 6; expected a whole number from 1 to 5",
                "\"priority\": 3|\"week\": 0, \"priority\": 3|leftOut[0].week: 0; expected a whole number from 1",
                "\"revision\": 1|\"revision\": 1, \"timesOf\": 0|timesOf: 0; expected a whole number from 1",
                "\"seed\": 0|\"progress\": {\"entries\": 1, \"lapsed\": [{\"activity\": \"a\", \"week\": 0, \"hours\": 1}]}, \"seed\": 0|progress.lapsed[0].week: 0; expected a whole number from 1",
                "\"revision\": 2|\"revision\": 0|cancelled[1].revision: 0; expected a whole number from 1",
                "\"date\": \"2027-01-09\"|\"start\": \"2027-01-09T08:00:00-05:00\"|cancelled[1].end: missing; expected a time with offset",
                "08:00:00-05:00|08:00:00|sessions[0].start: \"2027-01-04T08:00:00\"; expected a time with offset like",
                "T09:00:00|T07:00:00|sessions[0].end: \"2027-01-04T07:00:00-05:00\"; expected a time after the start",
                "2027-01-04T09:00:00|2027-03-04T09:00:00|sessions[0].end: \"2027-03-04T09:00:00-05:00\"; expected a time after",
                "planned|plan|sessions[0].status: \"plan\"; expected planned or done",
                "\"uid\": \"u1\"|\"uid\": \"\"|sessions[1].uid: \"\"; expected a text that is not empty",
                "\"pinned\": true|\"pinned\": 1|sessions[1].pinned: 1; expected true or false",
                "\"none\"|\"nine\"|export.split: \"nine\"; expected none or category",
                "\"reminderMinutes\": null|\"reminderMinutes\": -1|export.reminderMinutes: -1; expected a whole",
                "\"files\": []|\"files\": [\"../calendar.ics\"]|export.files[0]: \"../calendar.ics\"; expected a file name",
                "\"files\": []|\"files\": [\"solution.json\"]|export.files[0]: \"solution.json\"; expected a file name",
                "\"Party\", \"date\"|\"Party\", \"day\"|cancelled[1]: unknown key 'day'; expected only uid,",
                "\"Party\", \"date\"|\"Party\", \"start\"|cancelled[1].start: \"2027-01-09\"; expected a time with offset",
                "\"seed\": 0|\"seed\": 0, \"seed\": 1|not JSON (",
                "\"seed\": 0|\"seed\": |not JSON (",
            })
    void a_file_edited_by_hand_is_refused_in_one_sentence(String from, String to, String message) {
        String text = text();
        String find = from.replace("#", "\n");
        assertThat(text).contains(find);
        String edited = text.replaceFirst(Pattern.quote(find), to == null ? "" : to);
        assertThatThrownBy(() -> parse(edited))
                .isInstanceOf(SolutionException.class)
                .message()
                .containsPattern("^s\\.json:\\d+:\\d+: " + Pattern.quote(message))
                .doesNotContain("\n");
    }

    @Test
    void a_complaint_names_line_and_column_of_the_value_the_key_or_the_object_that_lacks_it() {
        assertThat(complaint("\"seed\": 0", "\"seed\": -0.5")).startsWith("s.json:10:11: seed:");
        assertThat(complaint("\"seed\"", "\"sed\"")).startsWith("s.json:10:3: unknown key 'sed'");
        assertThat(complaint("  \"seed\": 0,\n", "")).startsWith("s.json:1:1: seed: missing;");
        assertThat(complaint("\"sequence\": 2, ", ""))
                .matches("s.json:\\d+:5: milestones\\[0]\\.sequence: missing; expected a whole .*");
        assertThat(complaint("\"uid\": \"u1\"", "\"uid\": [2]"))
                .matches("s.json:\\d+:13: sessions\\[1]\\.uid: a list; expected a text .*");
        assertThat(complaint("\"seed\": 0", "\"seed\": ")).startsWith("s.json:10:11: not JSON");
    }

    private static String complaint(String from, String to) {
        String text = text();
        assertThat(text).contains(from);
        return catchThrowableOfType(SolutionException.class, () -> parse(text.replace(from, to)))
                .getMessage();
    }

    @Test
    void a_file_of_the_first_version_is_read() throws SolutionException {
        String text =
                text().replaceFirst("(?s)  \"export\": \\{.*?},\n", "")
                        .replace("\"title\": \"Exam\", ", "")
                        .replaceFirst(",\\s+\\{\"uid\": \"gone-too.*?}", "");
        Solution solution = parse(text);
        assertThat(solution.export()).isEqualTo(Export.DEFAULT);
        assertThat(solution.milestones().getFirst().title()).isEqualTo("exam");
        assertThat(solution.cancelled()).containsExactly(new Cancelled("gone", 3));
    }

    @Test
    void a_file_cut_short_anywhere_is_refused() {
        String text = text();
        for (int length = 0; length < text.length() - 2; length += 7) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> parse(cut)).isInstanceOf(SolutionException.class);
        }
    }

    @Test
    void what_is_no_solution_at_all_is_refused(@TempDir Path folder) throws Exception {
        List<byte[]> files = new ArrayList<>();
        for (String text :
                List.of("", "[]", "null", "7", "{} {}", "[".repeat(5000), "BEGIN:VCALENDAR")) {
            files.add(text.getBytes(StandardCharsets.UTF_8));
        }
        files.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0});
        for (byte[] bytes : files) {
            Path file = Files.write(folder.resolve("solution.json"), bytes);
            assertThatThrownBy(() -> SolutionFile.read(file))
                    .isInstanceOf(SolutionException.class)
                    .hasMessageStartingWith(file.toString());
        }
        assertThatThrownBy(() -> SolutionFile.read(folder.resolve("none.json")))
                .isInstanceOf(SolutionException.class)
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> SolutionFile.read(folder)).isInstanceOf(SolutionException.class);
    }
}
