package org.studycal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.studycal.problem.Points;
import org.studycal.solver.Board;
import org.studycal.solver.Schedule;
import org.studycal.solver.SolverListener;
import org.studycal.solver.SolverSettings;

/** Our own search. */
final class StudycalMethod implements Method {

    @Override
    public String name() {
        return "studycal";
    }

    @Override
    public String clock() {
        return "CPU";
    }

    @Override
    public Result run(Instance instance, Duration limit, long seed) {
        List<Result.Point> curve = new ArrayList<>();
        SolverListener listener =
                new SolverListener() {
                    @Override
                    public void best(Duration elapsed, long leftOutMinutes, long costUnits) {
                        curve.add(
                                new Result.Point(
                                        elapsed.toMillis() / 1000.0,
                                        leftOutMinutes / 60.0,
                                        costUnits / (double) Points.UNITS));
                    }

                    @Override
                    public boolean stop() {
                        return false;
                    }
                };
        Schedule schedule =
                Board.studycal(
                        instance.problem(),
                        instance.prices(),
                        new SolverSettings(limit, OptionalLong.empty(), seed),
                        listener,
                        CpuTime::nanos);
        double seconds =
                schedule.figures().construction().plus(schedule.figures().search()).toMillis()
                        / 1000.0;
        curve.add(
                new Result.Point(
                        seconds,
                        schedule.leftOut().stream().mapToInt(left -> left.minutes()).sum() / 60.0,
                        schedule.cost() / (double) Points.UNITS));
        return new Result(
                schedule,
                curve,
                schedule.bound().isPresent()
                        ? OptionalDouble.of(schedule.bound().getAsLong() / (double) Points.UNITS)
                        : OptionalDouble.empty(),
                schedule.figures().tried() + " moves tried");
    }
}
