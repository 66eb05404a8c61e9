package org.studycal.problem;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an hour is spent on.
 *
 * @param id unique in the problem
 * @param title what calendars show
 * @param quota hours per week
 * @param dailyMaxMinutes hard maximum of minutes a day, or empty
 * @param session default session length of the category's activities
 * @param windows preferred window labels, best first; a window's step is its place in this list,
 *     see {@link #step}
 */
public record Category(
        String id,
        String title,
        WeeklyQuota quota,
        OptionalInt dailyMaxMinutes,
        SessionLength session,
        List<String> windows) {

    /**
     * Steps down for a window that a category with preferences does not name (more when it names
     * more windows than that).
     */
    public static final int UNNAMED_STEPS = 3;

    public Category {
        windows = List.copyOf(windows);
    }

    /** A category without wishes. */
    public static Category plain(String id) {
        return new Category(
                id, id, WeeklyQuota.NONE, OptionalInt.empty(), SessionLength.ANY, List.of());
    }

    /**
     * How far down this category's preferences a window with this label is: 0 is the best, or no
     * preferences at all.
     */
    public int step(String label) {
        if (windows.isEmpty()) {
            return 0;
        }
        int place = windows.indexOf(label);
        return place >= 0 ? place : Math.max(UNNAMED_STEPS, windows.size());
    }
}
