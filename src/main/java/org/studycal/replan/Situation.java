package org.studycal.replan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Solution;
import org.studycal.problem.BusyTime;
import org.studycal.problem.History;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.StatedProblem;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.replan.Replanning.Assumption;

/**
 * What a plan is made in: the problem as stated, what calendars keep from study, and the log. What
 * is left to plan follows from it.
 *
 * @param problem as stated, with the appointments around it
 * @param entries what was recorded, in the order of the log
 */
public record Situation(Problem problem, List<Entry> entries) {

    public Situation {
        entries = List.copyOf(entries);
    }

    /** The situation of a problem whose calendars are not read yet. */
    public static Situation of(StatedProblem stated, List<Entry> entries) {
        return new Situation(stated.problem(), entries);
    }

    /** The situation with appointments. */
    public Situation around(List<BusyTime> busy) {
        return new Situation(problem.withBusy(busy), entries);
    }

    /** The situation with more that is recorded. */
    public Situation with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Situation(problem, all);
    }

    /** What the entries say together. */
    public Records records() {
        return Records.of(entries, problem);
    }

    /** The problem under the conditions that were eased since, with nothing of its history. */
    public Problem eased() {
        return Easings.apply(problem, records().easings());
    }

    /** All of it under these conditions, for a plan that begins now. */
    RemainingProblem all() {
        return new RemainingProblem(eased());
    }

    /** What a solution was the answer to, for an audit of it. */
    public RemainingProblem answeredBy(Solution solution) {
        return Replanning.unchanged(knownTo(solution), solution, solution.stamp(), Assumption.DONE)
                .remaining();
    }

    /**
     * What a solution was the answer to, with what is known to have happened of the revision before
     * it.
     *
     * @param before the revision before, if it is kept
     */
    public RemainingProblem answeredBy(Solution solution, Optional<Solution> before) {
        RemainingProblem answered = answeredBy(solution);
        if (before.isEmpty() || !before.get().course().begun().equals(solution.course().begun())) {
            return answered;
        }
        History history = answered.problem().history();
        Set<Placement> past = new LinkedHashSet<>(history.sessions());
        past.addAll(Replanning.recorded(knownTo(solution), before.get(), solution.stamp()));
        return new RemainingProblem(
                answered.problem()
                        .withHistory(
                                new History(history.begun(), List.copyOf(past), history.lapses())));
    }

    /** The situation as a solution knew it. */
    private Situation knownTo(Solution solution) {
        int known = Math.min(entries.size(), solution.course().entries());
        return new Situation(problem, entries.subList(0, known));
    }
}
