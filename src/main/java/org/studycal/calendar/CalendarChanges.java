package org.studycal.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studycal.plan.Cancelled;
import org.studycal.plan.Export.Split;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;
import org.studycal.plan.Solution;

/**
 * What a calendar that holds one revision has to learn of a later one, however many lie between.
 *
 * @param added UIDs of events that it does not have
 * @param changed UIDs of events that it has otherwise
 * @param gone events that it has, as it has them, and that are no longer wanted
 */
public record CalendarChanges(Set<String> added, Set<String> changed, List<Cancelled> gone) {

    public CalendarChanges {
        added = Set.copyOf(added);
        changed = Set.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /** From the revision that a calendar holds to a later one. */
    public static CalendarChanges between(Solution previous, Solution solution) {
        return new Comparison(previous, solution).changes();
    }

    /** Whether there is nothing to learn. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** Whether an event has to be sent. */
    boolean sends(String uid) {
        return added.contains(uid) || changed.contains(uid);
    }

    private static final class Comparison {

        private final Solution previous;
        private final Solution solution;
        private final Map<String, Integer> cancellations = new LinkedHashMap<>();
        private final Set<String> added = new LinkedHashSet<>();
        private final Set<String> changed = new LinkedHashSet<>();
        private final List<Cancelled> gone = new ArrayList<>();

        Comparison(Solution previous, Solution solution) {
            this.previous = previous;
            this.solution = solution;
            solution.cancelled().forEach(event -> cancellations.put(event.uid(), event.sequence()));
        }

        CalendarChanges changes() {
            milestones();
            sessions();
            return new CalendarChanges(added, changed, gone);
        }

        private void milestones() {
            Map<String, MilestoneEvent> old = new LinkedHashMap<>();
            previous.milestones().forEach(event -> old.put(event.uid(), event));
            for (MilestoneEvent event : solution.milestones()) {
                MilestoneEvent before = old.remove(event.uid());
                if (before == null) {
                    added.add(event.uid());
                } else if (before.sequence() < event.sequence()) {
                    changed.add(event.uid());
                }
            }
            for (MilestoneEvent event : old.values()) {
                int sequence = cancellation(event.uid(), event.sequence());
                gone.add(Cancelled.of(event, sequence, solution.revision()));
            }
        }

        private void sessions() {
            Map<String, Session> old = new LinkedHashMap<>();
            previous.sessions().forEach(session -> old.put(session.uid(), session));
            for (Session session : solution.sessions()) {
                Session before = old.remove(session.uid());
                if (before == null) {
                    added.add(session.uid());
                } else if (changesCalendar(before, session)) {
                    added.add(session.uid());
                    int sequence = Math.max(before.sequence() + 1, session.sequence());
                    gone.add(Cancelled.of(before, sequence, solution.revision()));
                } else if (before.sequence() < session.sequence()) {
                    changed.add(session.uid());
                }
            }
            for (Session session : old.values()) {
                int sequence = cancellation(session.uid(), session.sequence());
                gone.add(Cancelled.of(session, sequence, solution.revision()));
            }
        }

        private boolean changesCalendar(Session before, Session session) {
            return solution.export().split() == Split.CATEGORY
                    && !before.category().equals(session.category());
        }

        private int cancellation(String uid, int sequence) {
            return Math.max(sequence + 1, cancellations.getOrDefault(uid, 0));
        }
    }
}
