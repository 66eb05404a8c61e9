package org.studycal.solver;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.studycal.plan.LeftOut;
import org.studycal.problem.Activity;
import org.studycal.problem.Category;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Durations;
import org.studycal.problem.Limits;
import org.studycal.problem.Milestone;
import org.studycal.problem.Repeat;
import org.studycal.problem.WeekRange;

/** Says of the work that found no place why it did not. */
final class Reasons {

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final Walls walls;

    private Reasons(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.walls = new Walls(assignment);
    }

    /** Work left out, most important first, then in the plan's order. */
    static List<LeftOut> of(Assignment assignment) {
        Reasons reasons = new Reasons(assignment);
        List<LeftOut> leftOut = new ArrayList<>();
        for (int priority = 1; priority <= Activity.LEAST_PRIORITY; priority++) {
            for (Task task : assignment.model.tasks) {
                int missing = assignment.missing(task.index());
                if (missing > 0 && task.activity().priority() == priority) {
                    int placed =
                            assignment.placed(task.index()) * assignment.model.grid.slotMinutes;
                    leftOut.add(
                            new LeftOut(
                                    task.activity().id(),
                                    task.period(),
                                    priority,
                                    task.minutes() - placed,
                                    reasons.of(task)));
                }
            }
        }
        return leftOut;
    }

    private String of(Task task) {
        long usable = 0;
        long taken = 0;
        long taller = 0;
        for (int s = task.from(); s < task.to(); s++) {
            if (model.allowed(task.index(), s)) {
                usable++;
                int other = assignment.at(s);
                if (other != Assignment.NONE && other != task.index()) {
                    taken++;
                    taller +=
                            model.tasks[other].activity().priority() < task.activity().priority()
                                    ? 1
                                    : 0;
                }
            }
        }
        Bound bound = bound(task);
        if (usable == 0) {
            return "no free window" + labels(task) + " " + bound.limit();
        }
        String free = hours(usable) + " free" + labels(task) + " " + bound.shown();
        if (usable < task.slots()) {
            return "needs " + hours(task.slots()) + ", but only " + free + bound.clause();
        }
        if (usable - taken < task.slots()) {
            String by = taller > 0 && taller == taken ? "more important work" : "other work";
            return "of " + free + ", " + hours(taken) + " are taken by " + by + bound.clause();
        }
        String rest = hours(usable - taken) + " more are free" + labels(task) + " ";
        return walls.of(task)
                .map(wall -> wall(task, wall) + "; " + rest + bound.shown() + bound.clause())
                .orElseGet(
                        () ->
                                "no room in the order and lengths that the rules ask for, with "
                                        + free
                                        + bound.clause());
    }

    /**
     * Up to when work may lie.
     *
     * @param shown the last day with a free window up to then, like {@code by 2027-01-16}
     * @param limit what sets it, like {@code by 2027-01-17, when Exam is due}
     * @param clause the same for the end of a sentence, or nothing
     */
    private record Bound(String shown, String limit, String clause) {

        static Bound of(String words) {
            return new Bound(words, words, "");
        }
    }

    private Bound bound(Task task) {
        Activity activity = task.activity();
        if (task.isHabit()) {
            return Bound.of(words(task));
        }
        LocalDate shown = task.to() == 0 ? grid.first : date(task.to() - 1);
        Optional<PinnedTime> pin = follower(activity);
        if (pin.isPresent()) {
            String title = pin.get().activity().title();
            String when = when(pin.get());
            return new Bound(
                    "before " + when,
                    "before " + when + ", where " + title + " is pinned",
                    "; " + title + " is pinned there");
        }
        Optional<DateLimit> limit =
                DateLimit.earliest(
                        Stream.concat(
                                activity.deadline().stream(),
                                required(activity).map(Milestone::limit)));
        if (limit.isEmpty() || limit.get().date().isAfter(grid.last)) {
            return Bound.of("until the plan ends on " + grid.last);
        }
        DateLimit date = limit.get();
        boolean timed = date.time().isPresent() && date.lastDay().equals(shown);
        String by = "by " + (timed ? date : DateLimit.of(shown));
        if (activity.deadline().equals(limit)) {
            return new Bound(by, "by " + date + ", its deadline", "; its deadline is " + date);
        }
        Milestone milestone =
                required(activity)
                        .filter(each -> each.limit().equals(date))
                        .findFirst()
                        .orElseThrow();
        String title = milestone.title();
        if (!milestone.isExam()) {
            return new Bound(
                    by, "by " + date + ", when " + title + " is due", is(title, "is due", date));
        }
        return milestone.time().isPresent()
                ? new Bound(
                        by, "by " + date + ", when " + title + " begins", is(title, "begins", date))
                : new Bound(
                        by,
                        "by " + date + ", the day before " + title,
                        is(title, "is", DateLimit.of(milestone.date())));
    }

