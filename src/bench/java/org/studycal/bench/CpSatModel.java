package org.studycal.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.studycal.solver.Board;
import org.studycal.solver.Task;

/**
 * Slots of every task in every window, a session where there are any, and the first and last window
 * of every task: a plan is these numbers, laid out in every window in the order of prerequisites.
 */
final class CpSatModel {

    /** Far more than any place of a slot costs, in units. */
    private static final long LEFT_OUT = 400L * 6_000;

    private final Board board;
    private final Task[] tasks;
    private final CpModel model = new CpModel();
    private final List<Map<Integer, IntVar>> amounts = new ArrayList<>();
    private final List<Map<Integer, BoolVar>> sessions = new ArrayList<>();
    private final IntVar[] left;
    private final List<QuotaPrice> prices = new ArrayList<>();
    private final IntVar[] first;
    private final IntVar[] last;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final int[] rank;

    /**
     * Models the problem of a board.
     *
     * @param reach windows more than so many weeks from a task's target weeks are left out, but for
     *     those that the board uses
     */
    CpSatModel(Board board, int reach) {
        Loader.loadNativeLibraries();
        this.board = board;
        this.tasks = board.tasks();
        this.left = new IntVar[tasks.length];
        this.first = new IntVar[tasks.length];
        this.last = new IntVar[tasks.length];
        this.rank = ranks();
        for (Task task : tasks) {
            addTask(task, reach);
        }
        for (Task task : tasks) {
            for (int before : board.before(task.index())) {
                model.addLessOrEqual(last[before], first[task.index()]);
            }
        }
        addCapacity();
        addQuotas();
        model.minimize(cost);
    }

    /** Starts from what is on the board. */
    void hint() {
        for (Task task : tasks) {
            int t = task.index();
            int[] used = used(t);
            int lowest = board.windows() - 1;
            int highest = 0;
            for (Map.Entry<Integer, IntVar> entry : amounts.get(t).entrySet()) {
                int amount = used[entry.getKey()];
                model.addHint(entry.getValue(), amount);
                model.addHint(sessions.get(t).get(entry.getKey()), amount > 0);
                if (amount > 0) {
                    lowest = Math.min(lowest, entry.getKey());
                    highest = Math.max(highest, entry.getKey());
                }
            }
            model.addHint(first[t], lowest);
            model.addHint(last[t], highest);
            model.addHint(left[t], task.slots() - Arrays.stream(used).sum());
        }
        int[][] hours = new int[board.categories()][board.weeks()];
        for (int s = 0; s < board.slots(); s++) {
            if (board.at(s) != Board.NONE) {
                hours[tasks[board.at(s)].category()][board.week(s)]++;
            }
        }
        for (QuotaPrice quota : prices) {
            int n = hours[quota.category()][quota.week()];
            model.addHint(quota.price(), board.quotaCost(quota.category(), quota.week(), n));
        }
    }

