package org.studycal.cli;

import java.time.Duration;
import java.util.OptionalLong;
import org.studycal.app.BadInput;
import org.studycal.app.SearchLimits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long to search for a plan, and from which random numbers. */
final class SearchOptions {

    /** Stands for no time limit. */
    static final Duration UNLIMITED = Duration.ofDays(30);

    private final Duration usual;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "How long to search: 0s for a first plan, 500ms, 10s, 1m30s. By default 10s,"
                            + " with replan and why 2s, with whatif 6s, and without end when there is a step limit.")
    private Duration timeLimit;

    @Option(
            names = "--step-limit",
            paramLabel = "N",
            description = "End the search after so many steps, the same on every machine.")
    private Long stepLimit;

    @Mixin private SeedOption seed;

    /**
     * The options of a command.
     *
     * @param usual how long it searches when nothing is said
     */
    SearchOptions(Duration usual) {
        this.usual = usual;
    }

    /** The limits of the search. */
    SearchLimits limits() {
        if (stepLimit != null && stepLimit < 0) {
            throw new BadInput("--step-limit: '" + stepLimit + "' is less than 0");
        }
        Duration time = timeLimit != null ? timeLimit : stepLimit != null ? UNLIMITED : usual;
        return new SearchLimits(
                time,
                stepLimit == null ? OptionalLong.empty() : OptionalLong.of(stepLimit),
                seed.number());
    }
}
