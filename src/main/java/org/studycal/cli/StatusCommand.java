package org.studycal.cli;

import java.io.IOException;
import org.studycal.app.PlanStatus;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.report.StatusJson;
import org.studycal.report.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints where the person stands. */
@Command(
        name = "status",
        description = "Where you stand: done, behind or ahead, and when it will really be done.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Half of all futures end by the first date of the forecast, four of five by",
            "the second, nineteen of twenty by the third. It goes by what you log, and by",
            "what is usual where that does not tell yet. Nothing is written.",
            "",
            "Examples:",
            "  studycal status ai-ml-security",
            "  studycal status ai-ml-security --json"
        })
final class StatusCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin private SolutionOption solution;

    StatusCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanStatus status =
                PlanStatus.run(
                        argument.files(console, solution.folder(), null),
                        now.present(console),
                        listener());
        print(
                json
                        ? StatusJson.of(
                                status.problem(),
                                status.solution(),
                                status.standing(),
                                status.forecast())
                        : StatusText.of(
                                status.problem(),
                                status.solution(),
                                status.standing(),
                                status.forecast(),
                                console.palette()));
        return ErrorHandler.FINE;
    }
}
