package org.studycal.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.studycal.solver.Schedule;

/**
 * What a method found.
 *
 * @param schedule its plan
 * @param curve when which plan was best, in time order; may be empty
 * @param bound proven lower bound of the cost in points, if the method gives one
 * @param note what the table should say, may be empty
 */
record Result(Schedule schedule, List<Point> curve, OptionalDouble bound, String note) {

    /** A better plan at some time. */
    record Point(double seconds, double leftHours, double cost) {}

    static Result of(Schedule schedule) {
        return new Result(schedule, List.of(), OptionalDouble.empty(), "");
    }
}
