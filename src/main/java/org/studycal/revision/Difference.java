package org.studycal.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studycal.audit.Figures;
import org.studycal.plan.EventTime;
import org.studycal.plan.KnownDates;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * What a person finds changed in a later revision, session by session.
 *
 * @param before the earlier revision's number
 * @param after the later one's
 * @param now what begins before is history
 * @param changes each session of either, by the time it has or had
 * @param finish when the work ends, see {@link Figures#finish}
 * @param leftOutMinutes effort that found no place
 * @param cost in units of {@link org.studycal.problem.Points}
 * @param milestones how each stands, in the problem's order; before by the date it had then
 * @param moved when those milestones were before that are at another time now, by their ids
 * @param dates the other dates of the problem that have moved
 * @param fuller weeks ahead that hold more than usual
 */
public record Difference(
        int before,
        int after,
        Instant now,
        List<Change> changes,
        Both<Optional<LocalDate>> finish,
        Both<Long> leftOutMinutes,
        Both<Long> cost,
        List<Both<Figures.MilestoneState>> milestones,
        Map<String, EventTime> moved,
        List<KnownDates.Moved> dates,
        Optional<FullWeeks> fuller) {

    /** What became of a session. */
    public enum Kind {
        /** It lies ahead, at the same time as before. */
        KEPT,
        /** It lies ahead, at another time or for longer or shorter. */
        MOVED,
        /** It lies ahead and was not there before. */
        ADDED,
        /** It is no longer there. */
        CANCELLED,
        /** It has begun, or is done. */
        FINISHED
    }

    /**
     * The same thing in both revisions.
     *
     * @param before in the earlier one
     * @param after in the later one
     */
    public record Both<T>(T before, T after) {

        /** Whether it differs. */
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * A session in both revisions.
     *
     * @param kind what became of it
     * @param before as it was, if it was there
     * @param after as it is, if it is there
     */
    public record Change(Kind kind, Optional<Session> before, Optional<Session> after) {

        /** The session as it is, or as it was when it is gone. */
        public Session session() {
            return after.or(() -> before).orElseThrow();
        }

        /** Whether it lies on the same date of a zone in both revisions. */
        public boolean keepsItsDay(ZoneId zone) {
            return before.isPresent()
                    && after.isPresent()
                    && LocalDate.ofInstant(before.get().start(), zone)
                            .equals(LocalDate.ofInstant(after.get().start(), zone));
        }
    }

    public Difference {
        changes = List.copyOf(changes);
        milestones = List.copyOf(milestones);
        dates = List.copyOf(dates);
        moved = Map.copyOf(moved);
    }

    /** The difference between two revisions of a problem's solution; a session is its UID. */
    public static Difference of(Problem problem, Solution before, Solution after, Instant now) {
        Map<String, Session> old = new LinkedHashMap<>();
        before.sessions().forEach(session -> old.put(session.uid(), session));
        List<Change> changes = new ArrayList<>();
        for (Session session : after.sessions()) {
            Optional<Session> was = Optional.ofNullable(old.remove(session.uid()));
            changes.add(new Change(kind(was, session, now), was, Optional.of(session)));
        }
        old.values()
                .forEach(
                        gone ->
                                changes.add(
                                        new Change(
                                                Kind.CANCELLED,
                                                Optional.of(gone),
                                                Optional.empty())));
        changes.sort(
                Comparator.comparing((Change change) -> change.session().start())
                        .thenComparing(change -> change.session().uid()));
        Figures then = Figures.of(problem, before);
        Figures today = Figures.of(problem, after);
        List<Both<Figures.MilestoneState>> milestones = new ArrayList<>();
        for (int i = 0; i < problem.milestones().size(); i++) {
            milestones.add(
                    new Both<>(
                            byItsDate(then.milestones().get(i), before),
                            today.milestones().get(i)));
        }
        return new Difference(
                before.revision(),
                after.revision(),
                now,
                changes,
                new Both<>(then.finish(), today.finish()),
                new Both<>(before.leftOutMinutes(), after.leftOutMinutes()),
                new Both<>(before.cost(), after.cost()),
                milestones,
                moved(problem, before),
                before.basis().dates().movedTo(after.basis().dates()),
                FullWeeks.of(then, today, LocalDate.ofInstant(now, problem.timeZone())));
    }

    /** How a milestone stood by the date that it had in a solution. */
    private static Figures.MilestoneState byItsDate(
            Figures.MilestoneState state, Solution solution) {
        Optional<LocalDate> date =
                solution.milestones().stream()
                        .filter(event -> event.milestone().equals(state.id()))
                        .map(MilestoneEvent::date)
                        .findFirst();
        return date.filter(day -> !day.equals(state.date())).map(state::on).orElse(state);
    }

    private static Map<String, EventTime> moved(Problem problem, Solution before) {
        Map<String, EventTime> moved = new LinkedHashMap<>();
        for (MilestoneEvent event : before.milestones()) {
            problem.milestone(event.milestone())
                    .map(milestone -> EventTime.of(milestone, problem.timeZone()))
                    .filter(time -> !time.equals(event.time()))
                    .ifPresent(time -> moved.put(event.milestone(), event.time()));
        }
        return moved;
    }

    private static Kind kind(Optional<Session> was, Session is, Instant now) {
        if (begun(is, now)) {
            return Kind.FINISHED;
        }
        return was.map(before -> sameTime(before, is) ? Kind.KEPT : Kind.MOVED).orElse(Kind.ADDED);
    }

    /** Whether a session is history, which no revision changes. */
    public static boolean begun(Session session, Instant now) {
        return session.status() == Session.Status.DONE || session.start().isBefore(now);
    }

    private static boolean sameTime(Session a, Session b) {
        return a.start().equals(b.start()) && a.end().equals(b.end());
    }

    /** The sessions that something became of. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** How many sessions that is. */
    public int count(Kind kind) {
        return of(kind).size();
    }

    /** How long they are together, as they are or, when they are gone, as they were. */
    public long minutes(Kind kind) {
        return of(kind).stream().mapToLong(change -> change.session().minutes()).sum();
    }

    /** Whether nothing that lies ahead is otherwise than before. */
    public boolean isEmpty() {
        return changes.stream()
                .allMatch(
                        change ->
                                change.kind() == Kind.KEPT
                                        || (change.kind() == Kind.FINISHED
                                                && change.before()
                                                        .filter(
                                                                was ->
                                                                        sameTime(
                                                                                was,
                                                                                change.session()))
                                                        .isPresent()));
    }

    /** A milestone's state by its id. */
    public Optional<Both<Figures.MilestoneState>> of(Milestone milestone) {
        return milestones.stream()
                .filter(state -> state.after().id().equals(milestone.id()))
                .findFirst();
    }
}
