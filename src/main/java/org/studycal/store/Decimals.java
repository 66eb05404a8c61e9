package org.studycal.store;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whole numbers of minutes and units as the decimal numbers of a file; four decimals tell every
 * minute of an hour apart.
 */
final class Decimals {

    private Decimals() {}

    static BigDecimal ratio(long part, long whole) {
        return plain(
                BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    static BigDecimal hours(long minutes) {
        return ratio(minutes, 60);
    }

    static BigDecimal hundredths(long number) {
        return plain(BigDecimal.valueOf(number, 2));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    static int minutes(BigDecimal hours) {
        return Math.toIntExact(scaled(hours, 60));
    }

    /** A number times {@code scale}, rounded to a whole number. */
    static long scaled(BigDecimal number, long scale) {
        return number.multiply(BigDecimal.valueOf(scale))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
