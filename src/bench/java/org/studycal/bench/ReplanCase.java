package org.studycal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.DateRange;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning;
import org.studycal.replan.Situation;
import org.studycal.solver.Published;
import org.studycal.store.SolutionFile;

/**
 * A plan that life has come into.
 *
 * @param name of the week and of what happened
 * @param problem what is left to plan
 * @param published what the person has in the calendar
 * @param now the present
 */
record ReplanCase(String name, Problem problem, Published published, Instant now) {

    private static final int[] WEEKS = {3, 6, 12, 24, 30};
    private static final Duration FREEZE = Duration.ofDays(1);

    /**
     * At the start of five weeks of the reference plan, after the last 1, 3 or 7 days were lost.
     */
    static List<ReplanCase> ofReference() throws IOException {
        try {
            Problem problem =
                    ProblemReader.read(Path.of("problems", "ai-ml-security.yaml")).problem();
            Solution plan =
                    SolutionFile.read(
                            Path.of("solutions", "examples", "ai-ml-security", "solution.json"));
            List<ReplanCase> cases = new ArrayList<>();
            for (int week : WEEKS) {
                cases.add(after(problem, plan, week, "1 day missed", 1));
                cases.add(after(problem, plan, week, "3 days missed", 3));
                cases.add(after(problem, plan, week, "a week sick", 7));
            }
            return cases;
        } catch (ProblemException | SolutionException e) {
            throw new IOException(e);
        }
    }

    private static ReplanCase after(
            Problem problem, Solution plan, int week, String what, int days) {
        LocalDate today = problem.weeks().firstDayOf(week);
        Instant now = today.atStartOfDay(problem.timeZone()).toInstant();
        DateRange lost = new DateRange(today.minusDays(days), today.minusDays(1));
        Entry entry =
                days == 7
                        ? new Entry.Sick(now, lost)
                        : new Entry.MarkedDays(now, Entry.Mark.MISSED, lost);
        Replanning replanning =
                Replanning.of(
                        new Situation(problem, List.of(entry)),
                        plan,
                        now,
                        Replanning.Assumption.DONE);
        return new ReplanCase(
                "week " + week + ", " + what,
                replanning.remaining().problem(),
                new Published(replanning.published(), plan.last(), now.plus(FREEZE)),
                now);
    }
}
