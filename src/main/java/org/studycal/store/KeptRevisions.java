package org.studycal.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.plan.Solution;
import org.studycal.plan.SolutionException;

/**
 * The solution files of a folder's earlier revisions, {@code history/solution-0007.json}, as they
 * once were; all are kept. Calendar files can be written again from them.
 */
public final class KeptRevisions {

    /** Folder inside the solution's folder. */
    public static final String FOLDER = "history";

    private static final Pattern NAME = Pattern.compile("solution-(\\d{4,9})\\.json");

    private final Path folder;

    private KeptRevisions(Path folder) {
        this.folder = folder;
    }

    /** The history in a solution's folder. */
    public static KeptRevisions of(Path solutionFolder) {
        return new KeptRevisions(solutionFolder.resolve(FOLDER));
    }

    /** Name of a revision's file, from the solution's folder on. */
    static String nameOf(int revision) {
        return "%s/solution-%04d.json".formatted(FOLDER, revision);
    }

    /** The revisions that are kept, the newest last. */
    public List<Integer> revisions() throws SolutionException {
        List<Integer> revisions = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                    if (name.matches()) {
                        revisions.add(Integer.valueOf(name.group(1)));
                    }
                }
            } catch (IOException e) {
                throw new SolutionException(
                        folder + ": cannot be read (" + e.getMessage() + ")", e);
            }
        }
        Collections.sort(revisions);
        return revisions;
    }

    /** A revision of the past, if it is kept. */
    public Optional<Solution> read(int revision) throws SolutionException {
        Path file = folder.resolveSibling(nameOf(revision));
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Solution solution = SolutionFile.read(file);
        if (solution.revision() != revision) {
            throw new SolutionException(
                    file
                            + ": revision: "
                            + solution.revision()
                            + "; expected "
                            + revision
                            + ", as its name says");
        }
        return Optional.of(solution);
    }

    /** The newest revision before another one, if any is kept. */
    public Optional<Solution> before(int revision) throws SolutionException {
        List<Integer> earlier = revisions().stream().filter(number -> number < revision).toList();
        return earlier.isEmpty() ? Optional.empty() : read(earlier.getLast());
    }
}
