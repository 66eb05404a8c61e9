package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.studycal.app.PlanFiles;
import org.studycal.app.PublishPlan;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a plan's calendar where a web server offers it for subscription. */
@Command(
        name = "publish",
        description = "Write the calendar where a web server offers it for subscription.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "For somebody who looks on: a subscription is read-only and hours late. To have the plan",
            "on your own phone and what you move there in the plan, use 'studycal sync'.",
            "",
            "Examples:",
            "  studycal publish ai-ml-security --to /var/www/study"
        })
final class PublishCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Folder that the web server offers; other files in it stay.")
    private Path folder;

    @Mixin private SolutionOption solution;

    PublishCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = argument.files(console, solution.folder(), null);
        PublishPlan.Result result = PublishPlan.run(files, console.workspace().resolve(folder));
        print(
                "Wrote %s to %s, revision %d.\n"
                        .formatted(
                                String.join(", ", result.files()),
                                folder,
                                result.solution().revision()));
        print("Google reads a subscription again after 12 to 24 hours, Apple as you set it.\n");
        return ErrorHandler.FINE;
    }
}
