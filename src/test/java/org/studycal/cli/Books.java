package org.studycal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Cancelled;
import org.studycal.plan.LeftOut;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.timeline.StudyDay;

/**
 * Keeps account of a plan over its revisions, and works out from the entries of the progress file
 * what must have become of it, with code that shares nothing with replanning.
 */
final class Books {

    private record Time(String activity, Instant start, Instant end) {
        static Time of(Session session) {
            return new Time(session.activity(), session.start(), session.end());
        }
    }

    private final Map<String, Integer> sequences = new HashMap<>();
    private Set<String> edited = Set.of();

    /** What the revision before knows: what was deleted then is no session of it. */
    private final Set<Entry> spent = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Ids that activities had once, and those of today. */
    private final Map<String, String> names = new HashMap<>();

    private Solution before;
    private int revisions;

    int revisions() {
        return revisions;
    }

    /** Sessions that a calendar has otherwise: their next events are newer in any case. */
    void edited(Set<String> uids) {
        edited = Set.copyOf(uids);
    }

    /** Fails unless a new revision is right after what was recorded. */
    void balance(
            Problem problem,
            Solution solution,
            List<Entry> entries,
            Instant now,
            Assumption assumption) {
        List<Entry> standing = standing(entries);
        spent.clear();
        if (before != null) {
            spent.addAll(entries.subList(0, before.course().entries()));
        }
        names.putAll(solution.basis().identity().renamed());
        if (before != null) {
            before = before.renamed(names);
        }
        revisions++;
        assertThat(solution.revision()).isEqualTo(revisions);
        identities(solution);
        if (before != null) {
            history(problem, solution, standing, now, assumption);
        }
        efforts(problem, solution, standing, now);
        before = solution;
    }

