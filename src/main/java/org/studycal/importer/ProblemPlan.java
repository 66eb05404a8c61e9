package org.studycal.importer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.importer.StudyPlan.Period;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.problem.DateRange;
import org.studycal.problem.WeekRange;

/**
 * The problem that is made of a study plan, before it is written. Every value that the plan does
 * not say knows that it is a guess.
 *
 * @param title of the plan
 * @param timeZone zone of every local time
 * @param start first day
 * @param end last day, where the plan says one that holds all of it
 * @param weekStart first day of its weeks
 * @param slotMinutes the bookable grain
 * @param weekly study time of a week, where anything tells
 * @param categories at least one
 * @param week when there is time
 * @param periods of the plan, for headings
 * @param activities what is to be done, in the plan's order
 * @param done what the plan says is done, which is not planned again
 * @param milestones in the plan's order
 * @param remarks of reading and of making, in the order of lines
 * @param doubts what was perhaps not understood as it is meant
 * @param lines every line of the plan with its account
 * @param parts of the text with what became of them; none where it has but one
 * @param reviews after how many days topics are to be reviewed
 */
public record ProblemPlan(
        String title,
        Sourced<ZoneId> timeZone,
        Sourced<LocalDate> start,
        Optional<LocalDate> end,
        DayOfWeek weekStart,
        int slotMinutes,
        Optional<Sourced<Integer>> weekly,
        List<PlannedCategory> categories,
        StudyWeek week,
        List<Period> periods,
        List<PlannedActivity> activities,
        List<PlannedActivity> done,
        List<PlannedMilestone> milestones,
        List<Remark> remarks,
        List<Doubt> doubts,
        List<AccountedLine> lines,
        List<PlanPart> parts,
        SpacedReviews reviews) {

    public ProblemPlan {
        categories = List.copyOf(categories);
        periods = List.copyOf(periods);
        activities = List.copyOf(activities);
        done = List.copyOf(done);
        milestones = List.copyOf(milestones);
        remarks = List.copyOf(remarks);
        doubts = List.copyOf(doubts);
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /** The same problem without doubts that the person has settled, by their sentences. */
    public ProblemPlan without(List<String> settled) {
        return with(doubts.stream().filter(each -> !settled.contains(each.text())).toList());
    }

    /** The same problem with what is doubtful of it. */
    ProblemPlan with(List<Doubt> found) {
        return with(week, activities, remarks, found);
    }

    private ProblemPlan with(
            StudyWeek times, List<PlannedActivity> work, List<Remark> said, List<Doubt> found) {
        return new ProblemPlan(
                title,
                timeZone,
                start,
                end,
                weekStart,
                slotMinutes,
                weekly,
                categories,
                times,
                periods,
                work,
                done,
                milestones,
                said,
                found,
                lines,
                parts,
                reviews);
    }

    /**
     * What an hour is spent on.
     *
     * @param weekly minutes of a week that it should have
     * @param windows preferred labels, best first
     */
    public record PlannedCategory(
            String id,
            String title,
            ShareKind kind,
            Optional<Sourced<Integer>> weekly,
            List<String> windows) {

        public PlannedCategory {
            windows = List.copyOf(windows);
        }

        PlannedCategory withWindows(List<String> labels) {
            return new PlannedCategory(id, title, kind, weekly, labels);
        }
    }

    /** What made an activity. */
    public enum Origin {
        /** A topic of the plan. */
        TOPIC,
        /** The practice of a topic, which the plan does not list. */
        LAB,
        /** A share of every week. */
        HABIT
    }

    /**
     * A unit of work.
     *
     * @param category id of its category
     * @param minutes effort; of a habit, in a week
     * @param weeks target weeks
     * @param days on which it is to be done
     * @param deadline the last day on which it can be done
     * @param after ids of its prerequisites
     * @param orderGuessed whether they are only the plan's order
     * @param optional whether it is given up first where there is too little time
     * @param period index into the periods, or -1
     * @param line of the plan, or 0
     */
    public record PlannedActivity(
            Origin origin,
            String id,
            String title,
            String category,
            Sourced<Integer> minutes,
            Optional<WeekRange> weeks,
            Optional<DateRange> days,
            Optional<LocalDate> deadline,
            List<String> after,
            boolean orderGuessed,
            boolean optional,
            String notes,
            List<String> links,
            int period,
            int line) {

        public PlannedActivity {
            after = List.copyOf(after);
            links = List.copyOf(links);
        }

        /** How many weeks it has, at least one. */
        long lengthInWeeks() {
            return weeks.map(range -> range.last() - range.first() + 1).orElse(1);
        }

        int lastWeek(int otherwise) {
            return weeks.map(WeekRange::last).orElse(otherwise);
        }

        PlannedActivity unordered() {
            return with(days, orderGuessed ? List.of() : after);
        }

        PlannedActivity withoutDays() {
            return with(Optional.empty(), after);
        }

        private PlannedActivity with(Optional<DateRange> on, List<String> first) {
            return new PlannedActivity(
                    origin,
                    id,
                    title,
                    category,
                    minutes,
                    weeks,
                    on,
                    deadline,
                    first,
                    orderGuessed,
                    optional,
                    notes,
                    links,
                    period,
                    line);
        }
    }

    /**
     * An exam or checkpoint.
     *
     * @param week plan week at whose end it is, unless there is a date
     * @param exam whether it is an exam, of which the day is known
     * @param from minute of the day at which an exam begins, where that is said
     * @param minutes how long an exam takes, where that is said
     * @param requires ids of activities
     * @param requiresGuessed whether they are only what the plan has up to then
     */
    public record PlannedMilestone(
            String id,
            String title,
            Optional<Integer> week,
            Optional<LocalDate> date,
            boolean exam,
            Optional<Integer> from,
            Optional<Integer> minutes,
            List<String> requires,
            boolean requiresGuessed,
            List<String> checklist,
            int line) {

        public PlannedMilestone {
            requires = List.copyOf(requires);
            checklist = List.copyOf(checklist);
        }
    }

    /** The same problem without an order that was only guessed. */
    public ProblemPlan unordered() {
        return with(
                week,
                activities.stream().map(PlannedActivity::unordered).toList(),
                remarks.stream().filter(each -> !each.text().equals(Activities.ORDER)).toList(),
                doubts);
    }

    /** The same problem of a person with another week. */
    public ProblemPlan withWeek(StudyWeek other) {
        return with(other, activities, remarks, doubts);
    }

    /** Ids of the categories whose topics are learnt: theory, or where none is, all with topics. */
    public List<String> learnt() {
        Set<String> topics =
                activities.stream()
                        .filter(activity -> activity.origin() == Origin.TOPIC)
                        .map(PlannedActivity::category)
                        .collect(Collectors.toSet());
        List<PlannedCategory> all =
                categories.stream().filter(category -> topics.contains(category.id())).toList();
        List<PlannedCategory> theory =
                all.stream().filter(category -> category.kind() == ShareKind.THEORY).toList();
        return (theory.isEmpty() ? all : theory).stream().map(PlannedCategory::id).toList();
    }

    /** What is planned once, and is no habit. */
    List<PlannedActivity> once() {
        return activities.stream().filter(each -> each.origin() != Origin.HABIT).toList();
    }

    /** Effort of everything that is planned once, in minutes. */
    public long minutes() {
        return once().stream().mapToLong(activity -> activity.minutes().value()).sum();
    }

    /** The last target week, or 0 when there is none. */
    public int lastWeek() {
        return activities.stream()
                .flatMap(activity -> activity.weeks().stream())
                .mapToInt(WeekRange::last)
                .max()
                .orElse(0);
    }
}
