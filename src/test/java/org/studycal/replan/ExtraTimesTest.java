package org.studycal.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Basis;
import org.studycal.plan.Edition;
import org.studycal.plan.Export;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Solution;
import org.studycal.problem.Limits.FullerWeeks;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.revision.Revisions;

/** Two weeks without any session, in which two hours a week may be studied. */
class ExtraTimesTest {

    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    private static final String TWO_WEEKS =
            """
            title: Two weeks
            timeZone: Europe/Berlin
            start: 2027-01-04
            end: 2027-01-17
            availability: [{days: daily, windows: ["08:00-08:30"]}]
            limits: {perWeek: 2h}
            activities: [{title: Work, effort: 10h}]
            """;

    @Test
    void extra_times_fill_the_weeks_that_may_hold_more() throws ProblemException {
        Problem problem =
                ProblemReader.read(
                                "weeks", "weeks.yaml", TWO_WEEKS.getBytes(StandardCharsets.UTF_8))
                        .problem();
        assertThat(weeks(problem)).containsExactly(1, 2);
        Problem raised =
                problem.eased(
                        problem.end(),
                        problem.availability(),
                        problem.limits().with(new FullerWeeks(6 * 60, LocalDate.of(2027, 1, 9))),
                        problem.activities(),
                        problem.milestones());
        assertThat(weeks(raised)).containsExactly(1, 1, 1, 2);
    }

    /** The weeks of the times; each time is two hours long. */
    private static List<Integer> weeks(Problem problem) {
        Solution empty =
                new Solution(
                        new Basis(problem.name(), "sha256:0", List.of(), "1", 0),
                        Edition.first(NOW),
                        new Plan(
                                problem.start(),
                                problem.end().orElseThrow(),
                                List.of(),
                                List.of(),
                                Revisions.identify(
                                        problem.name(),
                                        problem,
                                        List.of(),
                                        Optional.empty(),
                                        OptionalInt.empty())),
                        new Score(problem.weights().hundredths(), Map.of(), 0),
                        Export.DEFAULT);
        return new ExtraTimes(problem, empty, "study")
                .until(problem.end().orElseThrow(), NOW).stream()
                        .map(extra -> problem.weeks().weekOf(extra.date()))
                        .sorted()
                        .toList();
    }
}
