package org.studycal.revision;

import java.util.List;
import org.studycal.plan.Cancelled;
import org.studycal.plan.MilestoneEvent;
import org.studycal.plan.Session;

/**
 * The events of a new revision with their identities.
 *
 * @param milestones in the problem's order
 * @param sessions in time order
 * @param cancelled events of earlier revisions that are no longer there, earlier ones first
 */
public record Identified(
        List<MilestoneEvent> milestones, List<Session> sessions, List<Cancelled> cancelled) {

    public Identified {
        milestones = List.copyOf(milestones);
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
    }
}
