package org.studycal.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.studycal.plan.Cancelled;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.problem.Activity;
import org.studycal.problem.Durations;
import org.studycal.problem.Period;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;

/**
 * Rules 7 and 8: what is pinned or has happened stays, every minute of effort is accounted for, and
 * names and identities are right.
 */
final class EffortRules {

    private record Piece(String activity, Period period) {}

    private final Agenda agenda;
    private final Findings findings;
    private final AskedMinutes asked;

    EffortRules(Agenda agenda, Findings findings, AskedMinutes asked) {
        this.agenda = agenda;
        this.findings = findings;
        this.asked = asked;
    }

    void check() {
        checkPinned();
        checkHistory();
        checkNames();
        checkIdentities();
        checkEfforts();
    }

    private void checkPinned() {
        Set<Placement> stated = new HashSet<>();
        for (Session session : agenda.solution.sessions()) {
            if (session.pinned()) {
                stated.add(session.placement());
            }
        }
        Set<Placement> expected = new HashSet<>();
        for (PinnedSession pinned : agenda.problem.pinned()) {
            Placement pin = pinned.in(agenda.problem.timeZone());
            expected.add(pin);
            if (!stated.contains(pin)) {
                findings.violation(
                        Cause.PINNED_MOVED,
                        pinned.activity(),
                        pin.start(),
                        "no pinned session of "
                                + pinned.activity()
                                + " on "
                                + findings.when(pin.start())
                                + " for "
                                + Durations.format(pinned.minutes())
                                + ", where the problem pins one");
            }
        }
        for (Session session : agenda.solution.sessions()) {
            if (session.pinned()
                    && session.status() != Session.Status.DONE
                    && !expected.contains(session.placement())) {
                findings.warning(
                        Cause.PINNED_MOVED,
                        session.activity(),
                        session.start(),
                        findings.session(session)
                                + " is marked as pinned; the problem does not pin it");
            }
        }
    }

    private void checkHistory() {
        Set<Placement> stated = new HashSet<>();
        for (Session session : agenda.solution.sessions()) {
            stated.add(session.placement());
        }
        for (Placement past : agenda.problem.history().sessions()) {
            if (!stated.contains(past)) {
                findings.violation(
                        Cause.HISTORY_LOST,
                        past.activity(),
                        past.start(),
                        past.activity()
                                + " on "
                                + findings.when(past.start())
                                + " happened, for "
                                + Durations.format(
                                        Duration.between(past.start(), past.end()).toMinutes())
                                + "; the solution does not have it so");
            }
        }
    }

    private void checkNames() {
        for (Session session : agenda.solution.sessions()) {
            Activity activity = agenda.activities.get(session.activity());
            if (activity == null) {
                findings.violation(
                        Cause.UNKNOWN_ACTIVITY,
                        session.activity(),
                        session.start(),
                        "the problem has no activity '" + session.activity() + "'");
            } else if (!activity.category().equals(session.category())) {
                findings.violation(
                        Cause.WRONG_CATEGORY,
                        session.activity(),
                        session.start(),
                        findings.session(session)
                                + " states category '"
                                + session.category()
                                + "'; expected '"
                                + activity.category()
                                + "'");
            }
        }
        for (LeftOut left : agenda.solution.leftOut()) {
            if (!agenda.activities.containsKey(left.activity())) {
                findings.violation(
                        Cause.UNKNOWN_ACTIVITY,
                        left.activity(),
                        null,
                        "left out is '" + left.activity() + "'; the problem has no such activity");
            }
        }
    }

    private void checkIdentities() {
        Set<String> seen = new HashSet<>();
        for (Session session : agenda.solution.sessions()) {
            if (!seen.add(session.uid())) {
                findings.violation(
                        Cause.DUPLICATE_UID,
                        session.activity(),
                        session.start(),
                        findings.session(session)
                                + " has the UID of another session: "
                                + session.uid());
            }
        }
        for (MilestoneEvent event : agenda.solution.milestones()) {
            if (!seen.add(event.uid())) {
                findings.violation(
                        Cause.DUPLICATE_UID,
                        "",
                        null,
                        "milestone "
                                + event.milestone()
                                + " has the UID of another event: "
                                + event.uid());
            }
        }
        for (Cancelled cancelled : agenda.solution.cancelled()) {
            if (!seen.add(cancelled.uid())) {
                findings.violation(
                        Cause.DUPLICATE_UID,
                        "",
                        null,
                        "the cancelled UID is used again: " + cancelled.uid());
            }
        }
    }

    void checkEfforts() {
        Map<Piece, Long> left = new HashMap<>();
        for (LeftOut entry : agenda.solution.leftOut()) {
            left.merge(
                    new Piece(entry.activity(), entry.period()), (long) entry.minutes(), Long::sum);
        }
        for (Activity activity : agenda.problem.activities()) {
            List<Placed> sessions = agenda.of(activity);
            if (activity.isReview()) {
                continue; // ReviewRules knows what it should be.
            }
            if (!activity.effort().repeats()) {
                checkEffort(activity, Period.NONE, activity.effort().minutes(), sessions, left);
                continue;
            }
            Map<Period, List<Placed>> placed =
                    sessions.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            session -> agenda.periodOf(activity, session)));
            Map<Period, Integer> periods = new LinkedHashMap<>(asked.byPeriod(activity));
            placed.keySet().forEach(period -> periods.putIfAbsent(period, 0));
            periods.forEach(
                    (period, minutes) ->
                            checkEffort(
                                    activity,
                                    period,
                                    minutes,
                                    placed.getOrDefault(period, List.of()),
                                    left));
        }
        left.forEach(
                (piece, minutes) -> {
                    if (agenda.activities.containsKey(piece.activity())) {
                        findings.violation(
                                Cause.EFFORT_UNACCOUNTED,
                                piece.activity(),
                                null,
                                piece.activity()
                                        + " leaves out "
                                        + Durations.format(minutes)
                                        + (" " + piece.period()).stripTrailing()
                                        + ", for which it asks nothing");
                    }
                });
    }

    /**
     * Compares real minutes, and takes the left-out entry away so that only the unasked ones
     * remain.
     */
    private void checkEffort(
            Activity activity,
            Period period,
            int minutes,
            List<Placed> sessions,
            Map<Piece, Long> left) {
        long placed = sessions.stream().mapToLong(s -> s.session().minutes()).sum();
        long exempt =
                sessions.stream()
                        .filter(Placed::exempt)
                        .mapToLong(s -> s.session().minutes())
                        .sum();
        long leftOut = left.getOrDefault(new Piece(activity.id(), period), 0L);
        left.remove(new Piece(activity.id(), period));
        String where = (activity.id() + " " + period).strip();
        String has = where + " has " + Durations.format(placed) + " in the calendar";
        Instant at = sessions.isEmpty() ? null : sessions.getFirst().session().start();
        findings.limit(
                placed,
                exempt,
                minutes,
                Cause.EFFORT_EXCEEDED,
                activity.id(),
                at,
                has + "; it asks for " + Durations.format(minutes));
        if (leftOut != Math.max(0, minutes - placed)) {
            findings.violation(
                    Cause.EFFORT_UNACCOUNTED,
                    activity.id(),
                    at,
                    has
                            + " and "
                            + Durations.format(leftOut)
                            + " left out; together they should be "
                            + Durations.format(minutes));
        }
    }
}
