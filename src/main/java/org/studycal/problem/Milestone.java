package org.studycal.problem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The days by whose end hard milestones want activities done, the earliest of each, by the
     * activity's id. For a habit they mean nothing: weeks of it that lapse are not missing.
     */
    public static Map<String, LocalDate> hardDates(Collection<Milestone> milestones) {
        Map<String, LocalDate> dates = new HashMap<>();
        for (Milestone milestone : milestones) {
            if (milestone.hard) {
                milestone.requires.forEach(id -> dates.merge(id, milestone.date, Dates::earlier));
            }
        }
        return dates;
    }

    /** The same milestone some days later. */
    public Milestone later(int days) {
        return new Milestone(id, title, date.plusDays(days), requires, hard, checklist);
    }
}
