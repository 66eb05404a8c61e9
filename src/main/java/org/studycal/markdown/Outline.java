package org.studycal.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    public Outline {
        pieces = List.copyOf(pieces);
        cutLines = List.copyOf(cutLines);
    }

    /** Reads any text; whatever is no Markdown is paragraphs. */
    public static Outline read(String text) {
        return read(Arrays.asList(text.split("\r\n|[\n\r]", -1)), 1);
    }

    static Outline read(List<String> lines, int firstLine) {
        BoundedLines bounded = BoundedLines.of(lines);
        List<Piece> pieces = new OutlineReader(firstLine).read(bounded.text());
        return new Outline(
                pieces,
                bounded.unreadFrom().map(line -> line + firstLine),
                lines.size() - (!lines.isEmpty() && lines.getLast().isEmpty() ? 1 : 0),
                bounded.cut().stream().map(line -> line + firstLine).toList());
    }
}
