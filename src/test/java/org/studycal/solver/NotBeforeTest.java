package org.studycal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/** Plans that are made when some of their days are gone. */
class NotBeforeTest {

    private static final String EVERYTHING =
            """
            title: Everything
            timeZone: Europe/Berlin
            start: 2027-03-22
            END
            categories:
              core: {quota: {min: 2h, target: 5h, max: 9h}, windows: [evening]}
              english: {quota: 1h}
            availability:
              - {days: weekdays, windows: ["19:15-21:30 evening"]}
              - {days: weekend, windows: ["08:00-12:00 morning"]}
            limits: {restDays: 1, reserve: 20%, breaks: {between: 15m}}
            activities:
              - {id: read, title: Read, category: core, effort: 8h, weeks: 1-2}
              - {id: write, title: Write, category: core, effort: 6h, weeks: 2, after: {activity: read, maxGap: 1d}, due: 2027-04-02}
              - {id: english, title: English, category: english, effort: 2h/week, session: {min: 1h}}
            milestones:
              - {title: Exam, date: 2027-04-04, requires: [write]}
            pinned:
              - {activity: read, start: 2027-03-23T18:00, length: 1h}
              - {activity: english, start: 2027-03-24T18:00, length: 1h}
            weights: {unevenDays: 1, topicSwitches: 1}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01T00:00:00Z",
                "2027-03-22T18:00:00Z",
                "2027-03-22T18:15:00Z",
                "2027-03-22T18:15:01Z",
                "2027-03-24T19:07:30Z",
                "2027-03-27T08:59:59Z",
                "2027-03-28T00:59:00Z",
                "2027-03-30T19:31:00Z",
                "2027-04-04T09:30:00Z",
                "2027-04-05T00:00:00Z",
                "2029-01-01T00:00:00Z"
            })
    void nothingIsPlannedEarlierAndTheAuditorAgrees(String now) {
        for (String end : List.of("end: 2027-04-04", "slot: 20m")) {
            Problem problem = Problems.read(EVERYTHING.replace("END", end));
            Solution solution = solve(problem, Instant.parse(now));
            Audit audit = SolutionAuditor.audit(new RemainingProblem(problem), solution);
            assertThat(audit.violations()).as("%s, %s", now, end).isEmpty();
            assertThat(solution.sessions())
                    .filteredOn(session -> !session.pinned())
                    .allMatch(session -> !session.start().isBefore(Instant.parse(now)));
        }
    }

    @Test
    void sessionsKeepToTheGrainOfTheirWindow() {
        Problem problem = Problems.read(small("end: 2027-01-05", "4h"));
        assertThat(solve(problem, Instant.parse("2027-01-05T18:07:00Z")).sessions())
                .extracting(session -> session.start().toString())
                .containsExactly("2027-01-05T18:30:00Z");
    }

    @Test
    void whatIsLeftOfAPlanWithAnEndIsLeftOut() {
        Problem problem = Problems.read(small("end: 2027-01-17", "4h"));
        Solution solution = solve(problem, Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(solution.sessions()).isEmpty();
        assertThat(solution.leftOut())
                .extracting(LeftOut::reason)
                .containsExactly("no free window until the plan ends on 2027-01-17");
    }

    @Test
    void aPlanWithoutAnEndGoesOnFromToday() {
        Problem problem = Problems.read(small("slot: 30m", "40h"));
        Solution solution = solve(problem, Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(solution.leftOut()).isEmpty();
        assertThat(solution.last()).isBefore(LocalDate.of(2031, 7, 1));
    }

    private static String small(String line, String effort) {
        return """
        title: Small
        timeZone: Europe/Berlin
        start: 2027-01-04
        %s
        availability:
          - {days: [tue, thu], windows: ["19:00-21:00"]}
        activities:
          - {id: work, title: Work, effort: %s}
        """
                .formatted(line, effort);
    }

    private static Solution solve(Problem problem, Instant now) {
        Schedule schedule =
                StudyScheduler.solve(
                        new RemainingProblem(problem),
                        Problems.steps(500, 0, now),
                        SolverListener.NONE);
        return Problems.solution(problem, schedule, now);
    }
}
