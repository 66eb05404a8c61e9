package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A study plan and a person's week: everything that is known before planning. Immutable; already
 * validated when it comes from {@link ProblemReader}.
 *
 * @param name the problem's short name: the file's stem, also the folder below {@code solutions/}
 * @param title what the person calls the plan
 * @param timeZone zone of every local time in the problem; of a person who moves a {@link
 *     MovingZone}, which nobody else knows by its id
 * @param start first day that can be planned
 * @param end last day that can be planned, included; empty means {@link #lastTargetWeek} or as long
 *     as needed
 * @param slotMinutes the bookable grain, 5 to 240 minutes
 * @param weekStart first day of a calendar week
 * @param categories in file order; ids are unique
 * @param availability weekly template and exceptions, see {@link Availability}
 * @param protectedTimes time never studied in
 * @param commitments fixed busy events
 * @param calendars files with more of them
 * @param busy what these and other calendars keep from study; empty until they are read
 * @param limits the person's limits over all categories
 * @param activities in file order (the plan's order); ids are unique
 * @param milestones in file order; ids are unique
 * @param pinned sessions the user fixed by hand
 * @param weights prices of the soft rules
 * @param history what has happened of the plan so far
 */
public record Problem(
        String name,
        String title,
        ZoneId timeZone,
        LocalDate start,
        Optional<LocalDate> end,
        int slotMinutes,
        DayOfWeek weekStart,
        List<Category> categories,
        Availability availability,
        List<ProtectedTime> protectedTimes,
        List<Commitment> commitments,
        List<CalendarSource> calendars,
        List<BusyTime> busy,
        Limits limits,
        List<Activity> activities,
        List<Milestone> milestones,
        List<PinnedSession> pinned,
        Weights weights,
        History history) {

    public Problem {
        categories = List.copyOf(categories);
        protectedTimes = List.copyOf(protectedTimes);
        commitments = List.copyOf(commitments);
        calendars = List.copyOf(calendars);
        busy = List.copyOf(busy);
        activities = List.copyOf(activities);
        milestones = List.copyOf(milestones);
        pinned = List.copyOf(pinned);
    }

    /** A problem without calendars. */
    public Problem(
            String name,
            String title,
            ZoneId timeZone,
            LocalDate start,
            Optional<LocalDate> end,
            int slotMinutes,
            DayOfWeek weekStart,
            List<Category> categories,
            Availability availability,
            List<ProtectedTime> protectedTimes,
            List<Commitment> commitments,
            Limits limits,
            List<Activity> activities,
            List<Milestone> milestones,
            List<PinnedSession> pinned,
            Weights weights) {
        this(
                name,
                title,
                timeZone,
                start,
                end,
                slotMinutes,
                weekStart,
                categories,
                availability,
                protectedTimes,
                commitments,
                List.of(),
                List.of(),
                limits,
                activities,
                milestones,
                pinned,
                weights,
                History.NONE);
    }

    /** The same problem with what the person's calendars keep from study. */
    public Problem withBusy(List<BusyTime> times) {
        return new Problem(
                name,
                title,
                timeZone,
                start,
                end,
                slotMinutes,
                weekStart,
                categories,
                availability,
                protectedTimes,
                commitments,
                calendars,
                times,
                limits,
                activities,
                milestones,
                pinned,
                weights,
                history);
    }

    /** The same problem of a plan that has begun. */
    public Problem withHistory(History past) {
        return begun(categories, protectedTimes, activities, past);
    }

    /**
     * What a plan that has begun asks for.
     *
     * @param newCategories also those of work that only was done
     * @param newProtectedTimes also what came up since
     * @param newActivities with the efforts of now
     */
    public Problem begun(
            List<Category> newCategories,
            List<ProtectedTime> newProtectedTimes,
            List<Activity> newActivities,
            History past) {
        return new Problem(
                name,
                title,
                timeZone,
                start,
                end,
                slotMinutes,
                weekStart,
                newCategories,
                availability,
                newProtectedTimes,
                commitments,
                calendars,
                busy,
                limits,
                newActivities,
                milestones,
                pinned,
                weights,
                past);
    }

    /** The calendar weeks of this plan; plan week 1 holds {@link #start}. */
    public PlanWeeks weeks() {
        return new PlanWeeks(start, weekStart);
    }

    /** The category with this id; the validator guarantees it for ids found in activities. */
    public Category category(String id) {
        return categories.stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category '" + id + "'"));
    }

    /** The activity with this id, if there is one. */
    public Optional<Activity> activity(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /** The last plan week that any activity aims at, or 0 when none names one. */
    public int lastTargetWeek() {
        return activities.stream()
                .flatMap(activity -> activity.targetWeeks().stream())
                .mapToInt(WeekRange::last)
                .max()
                .orElse(0);
    }
}
