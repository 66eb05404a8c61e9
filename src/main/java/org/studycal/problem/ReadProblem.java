package org.studycal.problem;

import java.util.List;

/**
 * A problem as read from a file.
 *
 * @param problem valid
 * @param digest SHA-256 of the file's bytes, as {@code sha256:<hex>}
 * @param warnings what looks odd but does not stop anything, by line
 */
public record ReadProblem(Problem problem, String digest, List<Fault> warnings) {

    public ReadProblem {
        warnings = List.copyOf(warnings);
    }
}
