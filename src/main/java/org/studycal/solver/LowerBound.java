package org.studycal.solver;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.studycal.problem.Points;

/**
 * A proven lower bound of the soft cost of every plan that keeps the hard rules and leaves nothing
 * out.
 *
 * <p>Proof. Give every slot of work a price by its task and every slot of a category's week a price
 * (any numbers). In a complete plan each task has as many slots as it needs, and a category's week
 * as many as its tasks have there; so the plan's cost is, whatever the prices,
 *
 * <ul>
 *   <li>what pinned sessions cost on their own,
 *   <li>plus the price of all work,
 *   <li>plus, for each category and week, its quota cost less the price of its slots there,
 *   <li>less, for each week, the gain of the slots there: their tasks' prices, less the quota
 *       prices, the costs of the slots themselves and the price of every session,
 *   <li>plus the cost of the finish, which is no sooner than {@link FinishBound} says,
 *   <li>plus the costs for gaps, switches and uneven days, which are never negative.
 * </ul>
 *
 * The third sum is at least its minimum over any numbers of slots that the week's limits allow
 * ({@link WeekRoom}). The fourth is at most the most gain that {@link OrderedWeeks} finds among
 * arrangements of which every plan's is one: the windows hold no more than their slots, a session
 * lies in one window and is no longer than allowed, and of the order of tasks only part is kept.
 * The bound is what is left (a Lagrangian relaxation, see Fisher 1981). All numbers are whole,
 * nothing is rounded.
 *
 * <p>Good prices come from a minimum cost flow ({@link FlowPrices}); the price of work with target
 * weeks is then raised until as much of it pays within its weeks as there is. From there it goes on
 * to better prices step by step, the further the longer the search.
 *
 * <p>The bound holds for plans of the same dates; where the problem leaves its end open, plans that
 * end on another day may cost less.
 */
final class LowerBound {

    /** Halvings of the span in which the best raise lies. */
    private static final int HALVINGS = 5;

    /** Steps that climbing may take for every second of search, and most rounds of it. */
    private static final long CLIMB_STEPS = 200_000_000;

    private static final int CLIMB_ROUNDS = 300;

    /** By what share a bound is aimed at that is better than the best one. */
    private static final double AMBITION = 0.1;

    /** Rounds in vain before smaller steps are made. */
    private static final int PATIENCE = 5;

    /**
     * Above the cost of every plan: what is said of dates on which not all work has a place. There
     * the bound rises without end, and so would the prices.
     */
    private static final long NO_PLAN = 1L << 46;

    private final Model model;
    private final WorkGroups groups;
    private final WeekRoom room;
    private final WeekParts parts;
    private final WindowFill fill;

    private LowerBound(Model model) {
        this.model = model;
        this.groups = new WorkGroups(model);
        this.room = new WeekRoom(model);
        this.parts = new WeekParts(model, groups);
        this.fill = new WindowFill(model, groups);
    }

    /**
     * The bound in units, never below 0.
     *
     * @param seconds of search that it goes with: the longer, the better the bound
     * @param enough whether to stop with the best one so far
     */
    static long of(Model model, double seconds, BooleanSupplier enough) {
        return FinishBound.of(model, each -> withoutFinish(each, seconds, enough));
    }

    /** The bound of all other costs. */
    private static long withoutFinish(Model model, double seconds, BooleanSupplier enough) {
        return Math.max(0, new LowerBound(model).search((long) (seconds * CLIMB_STEPS), enough));
    }

    /** What prices that somebody else chose prove. */
    static long of(Model model, Function<WorkGroups, SlotPrices> prices) {
        LowerBound bound = new LowerBound(model);
        return bound.at(prices.apply(bound.groups), bound.noPrices())
                + FinishBound.leastCost(model);
    }

    private long search(long mostSteps, BooleanSupplier enough) {
        FlowPrices flow = new FlowPrices(model, groups, room);
        SlotPrices prices = flow.low.towards(flow.high, 50);
        long low = 0;
        for (long high = flow.mostRaise(), i = 0; i < HALVINGS; i++) {
            long raise = (low + high) / 2;
            if (moreWorkThanPays(raised(prices, raise))) {
                low = raise;
            } else {
                high = raise;
            }
        }
        return climb(raised(prices, low), mostSteps, enough);
    }

