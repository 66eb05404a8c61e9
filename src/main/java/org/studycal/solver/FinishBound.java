package org.studycal.solver;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.studycal.problem.Points;
import org.studycal.rule.SoftRule;

/** The least that the finish can cost: work ends on no day before there was room for it. */
final class FinishBound {

    /** Up to which size each possible finish is bounded for itself. */
    private static final int MOST_TASKS = 12;

    private static final int MOST_SLOTS = 800;
    private static final int MOST_DAYS = 14;

    private final Model model;
    private final long price;
    private final int earliest;

    private FinishBound(Model model) {
        this.model = model;
        this.price = model.weight(SoftRule.FINISH) * Points.PER_PIECE;
        this.earliest = earliest();
    }

    /** The least cost of the finish of a complete plan, in units. */
    static long leastCost(Model model) {
        FinishBound bound = new FinishBound(model);
        return bound.cost(bound.earliest);
    }

    /**
     * A bound of the whole cost. A small problem is bounded for each day that all its work may end
     * on: who ends sooner has fewer windows, and may need more sessions.
     *
     * @param rest bounds all other costs of a model
     */
    static long of(Model model, ToLongFunction<Model> rest) {
        FinishBound bound = new FinishBound(model);
        long anyDay = rest.applyAsLong(model);
        boolean all = Arrays.stream(model.tasks).noneMatch(Task::isHabit);
        // A reserve is a share of whole weeks, also of those that work ends in the middle of.
        boolean whole = model.problem.limits().reservePercent() == 0;
        return bound.price > 0 && isSmall(model) && all && whole
                ? bound.byDay(anyDay, rest)
                : anyDay + bound.cost(bound.earliest);
    }

    /** Whether bounding a plan takes a few milliseconds. */
    static boolean isSmall(Model model) {
        return model.tasks.length <= MOST_TASKS && model.grid.slots <= MOST_SLOTS;
    }

    private long cost(int day) {
        return price * model.daysOver(day);
    }

    private long byDay(long anyDay, ToLongFunction<Model> rest) {
        long least = Long.MAX_VALUE;
        int latest = Math.min(model.grid.days - 1, earliest + MOST_DAYS);
        for (int day = earliest; day <= latest; day++) {
            long here = cost(day);
            if (here + anyDay >= least) {
                return least;
            }
            if (day == earliest || model.grid.dayFrom[day] < model.grid.dayTo[day]) {
                Model sooner =
                        new Model(
                                model.problem,
                                model.grid.first,
                                model.grid.first.plusDays(day),
                                model.notBefore,
                                Optional.empty());
                least = Math.min(least, here + rest.applyAsLong(sooner));
            }
        }
        return Math.min(least, cost(latest + 1) + anyDay);
    }

    /** The first day by whose end there is room for each task, and for all together. */
    private int earliest() {
        int[] open = new int[model.grid.days];
        int last = model.pinnedFinish;
        int slots = 0;
        boolean[] some = new boolean[model.grid.slots];
        for (Task task : model.tasks) {
            if (!task.isHabit() && task.slots() > 0) {
                int[] own = new int[model.grid.days];
                for (int s = task.from(); s < task.to(); s++) {
                    if (model.allowed(task.index(), s)) {
                        own[model.grid.day[s]]++;
                        open[model.grid.day[s]] += some[s] ? 0 : 1;
                        some[s] = true;
                    }
                }
                slots += task.slots();
                last = Math.max(last, dayOf(task.slots(), own));
            }
        }
        return Math.max(last, dayOf(slots, open));
    }

    /** The day by whose end there is room for so many slots; 0 where there is none. */
    private int dayOf(int slots, int[] open) {
        int room = 0;
        for (int day = 0; day < open.length && slots > 0; day++) {
            int most =
                    model.limits.day == SlotLimits.UNLIMITED
                            ? open[day]
                            : Math.min(
                                    open[day],
                                    Math.max(0, model.limits.day - model.pinnedUse.day()[day]));
            room += most;
            if (room >= slots) {
                return day;
            }
        }
        return 0;
    }
}
