package org.studycal.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;
import org.studycal.solution.LeftOut;
import org.studycal.solution.Session;
import org.studycal.solution.Solution;

/**
 * How a milestone stands in a solution.
 *
 * @param milestone the milestone
 * @param ready day of the last session it needs, or empty when it needs none
 * @param leftOutMinutes minutes it needs that found no place
 */
public record MilestoneSlack(Milestone milestone, Optional<LocalDate> ready, long leftOutMinutes) {

    /** Days from the last session it needs to its date; negative when late; empty when it needs no session. */
    public Optional<Long> days() {
        return ready.map(date -> ChronoUnit.DAYS.between(date, milestone.date()));
    }

    /** All milestones by date. */
    public static List<MilestoneSlack> of(Problem problem, Solution solution) {
        Map<String, LocalDate> lastDays =
                solution.sessions().stream()
                        .collect(
                                Collectors.toMap(
                                        Session::activity,
                                        session -> date(problem, session),
                                        (a, b) -> a.isAfter(b) ? a : b));
        return problem.milestones().stream()
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .map(milestone -> of(problem, solution, milestone, lastDays))
                .toList();
    }

    private static MilestoneSlack of(
            Problem problem, Solution solution, Milestone milestone, Map<String, LocalDate> lastDays) {
        Set<String> needed =
                milestone.requires().stream()
                        .filter(id -> problem.activity(id).filter(a -> !a.effort().weekly()).isPresent())
                        .collect(Collectors.toSet());
        return new MilestoneSlack(
                milestone,
                needed.stream().map(lastDays::get).filter(Objects::nonNull).max(LocalDate::compareTo),
                leftOut(solution, needed));
    }

    private static long leftOut(Solution solution, Collection<String> needed) {
        return solution.leftOut().stream()
                .filter(left -> needed.contains(left.activity()))
                .mapToLong(LeftOut::minutes)
                .sum();
    }

    private static LocalDate date(Problem problem, Session session) {
        return LocalDate.ofInstant(session.start(), problem.timeZone());
    }
}
