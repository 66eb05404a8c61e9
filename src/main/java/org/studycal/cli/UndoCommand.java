package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.calendar.CalendarExport;
import org.studycal.calendar.ExportedContent;
import org.studycal.commitment.AllDayQuestion;
import org.studycal.commitment.Appointments;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.report.DifferenceText;
import org.studycal.report.UndoText;
import org.studycal.revision.Difference;
import org.studycal.revision.Undo;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionException;
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
            "As in an editor, undo twice goes two revisions back, and after an undo a new plan",
            "is what the next undo takes back. All revisions are kept in the folder history.",
            "",
            "Ends with 3, and writes nothing, when a rule or a new commitment forbids the old",
            "times; with 3, too, when something has no time any more and is left out.",
            "",
            "Examples:",
            "  studycal undo ai-ml-security --dry-run",
            "  studycal undo ai-ml-security"
        })
final class UndoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin private ProblemArgument argument;
    @Mixin private NowOption now;
    @Mixin private BusyOption busy;

    @Mixin private RevisionOptions revision;

    UndoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        return revision.call(surroundings, argument, this::undo);
    }

    private int undo(RevisionOptions.Place place)
            throws IOException, ProblemException, SolutionException {
        Solution current = Workbench.readSolution(surroundings, place.source(), argument.name());
        Solution earlier = earlier(place.source(), current);
        ReadProblem read =
                Workbench.read(surroundings, place.problem(), Optional.of(earlier.first()));
        Appointments appointments = appointments(place.problem(), read.problem(), current, earlier);
        Problem asked = read.problem().withBusy(appointments.busy());
        Instant present = now.instant(surroundings, asked.timeZone());
        Standing standing =
                Standing.ofBegun(
                        asked,
                        current,
                        Standing.entries(
                                surroundings, place.problem(), asked, Optional.of(current)),
                        present,
                        Assumption.DONE);
        if (!standing.replanning().orElseThrow().extra().isEmpty()) {
            throw new BadInput(
                    "sessions were logged that the newest revision does not have yet",
                    "Maybe 'studycal replan " + argument.name() + "' first?");
        }
        Problem problem = standing.problem();
        Undo.Today today =
                new Undo.Today(
                        problem,
                        read.digest(),
                        appointments.files(),
                        Studycal.VERSION,
                        new ExportedContent(problem, current.export().reminderMinutes()));
        Undo.Undone undone =
                Undo.of(
                        today,
                        standing.previous().orElseThrow().withCourse(standing.course()),
                        earlier,
                        present,
                        standing.happened());
        if (!undone.possible()) {
            surroundings
                    .err()
                    .print(UndoText.refusal(earlier, undone.violations(), argument.name()));
            return ErrorHandler.DID_NOT_FIT;
        }
        Solution solution = undone.solution();
        Difference difference = Difference.of(problem, current, solution, present);
        surroundings.out().print(UndoText.heading(earlier));
        surroundings.out().print(DifferenceText.of(problem, difference, surroundings.palette()));
        if (solution.leftOutMinutes() > current.leftOutMinutes()) {
            surroundings.out().print(UndoText.leftOut(problem, solution, argument.name()));
        }
        CalendarExport export = CalendarExport.of(problem, Optional.of(current), solution);
        return RevisionOptions.end(surroundings, place, problem, solution, export);
    }

    /** What is in the calendars on any day of either revision. */
    private Appointments appointments(
            Path file, Problem problem, Solution current, Solution earlier)
            throws IOException, SolutionException {
        LocalDate first = earlier.first();
        LocalDate last = earlier.last();
        return PlanCalendars.of(surroundings, busy, file, problem, Optional.of(current))
                .complete()
                .read(
                        surroundings,
                        problem,
                        current.first().isBefore(first) ? current.first() : first,
                        current.last().isAfter(last) ? current.last() : last,
                        AllDayQuestion.NONE);
    }

    private Solution earlier(Path source, Solution current) throws SolutionException {
        KeptRevisions history = KeptRevisions.of(surroundings.resolve(source));
        Optional<Solution> earlier = history.before(current.origin());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        List<Integer> kept = history.revisions();
        String message =
                current.origin() == 1
                        ? "there is nothing to undo: revision 1 is the first in " + source
                        : "there is nothing to undo: no revision before %d is kept in %s"
                                .formatted(current.origin(), source.resolve(KeptRevisions.FOLDER));
        throw current.origin() == current.revision() || kept.isEmpty()
                ? new BadInput(message)
                : new BadInput(
                        message,
                        "Revision %d has its times already.".formatted(current.revision()));
    }
}
