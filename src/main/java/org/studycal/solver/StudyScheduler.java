package org.studycal.solver;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.studycal.plan.SearchFigures;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/**
 * Plans a problem: the only way into this package. Timefold runs two phases, a construction and a
 * search, and scores what they lay out with the constraint streams; a plan whose own cost differs
 * from that score is a bug and never leaves here.
 */
public final class StudyScheduler {

    /** Two searches at once make the solver's metrics warn; nobody reads them here. */
    private static final Logger METRICS = Logger.getLogger("io.micrometer");

    static {
        METRICS.setLevel(Level.OFF);
    }

    /** Moves spent on finding a place for all work before the plan's end is moved. */
    private static final int REPAIR_MOVES = 150_000;

    /** Time that a first plan may take even where the limit is shorter. */
    private static final long FIRST_PLAN_NANOS = 1_000_000_000;

    /** Who gives the search more time than this wants more of it, also where little is gained. */
    private static final double USUAL_NANOS = 10e9;

    /**
     * How many times as many moves pay under the rules of {@link Extras}: a plan of half a year
     * with breaks and days of rest is 6% cheaper for it, one without them hardly ever.
     */
    private static final double HARDER = 8;

    /**
     * How hot the search begins on a plan that should stay much as it is. Cooler ones find no way
     * back to where a session was after more than a few lost days: from 0.3 to 2 they keep fewer
     * sessions and are no cheaper, and a hotter one keeps no more.
     */
    private static final double REPLAN_HEAT = 4;

    /**
     * For how much of a replan costs and moves are traded, before only the number of moves counts.
     */
    private static final double TRADING = 0.67;

    /** Heats of that search, tried one after the other: the cooler, the less it spoils the rest. */
    private static final double[] REPAIR_HEATS = {1.5, 4, Annealing.HOT};

    private final Problem problem;
    private final SolverSettings settings;
    private final SolverListener listener;
    private final Consumer<Model> prices;
    private final LongSupplier nanos;
    private final long start;
    private CompletableFuture<Long> bound;
    private TwinSearch search;
    private long firstCost;
    private long built;
    private HardMediumSoftScore score;

