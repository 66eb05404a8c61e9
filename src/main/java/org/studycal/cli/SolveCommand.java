package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.studycal.app.Examples;
import org.studycal.app.PlanFiles;
import org.studycal.app.Search;
import org.studycal.app.SolvePlan;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.report.SafetyText;
import org.studycal.report.SearchText;
import org.studycal.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns a problem into a calendar. */
@Command(
        name = "solve",
        description = "Turn a problem into a dated, optimized calendar.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Writes solution.json, calendar.ics, what changed since the revision before",
            "(calendar-changes.ics), how to import them (IMPORT.md) and a page to look at",
            "(report.html), and prints what a person wants to know.",
            "Ctrl-C ends the search early and keeps the best plan so far.",
            "The same problem, seed and step limit give the same files.",
            "NAME may be an example of studycal: hello, ai-ml-security, parent-with-a-job or",
            "too-much. It is written to the folder problems when none of that name is there.",
            "",
            "Examples:",
            "  studycal solve ai-ml-security",
            "  studycal solve ai-ml-security --start 2027-02-01 --time-limit 1m",
            "  studycal solve ai-ml-security --safe 80%%",
            "  studycal solve ai-ml-security --busy work.ics --busy family.ics",
            "  studycal solve ~/plans/piano.yaml --out ~/calendars/piano"
        })
final class SolveCommand extends ConsoleCommand {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    private final Search search;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private BusyOption busy;

    @Option(
            names = "--start",
            paramLabel = "DATE",
            description = "First day of the plan, instead of the problem's.")
    private LocalDate start;

    @Mixin private final SearchOptions limits = new SearchOptions(USUAL_LIMIT);
    @Mixin private ExportOptions exportOptions;

    @Option(
            names = "--safe",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description =
                    "Keep as much of each week free as it takes to reach the end and every"
                            + " milestone in so many of 100 futures: 50%% to 95%%. Written to the log.")
    private Integer safe;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: solutions/NAME.")
    private Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print errors only.")
    private boolean quiet;

    @Option(
            names = "--stats",
            description = "Also print how the search went: phases, moves, better plans over time.")
    private boolean stats;

    SolveCommand(Console console, Search search) {
        super(console);
        this.search = search;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        Optional<Path> example = Examples.bring(console.workspace(), argument.name());
        if (!quiet) {
            example.ifPresent(
                    file -> console.err().println("Written " + file + ", an example of studycal."));
        }
        PlanFiles files = argument.files(console, out, out);
        SolvePlan.Request request =
                new SolvePlan.Request(
                        files,
                        Optional.ofNullable(start),
                        now.present(console),
                        busy.choice(console),
                        exportOptions::export,
                        limits.limits(),
                        safe == null ? OptionalInt.empty() : OptionalInt.of(safe));
        SolvePlan.Result result;
        SolveListener listener;
        try (Interrupt interrupt = Interrupt.untilClosed()) {
            listener = new SolveListener(console, quiet, interrupt);
            result = SolvePlan.run(request, search, listener);
        }
        if (!quiet) {
            Summary.Files written =
                    new Summary.Files(
                            files.target().toString(),
                            WrittenFiles.of(result.written(), result.solution()),
                            show(files),
                            result.sameCalendars());
            print(
                    Summary.of(
                            result.problem(),
                            result.solution(),
                            result.appointments(),
                            written,
                            result.figures(),
                            console.palette()));
            print(
                    SafetyText.of(
                            result.problem(),
                            result.solution(),
                            result.safety(),
                            files.log().getFileName().toString(),
                            console.palette()));
        }
        if (stats) {
            print(
                    SearchText.of(
                            result.figures(),
                            listener.curve(),
                            result.solution().score().bound(),
                            console.palette()));
        }
        return result.isAsAsked() ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }

    /** What the user types to look at the plan. */
    private static String show(PlanFiles files) {
        return "studycal show "
                + quoted(files.name())
                + (files.isElsewhere() ? " --solution " + quoted(files.target().toString()) : "");
    }

    /** A word as a shell takes it for one. */
    private static String quoted(String word) {
        return word.contains(" ") ? '"' + word + '"' : word;
    }
}
