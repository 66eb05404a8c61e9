package org.studycal.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.solution.Audit;
import org.studycal.solution.Revisions;
import org.studycal.solution.Solution;
import org.studycal.solution.SolutionAuditor;
import org.studycal.solver.Schedule;

/** Recomputes what a plan costs, with code that shares nothing with any method. */
final class Judge {

    private Judge() {}

    static Verdict judge(Instance instance, Schedule schedule) {
        if (instance.foreign().isPresent()) {
            return ForeignChecker.check(instance.foreign().get(), schedule.bookings());
        }
        Problem problem = instance.problem();
        Solution solution =
                new Solution(
                        problem.name(),
                        "",
                        "",
                        1,
                        Instant.EPOCH,
                        0,
                        schedule.first(),
                        schedule.last(),
                        problem.weights().hundredths(),
                        schedule.cost(),
                        OptionalLong.empty(),
                        0,
                        schedule.rules(),
                        schedule.leftOut(),
                        Revisions.identify(problem, schedule.bookings(), Optional.empty())
                                .sessions(),
                        List.of());
        Audit audit = SolutionAuditor.audit(problem, solution);
        return new Verdict(
                audit.violations().size(),
                solution.leftOutMinutes() / 60.0,
                Points.ofUnits(audit.cost()).doubleValue());
    }
}
