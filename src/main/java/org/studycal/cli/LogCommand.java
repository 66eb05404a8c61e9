package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.progress.ReadProgress;
import org.studycal.progress.Records;
import org.studycal.report.ProgressText;
import org.studycal.store.SolutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what happened, or prints what is recorded. */
@Command(
        name = "log",
        description = "Record what was done or missed; without WHAT print what is recorded.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "WHAT is one of:",
            "  done [WHICH]            the session took place as planned",
            "  missed [WHICH]          it did not",
            "  partly 45m [WHICH]      only its first 45 minutes did",
            "  finished ACTIVITY       nothing is left of it",
            "  needs 3h ACTIVITY       it takes 3 hours more than planned",
            "  did 2h ACTIVITY [START] an extra session; by default it has just ended",
            "  sick 3 days             from today on; or a day, or FROM..TO",
            "  undo                    take back what the last command recorded",
            "",
            "WHICH is a session's UID or how it begins, today, yesterday, a weekday (the last),",
            "a DATE, FROM..TO, or an activity (its last session). Default: the last session.",
            "",
            "Entries go to NAME.progress.yaml beside the problem, which you may edit, too.",
            "",
            "Examples:",
            "  studycal log ai-ml-security missed yesterday",
            "  studycal log ai-ml-security partly 45m",
            "  studycal log ai-ml-security did 2h linear-algebra 2027-01-11T20:00"
        })
final class LogCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin private ProblemArgument argument;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "WHAT",
            description = "What happened, see below.")
    private List<String> what = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "When it is logged: 2027-01-04T21:00 in the problem's zone, with an offset, or a"
                            + " date. Default: the clock.")
    private String at;

    @Option(
            names = "--solution",
            paramLabel = "DIR",
            description = "Folder of the solution. Default: solutions/NAME.")
    private Path folder;

    LogCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        Path file = argument.file(surroundings);
        Path source = folder != null ? folder : argument.solutionFolder(file);
        Solution solution = Workbench.readSolution(surroundings, source, argument.name());
        Problem problem = Workbench.readAgain(file, Optional.of(solution.first())).problem();
        Instant logged =
                at == null
                        ? surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS)
                        : NowOption.parse("--at", at, problem.timeZone());
        Path progress = ProgressFile.beside(file);
        ReadProgress read = ProgressFile.read(progress, problem, Optional.of(solution));
        read.warnings().forEach(warning -> surroundings.err().println(warning.render()));
        ProgressText text = new ProgressText(problem, solution, argument.name());
        if (what.isEmpty()) {
            Records records = read.records(problem.timeZone());
            surroundings
                    .out()
                    .print(text.recent(records.knownTo(solution.course().entries()), logged));
            return ErrorHandler.FINE;
        }
        Entry entry = new LogWords(problem, solution, read.last(), logged).entry(what);
        ProgressFile.append(progress, List.of(entry), problem, surroundings.disk());
        surroundings.out().print(text.understood(entry, read.records(problem.timeZone())));
        return ErrorHandler.FINE;
    }
}
