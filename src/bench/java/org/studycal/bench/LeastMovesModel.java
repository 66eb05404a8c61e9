package org.studycal.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.studycal.solver.Precedence;
import org.studycal.solver.ReplanBoard;
import org.studycal.solver.Task;

/**
 * All plans of a board, slot by slot under every rule, that leave no more out and are no dearer
 * than a given plan; and among them those that keep most published sessions.
 */
final class LeastMovesModel {

    private static final int NONE = -1;

    private final ReplanBoard board;
    private final Task[] tasks;
    private final int slots;
    private final CpModel model = new CpModel();

    /**
     * Whether a task does a slot, and whether a session of it starts there; null where it may not.
     */
    private final BoolVar[][] does;

    private final BoolVar[][] starts;

    /** Whether all of a task is over before a slot. */
    private final BoolVar[][] over;

    private final IntVar[] left;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<ReplanBoard.Piece> pieces;
    private final LinearExprBuilder kept = LinearExpr.newBuilder();
    private final boolean complete;

    /**
     * Models the plans that are at least as good as one.
     *
     * @param mostCost in units
     * @param mostLeft in slots
     * @param mostFrozen frozen sessions that may move
     */
    LeastMovesModel(ReplanBoard board, long mostCost, int mostLeft, int mostFrozen) {
        Loader.loadNativeLibraries();
        this.board = board;
        this.tasks = board.tasks();
        this.slots = board.slots();
        this.does = new BoolVar[tasks.length][slots];
        this.starts = new BoolVar[tasks.length][slots];
        this.over = new BoolVar[tasks.length][slots + 1];
        this.left = new IntVar[tasks.length];
        this.pieces = board.published();
        this.complete = mostLeft == 0;
        cost.add(board.pastCost());
        Reach reach = new Reach(board, complete);
        for (Task task : tasks) {
            addTask(task, reach, mostLeft);
        }
        for (int s = 0; s < slots; s++) {
            List<Literal> here = new ArrayList<>();
            for (Task task : tasks) {
                if (does[task.index()][s] != null) {
                    here.add(does[task.index()][s]);
                }
            }
            model.addAtMostOne(here);
        }
        for (Precedence edge : board.precedences()) {
            addPrecedence(edge);
        }
        addLimits();
        addQuotas();
        model.addLessOrEqual(LinearExpr.sum(left), mostLeft);
        model.addLessOrEqual(cost.build(), mostCost);
        addKeeps(mostFrozen);
        model.maximize(kept);
    }

    /**
     * What came out.
     *
     * @param kept most published sessions that a plan of it keeps
     * @param bound most that any plan can keep, as far as that is proven
     * @param plan task of every slot, -1 for none
     * @param cost of that plan, as the model counts it
     * @param seconds of processor time
     * @param values of all variables
     */
    record Answer(
            int kept,
            int bound,
            List<Integer> plan,
            long cost,
            boolean proven,
            double seconds,
            List<Long> values) {}

    /** The plan itself with what the model says of it, or empty when it is none of the model's. */
    Optional<Answer> check(int[] plan) {
        CpModel fixed = model.getClone();
        for (int t = 0; t < tasks.length; t++) {
            for (int s = 0; s < slots; s++) {
                if (does[t][s] != null) {
                    fixed.addEquality(does[t][s], plan[s] == t ? 1 : 0);
                } else if (plan[s] == t) {
                    return Optional.empty();
                }
            }
        }
        return answer(fixed, 60);
    }

    /** The plan that keeps most, searched for so many seconds of two processors from an answer. */
    Answer solve(Answer from, double seconds) {
        for (int i = 0; i < from.values().size(); i++) {
            model.getBuilder().getSolutionHintBuilder().addVars(i).addValues(from.values().get(i));
        }
        return answer(model, seconds).orElseThrow();
    }

