package org.studycal.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.Basis;
import org.studycal.plan.Booking;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Points;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
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
                        new Basis(problem.name(), "", List.of(), "", 0),
                        Edition.first(Instant.EPOCH),
                        new Plan(
                                schedule.first(),
                                schedule.last(),
                                schedule.leftOut(),
                                List.of(),
                                new Events(
                                        List.of(),
                                        sessions(problem, schedule.bookings()),
                                        List.of())),
                        new Score(
                                problem.weights().hundredths(), schedule.rules(), schedule.cost()),
                        Export.DEFAULT);
        Audit audit = SolutionAuditor.audit(new RemainingProblem(problem), solution);
        return new Verdict(
                audit.violations().size(),
                solution.leftOutMinutes() / 60.0,
                Points.ofUnits(audit.cost()).doubleValue());
    }

    private static List<Session> sessions(Problem problem, List<Booking> bookings) {
        List<Session> sessions = new ArrayList<>();
        for (Booking booking : bookings) {
            sessions.add(
                    new Session(
                            Integer.toString(sessions.size()),
                            0,
                            "",
                            booking.activity(),
                            problem.activity(booking.activity()).orElseThrow().category(),
                            booking.activity(),
                            booking.start(),
                            booking.end(),
                            Session.Status.PLANNED,
                            booking.pinned(),
                            Optional.empty()));
        }
        return sessions;
    }
}
