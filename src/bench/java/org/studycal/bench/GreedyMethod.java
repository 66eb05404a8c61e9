package org.studycal.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.studycal.solver.Board;
import org.studycal.solver.Task;

/**
 * One pass through time, as open schedulers do it: at every free moment the most urgent work that
 * is ready, for as long as the window lasts; then what is left, wherever it fits.
 */
final class GreedyMethod implements Method {

    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public String clock() {
        return "-";
    }

    @Override
    public Result run(Instance instance, Duration limit, long seed) {
        Board board = instance.board();
        Task[] byUrgency = board.tasks();
        Arrays.sort(
                byUrgency,
                Comparator.comparingInt((Task task) -> latest(board, task))
                        .thenComparingInt(task -> task.activity().priority())
                        .thenComparingInt(Task::index));
        for (int s = 0; s < board.slots(); s++) {
            for (Task task : byUrgency) {
                if (board.missing(task.index()) > 0
                        && board.week(s) >= task.aimFrom()
                        && ready(board, task)
                        && fill(board, task, s)) {
                    break;
                }
            }
            while (s + 1 < board.slots() && board.at(s + 1) != Board.NONE) {
                s++;
            }
        }
        for (Task task : byUrgency) {
            for (int s = 0; s < board.slots() && board.missing(task.index()) > 0; s++) {
                if (board.at(s) == Board.NONE) {
                    fill(board, task, s);
                }
            }
        }
        return Result.of(board.schedule());
    }

    /** Last day on which the task is in time. */
    private static int latest(Board board, Task task) {
        int end = task.to() >= board.slots() ? Integer.MAX_VALUE : board.day(task.to());
        int aim = task.aimTo() == Integer.MAX_VALUE ? Integer.MAX_VALUE : 7 * task.aimTo() + 6;
        return Math.min(Math.min(end, aim), task.due().day());
    }

    private static boolean ready(Board board, Task task) {
        for (int before : board.before(task.index())) {
            if (board.missing(before) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean fill(Board board, Task task, int from) {
        int most = Math.min(board.missing(task.index()), task.maxRun());
        int end = board.windowTo(board.window(from));
        int to = from;
        while (to < end
                && to - from < most
                && board.at(to) == Board.NONE
                && board.allowed(task.index(), to)) {
            to++;
        }
        return to > from && board.put(task.index(), from, to);
    }
}
