package org.studycal.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A study plan and a person's week: everything that is known before planning. Immutable; already
 * validated when it comes from {@link ProblemReader}.
 *
 * @param frame what the plan is called, and which days and clock it has
 * @param week when the person can study and when not
 * @param work what is to be done, and what it costs to do it badly
 * @param history what has happened of the plan so far
 */
public record Problem(Frame frame, Week week, Work work, History history) {

    /**
     * What the plan is called, and which days and clock it has.
     *
     * @param name the problem's short name: the file's stem, also the folder below {@code
     *     solutions/}
     * @param title what the person calls the plan
     * @param timeZone zone of every local time in the problem; of a person who moves a {@link
     *     MovingZone}, which nobody else knows by its id
     * @param start first day that can be planned
     * @param end last day that can be planned, included; empty means {@link #lastTargetWeek} or as
     *     long as needed
     * @param slotMinutes the bookable grain, 5 to 240 minutes
     * @param weekStart first day of a calendar week
     */
    public record Frame(
            String name,
            String title,
            ZoneId timeZone,
            LocalDate start,
            Optional<LocalDate> end,
            int slotMinutes,
            DayOfWeek weekStart) {

        Frame with(Optional<LocalDate> newEnd) {
            return new Frame(name, title, timeZone, start, newEnd, slotMinutes, weekStart);
        }
    }

    /** A problem of a plan that has not begun. */
    public Problem(Frame frame, Week week, Work work) {
        this(frame, week, work, History.NONE);
    }

    /** The same problem with other work. */
    public Problem with(Work newWork) {
        return new Problem(frame, week, newWork, history);
    }

    /** The same problem with what the person's calendars keep from study. */
    public Problem withBusy(List<BusyTime> times) {
        return new Problem(frame, week.with(week.protectedTimes(), times), work, history);
    }

    /** The same problem with other sessions fixed by hand. */
    public Problem withPinned(List<PinnedSession> sessions) {
        return with(work.withPinned(sessions));
    }

    /** The same problem with other reviews. */
    public Problem with(Reviews reviews) {
        return with(work.with(reviews));
    }

    /** The same problem of a plan that has begun. */
    public Problem withHistory(History past) {
        return new Problem(frame, week, work, past);
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
                frame,
                week.with(newProtectedTimes, week.busy()),
                work.with(newCategories, newActivities, work.milestones()),
                past);
    }

    /**
     * The same problem under conditions that were eased.
     *
     * @param newEnd last day that can be planned, if there is one
     * @param newActivities the same with other dates
     * @param newMilestones the same on other dates
     */
    public Problem eased(
            Optional<LocalDate> newEnd,
            Availability newAvailability,
            Limits newLimits,
            List<Activity> newActivities,
            List<Milestone> newMilestones) {
        return new Problem(
                frame.with(newEnd),
                week.with(newAvailability, newLimits),
                work.with(work.categories(), newActivities, newMilestones),
                history);
    }

    // Most readers ask for one part and do not mind in which record it stands.

    public String name() {
        return frame.name;
    }

    public String title() {
        return frame.title;
    }

    public ZoneId timeZone() {
        return frame.timeZone;
    }

    public LocalDate start() {
        return frame.start;
    }

    public Optional<LocalDate> end() {
        return frame.end;
    }

    public int slotMinutes() {
        return frame.slotMinutes;
    }

    public DayOfWeek weekStart() {
        return frame.weekStart;
    }

    public Availability availability() {
        return week.availability();
    }

    public List<ProtectedTime> protectedTimes() {
        return week.protectedTimes();
    }

    public List<Commitment> commitments() {
        return week.commitments();
    }

    public List<RepeatedCommitment> repeated() {
        return week.repeated();
    }

    /** The typed commitments, of those that come back the ones that begin on these days. */
    public List<Commitment> commitments(LocalDate first, LocalDate last) {
        List<Commitment> all = new ArrayList<>(week.commitments());
        for (RepeatedCommitment repeated : week.repeated()) {
            first.datesUntil(last.plusDays(1))
                    .filter(repeated.when()::on)
                    .map(repeated::on)
                    .forEach(all::add);
        }
        return all;
    }

    public List<CalendarSource> calendars() {
        return week.calendars();
    }

    public List<BusyTime> busy() {
        return week.busy();
    }

    public Limits limits() {
        return week.limits();
    }

    public List<Category> categories() {
        return work.categories();
    }

    public List<Activity> activities() {
        return work.activities();
    }

    public List<Milestone> milestones() {
        return work.milestones();
    }

    public List<PinnedSession> pinned() {
        return work.pinned();
    }

    public Weights weights() {
        return work.weights();
    }

    public Optional<Reviews> reviews() {
        return work.reviews();
    }

    /** The calendar weeks of this plan; plan week 1 holds {@link #start}. */
    public PlanWeeks weeks() {
        return new PlanWeeks(start(), weekStart());
    }

    /** The category with this id; the validator guarantees it for ids found in activities. */
    public Category category(String id) {
        return categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category '" + id + "'"));
    }

    /** The activity with this id, if there is one. */
    public Optional<Activity> activity(String id) {
        return activities().stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /** The milestone with this id, if there is one. */
    public Optional<Milestone> milestone(String id) {
        return milestones().stream().filter(milestone -> milestone.id().equals(id)).findFirst();
    }

    /** What an activity is called; its id when the problem no longer has it. */
    public String activityTitle(String id) {
        return activity(id).map(Activity::title).orElse(id);
    }

    /** What a category is called; its id when the problem no longer has it. */
    public String categoryTitle(String id) {
        return categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map(Category::title)
                .orElse(id);
    }

    /** The last plan week that any activity aims at, or 0 when none names one. */
    public int lastTargetWeek() {
        return activities().stream()
                .flatMap(activity -> activity.targetWeeks().stream())
                .mapToInt(WeekRange::last)
                .max()
                .orElse(0);
    }
}
