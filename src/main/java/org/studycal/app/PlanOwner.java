package org.studycal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.plan.Identity;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.revision.EventUid;

/**
 * Whose plan a solution's folder holds. A solution remembers its problem's file by the way there
 * from its folder, so that both can be moved together.
 *
 * @param problem the problem that somebody works with
 * @param folder of a solution, as the person would write it
 */
record PlanOwner(ProblemFile problem, Path folder) {

    /**
     * Why a solution in the folder is not the problem's; empty when it is. A file that was renamed
     * or moved is known by what it has in common with its plan.
     */
    Optional<BadInput> objection(Solution solution) {
        Optional<Path> owner =
                solution.basis().identity().file().map(file -> place().resolve(file).normalize());
        if (owner.isEmpty() || isProblem(owner.get())) {
            return Optional.empty();
        }
        boolean there = Files.exists(owner.get());
        if (!there && hasInCommon(solution)) {
            return Optional.empty();
        }
        String file = written(owner.get());
        return Optional.of(
                new BadInput(
                        "%s holds the plan of %s%s, not of %s"
                                .formatted(
                                        folder,
                                        file,
                                        there ? "" : ", which is not there any more",
                                        written(problem.path())),
                        "Put the plan of %s into another folder: studycal solve %s --out %s"
                                .formatted(written(problem.path()), problem.name(), otherFolder()),
                        "(other commands find it there with --solution %s), or give the file another name."
                                .formatted(otherFolder())));
    }

    /** The identity of the plan's next revision in the folder; {@link PlanFiles#identity}. */
    Identity identity(
            Optional<Solution> previous, String digest, Instant stamp, Set<String> taken) {
        String file = fromPlace(absolute(problem.path())).toString().replace('\\', '/');
        return previous.map(plan -> kept(plan, file))
                .orElseGet(() -> fresh(digest, stamp, taken).at(file));
    }

    /** A plan of an earlier version goes by its file's name, whatever that is now. */
    private Identity kept(Solution previous, String file) {
        Identity identity = previous.basis().identity();
        boolean named = previous.basis().problem().equals(problem.stem());
        return identity.plan().isEmpty() && !named
                ? new Identity(
                                Optional.of(previous.basis().plan()),
                                identity.file(),
                                identity.renamed())
                        .at(file)
                : identity.at(file);
    }

    /**
     * Nothing of the computer goes into it, so that the same problem solved at the same time is the
     * same to the byte wherever that is.
     */
    private Identity fresh(String digest, Instant stamp, Set<String> taken) {
        Path file = absolute(problem.path());
        Path workspace = absolute(problem.workspace().folder());
        Path within = file.startsWith(workspace) ? workspace.relativize(file) : file.getFileName();
        String made = within.toString().replace('\\', '/') + '\n' + digest + '\n' + stamp;
        String plan = EventUid.newPlan(problem.stem(), made);
        for (int i = 2; taken.contains(plan); i++) {
            plan = EventUid.newPlan(problem.stem(), made + '\n' + i);
        }
        return new Identity(Optional.of(plan), Optional.empty(), Identity.NONE.renamed());
    }

    private boolean isProblem(Path owner) {
        try {
            return Files.exists(owner) && Files.isSameFile(owner, problem.path());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasInCommon(Solution solution) {
        Problem stated;
        try {
            stated = problem.stated(Optional.of(solution.first()), Listener.NONE).problem();
        } catch (ProblemException e) {
            // Its faults are what the person has to hear of.
            return true;
        }
        return Stream.concat(
                                solution.sessions().stream().map(Session::activity),
                                solution.leftOut().stream().map(LeftOut::activity))
                        .anyMatch(id -> stated.activity(id).isPresent())
                || solution.sessions().stream()
                        .map(Session::title)
                        .anyMatch(
                                title ->
                                        stated.activities().stream()
                                                .map(Activity::title)
                                                .anyMatch(title::equals));
    }

    /** A folder that is free: named after the one the problem is in, too, or with a number. */
    private Path otherFolder() {
        Path parent = absolute(problem.path()).getParent();
        String above = parent == null ? "" : String.valueOf(parent.getFileName());
        Path usual = problem.usualSolution();
        Path other =
                above.equals(ProblemFile.PROBLEMS.toString())
                        ? usual
                        : usual.resolveSibling(above + "-" + problem.stem());
        for (int i = 2; Files.exists(problem.workspace().resolve(other)); i++) {
            other = usual.resolveSibling(problem.stem() + "-" + i);
        }
        return other;
    }

    /** Between two drives there is no way. */
    private Path fromPlace(Path file) {
        Path place = place();
        return Objects.equals(place.getRoot(), file.getRoot()) ? place.relativize(file) : file;
    }

    private Path place() {
        return absolute(problem.workspace().resolve(folder));
    }

    private String written(Path file) {
        Path workspace = absolute(problem.workspace().folder());
        Path absolute = absolute(file);
        return (absolute.startsWith(workspace) ? workspace.relativize(absolute) : absolute)
                .toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
