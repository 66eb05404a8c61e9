package org.studycal.solver;

import java.util.function.BooleanSupplier;
import org.studycal.problem.Points;

/**
 * Simulated annealing on whole sessions (Kirkpatrick, Gelatt and Vecchi 1983): a move that makes
 * the plan dearer is accepted with a probability that falls while time passes. Every plan it passes
 * through keeps every hard rule.
 */
final class Annealing {

    /** By how many points a move may be dearer to be accepted with probability 1/e: at first. */
    static final double HOT = 8;

    /** The same, in the end. */
    static final double COLD = 0.4;

    /**
     * What one slot left out counts for while searching, in points; far more than any place for it
     * costs.
     */
    private static final double LEFT_OUT = 400;

    /** How much more a slot of the next better priority counts. */
    private static final double NEXT_PRIORITY = 500;

    /**
     * What one unit of {@link Model#unevenness} is felt as at first, in temperatures: as much as
     * heat alone drives the weeks apart. It falls faster than the temperature.
     */
    private static final double EVENNESS = 6;

    private static final int CHECK_EVERY = 256;

    private final double hot;
    private final double evenness;
    private final Assignment assignment;
    private final Randoms random;
    private final Neighbourhood[] neighbourhoods;

    /** Every second move while work is left out. */
    private final Neighbourhood[] completing;

    private final double[] leftPrice = new double[6];
    private final Best best;
    private final Change change;
    private final boolean extras;
    private final boolean published;
    private long tried;
    private long scored;
    private long accepted;

    Annealing(Assignment assignment, double hot, long seed, Best best) {
        this(assignment, new Manner(hot, false), seed, best);
    }

    Annealing(Assignment assignment, Manner manner, long seed, Best best) {
        this.hot = manner.heat();
        this.evenness = manner.even() ? EVENNESS / (hot * Points.UNITS) : 0;
        this.assignment = assignment;
        this.random = new Randoms(seed);
        this.best = best;
        this.change = new Change(assignment);
        this.extras = assignment.hasExtras();
        this.published = assignment.hasPublished();
        Picker picker = new Picker(assignment);
        Neighbourhood swap = new SwapStretches(picker, false);
        Neighbourhood join = new SwapStretches(picker, true);
        Neighbourhood exchange = new ExchangeNeighbours(picker);
        ShiftLanes shift = new ShiftLanes(picker);
        this.neighbourhoods =
                new Neighbourhood[] {
                    swap, swap, swap, swap, join, join, exchange, shift, shift, shift, shift, shift,
                    shift, shift, shift
                };
        if (published) {
            neighbourhoods[0] = new BringBack(picker, shift);
            neighbourhoods[1] = neighbourhoods[0];
        }
        if (assignment.countsMoves()) {
            neighbourhoods[4] = neighbourhoods[0];
            neighbourhoods[7] = neighbourhoods[0];
        }
        Neighbourhood fill = new FillLeft(picker);
        Neighbourhood insert = new InsertLeft(picker, shift);
        this.completing = new Neighbourhood[] {fill, insert, insert};
        double price = LEFT_OUT * Points.UNITS;
        for (int priority = 5; priority >= 1; priority--) {
            leftPrice[priority] = price;
            if (hasPriority(priority)) {
                price *= NEXT_PRIORITY;
            }
        }
    }

    /**
     * Searches until {@code limit} says how far it has come (0 to 1) is 1, or {@code stop}.
     *
     * @param limit asked every few hundred moves
     */
    void run(Limit limit, BooleanSupplier stop) {
        double units = Points.UNITS;
        double temperature = hot * units;
        long objective = assignment.objective();
        if (assignment.model.tasks.length == 0 || assignment.model.grid.slots == 0) {
            return;
        }
        while (true) {
            if (tried % CHECK_EVERY == 0) {
                double progress = limit.progress(tried);
                if (progress >= 1 || stop.getAsBoolean()) {
                    return;
                }
                temperature = hot * units * StrictMath.pow(COLD / hot, progress);
            }
            tried++;
            boolean complete = assignment.left() > 0 && random.below(2) == 0;
            Neighbourhood[] kinds = complete ? completing : neighbourhoods;
            Neighbourhood kind = kinds[random.below(kinds.length)];
            double threshold = -temperature * StrictMath.log(1 - random.unit());
            change.begin(extras || published ? Double.MAX_VALUE : threshold);
            if (!kind.propose(random, change) || change.isEmpty()) {
                continue;
            }
            scored++;
            long dearer = assignment.felt(change.cost());
            double uneven = evenness * temperature * temperature * change.uneven();
            double worse = dearer + left(change) + uneven;
            if (worse > threshold
                    && !extras
                    && (!published || worse - change.mostWonBack() > threshold)) {
                continue;
            }
            change.apply();
            if (!assignment.feasible()) {
                assignment.rollback();
                continue;
            }

            assignment.settle();
            worse += assignment.objective() - objective - dearer;
            if (worse > threshold) {
                assignment.rollback();
                continue;
            }
            assignment.commit();
            accepted++;
            objective = assignment.objective();
            if (worse - uneven < 0) {
                best.offer(assignment);
            }
        }
    }

    long tried() {
        return tried;
    }

    long scored() {
        return scored;
    }

    long accepted() {
        return accepted;
    }

    private double left(Change change) {
        double sum = 0;
        for (int priority = 1; priority <= 5; priority++) {
            if (change.leftOut(priority) != 0) {
                sum += change.leftOut(priority) * leftPrice[priority];
            }
        }
        return sum;
    }

    private boolean hasPriority(int priority) {
        for (Task task : assignment.model.tasks) {
            if (task.activity().priority() == priority) {
                return true;
            }
        }
        return false;
    }

    /**
     * What drives an annealing.
     *
     * @param heat by how many points a move may be dearer to be accepted with probability 1/e, at
     *     first
     * @param even whether it keeps the weeks even, see {@link Model#unevenness}
     */
    record Manner(double heat, boolean even) {}

    /** How far a search has come. */
    interface Limit {

        /** 0 at the start, 1 or more at the end. */
        double progress(long tried);
    }
}