    private static String is(String title, String verb, DateLimit date) {
        return "; " + title + " " + verb + " on " + date;
    }

    /** The first pinned session that an activity has to come before. */
    private Optional<PinnedTime> follower(Activity activity) {
        return model.pinned.stream()
                .filter(time -> model.bounded.contains(activity.id()))
                .filter(
                        time ->
                                time.activity().after().stream()
                                        .anyMatch(
                                                before -> before.activity().equals(activity.id())))
                .min(Comparator.comparingLong(PinnedTime::start));
    }

    private Stream<Milestone> required(Activity activity) {
        return model.problem.milestones().stream()
                .filter(milestone -> milestone.hard())
                .filter(milestone -> milestone.requires().contains(activity.id()));
    }

    private String when(PinnedTime time) {
        return LocalDateTime.ofInstant(Grid.instant(time.start()), model.problem.timeZone())
                .toString()
                .replace('T', ' ');
    }

    private String words(Task task) {
        return task.activity().effort().repeat() instanceof Repeat.HandIn handIn
                ? "by " + new DateLimit(task.period().day().orElseThrow(), handIn.time())
                : task.period().toString();
    }

    /** What a rule says, with the weeks in which it is the wall. */
    private String wall(Task task, Walls.Wall wall) {
        Limits limits = model.problem.limits();
        Category category = model.problem.category(task.activity().category());
        boolean one = wall.weeks().size() == 1;
        String weeks =
                task.isHabit() && one
                        ? "its week"
                        : (one ? "week " : "weeks ") + WeekRange.list(wall.weeks());
        String hold = weeks + " already " + (one ? "holds " : "hold ");
        int week = wall.weeks().getFirst() - 1;
        return switch (wall.rule()) {
            case FOLLOWS ->
                    "%s, which comes first, is over only on %s"
                            .formatted(title(wall.task()), date(assignment.lastSlot(wall.task())));
            case PRECEDES ->
                    "%s, which follows it, begins on %s"
                            .formatted(title(wall.task()), date(assignment.firstSlot(wall.task())));
            case WEEK ->
                    hold
                            + (model.limits.week[week]
                                            < SlotLimits.slots(
                                                    limits.perWeekMinutes(
                                                            model.problem
                                                                    .weeks()
                                                                    .firstDayOf(week + 1)),
                                                    grid)
                                    ? "all but the %d%% that limits.reserve keeps free"
                                            .formatted(limits.reservePercent())
                                    : "the %s that limits.perWeek allows"
                                            .formatted(hours(model.limits.week[week])));
            case CATEGORY_WEEK ->
                    hold
                            + "the %s of %s that its quota allows a week"
                                    .formatted(
                                            hours(model.limits.categoryWeek[task.category()]),
                                            category.title());
            case DAY ->
                    "limits.perDay allows %s a day, and no day with free time has room under that"
                            .formatted(hours(model.limits.day));
            case CATEGORY_DAY ->
                    "dailyMax allows %s of %s a day, and no day with free time has room under that"
                            .formatted(
                                    hours(model.limits.categoryDay[task.category()]),
                                    category.title());
            case REST_DAYS ->
                    "limits.restDays keeps the other days of %s free of study (%d a week)"
                            .formatted(weeks, limits.restDays());
            case LENGTH ->
                    "a session of it takes at least %s at a time and at most %s"
                            .formatted(
                                    hours(task.minRun()),
                                    task.maxRun() == SlotLimits.UNLIMITED
                                            ? "what is left"
                                            : hours(task.maxRun()));
            case BREAKS ->
                    "the breaks of limits.breaks leave no room beside the sessions around it";
        };
    }

    private String title(int task) {
        return model.tasks[task].activity().title();
    }

    private LocalDate date(int slot) {
        return grid.first.plusDays(grid.day[slot]);
    }

    private static String labels(Task task) {
        return task.activity().labels().isEmpty()
                ? ""
                : " labelled "
                        + String.join(" or ", task.activity().labels().stream().sorted().toList());
    }

    private String hours(long slots) {
        return Durations.format(slots * grid.slotMinutes);
    }
}