    /**
     * The best bound on a way up from some prices: subgradients with Polyak's steps towards a bound
     * that is somewhat better than the best one, halved where that stays out of reach (see Held,
     * Wolfe and Crowder 1974).
     */
    private long climb(SlotPrices start, long mostSteps, BooleanSupplier enough) {
        SlotPrices prices = start;
        SlotPrices used = noPrices();
        long bound = at(prices, used);
        long best = Math.min(bound, NO_PLAN);
        long rounds = Math.min(CLIMB_ROUNDS, mostSteps / parts.steps());
        double pace = 1;
        int vain = 0;
        for (long i = 0; i < rounds && best < NO_PLAN && !enough.getAsBoolean(); i++) {
            double rise = Math.max(best, Points.UNITS) * (1 + AMBITION) - bound;
            prices = moved(prices, used, pace * rise);
            used = noPrices();
            bound = at(prices, used);
            vain = bound > best ? 0 : vain + 1;
            best = Math.min(NO_PLAN, Math.max(best, bound));
            if (vain == PATIENCE) {
                vain = 0;
                pace /= 2;
            }
        }
        return best;
    }

    /** Prices that lie a step up the slope, as if the bound rose by {@code rise} along it. */
    private SlotPrices moved(SlotPrices prices, SlotPrices used, double rise) {
        SlotPrices slope = prices.towards(prices, 0);
        double square = 0;
        for (int g = 0; g < groups.count(); g++) {
            slope.task[g] = groups.slots.get(g) - used.task[g];
            square += (double) slope.task[g] * slope.task[g];
        }
        for (long[] quotas : used.quota) {
            for (long quota : quotas) {
                square += (double) quota * quota;
            }
        }
        SlotPrices moved = prices.towards(prices, 0);
        if (square == 0) {
            return moved;
        }
        for (int g = 0; g < groups.count(); g++) {
            moved.task[g] += (long) (rise * slope.task[g] / square);
        }
        for (int c = 0; c < moved.quota.length; c++) {
            for (int w = 0; w < moved.quota[c].length; w++) {
                moved.quota[c][w] += (long) (rise * used.quota[c][w] / square);
            }
        }
        return moved;
    }

    /** Prices with that of work with target weeks raised. */
    private SlotPrices raised(SlotPrices prices, long raise) {
        SlotPrices raised = prices.towards(prices, 0);
        for (int g = 0; g < groups.count(); g++) {
            raised.task[g] += parts.ordered[g] ? raise : 0;
        }
        return raised;
    }

    /**
     * Whether at these prices less work with target weeks pays in a sample of the parts than there
     * is.
     */
    private boolean moreWorkThanPays(SlotPrices prices) {
        SlotPrices used = noPrices();
        long more = 0;
        for (OrderedWeeks part : parts.sample) {
            part.gain(prices, fill, used);
            more += part.ownSlots();
        }
        for (int g = 0; g < groups.count(); g++) {
            more -= parts.ordered[g] ? used.task[g] : 0;
        }
        return more > 0;
    }

    private SlotPrices noPrices() {
        return new SlotPrices(groups.count(), model.categories, model.grid.weeks);
    }

    /** The bound that some prices prove; adds the slots that pay most at them to {@code used}. */
    private long at(SlotPrices prices, SlotPrices used) {
        long sum = model.pinnedCost();
        for (int g = 0; g < groups.count(); g++) {
            sum += prices.task[g] * groups.slots.get(g);
        }
        for (int w = 0; w < model.grid.weeks; w++) {
            sum += quotas(w, prices, used);
        }
        for (OrderedWeeks part : parts.all) {
            sum -= part.gain(prices, fill, used);
        }
        return sum;
    }

    /** The least quota cost of a week's categories, less the price of their slots. */
    private long quotas(int week, SlotPrices prices, SlotPrices used) {
        int most = room.all[week];
        long[] least = new long[most + 1];
        int[][] chosen = new int[model.categories][most + 1];
        for (int c = 0; c < model.categories; c++) {
            long[] costs = costs(c, week, prices.quota[c][week]);
            long[] before = least;
            least = new long[most + 1];
            for (int k = 0; k <= most; k++) {
                least[k] = Long.MAX_VALUE;
                for (int x = 0; x <= Math.min(k, costs.length - 1); x++) {
                    long cost = before[k - x] + costs[x];
                    if (cost < least[k]) {
                        least[k] = cost;
                        chosen[c][k] = x;
                    }
                }
            }
        }
        int k = most;
        for (int c = model.categories - 1; c >= 0; c--) {
            used.quota[c][week] -= chosen[c][k];
            k -= chosen[c][k];
        }
        return least[most];
    }

    /** The quota cost of a category's week less the price of its slots, by their number. */
    private long[] costs(int category, int week, long price) {
        int pinned = model.pinnedUse.categoryWeek()[category][week];
        long[] costs = new long[room.category[category][week] + 1];
        for (int x = 0; x < costs.length; x++) {
            costs[x] = model.quotaCost(category, week, pinned + x) - price * x;
        }
        return costs;
    }
}
