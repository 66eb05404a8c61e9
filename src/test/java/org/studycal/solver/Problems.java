package org.studycal.solver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.Basis;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.RemainingProblem;
import org.studycal.revision.Revisions;

/** From the text of a problem file to an audited plan, as the commands do it. */
public final class Problems {

    private Problems() {}

    /** A problem that must be right. */
    static Problem read(String yaml) {
        try {
            return tryRead(yaml);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + yaml, e);
        }
    }

    /** A problem that may be refused. */
    public static Problem tryRead(String yaml) throws ProblemException {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return ProblemReader.read("test", "test.yaml", bytes).problem();
    }

    /** The settings of a search of so many moves. */
    public static SolverSettings steps(long steps, long seed) {
        return steps(steps, seed, Instant.EPOCH);
    }

    /** The settings of a search of so many moves at some moment. */
    public static SolverSettings steps(long steps, long seed, Instant now) {
        return new SolverSettings(Duration.ofHours(1), OptionalLong.of(steps), seed, now);
    }

    static Audit audit(Problem problem, Schedule schedule) {
        return audit(problem, schedule, Instant.EPOCH);
    }

    static Audit audit(Problem problem, Schedule schedule, Instant now) {
        return SolutionAuditor.audit(
                new RemainingProblem(problem), solution(problem, schedule, now));
    }

    /** A schedule with an identity for every session. */
    public static Solution solution(Problem problem, Schedule schedule, Instant now) {
        Events identified =
                Revisions.identify(
                        problem.name(),
                        problem,
                        schedule.bookings(),
                        Optional.empty(),
                        OptionalInt.empty());
        return new Solution(
                new Basis(problem.name(), "sha256:0", List.of(), "1", 0),
                Edition.first(now),
                new Plan(schedule.first(), schedule.last(), schedule.leftOut(), identified),
                new Score(problem.weights().hundredths(), schedule.rules(), schedule.cost()),
                Export.DEFAULT);
    }
}
