package org.studycal.problem;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the file that was probably meant. */
final class Siblings {

    private static final int MOST = 1_000;

    private Siblings() {}

    /** The problem file beside a missing one whose name is nearest. */
    static Optional<String> nearest(Path missing) {
        return DidYouMean.among(String.valueOf(missing.getFileName()), problems(folderOf(missing)))
                .map(name -> missing.resolveSibling(name).toString());
    }

    /** The name of the calendar file beside a missing one that is nearest. */
    static Optional<String> nearestCalendar(Path missing) {
        return DidYouMean.among(
                String.valueOf(missing.getFileName()),
                files(folderOf(missing), "*.{ics,ICS,ical,icalendar}"));
    }

    private static Path folderOf(Path file) {
        return file.getParent() == null ? Path.of("") : file.getParent();
    }

    /** The problem of a folder that holds only one. */
    static Optional<String> onlyProblem(Path folder) {
        List<String> names = problems(folder);
        return names.size() == 1
                ? Optional.of(folder.resolve(names.getFirst()).toString())
                : Optional.empty();
    }

    private static List<String> problems(Path folder) {
        return files(folder, "*.{yaml,yml,json}");
    }

    private static List<String> files(Path folder, String pattern) {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
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
