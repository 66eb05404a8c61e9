package org.studycal.calendar;

import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar file anew: after 75 octets and between two characters (RFC 5545,
 * 3.1). It stands behind ical4j's outputter, which folds after so many characters.
 */
final class OctetFolding extends Writer {

    private static final int MOST_OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final ByteArrayOutputStream folded = new ByteArrayOutputStream();

    /**
     * The line that is being written, unfolded; with its end where the next may be a part of it.
     */
    private final StringBuilder line = new StringBuilder();

    private boolean ended;

    /** Lines as bytes, folded; each is whole and ends with CRLF. */
    static byte[] fold(String lines) {
        OctetFolding folding = new OctetFolding();
        int start = 0;
        for (int end = lines.indexOf('\r'); end >= 0; end = lines.indexOf('\r', start)) {
            folding.endLine(lines.substring(start, end));
            start = end + 2;
        }
        return folding.toBytes();
    }

    byte[] toBytes() {
        return folded.toByteArray();
    }

    @Override
    public void write(int character) {
        if (ended) {
            ended = false;
            if (character == ' ') {
                return;
            }
            endLine(line.toString());
        }
        switch (character) {
            case '\r' -> {}
            case '\n' -> ended = true;
            default -> line.append((char) character);
        }
    }

    @Override
    public void write(char[] characters, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        if (ended) {
            ended = false;
            endLine(line.toString());
        }
    }

    private void endLine(String whole) {
        byte[] octets = whole.getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        int start = 0;
        int room = MOST_OCTETS;
        while (octets.length - start > room) {
            int end = start + room;
            while ((octets[end] & 0xC0) == 0x80) {
                end--;
            }
            folded.write(octets, start, end - start);
            folded.writeBytes(FOLD);
            start = end;
            room = MOST_OCTETS - 1;
        }
        folded.write(octets, start, octets.length - start);
        folded.writeBytes(END);
    }
}
