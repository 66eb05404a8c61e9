package org.studycal.solver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.studycal.plan.LeftOut;
import org.studycal.problem.Activity;
import org.studycal.problem.DateLimit;
import org.studycal.problem.Durations;
import org.studycal.problem.Milestone;
import org.studycal.problem.Repeat;

/** Says of the work that found no place why it did not. */
final class Reasons {

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;

    private Reasons(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
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
        String period = period(task);
        if (usable == 0) {
            return "no free window" + labels(task) + " " + period;
        }
        String free = hours(usable) + " free" + labels(task) + " " + period;
        if (usable < task.slots()) {
            return "needs " + hours(task.slots()) + ", but only " + free;
        }
        if (usable - taken < task.slots()) {
            String by = taller > 0 && taller == taken ? "more important work" : "other work";
            return "of " + free + ", " + hours(taken) + " are taken by " + by;
        }
        return "no room in the order and lengths that the rules ask for, with " + free;
    }

    private String period(Task task) {
        if (task.isHabit()) {
            return words(task);
        }
        if (task.to() < grid.slots) {
            return "by " + limit(task);
        }
        return "until the plan ends on " + grid.last;
    }

    private String words(Task task) {
        return task.activity().effort().repeat() instanceof Repeat.HandIn handIn
                ? "by " + new DateLimit(task.period().day().orElseThrow(), handIn.time())
                : task.period().toString();
    }

    /** The limit that the work has, or where its followers set one, the day it shows in. */
    private DateLimit limit(Task task) {
        Activity activity = task.activity();
        Stream<DateLimit> milestones =
                model.problem.milestones().stream()
                        .filter(
                                milestone ->
                                        milestone.hard()
                                                && milestone.requires().contains(activity.id()))
                        .map(Milestone::limit);
        LocalDate shown =
                task.to() == 0 ? grid.first : grid.first.plusDays(grid.day[task.to() - 1]);
        return DateLimit.earliest(Stream.concat(activity.deadline().stream(), milestones))
                .filter(limit -> limit.time().isPresent() && limit.lastDay().equals(shown))
                .orElse(DateLimit.of(shown));
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
