package org.studycal.calendar;

import java.util.OptionalInt;
import net.fortuna.ical4j.model.component.VEvent;
import org.studycal.plan.Session;
import org.studycal.problem.Digest;
import org.studycal.problem.Milestone;
import org.studycal.problem.Problem;

/**
 * Fingerprints of events as {@link CalendarWriter} writes them: as long as an event's fingerprint
 * stays, a calendar that has the event need not take it again. They are the first 8 hexadecimal
 * digits of the SHA-256 of an event's lines from {@code DTSTART} on. Identity, sequence and stamps
 * come before it.
 */
public final class ExportedContent {

    private static final int DIGITS = 8;

    private final EventComponents components;

    /** The events of a problem, without reminders. */
    public ExportedContent(Problem problem) {
        this(problem, OptionalInt.empty());
    }

    /** The events of a problem, whose sessions may remind so many minutes before. */
    public ExportedContent(Problem problem, OptionalInt reminderMinutes) {
        this.components = new EventComponents(problem, reminderMinutes);
    }

    /** The fingerprint of a session's event, whatever the session's sequence and content. */
    public String of(Session session) {
        return fingerprint(lines(components.of(session)));
    }

    /** The fingerprint of a milestone's event. */
    public String of(Milestone milestone) {
        return fingerprint(lines(components.of(milestone)));
    }

    private static byte[] lines(VEvent content) {
        return OctetFolding.fold(
                content.getPropertyList().toString() + content.getComponentList().toString());
    }

    /** The first digits of the SHA-256 of some bytes. */
    static String fingerprint(byte[] lines) {
        return Digest.hex(lines).substring(0, DIGITS);
    }
}
