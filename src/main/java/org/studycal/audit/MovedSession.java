package org.studycal.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.PlanWeeks;
import org.studycal.problem.Prerequisite;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;
import org.studycal.problem.Reviews;
import org.studycal.rule.SoftRule;

/**
 * What an audit would say of a plan in which one session, and nothing else, begins at another time.
 * It looks only at sessions that have to do with that one: those of the weeks around both times, of
 * its activity, of what comes before and after that, and of the last days of work. All rules are
 * the auditor's own.
 */
public final class MovedSession {

    private static final int LAST_DAYS = 2;

    private final Agenda ground;
    private final AskedMinutes asked;
    private final TargetWeeks targets;
    private final Session session;
    private final boolean habit;
    private final List<Session> others;
    private final Problem problem;
    private final Solution solution;
    private final Set<String> known;
    private final Map<SoftRule, Long> cost;

    /**
     * What moving a session does.
     *
     * @param violations of hard rules, which the plan has none of
     * @param dearer by how much each rule costs more, or less, in units; rules that cost the same
     *     are not there
     */
    public record Outcome(List<Violation> violations, Map<SoftRule, Long> dearer) {

        public Outcome {
            violations = List.copyOf(violations);
            dearer = Map.copyOf(dearer);
        }

        /** The whole difference in units; less than 0 when the plan gets better. */
        public long units() {
            return dearer.values().stream().mapToLong(units -> units).sum();
        }
    }

    /**
     * Prepares the moves of a session.
     *
     * @param from the first day that it may be moved to
     * @param to the last day
     */
    public MovedSession(
            RemainingProblem remaining,
            Solution solution,
            Session session,
            LocalDate from,
            LocalDate to) {
        this.solution = solution;
        this.session = session;
        this.ground = new Agenda(remaining.problem(), solution);
        this.asked = new AskedMinutes(ground);
        this.targets = new TargetWeeks(ground);
        this.habit = ground.isHabit(session.activity());
        this.others = others(from, to);
        this.problem = ofOthers();
        Findings findings = new Findings(remaining.problem().timeZone());
        Agenda agenda = agenda(session);
        this.cost = judge(agenda, session, findings);
        this.known = new HashSet<>();
        findings.violations.forEach(each -> known.add(each.message()));
    }

    private List<Session> others(LocalDate from, LocalDate to) {
        PlanWeeks weeks = ground.problem.weeks();
        Set<String> related = related(ground.problem, session);
        LocalDate first = weeks.firstDayOf(weeks.weekOf(from)).minusDays(1);
        LocalDate last = weeks.lastDayOf(weeks.weekOf(to)).plusDays(1);
        int week = weeks.weekOf(ground.free.dayOf(session.start()));
        Set<LocalDate> end = new HashSet<>();
        ground.sessions.stream()
                .filter(placed -> !ground.isHabit(placed.activity()))
                .map(Placed::date)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(LAST_DAYS)
                .forEach(end::add);
        return ground.sessions.stream()
                .filter(placed -> !placed.session().uid().equals(session.uid()))
                .filter(
                        placed ->
                                Math.abs(placed.week() - week) <= 1
                                        || (!placed.date().isBefore(first)
                                                && !placed.date().isAfter(last))
                                        || related.contains(placed.activity())
                                        || end.contains(placed.date()))
                .map(Placed::session)
                .toList();
    }

    /** The problem of these sessions alone, with the last target week that there is. */
    private Problem ofOthers() {
        Set<String> ids = new HashSet<>(Set.of(session.activity()));
        others.forEach(other -> ids.add(other.activity()));
        Problem all = ground.problem;
        int last = all.lastTargetWeek();
        List<Activity> activities =
                all.activities().stream()
                        .filter(
                                activity ->
                                        ids.contains(activity.id())
                                                || activity.targetWeeks()
                                                        .filter(weeks -> weeks.last() == last)
                                                        .isPresent())
                        .toList();
        return all.with(all.work().with(activities));
    }

    private static Set<String> related(Problem problem, Session session) {
        Set<String> related = new HashSet<>(Set.of(session.activity()));
        for (Activity activity : problem.activities()) {
            for (Prerequisite before : activity.after()) {
                if (before.activity().equals(session.activity())) {
                    related.add(activity.id());
                    // What else it waits for says how long it waits.
                    activity.after().forEach(each -> related.add(each.activity()));
                } else if (activity.id().equals(session.activity())) {
                    related.add(before.activity());
                }
            }
        }
        return related;
    }

    private Agenda agenda(Session moved) {
        List<Session> sessions = new ArrayList<>(others);
        sessions.add(moved);
        return new Agenda(ground, problem, solution.withSessions(sessions));
    }

    /** All sessions: which reviews are due follows from all of their topics. */
    private Agenda whole(Session moved) {
        List<Session> sessions = new ArrayList<>();
        for (Session each : solution.sessions()) {
            sessions.add(each.uid().equals(session.uid()) ? moved : each);
        }
        return new Agenda(ground, ground.problem, solution.withSessions(sessions));
    }

    /** What the audit says where the session begins at another time. */
    public Outcome at(Instant start) {
        Duration length = Duration.between(session.start(), session.end());
        Session moved = session.with(start, start.plus(length), Session.Status.PLANNED, false);
        Agenda agenda = agenda(moved);
        Findings findings = new Findings(agenda.problem.timeZone());
        Map<SoftRule, Long> after = judge(agenda, moved, findings);
        Map<SoftRule, Long> dearer = new EnumMap<>(SoftRule.class);
        after.forEach(
                (rule, units) -> {
                    long more = units - cost.get(rule);
                    if (more != 0) {
                        dearer.put(rule, more);
                    }
                });
        return new Outcome(
                findings.violations.stream()
                        .filter(each -> !known.contains(each.message()))
                        .toList(),
                dearer);
    }

    /** The other session that lies there at some moment from a start on, if there is one. */
    public Optional<Session> taken(Instant start) {
        Instant end = start.plus(Duration.between(session.start(), session.end()));
        return others.stream()
                .filter(other -> other.start().isBefore(end) && start.isBefore(other.end()))
                .findFirst();
    }

    private Map<SoftRule, Long> judge(Agenda agenda, Session moved, Findings findings) {
        PlaceRules places = new PlaceRules(agenda, findings);
        agenda.sessions.stream()
                .filter(placed -> placed.session().equals(moved))
                .forEach(places::check);
        new OrderRules(agenda, findings).check();
        new LimitRules(agenda, findings).check();
        new BreakRules(agenda, findings).check(agenda.free.dayOf(moved.start()));
        new LengthRules(agenda, findings).check();
        if (moved.activity().equals(Reviews.ID)) {
            new ReviewRules(whole(moved), findings).check();
        }
        if (habit) {
            new EffortRules(agenda, findings, asked).checkEfforts();
        }
        return new SoftCosts(agenda, asked, targets).compute();
    }
}
