package org.studycal.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command finds the newest revision of a plan. */
final class SolutionOption {

    @Option(
            names = "--solution",
            paramLabel = "DIR",
            description = "Folder of the solution. Default: solutions/NAME.")
    private Path folder;

    /** The folder, or null for the usual one. */
    Path folder() {
        return folder;
    }
}
