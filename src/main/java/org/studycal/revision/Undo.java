package org.studycal.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.studycal.audit.Audit;
import org.studycal.audit.SolutionAuditor;
import org.studycal.audit.Violation;
import org.studycal.plan.Basis;
import org.studycal.plan.BusyFile;
import org.studycal.plan.Edition;
import org.studycal.plan.Events;
import org.studycal.plan.Identity;
import org.studycal.plan.LeftOut;
import org.studycal.plan.Plan;
import org.studycal.plan.Score;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Activity;
import org.studycal.problem.Placement;
import org.studycal.problem.Problem;
import org.studycal.problem.RemainingProblem;

/**
 * The way back: an earlier revision's times for all that lies ahead, as a new revision. What has
 * begun or is done stays as it is, and so does what the problem pins; what should have begun
 * meanwhile by its old times, or was deleted there by hand, stays where it is now if it can, else
 * it is left out.
 */
public final class Undo {

    /**
     * What an undo comes to.
     *
     * @param solution the new revision
     * @param violations why it cannot be: what of the old times is no longer possible
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
     * @param identity which plan it is
     * @param digest of its file
     * @param busy its calendars
     * @param version studycal's
     */
    public record Today(
            RemainingProblem remaining,
            Identity identity,
            String digest,
            List<BusyFile> busy,
            String version) {

        public Today {
            busy = List.copyOf(busy);
        }
    }

    private final Today today;
    private final Problem problem;
    private final Solution current;
    private final Solution earlier;
    private final Instant now;
    private final List<Session> happened;
    private final Set<Placement> deleted;
    private final Set<Placement> pins = new HashSet<>();
    private final List<Session> fixed = new ArrayList<>();
    private final List<Session> restored = new ArrayList<>();
    private final List<Session> staying = new ArrayList<>();

    private Undo(
            Today today,
            Solution current,
            Solution earlier,
            Instant now,
            List<Session> happened,
            Set<Placement> deleted) {
        this.today = today;
        this.problem = today.remaining().problem();
        this.current = current;
        this.earlier = earlier;
        this.now = now;
        this.happened = happened;
        this.deleted = deleted;
        problem.pinned().forEach(pinned -> pins.add(pinned.in(problem.timeZone())));
    }

    /**
     * Goes back from the newest revision to an earlier one.
     *
     * @param current the newest revision
     * @param earlier whose times are wanted
     * @param now what begins before is history
     * @param happened sessions of the newest revision that are history, as they were
     * @param deleted sessions that the person deleted where the earlier revision has them
     */
    public static Undone of(
            Today today,
            Solution current,
            Solution earlier,
            Instant now,
            List<Session> happened,
            Set<Placement> deleted) {
        return new Undo(today, current, earlier, now, happened, deleted).undone();
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
        while (!undone.possible() && withoutReviewsIn(undone.violations())) {
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
            if (!session.start().isBefore(now) && !deleted.contains(session.placement())) {
                restored.add(session.planned(isPinned(session)));
            } else if (ahead.containsKey(session.uid())) {
                staying.add(ahead.get(session.uid()));
            }
        }
    }

    private boolean isPinned(Session session) {
        return pins.contains(session.placement());
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

    /** Reviews that are no longer right do not come back: the next plan makes them anew. */
    private boolean withoutReviewsIn(List<Violation> violations) {
        return restored.removeIf(
                session ->
                        problem.activity(session.activity()).filter(Activity::isReview).isPresent()
                                && isNamedIn(session, violations));
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
        Solution next = priced(draft, audit);
        // History is nothing that could be planned otherwise.
        List<Session> judged =
                next.sessions().stream()
                        .map(session -> session.start().isBefore(now) ? session.done() : session)
                        .toList();
        return new Undone(
                next,
                SolutionAuditor.audit(today.remaining(), next.withSessions(judged)).violations());
    }

    private Solution draft(List<Session> wanted, List<LeftOut> leftOut) {
        Events identified =
                Revisions.restore(problem, wanted, current, current.export().reminderMinutes());
        LocalDate last = problem.end().filter(earlier.last()::isAfter).orElse(earlier.last());
        return new Solution(
                new Basis(
                        current.basis().problem(),
                        today.identity(),
                        today.digest(),
                        today.busy(),
                        today.version(),
                        current.basis().seed(),
                        current.basis().dates()),
                new Edition(
                        current.revision() + 1,
                        now,
                        OptionalInt.of(earlier.origin()),
                        current.course()),
                new Plan(earlier.first(), last, leftOut, List.of(), identified),
                new Score(problem.weights().hundredths(), Map.of(), 0),
                current.export());
    }

    private static Solution priced(Solution draft, Audit audit) {
        return draft.with(new Score(draft.score().weights(), audit.rules(), audit.cost()));
    }
}
