package org.studycal.solution;

import java.util.List;

/**
 * The sessions of a new revision with their identities.
 *
 * @param sessions in time order
 * @param cancelled events of earlier revisions that are no longer there, earlier ones first
 */
public record Identified(List<Session> sessions, List<Cancelled> cancelled) {

    public Identified {
        sessions = List.copyOf(sessions);
        cancelled = List.copyOf(cancelled);
    }
}
