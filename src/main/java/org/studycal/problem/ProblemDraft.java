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
 * checked against each other.
 *
 * @param root the file's root
 * @param title empty when wrong
 * @param timeZone empty when wrong
 * @param start empty when wrong
 * @param end empty when absent or wrong
 * @param slotMinutes the default when wrong
 * @param weekStart the default when wrong
 * @param categories with the default one where there are none; empty when wrong
 * @param availability entries in file order
 * @param availabilityComplete whether all of the availability could be read
 * @param protectedTimes see {@link Problem}
 * @param commitments those without a fault
 * @param calendars those whose path is right
 * @param limits see {@link Problem}
 * @param activities wrong parts read as absent; the id is empty when wrong
 * @param milestones the same; the date is the epoch when wrong
 * @param pinned those without a fault
 * @param weights see {@link Problem}
 */
record ProblemDraft(
        LocatedNode root,
        Optional<String> title,
        Optional<ZoneId> timeZone,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        int slotMinutes,
        DayOfWeek weekStart,
        List<Located<Category>> categories,
        List<Located<AvailabilityReader.Entry>> availability,
        boolean availabilityComplete,
        List<Located<ProtectedTime>> protectedTimes,
        List<Located<Commitment>> commitments,
        List<CalendarSource> calendars,
        Limits limits,
        List<Located<Activity>> activities,
        List<Located<Milestone>> milestones,
        List<Located<PinnedSession>> pinned,
        Weights weights) {

    private static final int DEFAULT_SLOT = 30;

    private static final List<String> KEYS =
            List.of(
                    "title",
                    "timeZone",
                    "start",
                    "end",
                    "slot",
                    "weekStart",
                    "categories",
                    "availability",
                    "protected",
                    "commitments",
                    "limits",
                    "activities",
                    "milestones",
                    "pinned",
                    "weights");

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
        Optional<ZoneId> zone = TimeZoneReader.read(fields);
        Optional<LocalDate> start =
                fields.required("start", Dates.DATE).map(written -> newStart.orElse(written));
        Optional<LocalDate> end = fields.optional("end", Dates.DATE);
        int slot = fields.optional("slot", Durations.between(5, 240)).orElse(DEFAULT_SLOT);
        DayOfWeek weekStart = fields.optional("weekStart", Days.DAY).orElse(DayOfWeek.MONDAY);
        List<Located<Category>> categories = CategoryReader.read(fields);
        int errors = faults.errors();
        List<Located<AvailabilityReader.Entry>> availability = AvailabilityReader.read(fields);
        return new ProblemDraft(
                root,
                title,
                zone,
                start,
                end,
                slot,
                weekStart,
                categories,
                availability,
                errors == faults.errors(),
                BusyTimeReader.protectedTimes(fields),
                BusyTimeReader.commitments(fields),
                BusyTimeReader.calendars(fields, folder),
                LimitsReader.limits(fields),
                new ActivityReader(fields, categories).read(),
                MilestoneReader.milestones(
                        fields, start.map(first -> new PlanWeeks(first, weekStart))),
                MilestoneReader.pinned(fields),
                LimitsReader.weights(fields));
    }

    /** The place of a top-level key, or of the whole. */
    LocatedNode at(String key) {
        return root.at(key);
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
                weekly.add(new Weekly(entry.value().days(), entry.value().times()));
            }
            entry.value()
                    .dates()
                    .forEach(dates -> exceptions.add(new OnDates(dates, entry.value().times())));
        }
        return new Problem(
                new Problem.Frame(
                        name,
                        title.orElseThrow(),
                        timeZone.orElseThrow(),
                        start.orElseThrow(),
                        end,
                        slotMinutes,
                        weekStart),
                new Problem.Week(
                        new Availability(weekly, exceptions),
                        values(protectedTimes),
                        values(commitments),
                        calendars,
                        List.of(),
                        limits),
                new Problem.Work(
                        values(categories),
                        values(activities).stream().map(this::withCategorySession).toList(),
                        values(milestones),
                        values(pinned),
                        weights));
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
