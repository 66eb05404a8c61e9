package org.studycal.busy;

import java.io.IOException;
import java.io.Reader;

/**
 * Drops the rest of overlong lines, folded ones counted as one: a file of one endless line must not
 * fill the memory, and nothing that matters is that long. Drops the blanks before the first line,
 * at which the parser would stop.
 */
final class LineCutter extends Reader {

    private static final int LONGEST = 1_000_000;

    private final Reader text;
    private final char[] buffer = new char[8_192];
    private int next;
    private int end;
    private int length;
    private boolean lineEnded;
    private boolean begun;
    private int skippedLines;

    LineCutter(Reader text) {
        super(text);
        this.text = text;
    }

    /** How many blank lines stood before everything else; they are left out. */
    int skippedLines() {
        return skippedLines;
    }

    @Override
    public int read() throws IOException {
        while (true) {
            if (next == end) {
                next = 0;
                end = text.read(buffer);
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            char c = buffer[next++];
            if (isKept(c)) {
                return c;
            }
        }
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int read = 0;
        while (read < count) {
            int c = read();
            if (c < 0) {
                return read == 0 ? -1 : read;
            }
            target[offset + read++] = (char) c;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean isKept(char c) {
        if (!begun) {
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                skippedLines += c == '\n' ? 1 : 0;
                return false;
            }
            begun = true;
        }
        if (c == '\n' || c == '\r') {
            lineEnded = true;
            return true;
        }
        if (lineEnded) {
            lineEnded = false;
            if (c != ' ' && c != '\t') {
                length = 0;
            }
        }
        if (length < LONGEST) {
            length++;
            return true;
        }
        return false;
    }
}
