package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.studycal.calendar.CalendarChanges;
import org.studycal.calendar.CalendarExport;
import org.studycal.calendar.CalendarFile;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ReadProblem;
import org.studycal.report.ChangesText;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionException;
import org.studycal.store.SolutionFolder;
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
final class ChangesCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin private ProblemArgument argument;

    @Option(
            names = "--since",
            paramLabel = "REV",
            description =
                    "The revision that the calendar holds. Default: the one before the newest.")
    private Integer since;

    @Option(
            names = "--solution",
            paramLabel = "DIR",
            description = "Folder of the solution. Default: solutions/NAME.")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to. Default: where the solution was read.")
    private Path out;

    ChangesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, ProblemException, SolutionException {
        Path file = argument.file(surroundings);
        Path source = folder != null ? folder : argument.solutionFolder(file);
        Path target = out != null ? out : source;
        Workbench.readSolution(surroundings, source, argument.name());
        try (SolutionFolder locked =
                SolutionFolder.lock(surroundings.resolve(target), surroundings.disk())) {
            Solution solution = Workbench.readSolution(surroundings, source, argument.name());
            Solution held = held(source, solution);
            Problem problem = problem(file, solution);
            CalendarExport export = CalendarExport.of(problem, Optional.of(held), solution);
            Map<String, byte[]> files = new LinkedHashMap<>(export.files());
            export.calendars().stream().map(CalendarFile::name).forEach(files::remove);
            locked.write(files, Workbench.changesIn(surroundings.resolve(target)));
            surroundings
                    .out()
                    .print(
                            ChangesText.of(
                                    problem,
                                    held,
                                    solution,
                                    export.news().map(ChangesCommand::news),
                                    target.toString(),
                                    files.keySet()));
        }
        return ErrorHandler.FINE;
    }

    private static ChangesText.News news(CalendarChanges changes) {
        return new ChangesText.News(
                changes.added().size(), changes.changed().size(), changes.gone());
    }

    private Solution held(Path source, Solution solution) throws SolutionException {
        KeptRevisions history = KeptRevisions.of(surroundings.resolve(source));
        int newest = solution.revision();
        int wanted = since != null ? since : newest - 1;
        if (wanted == newest) {
            return solution;
        }
        Optional<Solution> held = wanted < newest ? history.read(wanted) : Optional.empty();
        return held.orElseThrow(() -> unknown(source, wanted, newest, kept(history, newest)));
    }

    private static List<Integer> kept(KeptRevisions history, int newest) {
        try {
            List<Integer> kept = new ArrayList<>(history.revisions());
            kept.removeIf(revision -> revision >= newest);
            return kept;
        } catch (SolutionException e) {
            return List.of();
        }
    }

    private BadInput unknown(Path source, int wanted, int newest, List<Integer> kept) {
        if (since == null && kept.isEmpty()) {
            return new BadInput(
                    "there are no changes: revision " + newest + " is the first in " + source);
        }
        return new BadInput(
                "--since: there is no revision " + wanted + " in " + source,
                kept.isEmpty()
                        ? "Only revision " + newest + " is there."
                        : "There are: " + ranges(kept) + ".");
    }

    /** Numbers as ranges: {@code 1 to 4, 7}. */
    private static String ranges(List<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean ends = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (ends) {
                int from = numbers.get(first);
                int to = numbers.get(i);
                ranges.add(from == to ? String.valueOf(from) : from + " to " + to);
                first = i + 1;
            }
        }
        return String.join(", ", ranges);
    }

    /** Events are written from the problem that they were made from. */
    private Problem problem(Path file, Solution solution) throws ProblemException {
        ReadProblem read = Workbench.read(surroundings, file, Optional.of(solution.first()));
        if (!read.digest().equals(solution.digest())) {
            throw new BadInput(
                    "%s has changed since revision %d was made from it"
                            .formatted(file.getFileName(), solution.revision()),
                    "Maybe 'studycal solve %s' first: the next revision knows what changed."
                            .formatted(argument.name()));
        }
        return Standing.answered(
                read.problem(),
                solution,
                Standing.entries(surroundings, file, read.problem(), Optional.of(solution)));
    }
}
