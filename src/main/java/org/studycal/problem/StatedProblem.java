package org.studycal.problem;

import java.time.LocalDate;
import java.util.List;

/**
 * A problem as its file states it: the first of its three states. With what calendars hold and what
 * was recorded it makes a situation, and of that a {@link RemainingProblem} is left to plan.
 *
 * @param problem valid
 * @param start the first day that the file names, also where another one was asked for
 * @param digest SHA-256 of the file's bytes, as {@code sha256:<hex>}
 * @param warnings what looks odd but does not stop anything, by line
 */
public record StatedProblem(Problem problem, LocalDate start, String digest, List<Fault> warnings) {

    public StatedProblem {
        warnings = List.copyOf(warnings);
    }
}
