package org.studycal.busy;

import java.util.List;

/**
 * What a calendar holds in a stretch of time.
 *
 * @param occurrences all that touch the stretch, by start, end and title
 * @param problems what could not be told, one for each event it concerns
 */
public record Expansion(List<Occurrence> occurrences, List<CalendarProblem> problems) {

    /** Copies the lists. */
    public Expansion {
        occurrences = List.copyOf(occurrences);
        problems = List.copyOf(problems);
    }
}
