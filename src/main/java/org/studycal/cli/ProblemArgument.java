package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.studycal.app.PlanFiles;
import picocli.CommandLine.Parameters;

/** The problem a command is about: {@code NAME} or a path. */
final class ProblemArgument {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The problem: NAME for problems/NAME.yaml (.yml, .json), or a path.")
    private String name;

    /** As the user wrote it, to be used in hints. */
    String name() {
        return name;
    }

    /**
     * The files of its plan.
     *
     * @param source folder of the solution, or null for the usual one
     * @param target folder of the next revision, or null for the same
     */
    PlanFiles files(Console console, Path source, Path target) throws IOException {
        return PlanFiles.of(
                console.workspace(),
                name,
                Optional.ofNullable(source),
                Optional.ofNullable(target));
    }
}
