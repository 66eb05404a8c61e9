package org.studycal.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.studycal.problem.Problem;

/**
 * Two weeks from Monday 2027-01-04 with four slots of half an hour a day, from 08:00 to 10:00, and
 * what is done in them, one letter a slot: {@code "aab. ...."} are two slots of {@code a} and one
 * of {@code b} on Monday, and an empty Tuesday.
 */
final class SmallPlan {

    private SmallPlan() {}

    /** A problem of these lines; title, zone, dates and availability are given where they lack. */
    static Problem problem(String... lines) {
        String text = String.join("\n", lines);
        String given =
                Arrays.stream(
                                new String[] {
                                    "title: Small",
                                    "timeZone: Europe/Berlin",
                                    "start: 2027-01-04",
                                    "end: 2027-01-17",
                                    "availability: [{days: daily, windows: [\"08:00-10:00 theory\"]}]"
                                })
                        .filter(line -> !("\n" + text).contains("\n" + key(line)))
                        .collect(Collectors.joining("\n"));
        return Problems.read(given + "\n" + text + "\n");
    }

    static Model model(Problem problem) {
        return new Model(
                problem,
                problem.start(),
                new Horizon(problem, Instant.EPOCH).last(),
                Instant.EPOCH);
    }

    static Model model(String... lines) {
        return model(problem(lines));
    }

    /** The plan of these letters; '.' is a free slot, blanks count for nothing. */
    static Assignment assignment(Model model, String letters) {
        Assignment assignment = new Assignment(model);
        int[] tasks = tasks(model, letters);
        for (int s = 0; s < tasks.length; s++) {
            assignment.set(s, tasks[s]);
        }
        assignment.settle();
        return assignment;
    }

    /** The same for Timefold. */
    static StudyCalendar calendar(Model model, String letters) {
        return calendar(model, tasks(model, letters));
    }

    static StudyCalendar calendar(Model model, int[] tasks) {
        return new StudyCalendar(model, tasks);
    }

    /** The same without weights, where every constraint counts once. */
    static StudyCalendar unweighted(StudyCalendar calendar) {
        StudyCalendar copy = calendar.copy();
        copy.setWeights(ConstraintWeightOverrides.none());
        return copy;
    }

    private static int[] tasks(Model model, String letters) {
        String slots = letters.replace(" ", "");
        int[] tasks = new int[model.grid.slots];
        Arrays.fill(tasks, Assignment.NONE);
        for (int s = 0; s < slots.length(); s++) {
            if (slots.charAt(s) != '.') {
                tasks[s] = task(model, slots.substring(s, s + 1), model.grid.week[s] + 1);
            }
        }
        return tasks;
    }

    /** The task of an activity; of a weekly habit, the one of that week, else its first. */
    static int task(Model model, String activity, int week) {
        return Arrays.stream(model.tasks)
                .filter(task -> task.activity().id().equals(activity))
                .filter(task -> !task.isHabit() || task.period().week() == week)
                .mapToInt(Task::index)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task of " + activity));
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(':') + 1);
    }
}
