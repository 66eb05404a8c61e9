package org.studycal.solver;

import java.time.Duration;

/** Follows a search while it runs. */
public interface SolverListener {

    /** A listener that hears nothing and never stops the search. */
    SolverListener NONE =
            new SolverListener() {
                @Override
                public void best(Duration elapsed, long leftOutMinutes, long costUnits) {}

                @Override
                public boolean stop() {
                    return false;
                }
            };

    /** A better plan was found; called at most a few times a second. */
    void best(Duration elapsed, long leftOutMinutes, long costUnits);

    /** Whether to stop now with the best plan so far; asked many times a second. */
    boolean stop();
}
