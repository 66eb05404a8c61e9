package org.studycal.replan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.busy.ReadCalendar;
import org.studycal.busy.SeenEvent;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Events;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.progress.Records;
import org.studycal.revision.OwnEvents.Look;

/**
 * What a person did to a plan's sessions in the calendar program, as its export shows it.
 *
 * @param edits in the order of the plan
 * @param milestones those that were moved there, in the order of the export
 * @param untouched sessions that are where the plan has them
 * @param outdated sessions that a later plan changed and that the calendar does not know so yet
 * @param beyond sessions that are missing but lie outside of what the export covers
 * @param foreign whether the export holds events that are not the plan's
 * @param seen the plan's sessions as the calendar has them, by UID
 * @param lacking UIDs of sessions that were deleted there
 * @param alike how those look that have UIDs of the calendar's own, and which session each is
 */
public record Edits(
        List<Edit> edits,
        List<DraggedMilestone> milestones,
        int untouched,
        int outdated,
        int beyond,
        boolean foreign,
        Map<String, SeenEvent> seen,
        Set<String> lacking,
        Map<Look, String> alike) {

    public Edits {
        edits = List.copyOf(edits);
        milestones = List.copyOf(milestones);
        seen = Map.copyOf(seen);
        lacking = Set.copyOf(lacking);
        alike = Map.copyOf(alike);
    }

    /** What a deleted session means. */
    public enum Deletion {
        MISSED,
        DROPPED
    }

    /**
     * The edits in an export; empty when it holds no session of this plan.
     *
     * @param problem whose plan it is
     * @param revisions the newest revision, and after it earlier ones, newer ones first
     * @param records what is recorded by now
     * @param now what is over by then was done
     */
    public static Optional<Edits> of(
            Problem problem,
            List<Solution> revisions,
            ReadCalendar export,
            Records records,
            Instant now,
            Deletion deletion) {
        CalendarComparison comparison =
                new CalendarComparison(problem, revisions, export, records, now, deletion);
        return comparison.isOfPlan() ? Optional.of(comparison.edits()) : Optional.empty();
    }

    /**
     * Edits that are known exactly.
     *
     * @param untouched sessions that are where the plan has them
     * @param foreign whether the calendar holds events that are not the plan's
     */
    public static Edits exactly(List<Edit> edits, int untouched, boolean foreign) {
        return new Edits(edits, List.of(), untouched, 0, 0, foreign, Map.of(), Set.of(), Map.of());
    }

    /** What is recorded of them. */
    public List<Entry> entries(Instant at) {
        return edits.stream().flatMap(edit -> edit.entry(at).stream()).toList();
    }

    /**
     * A revision whose events are newer than the calendar's wherever they differ from it, and newer
     * than the revision before where the calendar lacks them, so that the calendar takes them.
     */
    public Solution outnumbering(Solution solution, Solution previous) {
        Map<String, Integer> before = new HashMap<>();
        previous.sessions().forEach(each -> before.put(each.uid(), each.sequence()));
        Set<String> edited = new HashSet<>();
        edits.forEach(edit -> edited.add(edit.session().uid()));
        List<Session> sessions = new ArrayList<>();
        for (Session session : solution.sessions()) {
            SeenEvent event = seen.get(session.uid());
            boolean differs =
                    event != null
                            && (edited.contains(session.uid())
                                    || !CalendarComparison.same(event, session));
            int known = differs ? sequence(session.uid()) : -1;
            if (lacking.contains(session.uid())) {
                known = Math.max(known, before.getOrDefault(session.uid(), -1));
            }
            sessions.add(
                    session.sequence() <= known
                            ? session.exported(known + 1, session.content())
                            : session);
        }
        List<Cancelled> cancelled =
                solution.cancelled().stream()
                        .map(event -> event.atLeast(sequence(event.uid()) + 1))
                        .toList();
        return solution.with(new Events(solution.milestones(), sessions, cancelled));
    }

    /** What the calendar has of an event that can still be outnumbered, or -1. */
    private int sequence(String uid) {
        SeenEvent event = seen.get(uid);
        return event == null || event.sequence() >= Integer.MAX_VALUE
                ? -1
                : Math.toIntExact(event.sequence());
    }
}
