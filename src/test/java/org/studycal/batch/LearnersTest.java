package org.studycal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studycal.app.SearchLimits;
import org.studycal.audit.SolutionAuditor;
import org.studycal.batch.Learners.Answer;
import org.studycal.batch.Learners.Status;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.RemainingProblem;
import org.studycal.store.SolutionFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LearnersTest {

    private static final String JUGGLE =
            """
            {"title":"Juggle","timeZone":"Europe/Berlin","start":"2027-01-04",\
            "availability":[{"days":["tue","thu"],"windows":["19:00-21:00"]}],\
            "activities":[{"id":"watch","title":"Watch","effort":"3h"},\
            {"id":"try","title":"Try","effort":"4h","after":"watch"}]}""";

    @TempDir private Path folder;

    private final JsonMapper json = JsonMapper.shared();

    private Learners learners() {
        return new Learners(Optional.of(folder), Instant.parse("2027-01-03T12:00:00Z"), 300, 0);
    }

    private static String line(String rest) {
        return "{\"id\":\"ada\",\"problem\":" + JUGGLE + rest + "}";
    }

    private Solution solution(Answer answer) throws Exception {
        assertThat(answer.error()).isEmpty();
        ObjectNode plan = (ObjectNode) json.readTree(answer.line());
        plan.remove(List.of("id", "status", "finish"));
        return SolutionFile.parse("plan", plan.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_plan_of_a_cohort_is_right() throws Exception {
        List<String> cohort = Cohort.of(12, 7).toList();

        for (String learner : cohort) {
            Answer answer = learners().plan(learner);
            Solution solution = solution(answer);
            JsonNode problem = json.readTree(learner).get("problem");
            RemainingProblem remaining =
                    new RemainingProblem(
                            ProblemReader.read(
                                            "p",
                                            "p.json",
                                            problem.toString().getBytes(StandardCharsets.UTF_8))
                                    .problem());
            assertThat(SolutionAuditor.audit(remaining, solution).violations()).isEmpty();
            for (JsonNode busy : json.readTree(learner).get("busy")) {
                String zone = problem.get("timeZone").stringValue();
                Instant from = at(busy.get("start").stringValue(), zone);
                Instant to = at(busy.get("end").stringValue(), zone);
                assertThat(solution.sessions())
                        .noneMatch(each -> each.start().isBefore(to) && from.isBefore(each.end()));
            }
        }
        assertThat(cohort).doesNotHaveDuplicates().isEqualTo(Cohort.of(12, 7).toList());
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    @Test
    void a_plan_goes_on_from_the_one_before() throws Exception {
        Answer first = learners().plan(line(""));
        String next =
                line(
                        ",\"now\":\"2027-01-06\",\"previous\":"
                                + first.line()
                                + ",\"progress\":[{\"at\":\"2027-01-06T08:00\",\"missed\":\"2027-01-05\"}]");

        Solution before = solution(first);
        Solution after = solution(learners().plan(next));

        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.basis().identity()).isEqualTo(before.basis().identity());
        assertThat(after.sessions()).allMatch(each -> each.start().isAfter(after.stamp()));
        assertThat(after.sessions().stream().mapToLong(Session::minutes).sum()).isEqualTo(7 * 60);
        assertThat(learners().plan(next).line())
                .as("once more")
                .isEqualTo(learners().plan(next).line());
    }

    @Test
    void nothing_new_moves_nothing_and_a_new_appointment_does() throws Exception {
        Answer first = learners().plan(line(""));
        String previous = ",\"now\":\"2027-01-04\",\"previous\":" + first.line();
        String busy = ",\"busy\":[{\"start\":\"2027-01-05T18:00\",\"end\":\"2027-01-05T22:00\"}]";

        assertThat(solution(learners().plan(line(previous))).sessions())
                .isEqualTo(solution(first).sessions());
        assertThat(solution(learners().plan(line(previous + busy))).sessions())
                .isNotEqualTo(solution(first).sessions())
                .noneMatch(each -> each.start().equals(Instant.parse("2027-01-05T18:00:00Z")));
    }

    @Test
    void a_template_and_files_are_read_from_the_folder_of_the_learners() throws Exception {
        Files.writeString(folder.resolve("course.yaml"), "title: Course\n" + yaml());
        Files.writeString(
                folder.resolve("job.ics"),
                """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//job//EN\r
                BEGIN:VEVENT\r
                UID:1\r
                DTSTAMP:20270101T000000Z\r
                DTSTART:20270105T180000Z\r
                DTEND:20270105T200000Z\r
                SUMMARY:Late shift\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);

        Solution plan =
                solution(
                        learners()
                                .plan(
                                        "{\"id\":\"bob\",\"template\":\"course.yaml\",\"set\":{\"timeZone\":\"UTC\"},\"busy\":[\"job.ics\"]}"));

        assertThat(plan.sessions())
                .extracting(each -> each.start().toString())
                .first()
                .isEqualTo("2027-01-05T20:00:00Z");
        assertThat(plan.basis().busy()).extracting("path").containsExactly("job.ics");
        assertThat(
                        new Learners(Optional.empty(), Instant.EPOCH, 1, 0)
                                .plan("{\"id\":\"bob\",\"template\":\"course.yaml\"}")
                                .error()
                                .orElseThrow())
                .contains("'course.yaml' names a file");
    }

    private static String yaml() {
        return """
        timeZone: Europe/Berlin
        start: 2027-01-04
        availability:
          - {days: [tue, thu], windows: ["19:00-21:00"]}
        activities:
          - {title: Watch, effort: 3h}
        """;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|the line is no JSON",
                "[1]|the line is no JSON object",
                "{\"id\":7}|id: expected a text",
                "{\"id\":\"../a\",\"problem\":{}}|id: expected letters",
                "{\"id\":\"a\"}|expected either problem or template",
                "{\"id\":\"a\",\"problm\":{}}|problm: there is no such key; maybe problem?",
                "{\"id\":\"a\",\"problem\":{}}|title",
                "{\"id\":\"a\",\"problem\":\"gone.yaml\"}|there is no file 'gone.yaml'",
                "{\"id\":\"a\",\"problem\":{},\"busy\":7}|busy: expected a list",
                "{\"id\":\"a\",\"problem\":{},\"busy\":[{\"start\":\"x\"}]}|busy: expected {\"start\"",
                "{\"id\":\"a\",\"problem\":{},\"set\":{}}|set: expected",
                "{\"id\":\"a\",\"problem\":{},\"previous\":7}|previous: expected",
            })
    void what_is_wrong_with_a_line_is_said_in_its_answer(String line, String error) {
        Answer answer = learners().plan(line);

        assertThat(answer.status()).isEqualTo(Status.INVALID);
        assertThat(answer.error().orElseThrow()).contains(error);
        assertThat(json.readTree(answer.line()).get("status").stringValue()).isEqualTo("invalid");
    }

    @Test
    void a_bug_costs_one_learner() {
        Learners broken =
                new Learners(
                        Optional.empty(),
                        Instant.EPOCH,
                        new SearchLimits(Duration.ZERO, OptionalLong.empty(), 0),
                        (problem, settings, listener) -> {
                            throw new IllegalStateException("broken");
                        });

        Answer answer = broken.plan(line(""));

        assertThat(answer.status()).isEqualTo(Status.FAILED);
        assertThat(answer.line()).contains("\"id\":\"ada\"", "broken");
    }
}
