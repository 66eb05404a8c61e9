package org.studycal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.studycal.MarkdownPage;
import org.studycal.audit.Cause;
import org.studycal.plan.Basis;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Course;
import org.studycal.plan.Edition;
import org.studycal.plan.EventTime;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Identity;
import org.studycal.plan.KnownDates;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Plan;
import org.studycal.plan.Review;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.plan.UnplacedReview;
import org.studycal.problem.History.Lapse;
import org.studycal.problem.Period;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.Weights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code solutions/README.md} says what a solution file holds and what an audit can find. */
class SolutionPageTest {

    private static final String PROBLEM =
            """
            title: Example
            timeZone: Europe/Berlin
            start: 2027-01-04
            end: 2027-01-10
            categories:
              study: {quota: 4h}
            availability:
              - {days: daily, windows: ["19:00-21:00"]}
            activities:
              - {id: read, title: Read, effort: 2h}
              - {id: english, title: English, effort: 1h/week}
            milestones:
              - {title: Exam, week: 1, requires: read}
            """;

    private final MarkdownPage page = new MarkdownPage("solutions/README.md");

    @Test
    void everyKeyOfASolutionFileHasARowInItsOrder() throws Exception {
        JsonNode file = JsonMapper.shared().readTree(SolutionFile.write(problem(), solution()));

        assertThat(keysUnder("The whole file")).isEqualTo(keys(file));
        for (String list :
                List.of(
                        "busy",
                        "leftOut",
                        "unplacedReviews",
                        "weeks",
                        "milestones",
                        "sessions",
                        "cancelled")) {
            assertThat(file.path(list)).as(list).isNotEmpty();
            assertThat(keysUnder(list)).as(list).isEqualTo(keys(file.path(list).path(0)));
        }
        assertThat(keysUnder("export")).isEqualTo(keys(file.path("export")));
        assertThat(keysUnder("categories")).isEqualTo(keys(file.path("categories").path("study")));
        JsonNode week = file.path("weeks").path(0).path("categories").path("study");
        assertThat(rowOf("weeks", "categories"))
                .contains(keys(week).stream().map(key -> "`" + key + "`").toList());
    }

    @Test
    void everyCauseStandsThereWithItsMeaning() {
        assertThat(page.rows("What an audit can find"))
                .isEqualTo(
                        Arrays.stream(Cause.values())
                                .map(
                                        cause ->
                                                List.of(
                                                        "`" + cause.name() + "`",
                                                        cause.description()))
                                .toList());
    }

    private Set<String> keysUnder(String heading) {
        Set<String> keys = new LinkedHashSet<>();
        page.rows(heading).forEach(row -> keys.add(MarkdownPage.plain(row.getFirst())));
        return keys;
    }

    private String rowOf(String heading, String key) {
        return page.rows(heading).stream()
                .filter(row -> row.getFirst().equals("`" + key + "`"))
                .findFirst()
                .orElseThrow()
                .getLast();
    }

    private static Set<String> keys(JsonNode object) {
        return new LinkedHashSet<>(object.propertyNames());
    }

    private static Problem problem() throws Exception {
        return ProblemReader.read(
                        "example", "example.yaml", PROBLEM.getBytes(StandardCharsets.UTF_8))
                .problem();
    }

    private static Solution solution() {
        return new Solution(
                new Basis(
                        "example",
                        new Identity(
                                Optional.of("example-12345678"),
                                Optional.of("../../problems/example.yaml"),
                                Map.of("raed", "read")),
                        "sha256:0",
                        List.of(new BusyFile("work.ics", true, "sha256:1", Map.of("Fair", true))),
                        "1.0.0",
                        0,
                        new KnownDates(Map.of("starts", "2027-01-04"))),
                new Edition(
                        3,
                        Instant.parse("2027-01-01T00:00:00Z"),
                        OptionalInt.of(1),
                        new Course(
                                Instant.parse("2026-12-31T00:00:00Z"),
                                1,
                                List.of(new Lapse("read", Period.ofWeek(1), 60)))),
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 10),
                        List.of(
                                new LeftOut(
                                        "english",
                                        new Period(1, Optional.of(LocalDate.of(2027, 1, 4))),
                                        3,
                                        60,
                                        "No free time.")),
                        List.of(
                                new UnplacedReview(
                                        new Review("read", 2),
                                        LocalDate.of(2027, 1, 8),
                                        LocalDate.of(2027, 1, 9))),
                        new Events(
                                List.of(
                                        new MilestoneEvent(
                                                "exam",
                                                "Exam",
                                                true,
                                                LocalDate.of(2027, 1, 10),
                                                new EventTime.Span(
                                                        Instant.parse("2027-01-10T08:00:00Z"),
                                                        Instant.parse("2027-01-10T10:00:00Z")),
                                                "uid-3",
                                                0,
                                                "f00d")),
                                List.of(
                                        new Session(
                                                "uid-1",
                                                0,
                                                "c0de",
                                                "read",
                                                "study",
                                                "Read",
                                                Instant.parse("2027-01-04T18:00:00Z"),
                                                Instant.parse("2027-01-04T20:00:00Z"),
                                                Session.Status.PLANNED,
                                                true,
                                                Optional.of(List.of(new Review("read", 1))))),
                                List.of(
                                        new Cancelled(
                                                "uid-2",
                                                1,
                                                1,
                                                "Old",
                                                "study",
                                                Optional.of(
                                                        new EventTime.Span(
                                                                Instant.parse(
                                                                        "2027-01-05T18:00:00Z"),
                                                                Instant.parse(
                                                                        "2027-01-05T20:00:00Z"))))))),
                new Score(Weights.DEFAULTS.hundredths(), Map.of(), 0),
                Export.DEFAULT);
    }
}
