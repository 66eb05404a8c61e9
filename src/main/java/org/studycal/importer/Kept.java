package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.Set;
import org.studycal.problem.TimeRange;

/**
 * A stretch of the week that is not for studying.
 *
 * @param days days of the week
 * @param time of the day, never over midnight
 * @param title what the plan calls it
 * @param reason why
 * @param line where it stands
 */
public record Kept(Set<DayOfWeek> days, TimeRange time, String title, Reason reason, int line) {

    public Kept {
        days = Set.copyOf(days);
    }

    /** Why time of the week is no study time. */
    public enum Reason {
        BREAK,
        FAMILY,
        WORK,
        REST
    }
}
