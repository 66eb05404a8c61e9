package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.check.Feasibility;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.report.CheckText;
import org.studycal.solution.Audit;
import org.studycal.solution.Solution;
import org.studycal.solution.SolutionAuditor;
import org.studycal.solution.SolutionException;
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
        Feasibility feasibility = Feasibility.of(read.problem());
        surroundings.out().print(CheckText.of(read.problem(), feasibility));
        Path source = folder != null ? folder : argument.solutionFolder(file);
        boolean fine = feasibility.mayFit();
        if (folder != null || Workbench.hasSolution(surroundings, source)) {
            Solution solution = Workbench.readSolution(surroundings, source, argument.name());
            fine &= audit(file, source, solution);
        }
        return fine ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }

    private boolean audit(Path file, Path source, Solution solution) throws ProblemException {
        ReadProblem read = Workbench.readAgain(file, Optional.of(solution.first()));
        Audit audit = SolutionAuditor.audit(read.problem(), solution);
        boolean changed = !read.digest().equals(solution.digest());
        surroundings.out().print(CheckText.of(solution, source.toString(), audit, changed));
        return audit.passed();
    }
}
