package org.studycal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Identity;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;
import org.studycal.problem.ProblemException;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.progress.ReadProgress;
import org.studycal.revision.OwnEvents;
import org.studycal.store.KeptRevisions;
import org.studycal.store.SolutionFile;
import org.studycal.store.SolutionFolder;

/**
 * The files of a plan: its problem, the log beside that, and its solution.
 *
 * @param source folder of the solution, as the person would write it
 * @param target folder of the next revision
 */
public record PlanFiles(ProblemFile problem, Path source, Path target) {

    /** A calendar that has not been brought up to date for longer is compared with these. */
    private static final int MOST_REVISIONS = 11;

    /** The name of a solution's file. */
    public static final String SOLUTION = SolutionFile.NAME;

    /**
     * The files of a problem's plan.
     *
     * @param name the problem's name or path
     * @param source folder of the solution, if it is not the usual one
     * @param target folder of the next revision, if it is another one
     */
    public static PlanFiles of(
            Workspace workspace, String name, Optional<Path> source, Optional<Path> target)
            throws IOException {
        ProblemFile problem = ProblemFile.of(workspace, name);
        Path from = source.orElseGet(problem::usualSolution);
        return new PlanFiles(problem, from, target.orElse(from));
    }

    /** What the person calls the plan. */
    public String name() {
        return problem.name();
    }

    /** Whether the next revision does not go where the plan is looked for. */
    public boolean isElsewhere() {
        Path usual = workspace().resolve(problem.usualSolution()).normalize();
        return !workspace().resolve(target).normalize().equals(usual);
    }

    /** Whether there is a solution. */
    boolean isSolved() {
        return Files.exists(folder().resolve(SOLUTION));
    }

    /** The newest revision, if there is any. */
    Optional<Solution> newest() throws SolutionException {
        return newestIn(source);
    }

    /** The newest revision. */
    Solution solution() throws SolutionException {
        return newest().orElseThrow(this::unsolved);
    }

    private BadInput unsolved() {
        return new BadInput(
                "there is no solution in " + source,
                "Maybe 'studycal solve " + name() + "' first?");
    }

    /** The revision that the next one replaces where that goes, given the newest one. */
    Optional<Solution> replaced(Optional<Solution> newest) throws SolutionException {
        return target.equals(source) ? newest : newestIn(target);
    }

    private Optional<Solution> newestIn(Path written) throws SolutionException {
        Path file = workspace().resolve(written).resolve(SOLUTION);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Solution found = SolutionFile.read(file);
        Optional<BadInput> objection = owner(written).objection(found);
        if (objection.isPresent()) {
            throw objection.get();
        }
        return Optional.of(found);
    }

    private PlanOwner owner(Path written) {
        return new PlanOwner(problem, written);
    }

    /**
     * The newest revision if there is any and it is this problem's; else it is said whose it is.
     */
    Optional<Solution> newestOwn(Listener listener) throws SolutionException {
        try {
            return newest();
        } catch (BadInput e) {
            listener.warn(new Warning.OfPlan(source, e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Which plan the next revision is of: that of the one before, or a new one.
     *
     * @param digest of the problem's file
     * @param stamp when the revision is made
     * @param taken identities that other plans have
     */
    Identity identity(
            Optional<Solution> previous, String digest, Instant stamp, Set<String> taken) {
        return owner(target).identity(previous, digest, stamp, taken);
    }

    /** Which events of calendars are those of the plan itself. */
    OwnEvents ownEvents(Optional<Solution> newest) {
        return newest.map(plan -> OwnEvents.of(plan, () -> readableBefore(plan)))
                .orElse(OwnEvents.NONE);
    }

    private List<Solution> readableBefore(Solution newest) {
        try {
            return before(newest);
        } catch (SolutionException e) {
            // It is only looked at for what a calendar may still hold.
            return List.of();
        }
    }

    /** Revisions before another one, newer ones first, as many as a calendar may still hold. */
    List<Solution> before(Solution newest) throws SolutionException {
        List<Solution> revisions = new ArrayList<>();
        Optional<Solution> earlier = kept().before(newest.revision());
        while (earlier.isPresent() && revisions.size() < MOST_REVISIONS) {
            revisions.add(earlier.get());
            earlier = kept().before(earlier.get().revision());
        }
        return revisions;
    }

    /** All revisions that are kept. */
    KeptRevisions kept() {
        return KeptRevisions.of(folder());
    }

    /** The folder of the next revision, where nobody else writes until it is closed. */
    SolutionFolder lock() throws SolutionException {
        return SolutionFolder.lock(workspace().resolve(target), workspace().disk());
    }

    /**
     * The same where a solution is needed: without one there is nothing to lock, and no folder is
     * made for it.
     */
    SolutionFolder lockSolved() throws SolutionException {
        if (!isSolved()) {
            throw unsolved();
        }
        return lock();
    }

    /** The log, which may not be there yet. */
    public Path log() {
        return ProgressFile.beside(problem.path());
    }

    /** What was recorded of the plan. */
    ReadProgress progress(StatedProblem stated, Optional<Solution> solution, Listener listener)
            throws ProblemException {
        ReadProgress progress = ProgressFile.read(log(), stated, solution);
        progress.warnings().forEach(fault -> listener.warn(new Warning.OfFile(fault)));
        return progress;
    }

    /** Adds to what was recorded of the plan. */
    void record(List<Entry> entries, StatedProblem stated) throws ProblemException, IOException {
        ProgressFile.append(log(), entries, stated, workspace().disk());
    }

    Workspace workspace() {
        return problem.workspace();
    }

    private Path folder() {
        return workspace().resolve(source);
    }
}
