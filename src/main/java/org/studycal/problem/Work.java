package org.studycal.problem;

import java.util.List;
import java.util.Optional;

/**
 * What is to be done, and what it costs to do it badly.
 *
 * @param categories in file order; ids are unique
 * @param activities in file order (the plan's order); ids are unique
 * @param milestones in file order; ids are unique
 * @param pinned sessions the user fixed by hand
 * @param weights prices of the soft rules
 * @param reviews of what is learnt; where there are some, {@link Reviews#CATEGORY} and {@link
 *     Reviews#activity} are among the categories and activities
 */
public record Work(
        List<Category> categories,
        List<Activity> activities,
        List<Milestone> milestones,
        List<PinnedSession> pinned,
        Weights weights,
        Optional<Reviews> reviews) {

    public Work {
        categories = List.copyOf(categories);
        activities = List.copyOf(activities);
        milestones = List.copyOf(milestones);
        pinned = List.copyOf(pinned);
    }

    /** The same work with other prices. */
    public Work with(Weights newWeights) {
        return new Work(categories, activities, milestones, pinned, newWeights, reviews);
    }

    /** The same work with other activities. */
    public Work with(List<Activity> newActivities) {
        return with(categories, newActivities, milestones);
    }

    Work withPinned(List<PinnedSession> sessions) {
        return new Work(categories, activities, milestones, sessions, weights, reviews);
    }

    Work with(Reviews newReviews) {
        return new Work(
                categories, activities, milestones, pinned, weights, Optional.of(newReviews));
    }

    Work with(
            List<Category> newCategories,
            List<Activity> newActivities,
            List<Milestone> newMilestones) {
        return new Work(newCategories, newActivities, newMilestones, pinned, weights, reviews);
    }
}
