package org.studycal.replan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.problem.History.PastSession;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Recorded;
import org.studycal.progress.Records;
import org.studycal.replan.Replanning.Assumption;
import org.studycal.solution.Booking;
import org.studycal.solution.Session;
import org.studycal.solution.Solution;

/** Tells what of a solution happened, what was missed and what lies ahead. */
final class PastSessions {

    private final Problem problem;
    private final Records records;
    private final Instant now;
    private final Assumption assumption;
    final List<PastSession> history = new ArrayList<>();
    final List<Booking> published = new ArrayList<>();
    final List<Session> before = new ArrayList<>();
    final List<Booking> extra = new ArrayList<>();

    /** What was missed of sessions, as if it were sessions of its own. */
    final List<PastSession> missed = new ArrayList<>();

    final Set<String> gone = new LinkedHashSet<>();
    private int done;
    private int assumed;

    PastSessions(
            Problem problem,
            Solution solution,
            Records records,
            Instant now,
            Assumption assumption) {
        this.problem = problem;
        this.records = records;
        this.now = now;
        this.assumption = assumption;
        for (Session session : solution.sessions()) {
            if (!isPinned(session)) {
                sort(session);
            } else {
                before.add(session);
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
    private boolean isPinned(Session session) {
        if (!session.pinned()) {
            return false;
        }
        for (PinnedSession pinned : problem.pinned()) {
            Instant start = pinned.start().atZone(problem.timeZone()).toInstant();
            if (pinned.activity().equals(session.activity())
                    && start.equals(session.start())
                    && pinned.minutes() == session.minutes()) {
                return true;
            }
        }
        return false;
    }

    private void sort(Session session) {
        Optional<Recorded> recorded = records.of(session);
        Recorded.State state = recorded.map(Recorded::state).orElseGet(() -> unrecorded(session));
        if (state == null) {
            ahead(session);
            return;
        }
        switch (state) {
            case MISSED -> {
                missed.add(new PastSession(session.activity(), session.start(), session.end()));
                before.add(with(session, session.end(), Session.Status.PLANNED));
            }
            case PARTLY -> {
                Instant end =
                        session.start().plus(Duration.ofMinutes(recorded.orElseThrow().minutes()));
                happened(session, end, Session.Status.DONE);
                missed.add(new PastSession(session.activity(), end, session.end()));
            }
            case DONE ->
                    happened(
                            session,
                            session.end(),
                            recorded.isPresent() ? Session.Status.DONE : Session.Status.PLANNED);
        }
    }

    /** What a session without a record is; null for one that lies ahead. */
    private Recorded.State unrecorded(Session session) {
        if (!Replanning.hasBegun(session, now)) {
            return null;
        }
        boolean inProgress = session.end().isAfter(now);
        if (inProgress || assumption == Assumption.DONE) {
            assumed += inProgress ? 0 : 1;
            return Recorded.State.DONE;
        }
        return Recorded.State.MISSED;
    }

    private void happened(Session session, Instant end, Session.Status status) {
        done++;
        history.add(new PastSession(session.activity(), session.start(), end));
        before.add(with(session, end, status));
    }

    private void ahead(Session session) {
        before.add(with(session, session.end(), Session.Status.PLANNED));
        if (problem.activity(session.activity()).isEmpty()) {
            gone.add(session.activity());
        } else {
            published.add(new Booking(session.activity(), session.start(), session.end(), false));
        }
    }

    /** Sessions that nobody planned. */
    private void addUnplanned() {
        Set<PastSession> known = new HashSet<>(history);
        for (String activity : records.changedActivities()) {
            for (Entry.OfActivity change : records.changes(activity)) {
                if (change instanceof Entry.Did did) {
                    Instant end = did.start().plus(Duration.ofMinutes(did.minutes()));
                    PastSession session = new PastSession(activity, did.start(), end);
                    if (known.add(session)) {
                        history.add(session);
                        extra.add(new Booking(activity, did.start(), end, false));
                        done++;
                    }
                }
            }
        }
    }

    private static Session with(Session session, Instant end, Session.Status status) {
        return new Session(
                session.uid(),
                session.sequence(),
                session.content(),
                session.activity(),
                session.category(),
                session.title(),
                session.start(),
                end,
                status,
                false);
    }
}
