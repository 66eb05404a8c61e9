package org.studycal.solver;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.studycal.plan.SearchFigures;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/**
 * Plans a problem: the only way into this package. A first plan, then Timefold's local search on
 * two threads, whose better stretches are put together.
 */
public final class StudyScheduler {

    /** Time that a first plan may take even where the limit is shorter: for years of work. */
    private static final long FIRST_PLAN_NANOS = 10_000_000_000L;

    /** Who gives the search more time than this wants more of it, also where little is gained. */
    private static final double USUAL_NANOS = 10e9;

    private static final double NANOS = 1e9;

    /** Share of the time limit in which the bound is looked for, beside the search. */
    private static final double BOUND_SHARE = 0.1;

    /** Moves that are tried in a second, more or less. */
    private static final double MOVES_A_SECOND = 2_000_000;

    /** Seconds that a bound is worth where hardly any moves are tried. */
    private static final double SHORTEST = 0.02;

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

    private final Problem problem;
    private final SolverSettings settings;
    private final SolverListener listener;
    private final Consumer<Model> prices;
    private final LongSupplier nanos;
    private final long start;

    /** When the first plan stood: from then on the time limit counts. */
    private long built;

    /**
     * Runs what stands beside the search: its own, as who shares one waits for others' work. On two
     * processors it is one thread, which sees to the bound first: three threads there leave a worse
     * bound and a worse plan.
     */
    private final ExecutorService beside =
            Executors.newFixedThreadPool(
                    Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                    Thread.ofPlatform().daemon().factory());

    private CompletableFuture<Long> bound;
    private OptionalDouble cutShort = OptionalDouble.empty();

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
        StudyScheduler scheduler = new StudyScheduler(problem, settings, listener, prices, nanos);
        try {
            return scheduler.solve();
        } finally {
            scheduler.beside.shutdown();
        }
    }

    private Schedule solve() {
        Assignment assignment = new FirstPlan(problem, settings, prices, this::enough).make();
        Model model = assignment.model;
        BestPlan best =
                new BestPlan(model.grid.slots, new Reporter(listener, nanos, start)::improved);
        best.offer(assignment);
        built = nanos.getAsLong();
        long firstCost = best.objective();
        double heat = model.published == null ? Manner.HOT : REPLAN_HEAT;
        SideBySide search = new SideBySide(assignment, heat, settings.seed(), best, beside);
        if (improves()) {
            if (best.left() == 0) {
                // Beside the search, as years of work take part of a second; for a small plan
                // before it, as that hardly ever needs a search once its bound is known.
                bound =
                        FinishBound.isSmall(model)
                                ? CompletableFuture.completedFuture(boundOf(model))
                                : CompletableFuture.supplyAsync(() -> boundOf(model), beside);
            }
            improve(search, assignment, best);
        }
        assignment.restore(best.slots());
        PlaceLeft.into(assignment);
        pullForward(assignment);
        PlaceLeft.into(assignment);
        Assignment plan = OpenEnd.trimmed(assignment, settings, prices);
        OptionalLong proven = plan == assignment ? bound(model, best) : boundOf(plan);
        ReviewBlocks.Reviewed reviewed = ReviewBlocks.of(plan, settings);
        long end = nanos.getAsLong();
        return new Schedule(
                plan.model.grid.first,
                plan.model.grid.last,
                reviewed.bookings(),
                Reasons.of(plan),
                reviewed.unplaced(),
                plan.cost(),
                proven,
                RuleCosts.of(plan),
                new SearchFigures(
                        Duration.ofNanos(built - start),
                        Duration.ofNanos(end - built),
                        firstCost,
                        search.tried(),
                        search.scored(),
                        search.accepted(),
                        cutShort));
    }

    private void improve(SideBySide search, Assignment assignment, BestPlan best) {
        ComputingTime computing = new ComputingTime();
        SearchLimit limit = limit(assignment.model, assignment.hasExtras());
        boolean byTime = settings.stepLimit().isEmpty();
        boolean replans = assignment.hasPublished();
        double part = replans ? TRADING : 1;
        search.run(
                tried -> limit.progress(tried) / part,
                byTime,
                () -> listener.stop() || atBound(best.objective()));
        if (replans) {
            search.moveFewer(
                    tried -> (limit.progress(tried) - part) / (1 - part), byTime, listener::stop);
        }
        boolean byClock = byTime && overdue() && !listener.stop();
        cutShort = byClock ? computing.missing() : OptionalDouble.empty();
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

    /**
     * How far the search has come: by moves with a step limit, else by time, and never longer than
     * its size is worth in ten seconds, or as many times that as the limit is longer.
     */
    private SearchLimit limit(Model model, boolean hard) {
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
        return tried -> Math.max((nanos.getAsLong() - built) / most, tried / enough);
    }

    /** Whether nothing better can be found. */
    private boolean atBound(long cost) {
        return bound != null && bound.isDone() && bound.join() == cost;
    }

    /** Whether there is a search at all; a first plan alone is wanted at once, without a bound. */
    private boolean improves() {
        return settings.stepLimit().isPresent() || settings.timeLimit().isPositive();
    }

    private OptionalLong bound(Model model, BestPlan best) {
        if (best.left() > 0 || !improves()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(bound == null ? boundOf(model) : bound.join());
    }

    /** It takes computing time from the search: little of it, also on a busy machine. */
    private long boundOf(Model model) {
        boolean byTime = settings.stepLimit().isEmpty();
        double most = BOUND_SHARE * settings.timeLimit().toNanos();
        long began = nanos.getAsLong();
        return LowerBound.of(model, seconds(), () -> byTime && nanos.getAsLong() - began >= most);
    }

    /** About how long the search is: as many seconds as are usual at most. */
    private double seconds() {
        OptionalLong steps = settings.stepLimit();
        double seconds =
                steps.isPresent()
                        ? Math.max(SHORTEST, steps.getAsLong() / MOVES_A_SECOND)
                        : Math.max(1, settings.timeLimit().toSeconds());
        return Math.min(seconds, USUAL_NANOS / NANOS);
    }

    /** Uses what came free of a published plan, and closes the holes of a new one. */
    private void pullForward(Assignment assignment) {
        if (settings.published().isPresent()) {
            Published published = settings.published().get();
            Grid grid = assignment.model.grid;
            PullForward.useFreed(
                    assignment,
                    FreedTime.of(assignment, published),
                    grid.firstSlotAt(Grid.minute(published.freezeUntil())));
        } else if (improves()) {
            PullForward.closeHoles(assignment);
        }
    }

    /** The bound of a plan that is shorter than the one searched for. */
    private OptionalLong boundOf(Assignment plan) {
        return plan.left() > 0 || !improves()
                ? OptionalLong.empty()
                : OptionalLong.of(boundOf(plan.model));
    }

    private boolean overdue() {
        return nanos.getAsLong() - built >= settings.timeLimit().toNanos();
    }
}
