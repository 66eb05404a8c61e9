package org.studycal.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.Reviews;
import org.studycal.progress.Entry;
import org.studycal.solver.Problems;
import org.studycal.solver.ShortRepair;
import org.studycal.solver.StudyScheduler;

/** What is proposed to be given up where an hour too much is asked for. */
class DropsTest {

    private static final Instant NOW = Instant.parse("2027-01-03T12:00:00Z");

    @Test
    void only_work_is_given_up_for_work() throws ProblemException {
        Problem problem =
                Problems.tryRead(
                        """
                        title: Course
                        timeZone: Europe/Berlin
                        start: 2027-01-04
                        end: 2027-02-12
                        availability: [{days: weekdays, windows: ["18:00-20:00"]}]
                        activities:
                          - {id: sets, effort: 2h}
                          - {id: maps, effort: 2h}
                        reviews: {activities: [sets, maps]}
                        """);
        Solution plan =
                Problems.solution(
                        problem,
                        StudyScheduler.solve(
                                new RemainingProblem(problem),
                                Problems.steps(500, 1, NOW),
                                new ShortRepair()),
                        NOW);
        assertThat(plan.sessions()).anyMatch(each -> each.activity().equals(Reviews.ID));
        Shortfall anHour = new Shortfall(60, 0, List.of(), List.of(), 0);
        LocalDate last = plan.last();
        assertThat(new Drops(problem, plan, plan.sessions(), anHour, last, NOW).repairs())
                .isNotEmpty()
                .flatExtracting(Repair::entries)
                .extracting(entry -> ((Entry.OfActivity) entry).activity())
                .isSubsetOf("sets", "maps");
    }
}
