package org.studycal.solver;

/** How far a search may go. */
interface SearchLimit {

    /**
     * How far a search that has tried so many moves has come: 0 at the start, 1 or more at the end.
     */
    double progress(long tried);
}
