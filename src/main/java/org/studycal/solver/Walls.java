package org.studycal.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What keeps work from slots that are free: the rule that it would break in most of them. */
final class Walls {

    /** So many places are tried for a piece of work. */
    private static final int MOST_PLACES = 400;

    /** The rules that are tried, the first one that is broken counts. */
    enum Rule {
        FOLLOWS,
        PRECEDES,
        WEEK,
        CATEGORY_WEEK,
        DAY,
        CATEGORY_DAY,
        REST_DAYS,
        LENGTH,
        BREAKS
    }

    /**
     * A rule that work would break.
     *
     * @param weeks plan weeks in which it would, in order
     * @param task the task that comes before or after it, where that is the rule
     */
    record Wall(Rule rule, List<Integer> weeks, int task) {}

    private final Assignment assignment;
    private final Model model;
    private final Grid grid;
    private final Feasibility rules;
    private int other;

    Walls(Assignment assignment) {
        this.assignment = assignment;
        this.model = assignment.model;
        this.grid = model.grid;
        this.rules = new Feasibility(assignment);
    }

    /** The rule that keeps a task out; empty where none can be told. */
    Optional<Wall> of(Task task) {
        Map<Rule, List<Integer>> broken = new EnumMap<>(Rule.class);
        Map<Rule, Integer> others = new EnumMap<>(Rule.class);
        int places = 0;
        for (int s = task.from(); s < task.to() && places < MOST_PLACES; s++) {
            if (model.allowed(task.index(), s) && assignment.at(s) == Assignment.NONE) {
                Optional<Rule> rule = at(task, s);
                if (rule.isEmpty()) {
                    return Optional.empty();
                }
                broken.computeIfAbsent(rule.get(), key -> new ArrayList<>()).add(grid.week[s] + 1);
                others.putIfAbsent(rule.get(), other);
                places++;
            }
        }
        return broken.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .map(
                        each ->
                                new Wall(
                                        each.getKey(),
                                        List.copyOf(new TreeSet<>(each.getValue())),
                                        others.get(each.getKey())));
    }

    /** The rule that a session of the task would break that begins with a slot. */
    private Optional<Rule> at(Task task, int slot) {
        int length = Math.min(task.minRun(), assignment.missing(task.index()));
        for (int s = slot; s < slot + length; s++) {
            boolean open =
                    s < task.to()
                            && grid.window[s] == grid.window[slot]
                            && model.allowed(task.index(), s)
                            && assignment.at(s) == Assignment.NONE;
            if (!open) {
                assignment.rollback();
                return Optional.of(Rule.LENGTH);
            }
            assignment.set(s, task.index());
        }
        Optional<Rule> rule = broken(task, grid.day[slot]);
        assignment.rollback();
        return rule;
    }

    private Optional<Rule> broken(Task task, int day) {
        other = Assignment.NONE;
        for (Precedence edge : model.into[task.index()]) {
            if (!rules.inOrder(edge)) {
                other = edge.before();
                return Optional.of(Rule.FOLLOWS);
            }
        }
        for (Precedence edge : model.outOf[task.index()]) {
            if (!rules.inOrder(edge)) {
                other = edge.after();
                return Optional.of(Rule.PRECEDES);
            }
        }
        int week = grid.dayWeek[day];
        int category = task.category();
        if (assignment.weekUsed(week) > model.limits.week[week]) {
            return Optional.of(Rule.WEEK);
        }
        if (assignment.categoryWeek(category, week) > model.limits.categoryWeek[category]) {
            return Optional.of(Rule.CATEGORY_WEEK);
        }
        if (assignment.dayUsed(day) > model.limits.day) {
            return Optional.of(Rule.DAY);
        }
        if (assignment.categoryDay(category, day) > model.limits.categoryDay[category]) {
            return Optional.of(Rule.CATEGORY_DAY);
        }
        if (!rules.restDaysHold(week)) {
            return Optional.of(Rule.REST_DAYS);
        }
        if (!rules.runsFit(task.index())) {
            return Optional.of(Rule.LENGTH);
        }
        return model.limits.askForBreaks() && !rules.pausesHold(day)
                ? Optional.of(Rule.BREAKS)
                : Optional.empty();
    }
}
