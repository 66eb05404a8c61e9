package org.studycal.solver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.studycal.plan.Booking;

/**
 * What the person already has in the calendar, which a new plan should disturb as little as
 * possible.
 *
 * @param sessions those that still lie ahead; what was missed is not among them
 * @param last last day that was planned; the new plan goes on longer only where it has to
 * @param freezeUntil a session that starts before this moves only when nothing else helps
 */
public record Published(List<Booking> sessions, LocalDate last, Instant freezeUntil) {

    public Published {
        sessions = List.copyOf(sessions);
    }
}
