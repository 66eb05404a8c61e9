package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a Markdown text, in its order.
 *
 * @param pieces in the order of their lines
 * @param unreadFrom first line that was not read because the text is too long
 * @param lines how many the text has
 * @param cutLines lines that were too long and whose end was not read
 */
public record Outline(
        List<Piece> pieces, Optional<Integer> unreadFrom, int lines, List<Integer> cutLines) {

    private static final int MOST_PROPERTIES = 60;
    private static final Pattern PROPERTY =
            Pattern.compile("\\s*|[\\p{L}_][\\p{L}\\d _-]{0,40}:(?:\\s.*)?|\\s+\\S.*|-\\s.*");

    public Outline {
        pieces = List.copyOf(pieces);
        cutLines = List.copyOf(cutLines);
    }

    /** Reads any text; whatever is no Markdown is paragraphs. */
    public static Outline read(String text) {
        return read(lines(text, BoundedLines.MOST_LINES + 1), count(text), 1);
    }

    /** Where the lines of a text end that are read at most; the rest of it is only counted. */
    public static int end(String text) {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            lines += isBreak(text, i) ? 1 : 0;
            if (lines > BoundedLines.MOST_LINES) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** How many lines a text has; a break at its end begins none. */
    private static int count(String text) {
        int count = 1;
        for (int i = 0; i < text.length() - 1; i++) {
            count += isBreak(text, i) ? 1 : 0;
        }
        return count;
    }

    /** Whether a line ends at a place; of two signs it is the second. */
    private static boolean isBreak(String text, int place) {
        char sign = text.charAt(place);
        boolean pair = sign == '\r' && place + 1 < text.length() && text.charAt(place + 1) == '\n';
        return (sign == '\n' || sign == '\r') && !pair;
    }

    /** The lines of a text, whatever ends them. */
    public static List<String> lines(String text) {
        return lines(text, Integer.MAX_VALUE);
    }

    /** The first lines of a text, at most so many. */
    public static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length() && lines.size() < most; i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || sign == '\r') {
                lines.add(text.substring(start, i));
                i += sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        if (lines.size() < most) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** Properties of a note, between two rules at the very top, are no part of its text. */
    public static List<String> withoutProperties(List<String> lines) {
        int end = frontMatter(lines);
        if (end == 0) {
            return lines;
        }
        List<String> left = new ArrayList<>(lines);
        for (int i = 0; i < end; i++) {
            left.set(i, "");
        }
        return left;
    }

    /** How many lines at the top are properties of a note; 0 where there are none. */
    private static int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return 0;
        }
        for (int i = 1; i < Math.min(lines.size(), MOST_PROPERTIES); i++) {
            if (lines.get(i).strip().equals("---")) {
                return i > 1 ? i + 1 : 0;
            }
            if (!PROPERTY.matcher(lines.get(i)).matches()) {
                return 0;
            }
        }
        return 0;
    }

    static Outline read(List<String> lines, int firstLine) {
        int count = lines.size() - (!lines.isEmpty() && lines.getLast().isEmpty() ? 1 : 0);
        return read(lines, count, firstLine);
    }

    private static Outline read(List<String> all, int count, int firstLine) {
        List<String> lines = SpacedTables.filled(NestedFences.widened(withoutProperties(all)));
        BoundedLines bounded = BoundedLines.of(lines);
        List<Piece> pieces = new OutlineReader(firstLine).read(bounded.text());
        return new Outline(
                pieces,
                bounded.unreadFrom().map(line -> line + firstLine),
                count,
                bounded.cut().stream().map(line -> line + firstLine).toList());
    }
}
