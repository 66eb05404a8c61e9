package org.studycal.solver;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One run of Timefold's local search from the plan that an assignment holds: simulated annealing
 * (Kirkpatrick, Gelatt and Vecchi 1983) with the moves of {@link StudyMoves}. Every plan it passes
 * through keeps every hard rule.
 */
final class LocalSearch {

    /** Parts of a search that keeps the weeks even; the price of uneven ones is lower in each. */
    private static final int EVEN_PARTS = 12;

    private static final int CHECK_EVERY = 256;

    private final Assignment assignment;
    private final Manner manner;
    private final long seed;
    private final BestPlan best;
    private boolean asserting;
    private SearchLimit limit;
    private BooleanSupplier stop;
    private CoolingClock clock;

    /** Progress at the start and at the end of the part that runs. */
    private double from;

    private double to;
    private double temperature;
    private boolean calculates;
    private boolean partIsOver;
    private boolean over;
    private long tried;
    private long scored;
    private long steps;
    private int[] end;

    /** A search from the plan that {@code assignment} holds; better plans go to {@code best}. */
    LocalSearch(Assignment assignment, Manner manner, long seed, BestPlan best) {
        this.assignment = assignment;
        this.manner = manner;
        this.seed = seed;
        this.best = best;
    }

    /** Lets Timefold check every score against the constraint streams. */
    LocalSearch asserting() {
        asserting = true;
        return this;
    }

    /**
     * Searches until {@code limit} or {@code stop}; the assignment then holds the plan where the
     * search ended, which need not be the best one.
     *
     * @param limit asked every few hundred moves
     */
    void run(SearchLimit limit, BooleanSupplier stop) {
        if (assignment.model.tasks.length == 0 || assignment.model.grid.slots == 0) {
            return;
        }
        this.limit = limit;
        this.stop = stop;
        int parts = manner.even() ? EVEN_PARTS : 1;
        for (int part = 0; part < parts && !over; part++) {
            from = (double) part / parts;
            to = (part + 1.0) / parts;
            assignment.objective().keepEven(manner.evenness((from + to) / 2));
            anneal(seed + part);
        }
        assignment.objective().keepEven(0);
    }

    private void anneal(long randomSeed) {
        double first = manner.temperature(from);
        temperature = first;
        partIsOver = false;
        calculates = false;
        clock = new CoolingClock(manner.temperature(to) / first);
        LocalSearchPhaseConfig phase =
                new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig()
                                        .withMoveIteratorFactoryClass(StudyMoves.class))
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig()
                                        .withAcceptorTypeList(
                                                List.of(AcceptorType.SIMULATED_ANNEALING))
                                        .withSimulatedAnnealingStartingTemperature(
                                                "0hard/0medium/" + (long) first + "soft"))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(
                                new TerminationConfig().withSpentLimit(CoolingClock.WHOLE));
        ScoreDirectorFactoryConfig score =
                new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(StudyScoreCalculator.class);
        if (asserting) {
            score.setAssertionScoreDirectorFactory(
                    new ScoreDirectorFactoryConfig()
                            .withConstraintProviderClass(StudyConstraintProvider.class));
        }
        SolverConfig config =
                new SolverConfig(clock)
                        .withEnvironmentMode(
                                asserting ? EnvironmentMode.FULL_ASSERT : EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(randomSeed)
                        .withSolutionClass(StudyCalendar.class)
                        .withEntityClasses(StudySlot.class)
                        .withScoreDirectorFactory(score)
                        .withMonitoringConfig(
                                new MonitoringConfig().withSolverMetricList(List.of()))
                        .withPhases(phase);
        // Timefold looks for classes where the thread does, and on a cluster that does not know
        // ours.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LocalSearch.class.getClassLoader());
        try {
            SolverFactory.<StudyCalendar>create(config)
                    .buildSolver()
                    .solve(new StudyCalendar(assignment, this));
        } finally {
            thread.setContextClassLoader(before);
        }
        assignment.restore(end);
    }

    /** What the moves look at: the plan of Timefold's working solution. */
    Assignment assignment() {
        return assignment;
    }

    /**
     * What a score calculator keeps up to date: the first one, which is that of the working
     * solution, what the moves look at; those that only check it something of their own.
     */
    Assignment assignmentToKeep() {
        if (calculates) {
            return new Assignment(assignment.model);
        }
        calculates = true;
        return assignment;
    }

    /** By how many units a move may be dearer now to be accepted with probability 1/e. */
    double temperature() {
        return temperature;
    }

    /** Whether another move may be tried. */
    boolean goesOn() {
        if (tried % CHECK_EVERY == 0) {
            double progress = limit.progress(tried);
            over = progress >= 1 || stop.getAsBoolean();
            partIsOver = over || progress >= to;
            if (partIsOver) {
                clock.finish();
            } else {
                temperature = manner.temperature(progress);
                clock.set(Math.max(0, (progress - from) / (to - from)));
            }
        }
        tried++;
        return !partIsOver;
    }

    /** A move goes to Timefold to be scored. */
    void proposed() {
        scored++;
    }

    /** The assignment holds the plan that Timefold stepped to. */
    void stepped() {
        steps++;
        best.offer(assignment);
    }

    /** The assignment holds the last plan of a part. */
    void ended() {
        best.offer(assignment);
        end = assignment.snapshot();
    }

    /** Moves tried. */
    long tried() {
        return tried;
    }

    /** Moves that Timefold scored. */
    long scored() {
        return scored;
    }

    /** Moves that Timefold accepted. */
    long accepted() {
        return steps;
    }
}