    private StudyScheduler(
            Problem problem,
            SolverSettings settings,
            SolverListener listener,
            Consumer<Model> prices,
            LongSupplier nanos) {
        this.problem = problem;
        this.settings = settings;
        this.listener = listener;
        this.prices = prices;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /**
     * Plans what is left of a problem within the limits of {@code settings}.
     *
     * @param listener hears of better plans and may stop the search early
     * @return the best plan found; what found no place is in {@link Schedule#leftOut}
     */
    public static Schedule solve(
            RemainingProblem remaining, SolverSettings settings, SolverListener listener) {
        return solve(remaining.problem(), settings, listener, model -> {}, System::nanoTime);
    }

    /**
     * The same with prices that no problem file can state, and with another clock, for the
     * benchmark.
     *
     * @param prices may change the prices of a fresh model
     * @param nanos the time that the limit is measured by
     */
    static Schedule solve(
            Problem problem,
            SolverSettings settings,
            SolverListener listener,
            Consumer<Model> prices,
            LongSupplier nanos) {
        return new StudyScheduler(problem, settings, listener, prices, nanos).solve();
    }

    private Schedule solve() {
        Assignment assignment = firstPlan();
        Model model = assignment.model;
        Best best = new Best(model.grid.slots, new Reporter(listener, nanos, start)::improved);
        best.offer(assignment);
        built = nanos.getAsLong();
        firstCost = best.objective();
        if (best.left() == 0 && improves()) {
            // Beside the search: it takes part of a second for years of work.
            bound = CompletableFuture.supplyAsync(() -> LowerBound.of(model));
        }
        improve(model, assignment, best);
        assignment.restore(best.slots());
        checkScore(assignment, score);
        long end = nanos.getAsLong();
        return new Schedule(
                model.grid.first,
                model.grid.last,
                Bookings.of(assignment),
                Reasons.of(assignment),
                assignment.cost(),
                bound(model, best),
                RuleCosts.of(assignment),
                new SearchFigures(
                        Duration.ofNanos(built - start),
                        Duration.ofNanos(end - built),
                        firstCost,
                        search == null ? 0 : search.tried(),
                        search == null ? 0 : search.scored(),
                        search == null ? 0 : search.accepted()));
    }

    /**
     * A complete plan if there is one within reach, over as many weeks as it takes where the
     * problem leaves that open.
     */
    private Assignment firstPlan() {
        Horizon horizon = new Horizon(problem, settings.notBefore());
        Assignment best = null;
        if (settings.published().isPresent()) {
            LocalDate last = settings.published().get().last();
            best = firstPlan(last);
            boolean more = true;
            while (more && !horizon.last().isAfter(last)) {
                more = horizon.extend();
            }
            if (best.left() == 0 || enough() || !more) {
                return best;
            }
        }
        while (true) {
            Assignment assignment = firstPlan(horizon.last());
            if (best != null && assignment.left() >= best.left()) {
                return best;
            }
            best = assignment;
            if (assignment.left() == 0 || enough() || !horizon.extend()) {
                return best;
            }
        }
    }

    /**
     * Tries the paces one after the other, and with each a repair, until everything has a place.
     */
    private Assignment firstPlan(LocalDate last) {
        Model model =
                new Model(
                        problem, problem.start(), last, settings.notBefore(), settings.published());
        prices.accept(model);
        Assignment assignment = new Assignment(model);
        Best best = new Best(model.grid.slots, improved -> {});
        int[] empty = assignment.snapshot();
        if (model.published != null) {
            RightShift.lay(assignment);
            best.offer(assignment);
            repair(assignment, best);
        }
        for (Construction.Pace pace : Construction.Pace.values()) {
            if (model.published != null && (best.left() == 0 || enough())) {
                break;
            }
            assignment.restore(empty);
            new Construction(assignment, pace).build();
            best.offer(assignment);
            repair(assignment, best);
            if (best.left() == 0 || enough()) {
                break;
            }
        }
        assignment.restore(best.slots());
        return assignment;
    }

    /**
     * Whether to go on with the first plan as it is: asked to stop, or no time left to make it
     * complete. A step limit must not depend on time.
     */
    private boolean enough() {
        long most = Math.max(FIRST_PLAN_NANOS, settings.timeLimit().toNanos());
        boolean late = settings.stepLimit().isEmpty() && nanos.getAsLong() - start >= most;
        return late || listener.stop();
    }

    private void repair(Assignment assignment, Best best) {
        Annealing.Limit limit = tried -> assignment.left() == 0 ? 1 : (double) tried / REPAIR_MOVES;
        for (double heat : REPAIR_HEATS) {
            if (assignment.left() > 0 && !enough()) {
                new Annealing(assignment, heat, settings.seed(), best).run(limit, this::enough);
                best.offer(assignment);
            }
        }
    }

    private void improve(Model model, Assignment assignment, Best best) {
        PhaseCommand<StudyCalendar> construction = context -> layOut(context, best);
        PhaseCommand<StudyCalendar> improvement =
                context -> {
                    double heat = model.published == null ? Annealing.HOT : REPLAN_HEAT;
                    search = new TwinSearch(assignment, heat, settings.seed(), best);
                    Annealing.Limit limit = limit(model, assignment.hasExtras());
                    double part = model.published == null ? 1 : TRADING;
                    BooleanSupplier stop = () -> listener.stop() || context.isPhaseTerminated();
                    search.run(
                            tried -> limit.progress(tried) / part,
                            settings.stepLimit().isEmpty(),
                            () -> stop.getAsBoolean() || atBound(best.objective()));
                    if (model.published != null) {
                        search.moveFewer(
                                tried -> (limit.progress(tried) - part) / (1 - part),
                                settings.stepLimit().isEmpty(),
                                stop);
                    }
                    layOut(context, best);
                };
        CustomPhaseConfig first =
                new CustomPhaseConfig().withCustomPhaseCommandList(List.of(construction));
        CustomPhaseConfig second =
                new CustomPhaseConfig().withCustomPhaseCommandList(List.of(improvement));
        SolverConfig config =
                new SolverConfig()
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withSolutionClass(StudyCalendar.class)
                        .withEntityClasses(StudySlot.class)
                        .withScoreDirectorFactory(
                                new ScoreDirectorFactoryConfig()
                                        .withConstraintProviderClass(
                                                StudyConstraintProvider.class));
        config = improves() ? config.withPhases(first, second) : config.withPhases(first);
        StudyCalendar calendar =
                SolverFactory.<StudyCalendar>create(config)
                        .buildSolver()
                        .solve(new StudyCalendar(model));
        if (score == null) {
            // Without any slot Timefold runs no phase.
            score = calendar.getScore();
        }
    }

    private void layOut(PhaseCommandContext<StudyCalendar> context, Best best) {
        PlanningVariableMetaModel<StudyCalendar, StudySlot, Task> variable =
                (PlanningVariableMetaModel<StudyCalendar, StudySlot, Task>)
                        context.getSolutionMetaModel()
                                .entity(StudySlot.class)
                                .variable("task", Task.class);
        // Not Timefold's best score: its whole numbers may weigh priorities less strictly than
        // Best.
        score =
                context.executeAndCalculateScore(
                        new LayOut(variable, context.getWorkingSolution(), best.slots()));
    }

    /**
     * How far the search has come: by moves with a step limit, else by time, and never longer than
     * its size is worth in ten seconds, or as many times that as the limit is longer.
     */
    private Annealing.Limit limit(Model model, boolean hard) {
        OptionalLong steps = settings.stepLimit();
        if (steps.isPresent()) {
            return tried -> overdue() ? 1 : (double) tried / Math.max(1, steps.getAsLong());
        }
        double most = settings.timeLimit().toNanos();
        double patience = Math.max(1, most / USUAL_NANOS);
        double enough =
                60_000.0
                        * (hard ? HARDER : 1)
                        * patience
                        * model.tasks.length
                        * (1 + model.tasks.length / 50);
        return tried -> Math.max((nanos.getAsLong() - start) / most, tried / enough);
    }

    /** Whether nothing better can be found. */
    private boolean atBound(long cost) {
        return bound != null && bound.isDone() && bound.join() == cost;
    }

    /** Whether there is a search at all; a first plan alone is wanted at once, without a bound. */
    private boolean improves() {
        return settings.stepLimit().isPresent() || settings.timeLimit().isPositive();
    }

    private OptionalLong bound(Model model, Best best) {
        if (best.left() > 0 || !improves()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(bound == null ? LowerBound.of(model) : bound.join());
    }

    private boolean overdue() {
        return nanos.getAsLong() - start >= settings.timeLimit().toNanos();
    }

    private static void checkScore(Assignment assignment, HardMediumSoftScore score) {
        long left = 0;
        for (Task task : assignment.model.tasks) {
            left += task.leftPrice() * assignment.missing(task.index());
        }
        if (score.hardScore() != 0
                || score.mediumScore() != -left
                || score.softScore() != -assignment.cost()) {
            throw new IllegalStateException(
                    "the search says "
                            + left
                            + " left out and a cost of "
                            + assignment.cost()
                            + ", the constraint streams say "
                            + score);
        }
    }
}
