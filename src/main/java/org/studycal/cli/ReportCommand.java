package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.studycal.app.ReportPlan;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a plan as one HTML file. */
@Command(
        name = "report",
        description = "Write the plan as one HTML file to look at, print and send.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The file needs no network and no other file. It shows this week, the months,",
            "hours a week, the road map with its milestones, the work that is left, what",
            "changed and what was left out. Printed, each month is a page.",
            "'solve', 'replan' and 'undo' write it, too; this one brings today up to date.",
            "",
            "Examples:",
            "  studycal report ai-ml-security",
            "  studycal report ai-ml-security --out ~/plan.html"
        })
final class ReportCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private SolutionOption solution;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "File to write. Default: report.html beside the solution.")
    private Path out;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        Path written =
                ReportPlan.run(
                        new ReportPlan.Request(
                                argument.files(console, solution.folder(), null),
                                now.present(console),
                                Optional.ofNullable(out)),
                        listener());
        print("Written to %s: open it in a browser.\n".formatted(written));
        return ErrorHandler.FINE;
    }
}
