package org.studycal.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.plan.Booking;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Recorded;
import org.studycal.progress.Records;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.revision.Difference;
import org.studycal.revision.EventUid;
import org.studycal.timeline.StudyDay;

/** Tells what of a solution happened, what was missed and what lies ahead. */
final class PastSessions {

    private final Problem problem;
    private final Solution solution;
    private final Records records;
    private final Instant now;
    private final Assumption assumption;
    private final Set<Placement> unplanned;
    final List<Placement> history = new ArrayList<>();
    final List<Booking> published = new ArrayList<>();
    final List<Session> before = new ArrayList<>();
    final List<Placement> extra = new ArrayList<>();

    /** What was missed of sessions, as if it were sessions of its own. */
    final List<Placement> missed = new ArrayList<>();

    /** What lies ahead where the person put it by hand. */
    final List<PinnedSession> pinned = new ArrayList<>();

    /** Sessions that were put elsewhere by hand, and were not missed there. */
    final List<Move> moves = new ArrayList<>();

    /** Of what was missed, what was given up. */
    final List<Placement> dropped = new ArrayList<>();

    final Set<String> gone = new LinkedHashSet<>();
    private int done;
    private int assumed;

    /**
     * A session that was put elsewhere by hand.
     *
     * @param fresh whether the solution does not know it yet
     */
    record Move(String activity, Instant from, Instant to, int minutes, boolean fresh) {}

    PastSessions(
            Problem problem, Solution solution, Records all, Instant now, Assumption assumption) {
        this.problem = problem;
        this.solution = solution;
        this.records = all.knownTo(solution.course().entries());
        this.now = now;
        this.assumption = assumption;
        this.unplanned = unplanned();
        for (Session session : solution.sessions()) {
            if (isPinned(problem, session)) {
                before.add(session);
            } else {
                Session put = whereItWasPut(session);
                sort(put, session);
                boolean there = records.of(put).map(Recorded::minutes).orElse(1) > 0;
                records.origin(session)
                        .filter(from -> there)
                        .ifPresent(from -> moves.add(move(session, from, put)));
            }
        }
        addUnplanned();
    }

    int done() {
        return done;
    }

    int assumed() {
        return assumed;
    }

    /** Those fixed by hand are the problem's business. */
    static boolean isPinned(Problem problem, Session session) {
        if (!session.pinned()) {
            return false;
        }
        return problem.pinned().stream()
                .map(pinned -> pinned.in(problem.timeZone()))
                .anyMatch(session.placement()::equals);
    }

    private static Move move(Session session, Instant from, Session put) {
        boolean fresh = !session.start().equals(put.start());
        return new Move(session.activity(), from, put.start(), put.minutes(), fresh);
    }

    /** What was done is so where it was done. */
    private Session whereItWasPut(Session session) {
        return records.pin(session)
                .map(
                        pin ->
                                session.with(
                                        pin.start(),
                                        pin.end(),
                                        pin.start().equals(session.start())
                                                ? session.status()
                                                : Session.Status.PLANNED,
                                        true))
                .orElse(session);
    }

    /** Sorts in a session where it was put; it was planned as long as a solution has it. */
    private void sort(Session session, Session planned) {
        if (unplanned.contains(session.placement())) {
            happened(session, session.end(), Session.Status.DONE, planned);
            return;
        }
        Optional<Recorded> recorded = records.of(session);
        Recorded.State state = recorded.map(Recorded::state).orElseGet(() -> unrecorded(session));
        if (state == null) {
            ahead(session);
            return;
        }
        switch (state) {
            case MISSED -> {
                missed.add(session.placement());
                before.add(with(session, session.end(), Session.Status.PLANNED));
                if (records.isDropped(session)) {
                    dropped.add(session.placement());
                }
            }
            case PARTLY -> {
                Instant end =
                        session.start().plus(Duration.ofMinutes(recorded.orElseThrow().minutes()));
                happened(session, end, Session.Status.DONE, planned);
                missed.add(new Placement(session.activity(), end, session.end()));
            }
            case DONE ->
                    happened(
                            session,
                            session.end(),
                            recorded.isPresent() ? Session.Status.DONE : Session.Status.PLANNED,
                            planned);
        }
    }

