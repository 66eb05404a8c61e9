package org.studycal.solver;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.studycal.problem.Activity;
import org.studycal.problem.Problem;
import org.studycal.problem.Repeat;

/**
 * What work left out counts for by priority: a minute of it more than all minutes of worse
 * priorities together. Minutes are counted in the largest unit that all lengths are multiples of
 * but those of reviews, which are never left out, so that whole numbers reach as far as they can;
 * where they do not reach, each priority counts for {@value #LEAST_RATIO} times the next one at
 * least.
 */
final class LeftPrices {

    /** Bounds the whole medium score. */
    private static final long MOST = Long.MAX_VALUE / 4;

    private static final int LEAST_RATIO = 64;

    private final int unit;

    /** Price of a unit by priority. */
    private final long[] prices = new long[Activity.LEAST_PRIORITY + 1];

    /** The prices of a problem that is planned on a grid around what is pinned. */
    LeftPrices(Problem problem, Grid grid, List<PinnedTime> pinned) {
        this.unit =
                IntStream.concat(
                                problem.activities().stream()
                                        .filter(activity -> !activity.isReview())
                                        .mapToInt(activity -> activity.effort().minutes()),
                                pinned.stream()
                                        .filter(time -> !time.activity().isReview())
                                        .mapToInt(
                                                time -> Math.toIntExact(time.end() - time.start())))
                        .reduce(grid.slotMinutes, LeftPrices::commonDivisor);
        long[] units = new long[Activity.LEAST_PRIORITY + 1];
        for (Activity activity : problem.activities()) {
            units[activity.priority()] +=
                    (long) (activity.effort().minutes() / unit)
                            * times(activity.effort().repeat(), grid);
        }
        long most = MOST / Math.max(1, Arrays.stream(units).sum());
        long below = 0;
        for (int priority = Activity.LEAST_PRIORITY; priority >= 1; priority--) {
            long reach = most;
            for (int better = 1; better < priority; better++) {
                reach /= LEAST_RATIO;
            }
            prices[priority] = Math.max(1, Math.min(reach, below + 1));
            below =
                    Math.min(
                            most,
                            below
                                    + prices[priority]
                                            * Math.min(units[priority], most / prices[priority]));
        }
    }

    /** What so many minutes of a priority count for. */
    long of(int priority, int minutes) {
        return prices[priority] * (minutes / unit);
    }

    private static int times(Repeat repeat, Grid grid) {
        return switch (repeat) {
            case Repeat.Never never -> 1;
            case Repeat.OfTopics reviews -> 0;
            case Repeat.Daily daily -> grid.days;
            case Repeat.Weekly weekly -> grid.weeks;
            case Repeat.HandIn handIn -> grid.weeks;
        };
    }

    private static int commonDivisor(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }
}
