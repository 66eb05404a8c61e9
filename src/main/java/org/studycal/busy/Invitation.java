package org.studycal.busy;

import java.util.Locale;
import java.util.Set;

/**
 * Who will not come to an event.
 *
 * @param declined addresses of those who declined, in small letters
 * @param byOwner whether the calendar's owner is among them, as far as its name tells
 */
public record Invitation(Set<String> declined, boolean byOwner) {

    /** That of an event that nobody declined. */
    public static final Invitation NONE = new Invitation(Set.of(), false);

    public Invitation {
        declined = Set.copyOf(declined);
    }

    /** An address as it can be compared. */
    static String address(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
    }
}
