package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.Set;

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
        boolean taken) {}
