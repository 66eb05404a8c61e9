package org.studycal.problem;

import java.time.LocalDate;
import java.util.List;

/**
 * A checkpoint or exam: activities that are to be done by the end of a day.
 *
 * @param id unique in the problem
 * @param title what the all-day event is called
 * @param date met by the end of this day
 * @param requires ids of the activities; for a weekly habit, its weeks up to the date do not count
 * @param hard whether it must hold; otherwise late hours cost like late hours of a due date
 * @param checklist what to look at on the day
 */
public record Milestone(
        String id,
        String title,
        LocalDate date,
        List<String> requires,
        boolean hard,
        List<String> checklist) {

    public Milestone {
        requires = List.copyOf(requires);
        checklist = List.copyOf(checklist);
    }

    /** The same milestone some days later. */
    public Milestone later(int days) {
        return new Milestone(id, title, date.plusDays(days), requires, hard, checklist);
    }
}
