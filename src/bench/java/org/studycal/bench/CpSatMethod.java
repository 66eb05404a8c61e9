package org.studycal.bench;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.studycal.problem.Points;
import org.studycal.solver.Board;

/** CP-SAT with two workers, from its own start or from our construction. */
final class CpSatMethod implements Method {

    /** In weeks; tight calendars push work far. */
    private static final int REACH = 8;

    private final boolean hint;

    CpSatMethod(boolean hint) {
        this.hint = hint;
    }

    @Override
    public String name() {
        return hint ? "cpsat-hint" : "cpsat";
    }

    @Override
    public String clock() {
        return "2 x CPU";
    }

    @Override
    public Result run(Instance instance, Duration limit, long seed) {
        Board board = instance.board();
        if (hint) {
            board.construct();
        }
        CpSatModel model = new CpSatModel(board, REACH);
        if (hint) {
            model.hint();
        }
        CpSatModel.Answer answer = model.solve(limit.toMillis() / 1000.0, seed);
        return new Result(
                board.schedule(),
                List.of(),
                answer.solved()
                        ? OptionalDouble.of(answer.bound() / Points.UNITS)
                        : OptionalDouble.empty(),
                answer.status());
    }
}
