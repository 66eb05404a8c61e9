package org.studycal.problem;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.problem.Availability.OnDates;
import org.studycal.problem.Availability.Weekly;

/**
 * A problem as far as its file could be read, with the place of every part, before parts are
 * checked against each other. What is wrong in the file is empty or has its default here.
 *
 * @param fields of the whole file
 * @param statedStart the first day that the file names
 * @param start the same, or another one that was asked for
 * @param categories with the default one where there are none
 * @param availabilityComplete whether all of the availability could be read
 * @param activities the id of one is empty when it is wrong
 * @param milestones the date of one is the epoch when it is wrong
 * @param reviews empty where there are none, or they are wrong
 */
record ProblemDraft(
        Fields fields,
        Optional<String> title,
        Optional<ZoneId> timeZone,
        Optional<LocalDate> statedStart,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        int slotMinutes,
        DayOfWeek weekStart,
        List<Located<Category>> categories,
        List<Located<AvailabilityReader.Entry>> availability,
        boolean availabilityComplete,
        List<Located<ProtectedTime>> protectedTimes,
        List<Located<Commitment>> commitments,
        List<Located<RepeatedCommitment>> repeated,
        List<CalendarSource> calendars,
        Limits limits,
        List<Located<Activity>> activities,
        List<Located<Milestone>> milestones,
        List<Located<PinnedSession>> pinned,
        Weights weights,
        Optional<ReviewsReader.Stated> reviews) {

    private static final int DEFAULT_SLOT = 30;

    private static final List<String> KEYS =
            List.of(
                    ("title timeZone start end slot weekStart categories availability protected"
                                    + " commitments limits activities milestones pinned weights"
                                    + " reviews")
                            .split(" "));

    /**
     * Reads all parts of a file.
     *
     * @param newStart first day instead of the file's
     * @param folder where the relative paths in the file start; empty when it is no file
     */
    static ProblemDraft read(
            LocatedNode root, Faults faults, Optional<LocalDate> newStart, Optional<Path> folder) {
        Fields fields = Fields.of(root, faults, "a problem", KEYS);
        Optional<String> title = fields.required("title", Texts.LINE);
        Optional<ZoneId> timeZone = TimeZoneReader.read(fields);
        Optional<LocalDate> written = fields.required("start", Dates.DATE);
        Optional<LocalDate> start = written.map(date -> newStart.orElse(date));
        DayOfWeek weekStart = fields.optional("weekStart", Days.DAY).orElse(DayOfWeek.MONDAY);
        Optional<PlanWeeks> weeks = start.map(first -> new PlanWeeks(first, weekStart));
        List<Located<Category>> categories = CategoryReader.read(fields);
        int errors = faults.errors();
        List<Located<AvailabilityReader.Entry>> availability =
                AvailabilityReader.read(fields, weeks);
        boolean complete = errors == faults.errors();
        BusyTimeReader busyTimes = new BusyTimeReader(fields, weeks);
        return new ProblemDraft(
                fields,
                title,
                timeZone,
                written,
                start,
                fields.optional("end", Dates.DATE),
                fields.optional("slot", Durations.between(5, 240)).orElse(DEFAULT_SLOT),
                weekStart,
                categories,
                availability,
                complete,
                busyTimes.protectedTimes(),
                busyTimes.commitments(),
                busyTimes.repeated(),
                BusyTimeReader.calendars(fields, folder),
                LimitsReader.limits(fields),
                new ActivityReader(fields, categories).read(),
                MilestoneReader.milestones(fields, weeks),
                MilestoneReader.pinned(fields),
                LimitsReader.weights(fields),
                ReviewsReader.read(fields));
    }

    Faults faults() {
        return fields.faults();
    }

    /** Reports whatever does not go together; every check goes on after a fault. */
    void check() {
        new ReferenceCheck(this).check();
        new CycleCheck(this).check();
        new DateCheck(this).check();
        new WindowCheck(this).check();
        new SessionFitCheck(this).check();
        new PinnedCheck(this).check();
        reviews.ifPresent(stated -> stated.check(this));
    }

    /** The weeks of the plan, when its start is known. */
    Optional<PlanWeeks> weeks() {
        return start.map(first -> new PlanWeeks(first, weekStart));
    }

    /** The category an activity belongs to, when that could be read. */
    Optional<Category> category(Activity activity) {
        return categories.stream()
                .map(Located::value)
                .filter(category -> category.id().equals(activity.category()))
                .findFirst();
    }

    /** The problem, when nothing was wrong. */
    Problem problem(String name) {
        List<Weekly> weekly = new ArrayList<>();
        List<OnDates> exceptions = new ArrayList<>();
        for (Located<AvailabilityReader.Entry> entry : availability) {
            if (entry.value().dates().isEmpty()) {
                weekly.add(new Weekly(entry.value().when(), entry.value().times()));
            }
            entry.value()
                    .dates()
                    .forEach(dates -> exceptions.add(new OnDates(dates, entry.value().times())));
        }
        List<Category> allCategories = new ArrayList<>(values(categories));
        List<Activity> allActivities =
                new ArrayList<>(
                        values(activities).stream().map(this::withCategorySession).toList());
        Optional<Reviews> reviewed = reviews.map(stated -> stated.of(allActivities));
        reviewed.ifPresent(
                each -> {
                    allCategories.add(Reviews.CATEGORY);
                    allActivities.add(each.activity());
                });
        return new Problem(
                new Problem.Frame(
                        name,
                        title.orElseThrow(),
                        timeZone.orElseThrow(),
                        start.orElseThrow(),
                        end,
                        slotMinutes,
                        weekStart),
                new Week(
                        new Availability(weekly, exceptions),
                        values(protectedTimes),
                        values(commitments),
                        values(repeated),
                        calendars,
                        List.of(),
                        limits),
                new Work(
                        allCategories,
                        allActivities,
                        values(milestones),
                        values(pinned),
                        weights,
                        reviewed));
    }

    private Activity withCategorySession(Activity activity) {
        return activity.withSession(
                activity.session()
                        .orElse(
                                category(activity)
                                        .map(Category::session)
                                        .orElse(SessionLength.ANY)));
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
