package org.studycal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Basis;
import org.studycal.plan.Course;
import org.studycal.plan.Edition;
import org.studycal.plan.EventTime;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Period;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.Weights;
import org.studycal.revision.Difference;

class DifferenceTextTest {

    private static final String PROBLEM =
            """
            title: Example
            timeZone: Europe/Berlin
            start: 2027-01-04
            availability: [{days: daily, windows: ["08:00-24:00"]}]
            activities:
              - {id: algebra, title: Linear algebra, effort: 6h}
              - {id: essay, title: "Essay: what everybody should know about eigenvalues", effort: 8h}
              - {id: lab, title: Lab, effort: 2h}
            milestones:
              - {id: exam, title: Exam of the first half of the year 2027, date: 2027-01-20, requires: [algebra, lab]}
              - {id: paper, title: Paper, date: 2027-01-16, requires: [essay]}
              - {id: rest, title: All else, date: 2027-03-01, requires: [algebra]}
            """;

    private static final List<String> BEFORE =
            List.of(
                    "a1 algebra 2027-01-04T08:00 120",
                    "a2 algebra 2027-01-05T08:00 120",
                    "a3 algebra 2027-01-06T08:00 120",
                    "e1 essay 2027-01-06T22:00 120",
                    "e2 essay 2027-01-08T08:00 120",
                    "e3 essay 2027-01-09T08:00 120",
                    "e4 essay 2027-01-15T08:00 120",
                    "l1 lab 2027-01-09T19:30 120");

    private static final List<String> AFTER =
            List.of(
                    "a1 algebra 2027-01-04T08:00 120",
                    "a2 algebra 2027-01-07T08:00 120",
                    "a3 algebra 2027-01-08T08:00 120",
                    "e1 essay 2027-01-06T22:00 120",
                    "e2 essay 2027-01-08T10:00 120",
                    "e3 essay 2027-01-09T08:00 120",
                    "e5 essay 2027-01-18T08:00 90",
                    "l1 lab 2027-01-09T18:30 120");

    private static Problem problem() throws ProblemException {
        return ProblemReader.read(
                        "example", "example.yaml", PROBLEM.getBytes(StandardCharsets.UTF_8))
                .problem();
    }

    private static Session session(Problem problem, String text) {
        String[] parts = text.split(" ", 4);
        Instant start = LocalDateTime.parse(parts[2]).atZone(problem.timeZone()).toInstant();
        return new Session(
                parts[0],
                0,
                "0",
                parts[1],
                "",
                problem.activity(parts[1]).orElseThrow().title(),
                start,
                start.plusSeconds(60L * Integer.parseInt(parts[3])),
                Session.Status.PLANNED,
                false,
                Optional.empty());
    }

    private static Solution solution(
            Problem problem, int revision, List<String> sessions, long points, int leftOut) {
        return new Solution(
                new Basis("example", "sha256:0", List.of(), "1", 0),
                Edition.of(
                        revision,
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Course.from(Instant.parse("2027-01-01T00:00:00Z"))),
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 31),
                        leftOut == 0
                                ? List.of()
                                : List.of(new LeftOut("essay", Period.NONE, 3, leftOut, "no time")),
                        List.of(),
                        new Events(
                                problem.milestones().stream()
                                        .map(
                                                m ->
                                                        new MilestoneEvent(
                                                                m.id(),
                                                                m.title(),
                                                                false,
                                                                m.date(),
                                                                new EventTime.Day(m.date()),
                                                                m.id(),
                                                                0,
                                                                "0"))
                                        .toList(),
                                sessions.stream().map(text -> session(problem, text)).toList(),
                                List.of())),
                new Score(Weights.DEFAULTS.hundredths(), Map.of(), points * Points.UNITS),
                Export.DEFAULT);
    }

    private static Difference difference(
            Problem problem, List<String> before, List<String> after, String now) {
        return Difference.of(
                problem,
                solution(problem, 7, before, 7903, 0),
                solution(problem, 8, after, 8120, after.equals(AFTER) ? 30 : 0),
                Instant.parse(now));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = DifferenceTextTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void it_says_how_much_changes_and_shows_the_days_that_differ_side_by_side() throws Exception {
        Problem problem = problem();
        Difference difference = difference(problem, BEFORE, AFTER, "2027-01-06T11:00:00Z");
        String text = DifferenceText.of(problem, difference, Palette.PLAIN);
        assertThat(text).isEqualTo(golden("difference.txt"));
        assertThat(text.lines()).allMatch(line -> Wording.width(line) <= Wording.COLUMNS);
        String emphasized = DifferenceText.of(problem, difference, new Palette(true));
        assertThat(emphasized).contains("\u001b[1m", "\u001b[2m", "\u001b[33m");
        assertThat(emphasized.replaceAll("\u001b\\[\\d+m", "").replaceAll("(?m) +$", ""))
                .isEqualTo(text);
    }

    @Test
    void days_that_change_later_are_announced() throws Exception {
        Problem problem = problem();
        List<String> after = new ArrayList<>(BEFORE);
        after.set(6, "e4 essay 2027-01-14T08:00 120");
        assertThat(
                        DifferenceText.of(
                                problem,
                                difference(problem, BEFORE, after, "2027-01-06T11:00:00Z"),
                                Palette.PLAIN))
                .isEqualTo(golden("difference-later.txt"));
    }

    @Test
    void nothing_that_changes_is_said_in_a_sentence() throws Exception {
        Problem problem = problem();
        assertThat(
                        DifferenceText.of(
                                problem,
                                Difference.of(
                                        problem,
                                        solution(problem, 7, BEFORE, 7903, 0),
                                        solution(problem, 8, BEFORE, 7903, 0),
                                        Instant.parse("2027-01-06T11:00:00Z")),
                                Palette.PLAIN))
                .isEqualTo(golden("difference-none.txt"));
    }
}
