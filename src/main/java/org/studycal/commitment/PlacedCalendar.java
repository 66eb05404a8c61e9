package org.studycal.commitment;

import java.nio.file.Path;
import java.util.Map;
import org.studycal.problem.CalendarSource;

/**
 * A calendar to plan around and where it is.
 *
 * @param source the calendar and its options, by the path that the user wrote
 * @param path where that is
 * @param ofProblem whether the problem names it, rather than the command line
 * @param answers by title, what the person once said of its all-day events
 */
public record PlacedCalendar(
        CalendarSource source, Path path, boolean ofProblem, Map<String, Boolean> answers) {

    public PlacedCalendar {
        answers = Map.copyOf(answers);
    }
}
