package org.studycal.audit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.studycal.plan.Session;

/**
 * Collects what an audit finds, violations apart from what history and hand-fixed sessions may do.
 */
final class Findings {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    final List<Violation> violations = new ArrayList<>();
    final List<Violation> warnings = new ArrayList<>();

    private final ZoneId zone;

    Findings(ZoneId zone) {
        this.zone = zone;
    }

    void violation(Cause cause, String activity, Instant at, String message) {
        violations.add(new Violation(cause, activity, at, message));
    }

    void warning(Cause cause, String activity, Instant at, String message) {
        warnings.add(new Violation(cause, activity, at, message));
    }

    /** A finding about one session, a warning only when that session is exempt. */
    void about(Placed session, Cause cause, String message) {
        about(session.exempt(), session, cause, message);
    }

    /** A finding about one session, only a warning where it cannot be helped. */
    void about(boolean forgiven, Placed session, Cause cause, String message) {
        String whole =
                forgiven && session.session().pinned()
                        ? message + "; it stays where you put it"
                        : message;
        (forgiven ? warnings : violations)
                .add(new Violation(cause, session.activity(), session.session().start(), whole));
    }

    /**
     * Objects when sessions break a limit together; only warns when the exempt ones alone make up
     * the whole.
     */
    void limit(
            long total,
            long exempt,
            long limit,
            Cause cause,
            String activity,
            Instant at,
            String message) {
        if (total > limit) {
            (total > exempt ? violations : warnings)
                    .add(new Violation(cause, activity, at, message));
        }
    }

    /** Local day and time of an instant. */
    String when(Instant at) {
        return DAY_AND_TIME.format(LocalDateTime.ofInstant(at, zone));
    }

    /** An activity and where its session lies, for the start of a sentence. */
    String session(Placed placed) {
        return session(placed.session());
    }

    String session(Session session) {
        return session.activity()
                + " on "
                + when(session.start())
                + "-"
                + TIME.format(LocalDateTime.ofInstant(session.end(), zone));
    }
}
