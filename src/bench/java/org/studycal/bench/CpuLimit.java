package org.studycal.bench;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Lets CP-SAT have so much time of two processors, however busy they are with other things. */
final class CpuLimit {

    private static final int WORKERS = 2;

    /** How much longer it may take on a machine that is busy with other things. */
    private static final double MOST_WALL = 6;

    private CpuLimit() {}

    /** Solves for so many seconds of two processors. */
    static CpSolverStatus solve(CpModel model, CpSolver solver, double seconds) {
        solver.getParameters().setMaxTimeInSeconds(MOST_WALL * seconds).setNumWorkers(WORKERS);
        double end = CpuTime.ofProcess() + WORKERS * seconds;
        AtomicBoolean running = new AtomicBoolean(true);
        Thread watch =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    while (running.get()) {
                                        LockSupport.parkNanos(100_000_000);
                                        if (CpuTime.ofProcess() > end) {
                                            solver.stopSearch();
                                        }
                                    }
                                });
        CpSolverStatus status = solver.solve(model);
        running.set(false);
        LockSupport.unpark(watch);
        return status;
    }
}
