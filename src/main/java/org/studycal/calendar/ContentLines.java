package org.studycal.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Lines of an iCalendar file (RFC 5545) as bytes: escaped, folded at 75 octets without splitting a
 * character, ended by CRLF.
 *
 * <p>Written here and not with ical4j, which folds by characters, looks every zone up in
 * definitions of its own and takes half a second to do so in a cold process.
 */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    /** Adds a line whose value needs no escaping; parameters are part of the name. */
    ContentLines add(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Adds a line with a TEXT value: cleaned, escaped. */
    ContentLines addText(String name, String text) {
        return add(name, escape(clean(text)));
    }

    /** Adds lines made elsewhere. */
    ContentLines add(byte[] lines) {
        octets.writeBytes(lines);
        return this;
    }

    byte[] toBytes() {
        return octets.toByteArray();
    }

    /** A DATE value. */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A DATE-TIME value in local time. */
    static String local(LocalDateTime time) {
        return DATE_TIME.format(time);
    }

    /** A DATE-TIME value in UTC. */
    static String utc(Instant instant) {
        return DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /**
     * Text that every reader takes: line ends become {@code \n}, tabs spaces; other control
     * characters and byte order marks go, half a surrogate pair becomes the replacement character.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int character;
        for (int position = 0;
                position < text.length();
                position += Character.charCount(character)) {
            character = text.codePointAt(position);
            switch (character) {
                case '\r' -> clean.append(text.startsWith("\r\n", position) ? "" : "\n");
                case '\n', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> clean.append('\n');
                case '\t' -> clean.append(' ');
                case 0xFEFF -> {}
                default -> {
                    if (Character.getType(character) == Character.SURROGATE) {
                        clean.append('\uFFFD');
                    } else if (!Character.isISOControl(character)) {
                        clean.appendCodePoint(character);
                    }
                }
            }
        }
        return clean.toString();
    }

    /** Clean text without line ends. */
    static String oneLine(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** Text of at most so many characters; an ellipsis tells that something is missing. */
    static String shorten(String text, int mostCharacters) {
        if (text.length() <= mostCharacters) {
            return text;
        }
        int end = mostCharacters - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private void fold(String line) {
        byte[] encoded = line.getBytes(StandardCharsets.UTF_8);
        int start = 0;
        int room = MOST_OCTETS;
        while (encoded.length - start > room) {
            int end = start + room;
            while ((encoded[end] & 0xC0) == 0x80) {
                end--;
            }
            octets.write(encoded, start, end - start);
            octets.writeBytes(FOLD);
            start = end;
            room = MOST_OCTETS - 1;
        }
        octets.write(encoded, start, encoded.length - start);
        octets.writeBytes(END);
    }
}
