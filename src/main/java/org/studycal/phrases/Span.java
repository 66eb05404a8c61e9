package org.studycal.phrases;

import java.util.Optional;

/**
 * A length in calendar time, such as {@code 3 months} or {@code 5 days a week}.
 *
 * @param unit what is counted
 * @param min at least so many
 * @param max at most so many; as {@code min} where the text gives one figure
 * @param per what the length comes again in, such as the week of {@code 5 days a week}; a length
 *     that is no frequency has none
 * @param start where it begins in the text
 * @param end where it ends
 */
public record Span(Unit unit, double min, double max, Optional<Unit> per, int start, int end)
        implements Mention {

    /** What is counted. */
    public enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365);

        private final int days;

        Unit(int days) {
            this.days = days;
        }

        /** How many days it has, a month 30 and a year 365. */
        public int days() {
            return days;
        }
    }

    /** Whether it is a length, and no frequency. */
    public boolean isLength() {
        return per.isEmpty();
    }

    /** The length in whole weeks, at least one; months have four, years 52. */
    public int weeks() {
        double middle = (min + max) / 2;
        double weeks =
                switch (unit) {
                    case DAY -> Math.ceil(middle / 7);
                    case WEEK -> middle;
                    case MONTH -> middle * 4;
                    case YEAR -> middle * 52;
                };
        return (int) Math.max(1, Math.round(weeks));
    }
}
