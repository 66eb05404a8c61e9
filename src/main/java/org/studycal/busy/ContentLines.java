package org.studycal.busy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content lines of a calendar file. Folds are taken out before the text is decoded: some
 * programs fold within a character.
 */
final class ContentLines {

    /** A file of one endless line must not cost more, and nothing that matters is that long. */
    private static final int LONGEST = 1_000_000;

    /** How calendars before version 2.0 write letters beyond ASCII. */
    private static final Pattern QUOTED_PRINTABLE =
            Pattern.compile("(?i)[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]");

    private static final Pattern ENCODED = Pattern.compile("=(?:0D=0A|0A|([0-9A-Fa-f]{2}))");

    private final CalendarText text;
    private final String raw;
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int lineFeed = -1;
    private int carriageReturn = -1;
    private int number = 1;

    /** The lines of a text, from the first that is not blank. */
    ContentLines(CalendarText text) {
        this.text = text;
        this.raw = text.raw();
        while (next < raw.length()
                && (Character.isWhitespace(raw.charAt(next)) || raw.charAt(next) == '\uFEFF')) {
            skip();
        }
    }

    /** The next line, null behind the last. */
    ContentLine next() {
        if (next == raw.length()) {
            return null;
        }
        int first = number;
        line.setLength(0);
        append();
        boolean encoded = line.indexOf("=") >= 0 && QUOTED_PRINTABLE.matcher(line).lookingAt();
        while (next < raw.length() && continues(encoded)) {
            append();
        }
        return new ContentLine(
                first, encoded ? CalendarText.characters(decoded()) : text.decode(line.toString()));
    }

    /** Whether the line goes on in the next one, whose first character is behind the fold then. */
    private boolean continues(boolean encoded) {
        boolean soft = encoded && !line.isEmpty() && line.charAt(line.length() - 1) == '=';
        if (soft) {
            line.setLength(line.length() - 1);
        }
        boolean folded = raw.charAt(next) == ' ' || raw.charAt(next) == '\t';
        next += folded ? 1 : 0;
        return folded || soft;
    }

    /** Takes what stands up to the end of the line in the file, and all blank lines behind it. */
    private void append() {
        lineFeed = lineFeed < next ? find('\n') : lineFeed;
        carriageReturn = carriageReturn < next ? find('\r') : carriageReturn;
        int end = Math.min(lineFeed, carriageReturn);
        line.append(raw, next, Math.min(end, next + LONGEST - line.length()));
        next = end;
        while (next < raw.length() && isLineEnd(raw.charAt(next))) {
            skip();
        }
    }

    private int find(char c) {
        int found = raw.indexOf(c, next);
        return found < 0 ? raw.length() : found;
    }

    private void skip() {
        char c = raw.charAt(next++);
        boolean half = c == '\r' && next < raw.length() && raw.charAt(next) == '\n';
        number += isLineEnd(c) && !half ? 1 : 0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private String decoded() {
        return ENCODED.matcher(line)
                .replaceAll(code -> Matcher.quoteReplacement(character(code.group(1))));
    }

    /** What a code stands for; the end of a line is written as the later version does. */
    private static String character(String code) {
        return code == null ? "\\n" : String.valueOf((char) Integer.parseInt(code, 16));
    }
}
