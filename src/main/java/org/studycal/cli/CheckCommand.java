package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.studycal.app.CheckPlan;
import org.studycal.app.PlanFiles;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.report.CheckText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Validates a problem, says whether it can fit, and audits its solution when there is one. */
@Command(
        name = "check",
        description = "Validate a problem, say whether it can fit, audit its solution.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Ends with 3 when the problem cannot fit or the solution violates a rule.",
            "",
            "Examples:",
            "  studycal check ai-ml-security",
            "  studycal check plans/piano.yaml --solution ~/calendars/piano"
        })
final class CheckCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;
    @Mixin private BusyOption busy;

    @Option(
            names = "--solution",
            paramLabel = "DIR",
            description =
                    "Folder of the solution to audit. Default: solutions/NAME, if it is there.")
    private Path folder;

    @Option(names = "--all", description = "Print every finding, not the first of each kind.")
    private boolean all;

    CheckCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = argument.files(console, folder, null);
        ConsoleListener listener = listener();
        CheckPlan.Fit fit = CheckPlan.fit(files, busy.choice(console), folder != null, listener);
        print(CheckText.of(fit.problem(), fit.hours(), all));
        print(CheckText.of(fit.appointments()));
        Optional<CheckPlan.Audited> audited = CheckPlan.audit(fit, listener);
        audited.ifPresent(
                made ->
                        print(
                                CheckText.of(
                                        made.solution(),
                                        files.source().toString(),
                                        made.audit(),
                                        made.problemChanged(),
                                        made.calendarChanges(),
                                        all)));
        boolean right = audited.map(CheckPlan.Audited::isRight).orElse(true);
        return fit.mayFit() && right ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }
}
