package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.studycal.importer.ProblemPlan;
import org.studycal.importer.ProblemText;
import org.studycal.problem.FittingText;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemFileNames;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.Reviews;

/**
 * Where a new problem goes.
 *
 * @param file as the user would write it
 * @param name what commands call it
 */
public record NewProblem(Path file, String name) {

    private static final String SCHEMA =
            "src/main/resources/org/studycal/problem/problem.schema.json";

    /** The file {@code problems/NAME.yaml}; a name with the ending of a file is that file's. */
    public static NewProblem named(String given) {
        String name = ProblemFileNames.withoutEnding(given);
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]{0,99}")) {
            throw new BadInput(
                    "'" + name + "' cannot be the name of a problem",
                    "Expected letters, digits, '-', '_' and '.', such as "
                            + Optional.of(FittingText.slug(name))
                                    .filter(slug -> !slug.isEmpty())
                                    .orElse("my-plan")
                            + ".");
        }
        if (name.endsWith(".progress")) {
            throw new BadInput("'" + name + "' is how the progress of a problem is called");
        }
        String file = name.equals(given) ? name + ".yaml" : given;
        return new NewProblem(ProblemFile.PROBLEMS.resolve(file), name);
    }

    /** The file for a plan whose own file is called so. */
    public static NewProblem ofStem(String stem) {
        String slug = FittingText.slug(stem);
        return named(slug.isEmpty() ? "plan" : slug);
    }

    /** A file anywhere. */
    public static NewProblem at(Path file) {
        String last = String.valueOf(file.getFileName());
        if (ProblemFileNames.withoutEnding(last).equals(last)) {
            throw new BadInput(
                    "--out: '" + file + "' cannot be the name of a problem file",
                    "Expected one that ends in .yaml, .yml or .json.");
        }
        return new NewProblem(file, file.toString());
    }

    /** The name as a word for a shell. */
    public String word() {
        return name.matches("[\\p{L}\\p{N}\\p{M}./_~-]+")
                ? name
                : "'" + name.replace("'", "'\\''") + "'";
    }

    /** Refuses a file that is there, unless it is to be replaced. */
    void checkFree(Workspace workspace, boolean force, String otherwise) {
        Path path = workspace.resolve(file);
        if (Files.isDirectory(path)) {
            throw new BadInput(file + " is a folder, expected a file");
        }
        if (Files.exists(path) && !force) {
            throw new BadInput(
                    file + " is there already", "--force replaces it, " + otherwise + ".");
        }
    }

    /** The problem as text, read once to be sure that it can be. */
    String text(Workspace workspace, ProblemPlan plan, boolean reviews, String made) {
        if (reviews) {
            checkReviews(plan);
        }
        if (plan.activities().size() > FittingText.MOST_ACTIVITIES) {
            throw tooLarge(plan.activities().size() + " activities");
        }
        boolean json = file.toString().endsWith(".json");
        String text =
                json
                        ? ProblemText.json(plan, reviews)
                        : ProblemText.yaml(plan, reviews, made, schema(workspace));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > FittingText.MOST_BYTES) {
            throw tooLarge(bytes.length / 1_048_576 + " MB");
        }
        problem(text);
        return text;
    }

    private static void checkReviews(ProblemPlan plan) {
        boolean taken =
                plan.activities().stream().anyMatch(each -> each.id().equals(Reviews.ID))
                        || plan.categories().stream()
                                .anyMatch(each -> each.id().equals(Reviews.ID));
        if (taken) {
            throw new BadInput(
                    "--reviews: something in the plan is called 'Reviews' already",
                    "Without --reviews it is planned as it stands there.");
        }
    }

    /** The problem that a text of it is. */
    Problem problem(String text) {
        try {
            return ProblemReader.read(name, file.toString(), text.getBytes(StandardCharsets.UTF_8))
                    .problem();
        } catch (ProblemException e) {
            throw new IllegalStateException(
                    "what was made cannot be read: " + e.faults().getFirst().render(), e);
        }
    }

    private BadInput tooLarge(String size) {
        return new BadInput(
                "the plan makes a problem of %s, which is more than studycal takes".formatted(size),
                "At most " + FittingText.MOST_ACTIVITIES + " activities and 3 MB are possible.");
    }

    /** Only a problem inside studycal's own folders has the schema nearby. */
    private Optional<String> schema(Workspace workspace) {
        Path folder = workspace.resolve(file).toAbsolutePath().getParent();
        boolean near =
                folder != null
                        && folder.getParent() != null
                        && Files.isRegularFile(folder.getParent().resolve(SCHEMA));
        return near ? Optional.of("../" + SCHEMA) : Optional.empty();
    }

    /** Writes the whole file, or nothing at all. */
    void write(Workspace workspace, String text) throws IOException {
        Path path = workspace.resolve(file);
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path folder = target.toAbsolutePath().getParent();
        try {
            workspace.disk().makeFolder(folder);
            workspace.disk().replace(target, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            FileSystemException failure =
                    new FileSystemException(
                            file.toString(),
                            null,
                            "cannot be written ("
                                    + FileFailure.reason(e)
                                    + "); nothing was changed");
            failure.initCause(e);
            throw failure;
        }
    }
}
