package org.studycal.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.DidYouMean;
import picocli.CommandLine.Parameters;

/** The problem a command is about: {@code NAME} or a path. */
final class ProblemArgument {

    private static final Path PROBLEMS = Path.of("problems");
    private static final Path SOLUTIONS = Path.of("solutions");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The problem: NAME for problems/NAME.yaml (.yml, .json), or a path.")
    private String name;

    /** For picocli. */
    ProblemArgument() {}

    /** The problem of this name. */
    ProblemArgument(String name) {
        this.name = name;
    }

    /** As the user wrote it, to be used in hints. */
    String name() {
        return name;
    }

    /** The problem file; a path is left to the reader to judge. */
    Path file(Surroundings surroundings) throws IOException {
        Path asPath = surroundings.resolve(Path.of(name));
        Path problems = surroundings.resolve(PROBLEMS);
        if (isPath()) {
            if (!Files.exists(asPath)) {
                checkFolder(problems);
            }
            return asPath;
        }
        for (String ending : ENDINGS) {
            Path file = problems.resolve(name + ending);
            if (Files.exists(file)) {
                return file;
            }
        }
        if (Files.isRegularFile(asPath)) {
            return asPath;
        }
        throw unknown(problemsIn(problems));
    }

    /** Where its solution is when the user does not say. */
    Path solutionFolder(Path file) {
        return SOLUTIONS.resolve(stem(file));
    }

    private boolean isPath() {
        return name.contains("/")
                || name.contains("\\")
                || ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The name of a file that is elsewhere than the user is gets a hint. */
    private void checkFolder(Path problems) throws IOException {
        Path fileName = Path.of(name).getFileName();
        String stem = fileName == null ? "" : stem(fileName);
        if (problemsIn(problems).contains(stem)) {
            throw new BadInput("there is no file '" + name + "'", "Maybe " + stem + "?");
        }
    }

    private BadInput unknown(List<String> there) {
        String message =
                "there is no problem '%s': no file %s"
                        .formatted(name, PROBLEMS.resolve(name + ".yaml"));
        if (there.isEmpty()) {
            return new BadInput(
                    message,
                    "Expected a name from the folder problems, or a path to a problem file.");
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
                    boolean isProblem = ENDINGS.stream().anyMatch(fileName::endsWith);
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
        String fileName = file.getFileName().toString();
        for (String ending : ENDINGS) {
            if (fileName.endsWith(ending) && fileName.length() > ending.length()) {
                return fileName.substring(0, fileName.length() - ending.length());
            }
        }
        return fileName;
    }
}
