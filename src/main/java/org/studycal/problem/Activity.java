package org.studycal.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit of work with an effort: a topic, a lab, a portfolio piece, or a habit.
 *
 * @param id unique in the problem
 * @param title what the calendar event is called
 * @param category id of its category
 * @param effort how much work, once or again and again
 * @param targetWeeks plan weeks it should be done in, or empty; always empty for a habit
 * @param release from when on it can be worked on, or empty
 * @param due by when it should be done (late costs), or empty
 * @param deadline by when it must be done (hard), or empty; of a habit its end
 * @param priority 1 is the most important, 5 the least
 * @param after prerequisites; always empty for a habit
 * @param session session length, the category's where it gives none
 * @param labels only windows with one of these labels will do; empty means any
 * @param notes plain text for the calendar event, may be empty
 * @param links for the calendar event
 */
public record Activity(
        String id,
        String title,
        String category,
        Effort effort,
        Optional<WeekRange> targetWeeks,
        Optional<DateLimit> release,
        Optional<DateLimit> due,
        Optional<DateLimit> deadline,
        int priority,
        List<Prerequisite> after,
        SessionLength session,
        Set<String> labels,
        String notes,
        List<String> links) {

    /** Priority of an activity that names none. */
    public static final int DEFAULT_PRIORITY = 3;

    /** The least important priority; the most important is 1. */
    public static final int LEAST_PRIORITY = 5;

    public Activity {
        after = List.copyOf(after);
        labels = Set.copyOf(labels);
        links = List.copyOf(links);
    }

    /** An activity that was done, wholly, and that nothing more is known of. */
    public static Activity done(String id, String title, String category, int minutes) {
        return new Activity(
                id,
                title,
                category,
                Effort.once(minutes),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_PRIORITY,
                List.of(),
                SessionLength.ANY,
                Set.of(),
                "",
                List.of());
    }

    /** Whether the id is what is made of the title where a problem gives none. */
    public boolean hasIdOfItsTitle() {
        return id.equals(Texts.slug(title));
    }

    /** Whether it is the review of topics. */
    public boolean isReview() {
        return effort.repeat() instanceof Repeat.OfTopics;
    }

    /** The same activity with another effort. */
    public Activity withEffort(Effort other) {
        return with(other, due, deadline, session);
    }

    /** The same activity with another deadline. */
    public Activity withDeadline(Optional<DateLimit> other) {
        return with(effort, due, other, session);
    }

    /** The same activity with its last days some days later. */
    public Activity later(int days) {
        return with(
                effort,
                due.map(limit -> limit.plusDays(days)),
                deadline.map(limit -> limit.plusDays(days)),
                session);
    }

    /** The same activity with another session length. */
    Activity withSession(SessionLength other) {
        return with(effort, due, deadline, other);
    }

    private Activity with(
            Effort newEffort,
            Optional<DateLimit> newDue,
            Optional<DateLimit> newDeadline,
            SessionLength newSession) {
        return new Activity(
                id,
                title,
                category,
                newEffort,
                targetWeeks,
                release,
                newDue,
                newDeadline,
                priority,
                after,
                newSession,
                labels,
                notes,
                links);
    }
}
