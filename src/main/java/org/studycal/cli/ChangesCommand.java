package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.studycal.app.Changes;
import org.studycal.app.PlanFiles;
import org.studycal.calendar.CalendarChanges;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.report.ChangesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a calendar that holds some earlier revision to the newest one. */
@Command(
        name = "changes",
        description = "Write what a calendar that holds an earlier revision has to learn.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Writes calendar-changes.ics and IMPORT.md anew, and lists what only a hand can",
            "delete. The plan stays as it is.",
            "",
            "Examples:",
            "  studycal changes ai-ml-security --since 3"
        })
final class ChangesCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "The revision that the calendar holds. Default: the one before the newest.")
    private Integer since;

    @Mixin private SolutionOption solution;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: where the solution was read.")
    private Path out;

    ChangesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = argument.files(console, solution.folder(), out);
        Changes.Result result =
                Changes.run(
                        files,
                        since == null ? OptionalInt.empty() : OptionalInt.of(since),
                        listener());
        print(
                ChangesText.of(
                        result.problem(),
                        result.held(),
                        result.solution(),
                        result.news().map(ChangesCommand::news),
                        files.target().toString(),
                        result.files()));
        return ErrorHandler.FINE;
    }

    private static ChangesText.News news(CalendarChanges changes) {
        return new ChangesText.News(
                changes.added().size(), changes.changed().size(), changes.gone());
    }
}
