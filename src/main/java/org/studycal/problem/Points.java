package org.studycal.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Costs as whole numbers: 6,000 units are one point, so that a weight in hundredths of a point
 * times minutes is a number of units and every sum of costs is exact.
 */
public final class Points {

    /** Units in one point. */
    public static final long UNITS = 6_000;

    /** Minutes that a price per session, switch or day counts for. */
    public static final long PER_PIECE = 60;

    private Points() {}

    /** Units as points, rounded to four decimals, without trailing zeros. */
    public static BigDecimal ofUnits(long units) {
        BigDecimal points =
                BigDecimal.valueOf(units)
                        .divide(BigDecimal.valueOf(UNITS), 4, RoundingMode.HALF_UP);
        return points.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(points.stripTrailingZeros().toPlainString());
    }
}
