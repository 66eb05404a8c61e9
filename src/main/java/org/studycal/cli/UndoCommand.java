package org.studycal.cli;

import java.io.IOException;
import java.util.List;
import org.studycal.app.PlanFiles;
import org.studycal.app.UndoRevision;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.report.DifferenceText;
import org.studycal.report.UndoText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the times of the revision before the newest one a new revision. */
@Command(
        name = "undo",
        description = "Go back to the times that the last revision replaced.",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The old times become a new revision: events keep their identity, and importing",
            "calendar-changes.ics moves them back. What has begun, what is recorded as done",
            "and what the problem pins stay as they are.",
            "",
            "As in an editor, undo twice goes two revisions back, and after an undo a new",
            "plan is what the next undo takes back. All revisions are kept in the folder",
            "history.",
            "",
            "Ends with 3, and writes nothing, when a rule or a new commitment forbids the",
            "old times; with 3, too, when something has no time any more and is left out.",
            "",
            "Examples:",
            "  studycal undo ai-ml-security --dry-run",
            "  studycal undo ai-ml-security"
        })
final class UndoCommand extends ConsoleCommand {

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private BusyOption busy;

    @Mixin private RevisionOptions revision;

    UndoCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        PlanFiles files = revision.files(console, argument);
        UndoRevision.Result result =
                UndoRevision.run(
                        new UndoRevision.Request(
                                files,
                                revision.dryRun(),
                                now.present(console),
                                busy.choice(console),
                                List.of()),
                        listener());
        if (!result.violations().isEmpty()) {
            console.err()
                    .print(
                            "studycal: "
                                    + UndoText.refusal(
                                            result.earlier(), result.violations(), files.name()));
            return ErrorHandler.DID_NOT_FIT;
        }
        Solution solution = result.solution();
        print(UndoText.heading(result.earlier()));
        print(DifferenceText.of(result.problem(), result.difference(), console.palette()));
        if (solution.leftOutMinutes() > result.current().leftOutMinutes()) {
            print(UndoText.leftOut(result.problem(), solution, files.name()));
        }
        return RevisionOptions.end(console, files, solution, result.written());
    }
}
