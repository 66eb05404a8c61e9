package org.studycal.importer;

/** Amounts of time in slots, dealt so that sums stay exact. */
final class Slots {

    private final int minutes;

    Slots(int minutes) {
        this.minutes = minutes;
    }

    /** Whole slots of an amount, the nearest. */
    int of(long amount) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, (amount + minutes / 2) / minutes));
    }

    /**
     * One of equal parts of an amount, in whole slots, at least one: 15 hours in four are 4, 3.5, 4
     * and 3.5 hours.
     */
    int part(long amount, int index, int parts) {
        long slots = of(amount);
        long until = nearest((index + 1) * slots, parts);
        long before = nearest(index * slots, parts);
        return Math.toIntExact(Math.max(1, until - before)) * minutes;
    }

    private static long nearest(long number, long divisor) {
        return (2 * number + divisor) / (2 * divisor);
    }

    int minutes() {
        return minutes;
    }
}
