package org.studycal.app;

import java.time.Duration;
import org.studycal.problem.RemainingProblem;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;
import org.studycal.solver.StudyScheduler;

/** Finds a schedule; the solver, except in tests. */
@FunctionalInterface
public interface Search {

    /** The solver, whose classes are loaded when it is first asked. */
    Search SOLVER =
            (problem, settings, listener) -> StudyScheduler.solve(problem, settings, listener);

    /** The best schedule found until the settings' limits or the listener ask to stop. */
    Schedule solve(RemainingProblem problem, SolverSettings settings, SolverListener listener);

    /** A search that is watched. */
    static SolverListener watched(Listener.Watch watch) {
        return new SolverListener() {
            @Override
            public void best(Duration elapsed, long leftOutMinutes, long costUnits) {
                watch.better(elapsed, leftOutMinutes, costUnits);
            }

            @Override
            public boolean stop() {
                return watch.stop();
            }
        };
    }
}
