package org.studycal.cli;

import picocli.CommandLine.Option;

/** From which random numbers a search goes. */
final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the search's random numbers. Default: 0.")
    private long number;

    long number() {
        return number;
    }
}
