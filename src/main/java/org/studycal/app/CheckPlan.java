package org.studycal.app;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.check.HourCount;
import org.studycal.commitment.Appointments;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.replan.Situation;
import org.studycal.solver.Horizon;

/** Says whether a problem can fit, and audits its solution when there is one. */
public final class CheckPlan {

    private CheckPlan() {}

    /**
     * Whether a problem can fit.
     *
     * @param problem with the appointments around it
     * @param solution the one to audit, if there is any
     */
    public record Fit(
            PlanFiles files,
            Problem problem,
            HourCount hours,
            Appointments appointments,
            Optional<Solution> solution) {

        /** Whether it can, as far as counting hours tells. */
        public boolean mayFit() {
            return hours.mayFit();
        }
    }

    /**
     * Whether a solution is right.
     *
     * @param problemChanged whether the problem's file has changed since it was made
     * @param calendarChanges what has changed of its calendars, in words
     */
    public record Audited(
            Solution solution, Audit audit, boolean problemChanged, List<String> calendarChanges) {

        /** A new appointment changes what could have been planned; that makes no plan wrong. */
        public boolean isRight() {
            boolean figuresOnly =
                    audit.violations().stream()
                            .allMatch(violation -> violation.cause() == Cause.COST_MISMATCH);
            return audit.passed() || (!problemChanged && !calendarChanges.isEmpty() && figuresOnly);
        }
    }

    /**
     * Counts hours.
     *
     * @param solved whether there must be a solution
     */
    public static Fit fit(PlanFiles files, BusyChoice busy, boolean solved, Listener listener)
            throws IOException, ProblemException, SolutionException {
        StatedProblem stated = files.problem().stated(Optional.empty(), listener);
        Optional<Solution> newest =
                solved ? Optional.of(files.solution()) : files.newestOwn(listener);
        Optional<Solution> solution =
                newest.map(plan -> ContinuedPlan.seen(files, stated.problem(), plan, listener));
        LocalDate first = stated.problem().start();
        LocalDate last =
                Horizon.latest(
                        stated.problem(), solution.map(Solution::stamp).orElse(Instant.EPOCH));
        if (solution.isPresent()) {
            LocalDate begun = solution.get().first();
            LocalDate ended = solution.get().last();
            first = begun.isBefore(first) ? begun : first;
            last = ended.isAfter(last) ? ended : last;
        }
        Appointments appointments =
                PlanCalendars.of(files, stated, busy, solution).read(first, last, listener);
        ZoneId zone = stated.problem().timeZone();
        PlanCalendars.checkEnds(
                appointments,
                solution.map(plan -> PlanCalendars.lastDay(plan, zone)).orElse(last),
                solution.isEmpty() && stated.problem().end().isEmpty(),
                listener);
        Problem problem = stated.problem().withBusy(appointments.busy());
        return new Fit(files, problem, HourCount.of(problem), appointments, solution);
    }

    /** Audits the solution that there is. */
    public static Optional<Audited> audit(Fit fit, Listener listener)
            throws ProblemException, SolutionException {
        if (fit.solution().isEmpty()) {
            return Optional.empty();
        }
        Solution solution = fit.solution().get();
        PlanFiles files = fit.files();
        StatedProblem stated = files.problem().statedFor(solution, Listener.NONE);
        List<Entry> entries = files.progress(stated, Optional.of(solution), listener).entries();
        Situation situation = Situation.of(stated, entries).around(fit.appointments().busy());
        Optional<Solution> before =
                files.kept()
                        .read(solution.revision() - 1)
                        .map(each -> ContinuedPlan.earlier(stated.problem(), solution, each));
        return Optional.of(
                new Audited(
                        solution,
                        SolutionAuditor.audit(situation.answeredBy(solution, before), solution),
                        !stated.digest().equals(solution.basis().digest()),
                        changes(solution.basis().busy(), fit.appointments().files())));
    }

    private static List<String> changes(List<BusyFile> before, List<BusyFile> now) {
        List<String> changes = new ArrayList<>();
        for (BusyFile file : before) {
            Optional<BusyFile> today = now.stream().filter(each -> isSame(each, file)).findFirst();
            if (today.isEmpty()) {
                changes.add(file.path() + " is not there any more");
            } else if (!today.get().digest().equals(file.digest())) {
                changes.add(file.path() + " has changed");
            }
        }
        now.stream()
                .filter(file -> before.stream().noneMatch(each -> isSame(each, file)))
                .forEach(file -> changes.add(file.path() + " is new"));
        return changes;
    }

    private static boolean isSame(BusyFile a, BusyFile b) {
        return a.path().equals(b.path()) && a.ofProblem() == b.ofProblem();
    }
}
