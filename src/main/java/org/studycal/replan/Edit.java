package org.studycal.replan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.studycal.plan.Session;
import org.studycal.problem.Problem;
import org.studycal.progress.Entry;
import org.studycal.replan.Edits.Deletion;

/**
 * What a person did to a session in the calendar.
 *
 * @param kind what that means
 * @param session as the plan has it
 * @param start when it begins now, or was to begin when it is gone
 * @param end when it ends now, or was to end when it is gone
 */
public record Edit(Kind kind, Session session, Instant start, Instant end) {

    /** What an edit means. */
    public enum Kind {
        /** It lies ahead at another time or is longer or shorter, and stays so. */
        KEPT_THERE,
        /** It was done at another time, or for longer or shorter. */
        DONE_THEN,
        /** It was deleted, and counts as missed. */
        DELETED,
        /** It was deleted, and its effort is given up. */
        DROPPED,
        /** It was changed into something that no session can be. */
        UNCLEAR,
        /** The problem fixes it where it was. */
        FIXED
    }

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * What it means that a session is there otherwise than planned.
     *
     * @param timed whether it has a time of day and happens once
     * @param now what is over by then was done
     */
    public static Edit changed(
            Problem problem,
            Session session,
            Instant from,
            Instant to,
            boolean timed,
            Instant now) {
        Instant start = from.truncatedTo(ChronoUnit.MINUTES);
        Instant end = to.truncatedTo(ChronoUnit.MINUTES);
        Duration length = Duration.between(start, end);
        ZoneId zone = problem.timeZone();
        boolean possible =
                timed
                        && length.isPositive()
                        && length.compareTo(LONGEST) <= 0
                        && start.equals(
                                LocalDateTime.ofInstant(start, zone).atZone(zone).toInstant());
        if (PastSessions.isPinned(problem, session)) {
            return asPlanned(Kind.FIXED, session);
        }
        return possible
                ? new Edit(end.isAfter(now) ? Kind.KEPT_THERE : Kind.DONE_THEN, session, start, end)
                : asPlanned(Kind.UNCLEAR, session);
    }

    /** What it means that a session was deleted. */
    public static Edit deleted(Problem problem, Session session, Deletion deletion) {
        Kind kind = deletion == Deletion.MISSED ? Kind.DELETED : Kind.DROPPED;
        return asPlanned(PastSessions.isPinned(problem, session) ? Kind.FIXED : kind, session);
    }

    private static Edit asPlanned(Kind kind, Session session) {
        return new Edit(kind, session, session.start(), session.end());
    }

    /** Whether it changes the plan. */
    public boolean counts() {
        return kind != Kind.UNCLEAR && kind != Kind.FIXED;
    }

    /** What is recorded of it. */
    Optional<Entry> entry(Instant at) {
        return switch (kind) {
            case KEPT_THERE, DONE_THEN ->
                    Optional.of(
                            new Entry.Pin(
                                    at,
                                    session.uid(),
                                    Optional.of(session.start()),
                                    Optional.of(session.end()),
                                    start,
                                    end));
            case DELETED -> Optional.of(new Entry.Deleted(at, session.uid(), start, end));
            case DROPPED ->
                    Optional.of(
                            new Entry.Dropped(at, session.uid(), session.activity(), start, end));
            case UNCLEAR, FIXED -> Optional.empty();
        };
    }
}
