package org.studycal.solver;

import java.time.Duration;

/**
 * Cuts the long search for a place for all work short, the same on every machine, where a test has
 * no use for it. What comes after the first plan goes on.
 */
public final class ShortRepair implements SolverListener {

    /** A search asks once in a few hundred moves. */
    private static final int MOST_QUESTIONS = 100;

    private int asked;
    private boolean planned;

    @Override
    public void best(Duration elapsed, long leftOutMinutes, long costUnits) {
        planned = true;
    }

    @Override
    public boolean stop() {
        return !planned && ++asked > MOST_QUESTIONS;
    }
}
