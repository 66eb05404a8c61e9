package org.studycal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.busy.CalendarProblem;
import org.studycal.busy.CalendarReader;
import org.studycal.busy.ReadCalendar;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.replan.Edit;
import org.studycal.replan.Edits;
import org.studycal.replan.Edits.Deletion;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionException;
import picocli.CommandLine.Option;

/** An export of the person's calendar, in which sessions were moved or deleted. */
final class EditedCalendar {

    /** A calendar that has not been brought up to date for longer is compared with these. */
    private static final int MOST_REVISIONS = 12;

    private static final int MOST_BYTES = 100_000_000;

    @Option(
            names = "--edited",
            paramLabel = "FILE",
            description =
                    "An export of the calendar that the plan was imported to, after sessions were"
                            + " moved, shortened or deleted there: they stay where they were put.")
    private Path path;

    @Option(
            names = "--deleted",
            paramLabel = "missed|drop",
            description =
                    "What a session counts as that was deleted there: missed, and planned for"
                            + " another time, or given up. Default: missed.")
    private String deleted = "missed";

    /** What was changed there; empty when no export is given. */
    Optional<Edits> edits(
            Surroundings surroundings,
            Problem problem,
            Path solutionFolder,
            Solution newest,
            Instant now)
            throws IOException, SolutionException {
        Deletion deletion = deletion();
        if (path == null) {
            return Optional.empty();
        }
        Path file = surroundings.resolve(path);
        if (Files.notExists(file)) {
            throw PlanCalendars.missing(path, file);
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new BadInput("--edited: " + path + " is no calendar file");
        }
        ReadCalendar export = CalendarReader.read(path.toString(), Files.readAllBytes(file));
        Optional<Edits> edits =
                Edits.of(problem, revisions(solutionFolder, newest), export, now, deletion);
        if (edits.isEmpty()) {
            throw new BadInput(
                    "--edited: %s is not an export of this calendar: no session of %s is in it"
                            .formatted(path, problem.name()),
                    export.problems().stream()
                            .filter(CalendarProblem::error)
                            .findFirst()
                            .map(CalendarProblem::message)
                            .orElse(
                                    "Expected what a calendar program exports of the calendar that"
                                            + " calendar.ics was imported to."));
        }
        return edits;
    }

    /** The calendars of a plan, and with them the export where it holds events of others. */
    PlanCalendars with(Surroundings surroundings, PlanCalendars calendars, Optional<Edits> edits) {
        return edits.filter(Edits::foreign).isPresent()
                ? calendars.and(surroundings, path)
                : calendars;
    }

    /** Prints which rules are broken by what stays where the person put it. */
    void warn(PrintWriter err, Problem problem, Solution solution, Edits edits) {
        for (Violation warning : SolutionAuditor.audit(problem, solution).warnings()) {
            edits.edits().stream()
                    .filter(edit -> edit.kind() == Edit.Kind.KEPT_THERE)
                    .filter(edit -> edit.session().activity().equals(warning.activity()))
                    .filter(edit -> warning.moment().equals(Optional.of(edit.start())))
                    .findFirst()
                    .ifPresent(edit -> err.println(path + ": warning: " + warning.message()));
        }
        err.flush();
    }

    private Deletion deletion() {
        return switch (deleted) {
            case "missed" -> Deletion.MISSED;
            case "drop" -> Deletion.DROPPED;
            default ->
                    throw new BadInput(
                            "--deleted: '" + deleted + "' is not known; expected missed or drop");
        };
    }

    private static List<Solution> revisions(Path folder, Solution newest) throws SolutionException {
        List<Solution> revisions = new ArrayList<>(List.of(newest));
        KeptRevisions kept = KeptRevisions.of(folder);
        while (revisions.size() < MOST_REVISIONS) {
            Optional<Solution> earlier = kept.before(revisions.getLast().revision());
            if (earlier.isEmpty()) {
                break;
            }
            revisions.add(earlier.get());
        }
        return revisions;
    }
}
