package org.studycal.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.studycal.app.Search;
import org.studycal.app.Version;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.plan.Basis;
import org.studycal.plan.Booking;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Export;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.SearchFigures;
import org.studycal.plan.Solution;
import org.studycal.problem.Period;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.revision.Revisions;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;

/** Always the same plan for the problem {@code guitar}: the commands are tested, not the search. */
class FixedSearch implements Search {

    private final List<SolverSettings> asked = new ArrayList<>();

    /** The settings of every call. */
    List<SolverSettings> asked() {
        return asked;
    }

    @Override
    public Schedule solve(
            RemainingProblem remaining, SolverSettings settings, SolverListener listener) {
        Problem problem = remaining.problem();
        asked.add(settings);
        List<Booking> bookings = bookings(problem);
        LocalDate last = problem.end().orElse(LocalDate.of(2027, 4, 4));
        List<LeftOut> leftOut =
                List.of(
                        new LeftOut(
                                "chords",
                                Period.NONE,
                                5,
                                60,
                                "the evenings are taken by more important work"));
        Audit audit = SolutionAuditor.audit(remaining, solution(problem, bookings, leftOut, last));
        listener.best(Duration.ofSeconds(1), 60, audit.cost());
        return schedule(problem, bookings, leftOut, last, audit);
    }

    /** The plan. */
    List<Booking> bookings(Problem problem) {
        return List.of(
                booking(problem, "scales", "2027-03-22T19:00", 2),
                booking(problem, "scales", "2027-03-23T19:00", 2),
                booking(problem, "songs", "2027-03-24T19:00", 2),
                booking(problem, "chords", "2027-03-26T19:00", 2),
                booking(problem, "songs", "2027-03-28T10:00", 2),
                booking(problem, "songs", "2027-03-30T19:00", 1));
    }

    private static Schedule schedule(
            Problem problem,
            List<Booking> bookings,
            List<LeftOut> leftOut,
            LocalDate last,
            Audit audit) {
        return new Schedule(
                problem.start(),
                last,
                bookings,
                leftOut,
                List.of(),
                audit.cost(),
                OptionalLong.empty(),
                audit.rules(),
                new SearchFigures(
                        Duration.ZERO, Duration.ZERO, 0, 0, 0, 0, OptionalDouble.empty()));
    }

    static Booking booking(Problem problem, String activity, String start, int hours) {
        Instant from = LocalDateTime.parse(start).atZone(problem.timeZone()).toInstant();
        return new Booking(activity, from, from.plus(Duration.ofHours(hours)), false);
    }

    private static Solution solution(
            Problem problem, List<Booking> bookings, List<LeftOut> leftOut, LocalDate last) {
        return new Solution(
                new Basis(problem.name(), "sha256:0", List.of(), Version.NUMBER, 0),
                Edition.first(Instant.EPOCH),
                new Plan(
                        problem.start(),
                        last,
                        leftOut,
                        List.of(),
                        new Events(
                                List.of(),
                                Revisions.identify(
                                                problem.name(),
                                                problem,
                                                bookings,
                                                Optional.empty(),
                                                OptionalInt.empty())
                                        .sessions(),
                                List.of())),
                new Score(problem.weights().hundredths(), Map.of(), 0),
                Export.DEFAULT);
    }
}
