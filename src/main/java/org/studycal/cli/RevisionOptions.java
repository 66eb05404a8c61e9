package org.studycal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.studycal.calendar.CalendarExport;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.report.UndoText;
import org.studycal.store.SolutionException;
import org.studycal.store.SolutionFolder;
import picocli.CommandLine.Option;

/** Where a command finds the newest revision of a plan and puts the next one. */
final class RevisionOptions {

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

    @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
    private boolean dryRun;

    /** What makes the next revision. */
    @FunctionalInterface
    interface Work {

        /** Makes it and returns the exit status. */
        int in(Place place) throws IOException, ProblemException, SolutionException;
    }

    /**
     * Where the revisions of a plan are.
     *
     * @param problem its problem file
     * @param source folder of the newest one
     * @param target folder of the next one
     * @param locked the latter, when anything is to be written
     */
    record Place(Path problem, Path source, Path target, Optional<SolutionFolder> locked) {

        boolean isDry() {
            return locked.isEmpty();
        }
    }

    /** Lets nobody else write while something works there. */
    int call(Surroundings surroundings, ProblemArgument argument, Work work)
            throws IOException, ProblemException, SolutionException {
        Path file = argument.file(surroundings);
        Path source = folder != null ? folder : argument.solutionFolder(file);
        Path target = out != null ? out : source;
        if (dryRun) {
            return work.in(new Place(file, source, target, Optional.empty()));
        }
        // Without a solution there is nothing to lock, and no folder is made for it.
        Workbench.readSolution(surroundings, source, argument.name());
        try (SolutionFolder locked =
                SolutionFolder.lock(surroundings.resolve(target), surroundings.disk())) {
            return work.in(new Place(file, source, target, Optional.of(locked)));
        }
    }

    /** Writes the next revision, or says that nothing is written; returns the exit status. */
    static int end(
            Surroundings surroundings,
            Place place,
            Problem problem,
            Solution solution,
            CalendarExport export)
            throws IOException, SolutionException {
        if (place.locked().isPresent()) {
            Workbench.write(
                    place.locked().get(),
                    surroundings.resolve(place.target()),
                    problem,
                    Workbench.previous(surroundings, place.target()),
                    solution,
                    export);
            surroundings
                    .out()
                    .print(
                            UndoText.written(
                                    place.target().toString(), WrittenFiles.of(export, solution)));
        } else {
            surroundings.out().print(UndoText.NOTHING_WRITTEN);
        }
        return solution.leftOut().isEmpty() ? ErrorHandler.FINE : ErrorHandler.DID_NOT_FIT;
    }
}
