package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.audit.Audit;
import org.studycal.audit.Cause;
import org.studycal.audit.SolutionAuditor;
import org.studycal.check.HourCount;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.Appointments;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.report.CheckText;
import org.studycal.solver.Horizon;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Validates a problem, says whether it can fit, and audits its solution when there is one. */
@Command(
        name = "check",
        description = "Validate a problem, say whether it can fit, audit its solution.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Ends with 3 when the problem can not fit or the solution violates a rule.",
            "",
            "Examples:",
            "  studycal check ai-ml-security",
            "  studycal check plans/piano.yaml --solution ~/calendars/piano"
        })
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin private ProblemArgument argument;
    @Mixin private BusyOption busy;

    @Option(
            names = "--solution",
            paramLabel = "DIR",
            description =
                    "Folder of the solution to audit. Default: solutions/NAME, if it is there.")
    private Path folder;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        Path file = argument.file(surroundings);
        ReadProblem read = Workbench.read(surroundings, file, Optional.empty());
        Path source = folder != null ? folder : argument.solutionFolder(file);
        Optional<Solution> solution =
                folder != null || Workbench.hasSolution(surroundings, source)
                        ? Optional.of(Workbench.readSolution(surroundings, source, argument.name()))
                        : Optional.empty();
        PlanCalendars around = PlanCalendars.of(surroundings, busy, file, read.problem(), solution);
        Appointments appointments = appointments(around, read.problem(), solution);
        Problem problem = read.problem().withBusy(appointments.busy());
        HourCount count = HourCount.of(problem);
        surroundings.out().print(CheckText.of(problem, count));
        surroundings.out().print(CheckText.of(appointments));
        boolean fine = count.mayFit();
        if (solution.isPresent()) {
            fine &= audit(file, source, solution.get(), appointments);
        }
        return fine ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }

    /** What is in the calendars on any day of the problem or of its solution. */
    private Appointments appointments(
            PlanCalendars around, Problem problem, Optional<Solution> solution)
            throws IOException, SolutionException {
        LocalDate first = problem.start();
        LocalDate last =
                Horizon.latest(problem, solution.map(Solution::stamp).orElse(Instant.EPOCH));
        if (solution.isPresent()) {
            LocalDate begun = solution.get().first();
            LocalDate ended = solution.get().last();
            first = begun.isBefore(first) ? begun : first;
            last = ended.isAfter(last) ? ended : last;
        }
        return around.read(surroundings, problem, first, last, AllDayQuestion.NONE);
    }

    private boolean audit(Path file, Path source, Solution solution, Appointments appointments)
            throws ProblemException, SolutionException {
        ReadProblem read = Workbench.readAgain(file, Optional.of(solution.first()));
        Problem problem =
                Standing.answered(
                        read.problem().withBusy(appointments.busy()),
                        solution,
                        Standing.entries(surroundings, file, read.problem(), Optional.of(solution)),
                        KeptRevisions.of(surroundings.resolve(source))
                                .read(solution.revision() - 1));
        Audit audit = SolutionAuditor.audit(problem, solution);
        boolean changed = !read.digest().equals(solution.digest());
        List<String> changes = changes(solution.busy(), appointments.files());
        surroundings
                .out()
                .print(CheckText.of(solution, source.toString(), audit, changed, changes));
        // A new appointment changes what could have been planned; that alone makes no plan wrong.
        boolean figuresOnly =
                audit.violations().stream()
                        .allMatch(violation -> violation.cause() == Cause.COST_MISMATCH);
        return audit.passed() || (!changed && !changes.isEmpty() && figuresOnly);
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
