package org.studycal.bench;

import java.time.Duration;
import org.studycal.solver.Board;

/** Timefold with its default phases, construction and local search, on our constraint streams. */
final class TimefoldMethod implements Method {

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public String clock() {
        return "CPU";
    }

    @Override
    public Result run(Instance instance, Duration limit, long seed) {
        Board board = instance.board();
        board.timefold(limit, seed, new CpuTime());
        return Result.of(board.schedule());
    }
}
