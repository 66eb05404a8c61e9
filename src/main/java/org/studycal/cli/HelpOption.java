package org.studycal.cli;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command; picocli acts on it. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean asked;
}
