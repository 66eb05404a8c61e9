package org.studycal.problem;

/**
 * Plan weeks from {@code first} to {@code last}, both included; week 1 holds the plan's start.
 *
 * @param first 1 or more
 * @param last not before {@code first}
 */
public record WeekRange(int first, int last) {

    /** How many weeks {@code week} lies outside this range: 0 inside. */
    public int distance(int week) {
        return Math.max(0, Math.max(first - week, week - last));
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
