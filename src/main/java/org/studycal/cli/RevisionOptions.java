package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.studycal.app.PlanFiles;
import org.studycal.app.Written;
import org.studycal.plan.Solution;
import org.studycal.report.UndoText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command finds the newest revision of a plan and puts the next one. */
final class RevisionOptions {

    @Mixin private SolutionOption solution;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: where the solution was read.")
    private Path out;

    @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
    private boolean dryRun;

    boolean dryRun() {
        return dryRun;
    }

    PlanFiles files(Console console, ProblemArgument argument) throws IOException {
        return argument.files(console, solution.folder(), out);
    }

    /** Says what was written, or that nothing was; returns the exit status. */
    static int end(Console console, PlanFiles files, Solution solution, Optional<Written> written) {
        console.out()
                .print(
                        written.map(
                                        export ->
                                                UndoText.written(
                                                        files.target().toString(),
                                                        WrittenFiles.of(export, solution)))
                                .orElse(UndoText.NOTHING_WRITTEN));
        return solution.leftOut().isEmpty() ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }
}
