package org.studycal.plan;

import java.util.List;

/**
 * The calendar events of a revision, each with its identity.
 *
 * @param milestones in the problem's order
 * @param sessions in time order
 * @param cancelled events of earlier revisions that are no longer there, earlier ones first
 */
public record Events(
        List<MilestoneEvent> milestones, List<Session> sessions, List<Cancelled> cancelled) {

    public Events {
        milestones = List.copyOf(milestones);
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
    }

    /** The same events but for the sessions. */
    public Events withSessions(List<Session> other) {
        return new Events(milestones, other, cancelled);
    }
}
