package org.studycal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.plan.Solution;
import org.studycal.problem.DidYouMean;
import org.studycal.problem.ProblemException;
import org.studycal.problem.ProblemFileNames;
import org.studycal.problem.ProblemReader;
import org.studycal.problem.StatedProblem;

/**
 * The file of a problem.
 *
 * @param name as the person calls it, for hints
 * @param path where it is
 * @param edited what is read instead of its content, if anything
 */
public record ProblemFile(Workspace workspace, String name, Path path, Optional<String> edited) {

    static final Path PROBLEMS = Path.of("problems");

    private static final Path SOLUTIONS = Path.of("solutions");

    /** The file as it is. */
    ProblemFile(Workspace workspace, String name, Path path) {
        this(workspace, name, path, Optional.empty());
    }

    /** The same as if it held another text. */
    ProblemFile with(String text) {
        return new ProblemFile(workspace, name, path, Optional.of(text));
    }

    private StatedProblem read(Optional<LocalDate> start) throws ProblemException {
        return edited.isPresent()
                ? ProblemReader.read(path, edited.get().getBytes(StandardCharsets.UTF_8), start)
                : ProblemReader.read(path, start);
    }

    /** The file that a name means, or a path; a path is left to the reader to judge. */
    public static ProblemFile of(Workspace workspace, String name) throws IOException {
        Path asPath = workspace.resolve(Path.of(name));
        Path problems = workspace.resolve(PROBLEMS);
        if (isPath(name)) {
            if (!Files.exists(asPath)) {
                checkFolder(name, problems);
            }
            return new ProblemFile(workspace, name, asPath);
        }
        Optional<Path> file = named(workspace, name);
        if (file.isPresent()) {
            return new ProblemFile(workspace, name, file.get());
        }
        throw unknown(name, problemsIn(problems));
    }

    /** The file of a name that is no path, if there is one. */
    static Optional<Path> named(Workspace workspace, String name) {
        Path problems = workspace.resolve(PROBLEMS);
        return Stream.concat(
                        ProblemFileNames.ENDINGS.stream()
                                .map(ending -> problems.resolve(name + ending))
                                .filter(Files::exists),
                        Stream.of(workspace.resolve(Path.of(name))).filter(Files::isRegularFile))
                .findFirst();
    }

    private static boolean isPath(String name) {
        return name.contains("/")
                || name.contains("\\")
                || ProblemFileNames.ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Where its solution is when nobody says. */
    public Path usualSolution() {
        return SOLUTIONS.resolve(stem());
    }

    /** The problem's name, whatever the person calls it. */
    String stem() {
        return stem(path);
    }

    /** The problem that the file states, with another first day if one is given. */
    StatedProblem stated(Optional<LocalDate> start, Listener listener) throws ProblemException {
        return announced(read(start), listener);
    }

    private static StatedProblem announced(StatedProblem stated, Listener listener) {
        stated.warnings().forEach(fault -> listener.warn(new Warning.OfFile(fault)));
        return stated;
    }

    /**
     * The problem of a plan that has a solution. It begins when the plan did, which {@code --start}
     * may have asked for, unless the file names another first day by now.
     */
    StatedProblem statedFor(Solution solution, Listener listener) throws ProblemException {
        Optional<LocalDate> known = solution.basis().dates().start();
        Optional<StatedProblem> named = named();
        boolean moved =
                known.isPresent()
                        && named.filter(each -> !each.start().equals(known.get())).isPresent();
        Optional<StatedProblem> same =
                named.filter(each -> moved || each.problem().start().equals(solution.first()));
        return same.isPresent()
                ? announced(same.get(), listener)
                : stated(Optional.of(solution.first()), listener);
    }

    /** As the file names its first day; what is wrong with a faulty file is said elsewhere. */
    private Optional<StatedProblem> named() {
        try {
            return Optional.of(read(Optional.empty()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** The name of a file that is elsewhere than the person is gets a hint. */
    private static void checkFolder(String name, Path problems) throws IOException {
        Path fileName = Path.of(name).getFileName();
        String stem = fileName == null ? "" : stem(fileName);
        if (problemsIn(problems).contains(stem)) {
            throw new BadInput("there is no file '" + name + "'", "Maybe " + stem + "?");
        }
    }

    private static BadInput unknown(String name, List<String> there) {
        String message =
                "there is no problem '%s': no file %s"
                        .formatted(name, PROBLEMS.resolve(name + ".yaml"));
        if (Examples.NAMES.contains(name)) {
            return new BadInput(
                    message, "'studycal solve " + name + "' writes it: an example of studycal.");
        }
        if (there.isEmpty()) {
            return new BadInput(
                    message,
                    "Expected a name from the folder problems, or a path to a problem file.",
                    "'studycal init NAME' makes yours, 'studycal solve hello' plans an example.");
        }
        return new BadInput(
                message,
                DidYouMean.among(name, there)
                        .map(word -> "Maybe " + word + "?")
                        .orElse("There are: " + String.join(", ", there)));
    }

    private static List<String> problemsIn(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    String fileName = file.getFileName().toString();
                    boolean isProblem =
                            ProblemFileNames.ENDINGS.stream().anyMatch(fileName::endsWith);
                    if (isProblem && !fileName.contains(".progress.")) {
                        names.add(stem(file));
                    }
                }
            }
        }
        names.sort(String::compareTo);
        return names.stream().distinct().toList();
    }

    private static String stem(Path file) {
        return ProblemFileNames.withoutEnding(file.getFileName().toString());
    }
}
