package org.studycal.bench;

/**
 * What a plan is worth.
 *
 * @param violations broken hard rules
 * @param leftHours hours without a place
 * @param cost soft cost in points
 */
record Verdict(int violations, double leftHours, double cost) {

    /** Fewer violations, then fewer hours left out, then less cost. */
    boolean betterThan(Verdict other) {
        if (violations != other.violations) {
            return violations < other.violations;
        }
        return leftHours != other.leftHours ? leftHours < other.leftHours : cost < other.cost;
    }
}
