package org.studycal.problem;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the problem file that was probably meant. */
final class Siblings {

    private static final int MOST = 1_000;

    private Siblings() {}

    /** The file beside a missing one whose name is nearest. */
    static Optional<String> nearest(Path missing) {
        Path folder = missing.getParent() == null ? Path.of("") : missing.getParent();
        return DidYouMean.among(String.valueOf(missing.getFileName()), problems(folder))
                .map(name -> missing.resolveSibling(name).toString());
    }

    /** The problem of a folder that holds only one. */
    static Optional<String> onlyProblem(Path folder) {
        List<String> names = problems(folder);
        return names.size() == 1
                ? Optional.of(folder.resolve(names.getFirst()).toString())
                : Optional.empty();
    }

    private static List<String> problems(Path folder) {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder, "*.{yaml,yml,json}")) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (names.size() < MOST && !name.endsWith(".progress.yaml")) {
                        names.add(name);
                    }
                }
            } catch (IOException e) {
                names.clear();
            }
        }
        return List.copyOf(names);
    }
}
