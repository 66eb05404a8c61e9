package org.studycal.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.plan.BusyFile;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.PinnedSession;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/**
 * The way back: an earlier revision's times for all that lies ahead, as a new revision. What has
 * begun or is done stays as it is, and so does what the problem pins; what should have begun
 * meanwhile by its old times stays where it is now if it can, else it is left out.
 */
public final class Undo {

    /**
     * What an undo comes to.
     *
     * @param solution the new revision
     * @param violations why it can not be: what of the old times is no longer possible
     */
    public record Undone(Solution solution, List<Violation> violations) {

        public Undone {
            violations = List.copyOf(violations);
        }

        /** Whether nothing stands against it. */
        public boolean possible() {
            return violations.isEmpty();
        }
    }

    /**
     * What holds today.
     *
     * @param remaining what the problem leaves to plan
     * @param digest of its file
     * @param busy its calendars
     * @param version studycal's
     */
    public record Today(
            RemainingProblem remaining, String digest, List<BusyFile> busy, String version) {

        public Today {
            busy = List.copyOf(busy);
        }
    }

    private record Pin(String activity, Instant start, Instant end) {}

    private final Today today;
    private final Problem problem;
    private final Solution current;
    private final Solution earlier;
    private final Instant now;
    private final List<Session> happened;
    private final Set<Pin> pins = new HashSet<>();
    private final List<Session> fixed = new ArrayList<>();
    private final List<Session> restored = new ArrayList<>();
    private final List<Session> staying = new ArrayList<>();

    private Undo(
            Today today, Solution current, Solution earlier, Instant now, List<Session> happened) {
        this.today = today;
        this.problem = today.remaining().problem();
        this.current = current;
        this.earlier = earlier;
        this.now = now;
        this.happened = happened;
        ZoneId zone = problem.timeZone();
        for (PinnedSession pinned : problem.pinned()) {
            Instant start = pinned.start().atZone(zone).toInstant();
            pins.add(new Pin(pinned.activity(), start, start.plusSeconds(60L * pinned.minutes())));
        }
    }

    /**
     * Goes back from the newest revision to an earlier one.
     *
     * @param current the newest revision
     * @param earlier whose times are wanted
     * @param now what begins before is history
     */
    public static Undone of(Today today, Solution current, Solution earlier, Instant now) {
        List<Session> begun =
                current.sessions().stream()
                        .filter(session -> Difference.begun(session, now))
                        .toList();
        return of(today, current, earlier, now, begun);
    }

    /**
     * Goes back to an earlier revision where not all that has begun did happen.
     *
     * @param happened sessions of the newest revision that are history, as they were
     */
    public static Undone of(
            Today today, Solution current, Solution earlier, Instant now, List<Session> happened) {
        return new Undo(today, current, earlier, now, happened).undone();
    }

    private Undone undone() {
        sort();
        staying.removeIf(session -> overlapsAny(session, restored) || overlapsAny(session, fixed));
        Undone undone = attempt();
        while (!undone.possible() && !staying.isEmpty()) {
            List<Violation> violations = undone.violations();
            if (!staying.removeIf(session -> isNamedIn(session, violations))) {
                staying.clear();
            }
            undone = attempt();
        }
        return undone;
    }

    private void sort() {
        Map<String, Session> ahead = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        fixed.addAll(happened);
        happened.forEach(session -> settled.add(session.uid()));
        for (Session session : current.sessions()) {
            if (settled.contains(session.uid())) {
                continue;
            }
            if (isPinned(session)) {
                fixed.add(session);
                settled.add(session.uid());
            } else if (!session.start().isBefore(now)) {
                ahead.put(session.uid(), session);
            }
        }
        for (Session session : earlier.sessions()) {
            if (settled.contains(session.uid()) || problem.activity(session.activity()).isEmpty()) {
                continue;
            }
            if (!session.start().isBefore(now)) {
                restored.add(planned(session, session.end(), isPinned(session)));
            } else if (ahead.containsKey(session.uid())) {
                staying.add(ahead.get(session.uid()));
            }
        }
    }

    private boolean isPinned(Session session) {
        return pins.contains(new Pin(session.activity(), session.start(), session.end()));
    }

    private static Session planned(Session session, Instant end, boolean pinned) {
        return new Session(
                session.uid(),
                session.sequence(),
                session.content(),
                session.activity(),
                session.category(),
                session.title(),
                session.start(),
                end,
                Session.Status.PLANNED,
                pinned);
    }

    private static boolean overlapsAny(Session session, List<Session> others) {
        return others.stream()
                .anyMatch(
                        other ->
                                other.start().isBefore(session.end())
                                        && session.start().isBefore(other.end()));
    }

    private static boolean isNamedIn(Session session, List<Violation> violations) {
        return violations.stream()
                .anyMatch(
                        violation ->
                                violation.activity().equals(session.activity())
                                        && violation
                                                .moment()
                                                .filter(at -> !at.isBefore(session.start()))
                                                .filter(at -> at.isBefore(session.end()))
                                                .isPresent());
    }

    private Undone attempt() {
        List<Session> movable = new ArrayList<>(restored);
        movable.addAll(staying);
        RestoredEffort effort =
                RestoredEffort.of(problem, draft(fixed, List.of()), earlier, fixed, movable, now);
        List<Session> wanted = new ArrayList<>(fixed);
        wanted.addAll(effort.sessions());
        Solution draft = draft(wanted, effort.leftOut());
        Audit audit = SolutionAuditor.audit(today.remaining(), draft);
        Solution next = priced(draft, draft.sessions(), audit);
        List<Session> judged =
                next.sessions().stream()
                        .map(session -> session.start().isBefore(now) ? done(session) : session)
                        .toList();
        return new Undone(
                next,
                SolutionAuditor.audit(today.remaining(), priced(next, judged, audit)).violations());
    }

    /** History is nothing that could be planned otherwise. */
    private static Session done(Session session) {
        return new Session(
                session.uid(),
                session.sequence(),
                session.content(),
                session.activity(),
                session.category(),
                session.title(),
                session.start(),
                session.end(),
                Session.Status.DONE,
                session.pinned());
    }

    private Solution draft(List<Session> wanted, List<LeftOut> leftOut) {
        Identified identified =
                Revisions.restore(problem, wanted, current, current.export().reminderMinutes());
        LocalDate last = problem.end().filter(earlier.last()::isAfter).orElse(earlier.last());
        return new Solution(
                        current.problem(),
                        today.digest(),
                        today.version(),
                        current.revision() + 1,
                        now,
                        current.seed(),
                        earlier.first(),
                        last,
                        problem.weights().hundredths(),
                        0,
                        OptionalLong.empty(),
                        0,
                        Map.of(),
                        leftOut,
                        identified.milestones(),
                        identified.sessions(),
                        identified.cancelled())
                .withBusy(today.busy())
                .exportedAs(current.export())
                .withCourse(current.course())
                .withTimesOf(earlier.origin());
    }

    private static Solution priced(Solution draft, List<Session> sessions, Audit audit) {
        return new Solution(
                draft.problem(),
                draft.digest(),
                draft.busy(),
                draft.version(),
                draft.revision(),
                draft.stamp(),
                draft.seed(),
                draft.first(),
                draft.last(),
                draft.weights(),
                audit.cost(),
                draft.bound(),
                0,
                audit.rules(),
                draft.leftOut(),
                draft.milestones(),
                sessions,
                draft.cancelled(),
                draft.export(),
                draft.timesOf(),
                draft.course());
    }
}
