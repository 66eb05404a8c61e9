package org.studycal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.studycal.solver.Board;
import org.studycal.solver.Task;

/**
 * Squeaky wheel optimization (Joslin and Clements 1999) as Refanidis and Yorke-Smith (2010) use it
 * for personal calendars, re-implemented from the papers: a greedy pass places the tasks in order
 * of priority, each at its cheapest places; those that cost most or found no place move up; repeat.
 */
final class SqueakyWheelMethod implements Method {

    @Override
    public String name() {
        return "swo";
    }

    @Override
    public String clock() {
        return "CPU";
    }

    @Override
    public Result run(Instance instance, Duration limit, long seed) {
        long end = CpuTime.nanos() + limit.toNanos();
        Board board = instance.board();
        Task[] tasks = board.tasks();
        Random random = new Random(seed);
        double[] place = new double[tasks.length];
        int[] depth = depth(board);
        List<Task> order = new ArrayList<>(Arrays.asList(tasks));
        order.sort(
                Comparator.comparingInt(Task::aimFrom)
                        .thenComparingInt(task -> depth[task.index()])
                        .thenComparingInt(Task::index));
        int[] best = null;
        int bestLeft = Integer.MAX_VALUE;
        long bestCost = Long.MAX_VALUE;
        int rounds = 0;
        do {
            board.clear();
            long[] blame = new long[tasks.length];
            for (Task task : order) {
                blame[task.index()] = place(board, task);
            }
            rounds++;
            if (best == null
                    || board.left() < bestLeft
                    || (board.left() == bestLeft && board.cost() < bestCost)) {
                bestLeft = board.left();
                bestCost = board.cost();
                best = board.plan();
            }
            long most = Arrays.stream(blame).max().orElse(0);
            for (int i = 0; i < order.size(); i++) {
                int task = order.get(i).index();
                double push = blame[task] / (double) Math.max(1, most);
                // Sticky: the more blame, the further up; a little chance breaks cycles.
                place[task] = i - push * (5 + order.size() / 10.0) * (0.5 + random.nextDouble());
            }
            order.sort(Comparator.comparingDouble(task -> place[task.index()]));
        } while (CpuTime.nanos() < end);
        board.lay(best);
        Result result = Result.of(board.schedule());
        return new Result(result.schedule(), result.curve(), result.bound(), rounds + " rounds");
    }

    /** Puts a task at its cheapest places; returns the blame. */
    private static long place(Board board, Task task) {
        int t = task.index();
        int from = task.from();
        int to = task.to();
        for (int before : board.before(t)) {
            if (board.placed(before) > 0) {
                from = Math.max(from, board.last(before) + 1);
            }
        }
        for (int after : board.after(t)) {
            if (board.placed(after) > 0) {
                to = Math.min(to, board.first(after));
            }
        }
        long spent = 0;
        while (board.missing(t) > 0) {
            long cheapest = Long.MAX_VALUE;
            int at = -1;
            int until = -1;
            for (int s = from; s < to; s++) {
                if (board.at(s) != Board.NONE || !board.allowed(t, s)) {
                    continue;
                }
                int stop = s;
                long cost = board.sessionCost();
                int end = Math.min(to, board.windowTo(board.window(s)));
                int most = Math.min(board.missing(t), task.maxRun());
                int used = board.categoryWeek(task.category(), board.week(s));
                while (stop < end
                        && stop - s < most
                        && board.at(stop) == Board.NONE
                        && board.allowed(t, stop)) {
                    cost += board.slotCost(t, stop);
                    stop++;
                }
                cost +=
                        board.quotaCost(task.category(), board.week(s), used + stop - s)
                                - board.quotaCost(task.category(), board.week(s), used);
                long each = cost / (stop - s);
                if (each < cheapest) {
                    cheapest = each;
                    at = s;
                    until = stop;
                }
            }
            if (at < 0 || !board.put(t, at, until)) {
                break;
            }
            spent += Math.max(0, cheapest) * (until - at);
        }
        return spent + board.missing(t) * board.sessionCost() * 200;
    }

    private static int[] depth(Board board) {
        int[] depth = new int[board.tasks().length];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int t = 0; t < depth.length; t++) {
                for (int before : board.before(t)) {
                    if (depth[t] <= depth[before]) {
                        depth[t] = depth[before] + 1;
                        changed = true;
                    }
                }
            }
        }
        return depth;
    }
}
