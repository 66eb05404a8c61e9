package org.studycal.progress;

import java.util.List;
import org.studycal.problem.Fault;
import org.studycal.problem.Problem;

/**
 * A progress file as it was read.
 *
 * @param entries in the order of the file, those that were taken back too
 * @param last how many of them an undo would take back now
 * @param warnings what looks odd but does not stop anything, by line
 */
public record ReadProgress(List<Entry> entries, int last, List<Fault> warnings) {

    public ReadProgress {
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }

    /** The records that the entries make together. */
    public Records records(Problem problem) {
        return Records.of(entries, problem);
    }
}