    /** What a session without a record is; null for one that lies ahead. */
    private Recorded.State unrecorded(Session session) {
        if (!Difference.begun(session, now)) {
            return null;
        }
        boolean inProgress = session.end().isAfter(now);
        if (inProgress || assumption == Assumption.DONE) {
            assumed += inProgress ? 0 : 1;
            return Recorded.State.DONE;
        }
        return Recorded.State.MISSED;
    }

    private void happened(Session session, Instant end, Session.Status status, Session planned) {
        done++;
        history.add(new Placement(session.activity(), session.start(), end));
        before.add(PastReviews.held(with(session, end, status), planned, problem));
    }

    private void ahead(Session session) {
        Optional<Entry.Pin> pin = records.pin(session);
        before.add(session.planned(pin.isPresent()));
        if (problem.activity(session.activity()).isEmpty()) {
            gone.add(session.activity());
        } else if (pin.isPresent()) {
            pinned.add(
                    new PinnedSession(
                            session.activity(),
                            LocalDateTime.ofInstant(session.start(), problem.timeZone()),
                            session.minutes()));
        } else {
            published.add(session.planned(false).booking());
        }
    }

    /**
     * Sessions that nobody planned, as far as no later line about the same time says that they did
     * not happen, or not as a whole.
     */
    private Set<Placement> unplanned() {
        Set<Placement> sessions = new LinkedHashSet<>();
        for (Entry entry : records.effective()) {
            switch (entry) {
                case Entry.Did did -> {
                    Instant end = did.start().plus(Duration.ofMinutes(did.minutes()));
                    sessions.add(new Placement(did.activity(), did.start(), end));
                }
                case Entry.Marked marked ->
                        sessions.removeIf(
                                session ->
                                        marked.mark() == Entry.Mark.MISSED
                                                && isMeant(marked, session));
                case Entry.Partly partly -> sessions.removeIf(session -> isMeant(partly, session));
                case Entry.MarkedDays marked ->
                        sessions.removeIf(
                                session ->
                                        marked.mark() == Entry.Mark.MISSED
                                                && marked.days().contains(date(problem, session)));
                case Entry.DaysOff off ->
                        sessions.removeIf(session -> off.days().contains(date(problem, session)));
                case Entry.Pin pin ->
                        pin.from().ifPresent(from -> forget(sessions, pin.uid(), from));
                case Entry.Deleted gone -> forget(sessions, gone.uid(), gone.start());
                case Entry.Dropped gone -> forget(sessions, gone.uid(), gone.start());
                default -> {}
            }
        }
        return sessions;
    }

    private boolean isMeant(Entry.OfSession entry, Placement session) {
        return entry.start().filter(start -> isMeant(entry.uid(), start, session)).isPresent();
    }

    private boolean isMeant(String uid, Instant start, Placement session) {
        return session.start().equals(start)
                && solution.basis()
                        .idsOf(session.activity())
                        .map(id -> EventUid.ofActivity(solution.basis().plan(), id))
                        .anyMatch(uids -> uids.numberOf(uid) > 0);
    }

    /** What the person moved or deleted in the calendar did not happen there. */
    private void forget(Set<Placement> sessions, String uid, Instant start) {
        sessions.removeIf(session -> isMeant(uid, start, session));
    }

    private static LocalDate date(Problem problem, Placement session) {
        return StudyDay.of(problem, session.start());
    }

    private void addUnplanned() {
        Set<Placement> known = new HashSet<>(history);
        for (Placement session : unplanned) {
            if (known.add(session)) {
                history.add(session);
                extra.add(session);
                done++;
            }
        }
    }

    private static Session with(Session session, Instant end, Session.Status status) {
        return session.with(session.start(), end, status, false);
    }
}
