package org.studycal.bench;

/**
 * The shape of a generated problem.
 *
 * @param weeks weeks of work
 * @param load share of the free hours that the work takes, in percent
 * @param free when the person has time
 * @param deadlines share of the activities with a deadline or due date, in percent
 * @param aims whether activities name target weeks
 * @param order how prerequisites run
 * @param size mean effort of an activity in hours
 */
record Shape(int weeks, int load, Free free, int deadlines, boolean aims, Order order, int size) {

    /** When the person has time. */
    enum Free {
        /** The same long days every week. */
        DAYS,
        /** The same evenings every week, and hours of the weekend. */
        EVENINGS,
        /** In windows of odd length that differ from day to day. */
        FRAGMENTED
    }

    /** How prerequisites run. */
    enum Order {
        /** Every topic follows the one before, every lab its topic. */
        CHAIN,
        /** Few follow one of many that come first. */
        WIDE,
        /** Long chains side by side that join now and then. */
        DEEP,
        /** None. */
        FREE
    }

    static Shape steady(int weeks, int load) {
        return new Shape(weeks, load, Free.DAYS, 0, true, Order.CHAIN, 5);
    }
}
