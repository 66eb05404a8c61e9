package org.studycal.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A problem or progress file cannot be used; carries every fault that was found in it. */
public final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * Creates the exception.
     *
     * @param faults at least one, in the order of the file
     */
    public ProblemException(List<Fault> faults) {
        super(faults.stream().map(Fault::render).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The faults by line; errors and warnings. */
    public List<Fault> faults() {
        return faults;
    }
}
