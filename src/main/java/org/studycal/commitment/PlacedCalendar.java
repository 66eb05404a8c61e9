package org.studycal.commitment;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.studycal.problem.CalendarSource;

/**
 * A calendar to plan around and where it is.
 *
 * @param source the calendar and its options, by the path that the user wrote
 * @param path where that is
 * @param ofProblem whether the problem names it, rather than the command line
 * @param answers by title, what the person once said of its all-day events
 * @param content what stands or will stand there; else it is read
 */
public record PlacedCalendar(
        CalendarSource source,
        Path path,
        boolean ofProblem,
        Map<String, Boolean> answers,
        Optional<String> content) {

    /** One that is read. */
    public PlacedCalendar(
            CalendarSource source, Path path, boolean ofProblem, Map<String, Boolean> answers) {
        this(source, path, ofProblem, answers, Optional.empty());
    }

    public PlacedCalendar {
        answers = Map.copyOf(answers);
    }

    /** The same with a content. */
    public PlacedCalendar holding(Optional<String> other) {
        return new PlacedCalendar(source, path, ofProblem, answers, other);
    }
}
