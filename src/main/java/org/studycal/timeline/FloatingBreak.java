package org.studycal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.studycal.problem.Problem;
import org.studycal.problem.ProtectedTime;

/**
 * A break of a day whose place is not fixed: one of its open stretches keeps so many minutes in one
 * piece free of study.
 *
 * @param date it is for
 * @param minutes it takes; less than asked for where commitments leave less
 * @param open what commitments leave of the time in which it may lie, in time order
 */
public record FloatingBreak(LocalDate date, int minutes, List<Interval> open) {

    public FloatingBreak {
        open = List.copyOf(open);
    }

    /**
     * The breaks of the days from {@code first} to {@code last} that commitments leave room for.
     */
    public static List<FloatingBreak> of(Problem problem, LocalDate first, LocalDate last) {
        List<ProtectedTime> asked =
                problem.protectedTimes().stream().filter(ProtectedTime::isFloating).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        PlanClock clock = new PlanClock(problem.timeZone());
        List<Interval> busy = FreeTime.busy(problem, first, last);
        List<FloatingBreak> breaks = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (ProtectedTime time : asked) {
                if (time.on(date)) {
                    FloatingBreak whole =
                            new FloatingBreak(
                                    date,
                                    time.floating().getAsInt(),
                                    clock.intervals(date, time.time()));
                    FloatingBreak left = whole.without(busy);
                    if (left.minutes > 0) {
                        breaks.add(left);
                    }
                }
            }
        }
        return breaks;
    }

    /** The same beside what cannot be moved; shorter where that leaves no stretch so long. */
    public FloatingBreak without(List<Interval> taken) {
        List<TimeWindow> windows =
                open.stream().map(interval -> new TimeWindow(date, "", interval)).toList();
        List<Interval> left =
                FreeTime.without(windows, taken).stream().map(TimeWindow::interval).toList();
        long longest = left.stream().mapToLong(Interval::minutes).max().orElse(0);
        return new FloatingBreak(date, (int) Math.min(minutes, longest), left);
    }
}
