package org.studycal.problem;

import java.util.ArrayList;
import java.util.List;

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

    /** Weeks in order with neighbours joined: {@code 1-4, 6}. */
    public static String list(List<Integer> weeks) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = 0; to < weeks.size(); to++) {
            if (to + 1 == weeks.size() || weeks.get(to + 1) > weeks.get(to) + 1) {
                parts.add(new WeekRange(weeks.get(from), weeks.get(to)).toString());
                from = to + 1;
            }
        }
        return String.join(", ", parts);
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