    /** Solves for so many seconds of two processors and lays the plan out. */
    Answer solve(double seconds, long seed) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setRandomSeed(Math.toIntExact(seed));
        CpSolverStatus status = CpuLimit.solve(model, solver, seconds);
        boolean solved = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        if (solved) {
            layOut(solver);
        } else {
            board.clear();
        }
        return new Answer(solved, status.toString(), solver.bestObjectiveBound());
    }

    /** What a category's hours in a week cost. */
    private record QuotaPrice(int category, int week, IntVar price) {}

    /** What came out. */
    record Answer(boolean solved, String status, double bound) {}

    private void addTask(Task task, int reach) {
        int t = task.index();
        Map<Integer, IntVar> amount = new HashMap<>();
        Map<Integer, BoolVar> session = new HashMap<>();
        int[] used = used(t);
        first[t] = model.newIntVar(0, board.windows() - 1L, "first" + t);
        last[t] = model.newIntVar(0, board.windows() - 1L, "last" + t);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int w = 0; w < board.windows(); w++) {
            int from = board.windowFrom(w);
            int week = board.week(from);
            boolean near =
                    task.aimTo() == Integer.MAX_VALUE
                            || (week >= task.aimFrom() - reach && week <= task.aimTo() + reach);
            if (!board.allowed(t, from) || (!near && used[w] == 0)) {
                continue;
            }
            int most = Math.min(Math.min(task.slots(), task.maxRun()), board.windowTo(w) - from);
            IntVar x = model.newIntVar(0, most, "");
            BoolVar b = model.newBoolVar("");
            model.addLessOrEqual(x, LinearExpr.term(b, most));
            model.addGreaterOrEqual(x, LinearExpr.term(b, Math.min(most, task.minRun())));
            model.addGreaterOrEqual(last[t], LinearExpr.term(b, w));
            model.addLessOrEqual(first[t], w).onlyEnforceIf(b);
            cost.addTerm(x, board.slotCost(t, from));
            cost.addTerm(b, board.sessionCost());
            sum.add(x);
            amount.put(w, x);
            session.put(w, b);
        }
        left[t] = model.newIntVar(0, task.slots(), "");
        sum.add(left[t]);
        cost.addTerm(left[t], LEFT_OUT);
        model.addEquality(sum, task.slots());
        amounts.add(amount);
        sessions.add(session);
    }

    private int[] used(int task) {
        int[] used = new int[board.windows()];
        for (int s = 0; s < board.slots(); s++) {
            used[board.window(s)] += board.at(s) == task ? 1 : 0;
        }
        return used;
    }

    private void addCapacity() {
        LinearExprBuilder[] days = new LinearExprBuilder[board.days()];
        for (int w = 0; w < board.windows(); w++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            int day = board.day(board.windowFrom(w));
            days[day] = days[day] == null ? LinearExpr.newBuilder() : days[day];
            for (Map<Integer, IntVar> amount : amounts) {
                if (amount.containsKey(w)) {
                    sum.add(amount.get(w));
                    days[day].add(amount.get(w));
                }
            }
            model.addLessOrEqual(sum, (long) board.windowTo(w) - board.windowFrom(w));
        }
        for (LinearExprBuilder day : days) {
            if (day != null && board.dayMax() != Integer.MAX_VALUE) {
                model.addLessOrEqual(day, board.dayMax());
            }
        }
    }

    /** The price of a category's hours in a week is convex: what is over and what is under. */
    private void addQuotas() {
        int[] capacity = new int[board.weeks()];
        for (int s = 0; s < board.slots(); s++) {
            capacity[board.week(s)]++;
        }
        for (int c = 0; c < board.categories(); c++) {
            for (int week = 0; week < board.weeks(); week++) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                for (Task task : tasks) {
                    if (task.category() == c) {
                        for (Map.Entry<Integer, IntVar> e : amounts.get(task.index()).entrySet()) {
                            if (board.week(board.windowFrom(e.getKey())) == week) {
                                sum.add(e.getValue());
                            }
                        }
                    }
                }
                price(c, week, capacity[week], sum);
            }
        }
    }

    private void price(int category, int week, int capacity, LinearExprBuilder hours) {
        long most = 0;
        for (int n = 0; n <= capacity; n++) {
            most = Math.max(most, board.quotaCost(category, week, n));
        }
        if (most == 0) {
            return;
        }
        IntVar price = model.newIntVar(0, most, "");
        long previous = Long.MIN_VALUE;
        for (int n = 0; n < capacity; n++) {
            long at = board.quotaCost(category, week, n);
            long slope = board.quotaCost(category, week, n + 1) - at;
            if (slope != previous) {
                LinearExprBuilder line = LinearExpr.newBuilder();
                line.add(price).addTerm(hours.build(), -slope);
                model.addGreaterOrEqual(line, at - slope * n);
                previous = slope;
            }
        }
        cost.add(price);
        prices.add(new QuotaPrice(category, week, price));
    }

    private void layOut(CpSolver solver) {
        int[] plan = new int[board.slots()];
        Arrays.fill(plan, Board.NONE);
        for (int w = 0; w < board.windows(); w++) {
            int at = board.windowFrom(w);
            List<Integer> here = new ArrayList<>();
            for (Task task : tasks) {
                if (amounts.get(task.index()).containsKey(w)) {
                    here.add(task.index());
                }
            }
            here.sort((a, b) -> Integer.compare(rank[a], rank[b]));
            for (int t : here) {
                long amount = solver.value(amounts.get(t).get(w));
                for (long i = 0; i < amount; i++) {
                    plan[at++] = t;
                }
            }
        }
        board.lay(plan);
    }

    /** A number for every task that is above those of its prerequisites. */
    private int[] ranks() {
        int[] ranks = new int[tasks.length];
        OptionalInt changed = OptionalInt.of(0);
        while (changed.isPresent()) {
            changed = OptionalInt.empty();
            for (int t = 0; t < ranks.length; t++) {
                for (int before : board.before(t)) {
                    if (ranks[t] <= ranks[before]) {
                        ranks[t] = ranks[before] + 1;
                        changed = OptionalInt.of(t);
                    }
                }
            }
        }
        return ranks;
    }
}