    private static List<Entry> standing(List<Entry> entries) {
        Deque<Entry> standing = new ArrayDeque<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Undo undo) {
                for (int i = 0; i < undo.entries(); i++) {
                    standing.pollLast();
                }
            } else {
                standing.addLast(entry);
            }
        }
        return List.copyOf(standing);
    }

    private void identities(Solution solution) {
        Set<String> uids = new HashSet<>();
        for (Session session : solution.sessions()) {
            event(uids, session.uid(), session.sequence());
        }
        for (MilestoneEvent milestone : solution.milestones()) {
            event(uids, milestone.uid(), milestone.sequence());
        }
        for (Cancelled cancelled : solution.cancelled()) {
            event(uids, cancelled.uid(), cancelled.sequence());
        }
        if (before == null) {
            return;
        }
        Map<Time, Session> old = new HashMap<>();
        before.sessions().forEach(session -> old.put(Time.of(session), session));
        for (Session session : solution.sessions()) {
            Session same = old.get(Time.of(session));
            // Where a session was dragged away from, another one may be put.
            if (same != null && !edited.contains(same.uid())) {
                assertThat(session.uid()).as("UID of %s", session).isEqualTo(same.uid());
                if (session.content().equals(same.content())) {
                    assertThat(session.sequence())
                            .as("sequence of %s", session)
                            .isEqualTo(same.sequence());
                }
            }
        }
    }

    private void event(Set<String> uids, String uid, int sequence) {
        assertThat(uids.add(uid)).as("%s is unique", uid).isTrue();
        assertThat(sequence)
                .as("sequence of %s", uid)
                .isGreaterThanOrEqualTo(sequences.getOrDefault(uid, 0));
        sequences.put(uid, sequence);
    }

    /**
     * What happened is there as it was, what was missed is not, and nothing else is in the past.
     */
    private void history(
            Problem problem,
            Solution solution,
            List<Entry> standing,
            Instant now,
            Assumption assumption) {
        Map<String, Session> after = new HashMap<>();
        Set<Time> explained = new HashSet<>(pinned(problem));
        Set<Time> did = did(problem, standing);
        explained.addAll(did);
        solution.sessions().forEach(session -> after.put(session.uid(), session));
        for (Session planned : before.sessions()) {
            if (pinned(problem).contains(Time.of(planned))) {
                continue;
            }
            Session session = whereItWasPut(planned, standing);
            Instant end =
                    did.contains(Time.of(session))
                            ? session.end()
                            : happenedUntil(session, problem, standing, now, assumption);
            if (end != null && end.isAfter(session.start())) {
                Session kept = after.get(session.uid());
                assertThat(kept).as("%s has happened", session).isNotNull();
                assertThat(kept.start()).as("start of %s", session).isEqualTo(session.start());
                assertThat(kept.end()).as("end of %s", session).isEqualTo(end);
                explained.add(Time.of(kept));
            } else if (end == null
                    && !session.equals(planned)
                    && problem.activity(session.activity()).isPresent()) {
                assertThat(after).as("%s was put there", session).containsKey(session.uid());
                assertThat(Time.of(after.get(session.uid()))).isEqualTo(Time.of(session));
            }
        }
        for (Session session : solution.sessions()) {
            if (session.start().isBefore(now)) {
                assertThat(explained).as("%s is past", session).contains(Time.of(session));
            }
        }
        assertThat(solution.sessions().stream().map(Time::of)).containsAll(did);
    }

    /** Follows what the person dragged; the same session where that was nowhere. */
    private Session whereItWasPut(Session session, List<Entry> standing) {
        Session put = session;
        for (Entry entry : standing) {
            if (spent.contains(entry) && isGone(entry, session.uid())) {
                put = session;
            } else if (entry instanceof Entry.Pin pin
                    && pin.uid().equals(session.uid())
                    && (pin.start().equals(put.start())
                            || pin.from().equals(Optional.of(put.start())))) {
                put =
                        new Session(
                                session.uid(),
                                session.sequence(),
                                session.content(),
                                session.activity(),
                                session.category(),
                                session.title(),
                                pin.start(),
                                pin.end(),
                                session.status(),
                                true,
                                Optional.empty());
            }
        }
        return put;
    }

    private static boolean isGone(Entry entry, String uid) {
        return switch (entry) {
            case Entry.Deleted gone -> gone.uid().equals(uid);
            case Entry.Dropped gone -> gone.uid().equals(uid);
            default -> false;
        };
    }

    /** What was done on top and not denied by a later line. */
    private Set<Time> did(Problem problem, List<Entry> standing) {
        Set<Time> did = new HashSet<>();
        for (int i = 0; i < standing.size(); i++) {
            if (standing.get(i) instanceof Entry.Did one) {
                Instant end = one.start().plus(Duration.ofMinutes(one.minutes()));
                Time time = new Time(one.activity(), one.start(), end);
                if (standing.subList(i, standing.size()).stream()
                        .noneMatch(later -> denies(problem, later, time))) {
                    did.add(time);
                }
            }
        }
        return did;
    }

    private boolean denies(Problem problem, Entry entry, Time time) {
        LocalDate date = StudyDay.of(problem, time.start());
        Optional<Instant> start = Optional.of(time.start());
        return switch (entry) {
            case Entry.OfSession one ->
                    isOf(time, one.uid())
                            && one.start().equals(start)
                            && !(one instanceof Entry.Marked marked
                                    && marked.mark() == Entry.Mark.DONE);
            case Entry.MarkedDays days ->
                    days.mark() == Entry.Mark.MISSED && days.days().contains(date);
            case Entry.DaysOff off -> off.days().contains(date);
            case Entry.Pin pin -> isOf(time, pin.uid()) && pin.from().equals(start);
            case Entry.Deleted gone -> isOf(time, gone.uid()) && gone.start().equals(time.start());
            case Entry.Dropped gone -> isOf(time, gone.uid()) && gone.start().equals(time.start());
            default -> false;
        };
    }

    private boolean isOf(Time time, String uid) {
        return uid.contains("." + time.activity() + ".")
                || names.entrySet().stream()
                        .filter(name -> name.getValue().equals(time.activity()))
                        .anyMatch(name -> uid.contains("." + name.getKey() + "."));
    }

    private static Set<Time> pinned(Problem problem) {
        Set<Time> pinned = new HashSet<>();
        for (PinnedSession session : problem.pinned()) {
            Instant start = session.start().atZone(problem.timeZone()).toInstant();
            pinned.add(
                    new Time(
                            session.activity(),
                            start,
                            start.plus(Duration.ofMinutes(session.minutes()))));
        }
        return pinned;
    }

    /** When what happened of a session ended: its start when nothing did; null when it is ahead. */
    private Instant happenedUntil(
            Session session,
            Problem problem,
            List<Entry> standing,
            Instant now,
            Assumption assumption) {
        LocalDate date = StudyDay.of(problem, session.start());
        Instant until = null;
        for (Entry entry : standing) {
            boolean begun = !session.start().isAfter(entry.at());
            switch (entry) {
                case Entry.Marked marked -> {
                    if (isMeant(marked, session)) {
                        until = until(marked.mark(), session);
                    }
                }
                case Entry.Partly partly -> {
                    if (isMeant(partly, session)) {
                        Instant end = session.start().plus(Duration.ofMinutes(partly.minutes()));
                        until = end.isBefore(session.end()) ? end : session.end();
                    }
                }
                case Entry.MarkedDays marked -> {
                    if (begun && marked.days().contains(date)) {
                        until = until(marked.mark(), session);
                    }
                }
                case Entry.DaysOff off -> {
                    if (off.days().contains(date)) {
                        until = session.start();
                    }
                }
                case Entry.Pin pin -> {
                    if (pin.uid().equals(session.uid()) && pin.start().equals(session.start())) {
                        until = pin.end().isAfter(pin.at()) ? null : session.end();
                    }
                }
                case Entry.Deleted gone -> {
                    if (!spent.contains(gone)
                            && gone.uid().equals(session.uid())
                            && gone.start().equals(session.start())) {
                        until = session.start();
                    }
                }
                case Entry.Dropped gone -> {
                    if (!spent.contains(gone)
                            && gone.uid().equals(session.uid())
                            && gone.start().equals(session.start())) {
                        until = session.start();
                    }
                }
                default -> {}
            }
        }
        if (until != null || !session.start().isBefore(now)) {
            return until;
        }
        boolean inProgress = session.end().isAfter(now);
        return inProgress || assumption == Assumption.DONE ? session.end() : session.start();
    }

    private static boolean isMeant(Entry.OfSession entry, Session session) {
        return entry.uid().equals(session.uid())
                && entry.start()
                        .map(session.start()::equals)
                        .orElse(!session.start().isAfter(entry.at()));
    }

    private static Instant until(Entry.Mark mark, Session session) {
        return mark == Entry.Mark.DONE ? session.end() : session.start();
    }

    /** Done, planned and left out are together what an activity asks for. */
    private static void efforts(
            Problem problem, Solution solution, List<Entry> standing, Instant now) {
        Map<String, List<Session>> sessions = new HashMap<>();
        for (Session session : solution.sessions()) {
            sessions.computeIfAbsent(session.activity(), id -> new ArrayList<>()).add(session);
        }
        Map<String, Integer> left = new HashMap<>();
        for (LeftOut each : solution.leftOut()) {
            left.merge(each.activity(), each.minutes(), Integer::sum);
        }
        for (Activity activity : problem.activities()) {
            if (!activity.effort().repeats()) {
                List<Session> own = sessions.getOrDefault(activity.id(), List.of());
                assertThat(minutes(own, Instant.MAX) + left.getOrDefault(activity.id(), 0))
                        .as("done, planned and left out of %s: %s", activity.id(), own)
                        .isEqualTo(asked(activity, own, standing, now, problem.slotMinutes()));
            }
            sessions.remove(activity.id());
            left.remove(activity.id());
        }
        assertThat(left).as("left out of what nobody asks for").isEmpty();
        sessions.values()
                .forEach(
                        gone ->
                                assertThat(gone)
                                        .as("sessions of what is gone")
                                        .allMatch(session -> session.start().isBefore(now)));
    }

    private static long asked(
            Activity activity, List<Session> own, List<Entry> standing, Instant now, int slot) {
        long minutes = activity.effort().minutes();
        int ratio = 100;
        for (Entry entry : standing) {
            if (entry instanceof Entry.Needs needs && needs.activity().equals(activity.id())) {
                minutes += needs.minutes();
            } else if (entry instanceof Entry.Finished finished
                    && finished.activity().equals(activity.id())) {
                minutes = minutes(own, finished.at());
            } else if (entry instanceof Entry.Drop drop && drop.activity().equals(activity.id())) {
                minutes = minutes(own, drop.at());
            } else if (entry instanceof Entry.Dropped dropped
                    && dropped.activity().equals(activity.id())) {
                minutes -= dropped.minutes();
            } else if (entry instanceof Entry.Takes takes
                    && takes.category().equals(activity.category())) {
                long ahead = Math.max(0, minutes - minutes(own, takes.at()));
                double more = ahead * ((double) takes.percent() / ratio - 1);
                long slots = Math.round(more / slot) * slot;
                minutes += Math.max(slots, Math.min(ahead, slot) - ahead);
                ratio = takes.percent();
            }
        }
        List<Session> fixed =
                own.stream()
                        .filter(session -> session.pinned() || session.start().isBefore(now))
                        .toList();
        return Math.max(minutes, minutes(fixed, Instant.MAX));
    }

    private static long minutes(List<Session> sessions, Instant startedBefore) {
        return sessions.stream()
                .filter(session -> session.start().isBefore(startedBefore))
                .mapToLong(Session::minutes)
                .sum();
    }
}
