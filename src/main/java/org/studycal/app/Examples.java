package org.studycal.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The problems that come with studycal, for a folder that has none of that name. */
public final class Examples {

    /** What they are called; the smallest is the first. */
    public static final List<String> NAMES =
            List.of("hello", "ai-ml-security", "parent-with-a-job", "too-much");

    /** Where an editor finds the schema, which it does only beside studycal's own sources. */
    private static final String SCHEMA_LINE = "# yaml-language-server:";

    private Examples() {}

    /**
     * Writes the example of this name to the folder of problems, unless the name means another file
     * that is there; it is a file like any other from then on.
     *
     * @return the file, as the user would write it, if it was written
     */
    public static Optional<Path> bring(Workspace workspace, String name) throws IOException {
        if (!NAMES.contains(name) || ProblemFile.named(workspace, name).isPresent()) {
            return Optional.empty();
        }
        NewProblem problem = NewProblem.named(name);
        problem.write(workspace, text(name));
        return Optional.of(problem.file());
    }

    private static String text(String name) throws IOException {
        String file = name + ".yaml";
        try (InputStream stream = Examples.class.getResourceAsStream("examples/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the example " + file + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(SCHEMA_LINE))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
