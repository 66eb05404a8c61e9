package org.studycal.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.calendar.CalendarChanges;
import org.studycal.calendar.CalendarExport;
import org.studycal.calendar.CalendarFile;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionFolder;

/** Brings a calendar that holds some earlier revision to the newest one. */
public final class Changes {

    private Changes() {}

    /**
     * What was written.
     *
     * @param held the revision that the calendar holds
     * @param news what it has to learn, if that can be told
     * @param files the names of the files
     */
    public record Result(
            Problem problem,
            Solution held,
            Solution solution,
            Optional<CalendarChanges> news,
            Set<String> files) {}

    /**
     * Writes what a calendar has to learn.
     *
     * @param since the revision that it holds; the one before the newest if it is not known
     */
    public static Result run(PlanFiles files, OptionalInt since, Listener listener)
            throws IOException, ProblemException, SolutionException {
        try (SolutionFolder folder = files.lockSolved()) {
            Solution solution = files.solution();
            Solution held = held(files, since, solution);
            Problem problem = problem(files, solution, listener);
            CalendarExport export = CalendarExport.of(problem, Optional.of(held), solution);
            Map<String, byte[]> written = new LinkedHashMap<>(export.files());
            export.calendars().stream().map(CalendarFile::name).forEach(written::remove);
            folder.write(
                    written,
                    folder.calendars().stream()
                            .filter(name -> name.startsWith("calendar-changes"))
                            .toList());
            return new Result(problem, held, solution, export.news(), written.keySet());
        }
    }

    private static Solution held(PlanFiles files, OptionalInt since, Solution solution)
            throws SolutionException {
        KeptRevisions history = files.kept();
        int newest = solution.revision();
        int wanted = since.orElse(newest - 1);
        if (wanted == newest) {
            return solution;
        }
        Optional<Solution> held = wanted < newest ? history.read(wanted) : Optional.empty();
        return held.orElseThrow(
                () -> {
                    List<Integer> kept = kept(history, newest);
                    return since.isEmpty() && kept.isEmpty()
                            ? new BadInput(
                                    "there are no changes: revision %d is the first in %s"
                                            .formatted(newest, files.source()))
                            : new BadInput(
                                    "--since: there is no revision %d in %s"
                                            .formatted(wanted, files.source()),
                                    kept.isEmpty()
                                            ? "Only revision " + newest + " is there."
                                            : "There are: " + ranges(kept) + ".");
                });
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
    private static Problem problem(PlanFiles files, Solution solution, Listener listener)
            throws ProblemException {
        StatedProblem stated = files.problem().statedFor(solution, listener);
        if (!stated.digest().equals(solution.basis().digest())) {
            throw new BadInput(
                    "%s has changed since revision %d was made from it"
                            .formatted(files.problem().path().getFileName(), solution.revision()),
                    "Maybe 'studycal solve %s' first: the next revision knows what changed."
                            .formatted(files.name()));
        }
        return ShowPlan.of(files, stated, solution, listener).problem();
    }
}
