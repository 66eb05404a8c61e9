package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.Set;
import org.studycal.problem.TimeRange;

/**
 * A stretch of the person's day as a template has it.
 *
 * @param template which of several templates it belongs to, by the line of its heading
 * @param days that it is for
 * @param from minute of the day
 * @param to minute of the day, up to 1440
 * @param label what the plan calls it
 * @param line where it stands
 * @param name of the template
 * @param taken whether the person is not free then, whatever it is called
 */
record TemplateRow(
        int template,
        Set<DayOfWeek> days,
        int from,
        int to,
        String label,
        int line,
        String name,
        boolean taken) {

    TimeRange time() {
        return new TimeRange(from, to);
    }

    /** Whether it shares time with other days and times. */
    boolean meets(Set<DayOfWeek> others, TimeRange other) {
        return other.overlaps(time()) && others.stream().anyMatch(days::contains);
    }

    /** Whether it is the same as another but for the days. */
    boolean is(TimeRange other, String title, int at) {
        return other.equals(time()) && title.equals(label) && at == line;
    }
}