    private Optional<Answer> answer(CpModel asked, double seconds) {
        CpSolver solver = new CpSolver();
        String log = System.getProperty("bench.least.log", "");
        solver.getParameters().setLogSearchProgress(!log.isBlank());
        double begun = CpuTime.ofProcess();
        CpSolverStatus status = CpuLimit.solve(asked, solver, seconds);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        int[] plan = new int[slots];
        Arrays.fill(plan, NONE);
        for (int t = 0; t < tasks.length; t++) {
            for (int s = 0; s < slots; s++) {
                if (does[t][s] != null && solver.booleanValue(does[t][s])) {
                    plan[s] = t;
                }
            }
        }
        return Optional.of(
                new Answer(
                        (int) Math.round(solver.objectiveValue()),
                        (int) Math.floor(solver.bestObjectiveBound() + 1e-6),
                        Arrays.stream(plan).boxed().toList(),
                        solver.value(cost.build()),
                        status == CpSolverStatus.OPTIMAL,
                        CpuTime.ofProcess() - begun,
                        solver.response().getSolutionList()));
    }

    private void addTask(Task task, Reach reach, int mostLeft) {
        int t = task.index();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int s = 0; s < slots; s++) {
            if (task.slots() > 0 && board.allowed(t, s) && reach.within(t, s)) {
                does[t][s] = model.newBoolVar("");
                sum.add(does[t][s]);
                cost.addTerm(does[t][s], board.slotCost(t, s));
            }
        }
        left[t] = model.newIntVar(0, Math.min(mostLeft, task.slots()), "");
        sum.add(left[t]);
        model.addEquality(sum, task.slots());
        boolean ordered =
                task.minRun() > 1
                        || Arrays.stream(board.precedences()).anyMatch(e -> e.before() == t);
        if (ordered) {
            addOver(t);
        }
        LinearExprBuilder count = LinearExpr.newBuilder();
        int longest = 1;
        for (int s = 0; s < slots; s++) {
            if (does[t][s] != null) {
                addStart(task, s);
                count.add(starts[t][s]);
                longest = Math.max(longest, board.windowTo(s) - s);
            }
        }
        if (complete && task.slots() > 0) {
            model.addGreaterOrEqual(
                    count, Math.ceilDiv(task.slots(), Math.min(task.maxRun(), longest)));
        }
    }

    /** Once over, a task stays over. */
    private void addOver(int t) {
        for (int s = 0; s <= slots; s++) {
            over[t][s] = model.newBoolVar("");
            if (s > 0) {
                model.addImplication(over[t][s - 1], over[t][s]);
                if (does[t][s - 1] == null) {
                    model.addImplication(over[t][s], over[t][s - 1]);
                }
            }
        }
        for (int s = 0; s < slots; s++) {
            if (does[t][s] != null) {
                model.addImplication(does[t][s], over[t][s].not());
            }
        }
        model.addEquality(over[t][slots], 1);
    }

    private void addStart(Task task, int s) {
        int t = task.index();
        int windowTo = board.windowTo(s);
        BoolVar before = s == board.windowFrom(s) ? null : does[t][s - 1];
        BoolVar start = before == null ? does[t][s] : model.newBoolVar("");
        if (before != null) {
            model.addBoolOr(new Literal[] {start, before, does[t][s].not()});
            model.addImplication(start, does[t][s]);
            model.addImplication(start, before.not());
        }
        starts[t][s] = start;
        cost.addTerm(start, board.sessionCost());
        for (int k = 1; k < Math.min(task.minRun(), task.slots()); k++) {
            // Only a task's last session may be shorter.
            int end = s + k;
            BoolVar rest = over[t][Math.min(end, windowTo)];
            if (end < windowTo && does[t][end] != null) {
                model.addBoolOr(new Literal[] {start.not(), does[t][end], rest});
            } else {
                model.addImplication(start, rest);
            }
        }
        if (task.maxRun() < task.slots() && s + task.maxRun() < windowTo) {
            LinearExprBuilder run = LinearExpr.newBuilder();
            for (int k = s; k <= s + task.maxRun(); k++) {
                if (does[t][k] != null) {
                    run.add(does[t][k]);
                }
            }
            model.addLessOrEqual(run, task.maxRun());
        }
    }

    private void addPrecedence(Precedence edge) {
        int a = edge.before();
        int b = edge.after();
        for (int s = 0; s < slots; s++) {
            if (does[b][s] != null) {
                model.addImplication(does[b][s], over[a][board.firstNotBefore(s, edge)]);
            }
        }
    }

    private void addLimits() {
        for (int c = NONE; c < board.categories(); c++) {
            for (int day = 0; day < board.days(); day++) {
                int d = day;
                addLimit(c, board.dayMax(c, day), s -> board.day(s) == d);
            }
            for (int week = 0; week < board.weeks(); week++) {
                int w = week;
                addLimit(c, board.weekMax(c, week), s -> board.week(s) == w);
            }
        }
    }

    private void addLimit(int category, int most, IntPredicate where) {
        if (most != ReplanBoard.UNLIMITED) {
            model.addLessOrEqual(amount(category, where), most);
        }
    }

    private LinearExpr amount(int category, IntPredicate where) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Task task : tasks) {
            if (category == NONE || task.category() == category) {
                for (int s = 0; s < slots; s++) {
                    if (does[task.index()][s] != null && where.test(s)) {
                        sum.add(does[task.index()][s]);
                    }
                }
            }
        }
        return sum.build();
    }

    private void addQuotas() {
        int[] capacity = new int[board.weeks()];
        for (int s = 0; s < slots; s++) {
            capacity[board.week(s)]++;
        }
        for (int c = 0; c < board.categories(); c++) {
            for (int week = 0; week < board.weeks(); week++) {
                int w = week;
                int past = board.past(c, week);
                price(c, week, past, capacity[week], amount(c, s -> board.week(s) == w));
            }
        }
    }

    private void price(int category, int week, int past, int capacity, LinearExpr amount) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int n = 0; n <= capacity; n++) {
            long at = board.quotaCost(category, week, past + n);
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        IntVar price = model.newIntVar(least, most, "");
        long previous = Long.MIN_VALUE;
        for (int n = 0; n < capacity; n++) {
            long at = board.quotaCost(category, week, past + n);
            long slope = board.quotaCost(category, week, past + n + 1) - at;
            if (slope < previous) {
                throw new IllegalStateException("a quota's cost is not convex");
            }
            if (slope != previous) {
                model.addGreaterOrEqual(
                        LinearExpr.newBuilder().add(price).addTerm(amount, -slope), at - slope * n);
                previous = slope;
            }
        }
        cost.add(price);
    }

    private void addKeeps(int mostFrozen) {
        LinearExprBuilder frozenKept = LinearExpr.newBuilder();
        int frozen = 0;
        for (ReplanBoard.Piece piece : pieces) {
            BoolVar keep = model.newBoolVar("");
            addKeep(piece, keep);
            kept.add(keep);
            if (piece.frozen()) {
                frozenKept.add(keep);
                frozen++;
            }
        }
        if (frozen > mostFrozen) {
            model.addGreaterOrEqual(frozenKept, frozen - mostFrozen);
        }
    }

    private void addKeep(ReplanBoard.Piece piece, BoolVar keep) {
        int t = piece.task();
        for (int s = piece.from(); s < piece.to(); s++) {
            if (does[t][s] == null) {
                model.addEquality(keep, 0);
                return;
            }
            model.addImplication(keep, does[t][s]);
        }
        model.addImplication(keep, starts[t][piece.from()]);
        int to = piece.to();
        if (to < board.windowTo(piece.from()) && does[t][to] != null) {
            model.addImplication(keep, does[t][to].not());
        }
    }
}
