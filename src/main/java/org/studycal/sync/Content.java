package org.studycal.sync;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.studycal.calendar.PlannedEvent;
import org.studycal.problem.Digest;

/**
 * Fingerprints of what an event says, without its time. Servers write the same event in ways of
 * their own, so that its bytes tell nothing.
 *
 * @param shown of what every server gives back: title, text, busy or free
 * @param whole of all that was sent
 */
record Content(String shown, String whole) {

    private static final int DIGITS = 16;

    static Content of(PlannedEvent event) {
        String shown = shown(event.title(), event.text(), event.busy());
        return new Content(
                shown,
                hash(
                        shown,
                        event.category(),
                        event.zone().getId(),
                        event.reminderMinutes().toString()));
    }

    /** The fingerprint of what a server gives back. */
    static String shown(RemoteEvent event) {
        return shown(event.title(), event.text(), event.busy());
    }

    private static String shown(String title, String text, boolean busy) {
        return hash(plain(title), plain(text), Boolean.toString(busy));
    }

    /** Space at the ends of lines and texts is what servers change. */
    private static String plain(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }

    private static String hash(String... parts) {
        return Digest.hex(String.join("\0", parts).getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }
}
