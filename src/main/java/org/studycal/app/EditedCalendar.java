package org.studycal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.busy.CalendarProblem;
import org.studycal.busy.CalendarReader;
import org.studycal.busy.ReadCalendar;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.progress.Records;
import org.studycal.replan.Edits;
import org.studycal.replan.Edits.Deletion;

/**
 * An export of the person's calendar, in which sessions were moved or deleted.
 *
 * @param path the file, as the person would write it
 * @param deletion what a session counts as that was deleted there
 */
public record EditedCalendar(Path path, Deletion deletion) implements EditedThere {

    private static final int MOST_BYTES = 100_000_000;

    @Override
    public Edits edits(
            PlanFiles files,
            Problem problem,
            Solution newest,
            Records records,
            Instant now,
            Listener listener)
            throws IOException, SolutionException {
        Path file = PlanCalendars.existing(files.workspace(), path);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new BadInput("--edited: " + path + " is not a calendar file");
        }
        ReadCalendar export = CalendarReader.read(path.toString(), Files.readAllBytes(file));
        List<Solution> revisions = new ArrayList<>(List.of(newest));
        revisions.addAll(files.before(newest));
        Edits edits = understood(problem, revisions, export, records, now);
        if (!edits.alike().isEmpty()) {
            listener.warn(
                    new Warning.OfEdited(
                            name(),
                            "events have other UIDs than this plan's sessions and are known by title and time: "
                                    + edits.alike().size()
                                    + "; import calendar.ics into an empty calendar to give it the new times"));
        }
        return edits;
    }

    private Edits understood(
            Problem problem,
            List<Solution> revisions,
            ReadCalendar export,
            Records records,
            Instant now) {
        return Edits.of(problem, revisions, export, records, now, deletion)
                .orElseThrow(
                        () ->
                                new BadInput(
                                        "--edited: %s is not an export of this calendar: no session of %s is in it"
                                                .formatted(path, problem.name()),
                                        export.problems().stream()
                                                .filter(CalendarProblem::error)
                                                .findFirst()
                                                .map(CalendarProblem::message)
                                                .orElse(
                                                        "Expected what a calendar program exports of the calendar that"
                                                                + " calendar.ics was imported to.")));
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Optional<OtherEventsFile> others(Edits edits) {
        return edits.foreign()
                ? Optional.of(new OtherEventsFile(path, Optional.empty()))
                : Optional.empty();
    }
}
