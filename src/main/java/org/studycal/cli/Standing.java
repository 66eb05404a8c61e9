package org.studycal.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Course;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.History;
import org.studycal.problem.History.PastSession;
import org.studycal.problem.Problem;
import org.studycal.problem.ProblemException;
import org.studycal.progress.Entry;
import org.studycal.progress.ProgressFile;
import org.studycal.progress.ReadProgress;
import org.studycal.progress.Records;
import org.studycal.replan.Replanning;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.solver.Horizon;

/**
 * Where a plan stands: what of it has happened and what is left, with the identities that its
 * sessions have in calendars.
 *
 * @param problem what is left to plan
 * @param previous the solution before, its sessions as they happened; empty for a first one
 * @param course how the plan has gone so far
 * @param replanning what was worked out, empty for a plan that has not begun
 */
record Standing(
        Problem problem,
        Optional<Solution> previous,
        Course course,
        Optional<Replanning> replanning) {

    /** A plan that begins now, whatever there was before. */
    static Standing beginning(Problem problem, Optional<Solution> previous, Instant now) {
        return new Standing(problem, previous, Course.from(now), Optional.empty());
    }

    /** A plan that has a solution; it begins anew while none of its sessions has begun. */
    static Standing of(
            Problem problem,
            Solution previous,
            List<Entry> entries,
            Instant now,
            Assumption assumption) {
        boolean begun =
                !entries.isEmpty()
                        || previous.course().entries() > 0
                        || previous.sessions().stream()
                                .anyMatch(session -> session.start().isBefore(now));
        return begun
                ? ofBegun(problem, previous, entries, now, assumption)
                : beginning(problem, Optional.of(previous), now);
    }

    /** The same, as one that has begun in any case. */
    static Standing ofBegun(
            Problem problem,
            Solution previous,
            List<Entry> entries,
            Instant now,
            Assumption assumption) {
        Records records = Records.of(entries, problem.timeZone());
        return of(previous, entries, Replanning.of(problem, previous, records, now, assumption));
    }

    /** The same, where nothing is new since the solution was made. */
    static Standing unchanged(
            Problem problem,
            Solution previous,
            List<Entry> entries,
            Instant now,
            Assumption assumption) {
        Records records = Records.of(entries, problem.timeZone());
        return of(
                previous,
                entries,
                Replanning.unchanged(problem, previous, records, now, assumption));
    }

    private static Standing of(Solution previous, List<Entry> entries, Replanning replanning) {
        Course course =
                new Course(
                        previous.course().begun(),
                        entries.size(),
                        replanning.problem().history().lapses());
        return new Standing(
                replanning.problem(),
                Optional.of(previous.withSessions(replanning.sessions())),
                course,
                Optional.of(replanning));
    }

    /** What was recorded of a plan; warnings about it are printed. */
    static List<Entry> entries(
            Surroundings surroundings, Path file, Problem problem, Optional<Solution> solution)
            throws ProblemException {
        ReadProgress read = ProgressFile.read(ProgressFile.beside(file), problem, solution);
        read.warnings().forEach(warning -> surroundings.err().println(warning.render()));
        return read.entries();
    }

    /** The last day that a plan from now on may reach, under the conditions that were eased. */
    static LocalDate latest(Problem problem, List<Entry> entries, Instant now) {
        return Horizon.latest(
                Replanning.eased(problem, Records.of(entries, problem.timeZone())), now);
    }

    /** The problem that a solution was the answer to. */
    static Problem answered(Problem problem, Solution solution, List<Entry> entries) {
        int known = Math.min(entries.size(), solution.course().entries());
        Records records = Records.of(entries.subList(0, known), problem.timeZone());
        return Replanning.answered(problem, solution, records);
    }

    /**
     * The same with what is known to have happened of the revision before.
     *
     * @param before the revision before, if it is kept
     */
    static Problem answered(
            Problem problem, Solution solution, List<Entry> entries, Optional<Solution> before) {
        Problem answered = answered(problem, solution, entries);
        if (before.isEmpty() || !before.get().course().begun().equals(solution.course().begun())) {
            return answered;
        }
        int known = Math.min(entries.size(), solution.course().entries());
        Records records = Records.of(entries.subList(0, known), problem.timeZone());
        Set<PastSession> past = new LinkedHashSet<>(answered.history().sessions());
        past.addAll(Replanning.recorded(problem, before.get(), records, solution.stamp()));
        History history = answered.history();
        return answered.withHistory(
                new History(history.begun(), List.copyOf(past), history.lapses()));
    }

    /** The sessions before that are history, as they happened. */
    List<Session> happened() {
        Set<PastSession> past = new HashSet<>(problem.history().sessions());
        return previous.map(Solution::sessions).orElse(List.of()).stream()
                .filter(
                        session ->
                                past.contains(
                                        new PastSession(
                                                session.activity(),
                                                session.start(),
                                                session.end())))
                .toList();
    }

    /** A new revision with what happened without having been planned marked as done. */
    Solution marked(Solution solution) {
        List<Session> sessions = new ArrayList<>();
        for (Session session : solution.sessions()) {
            boolean extra =
                    replanning.stream()
                            .flatMap(each -> each.extra().stream())
                            .anyMatch(
                                    booking ->
                                            booking.activity().equals(session.activity())
                                                    && booking.start().equals(session.start())
                                                    && booking.end().equals(session.end()));
            sessions.add(extra ? session.done() : session);
        }
        return solution.withSessions(sessions);
    }
}
