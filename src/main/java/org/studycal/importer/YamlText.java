package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.Value.Block;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Scalar;
import org.studycal.problem.FittingText;

/** Writes YAML that people like to read: short groups in braces, comments above and beside. */
final class YamlText {

    private static final int COLUMNS = 110;

    /** What no YAML reader takes for anything but a text, inside brackets, too. */
    private static final Pattern PLAIN =
            Pattern.compile(
                    "\\p{L}(?:[\\p{L}\\p{N}\\p{M} /()+.'_&;!?=%-]*[\\p{L}\\p{N}/()+.!?%-])?");

    /** Times and dates, which people know without quotes. */
    private static final Pattern CLOCK =
            Pattern.compile(
                    "\\d\\d:\\d\\d-\\d\\d:\\d\\d(?: \\p{L}[\\p{L}\\p{N}"
                            + " /-]*\\p{L})?|\\d{4}-\\d\\d-\\d\\d(?:\\.\\.\\d{4}-\\d\\d-\\d\\d)?|[1-9]\\d*(?:\\.5)?[hm](?:\\d+m)?(?:/week)?|[1-9]\\d*-[1-9]\\d*");

    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The file, with a newline at its end. */
    static String of(List<String> head, Block document) {
        YamlText yaml = new YamlText();
        yaml.comments(head, 0);
        yaml.block(document, 0, false);
        return yaml.out.toString();
    }

    /** Entries one below the other; the first may stand behind the dash of a list. */
    private void block(Block block, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Entry entry : block.entries()) {
            if (!first) {
                comments(entry.above(), indent);
                out.repeat(" ", indent);
            }
            first = false;
            boolean inner = entry.value() instanceof Block held && isOpen(held);
            out.append(block.keyed() ? quoted(entry.key()) + ":" : "- ");
            if (!inner) {
                out.append(block.keyed() ? " " : "");
                flow(entry.value(), indent + (block.keyed() ? 2 : 3), entry.beside());
            } else if (block.keyed()) {
                endLine(entry.beside());
                block((Block) entry.value(), indent + 2, false);
            } else {
                block((Block) entry.value(), indent + 2, true);
            }
        }
    }

    private static boolean isOpen(Block block) {
        return !block.flow() && !block.entries().isEmpty();
    }

    /** On one line, or on several where it is too long or a comment ends a line. */
    private void flow(Value value, int indent, String beside) {
        List<Piece> pieces = new ArrayList<>();
        pieces(value, "", pieces);
        int column = out.length() - out.lastIndexOf("\n") - 1;
        boolean begun = false;
        int left = pieces.size();
        for (Piece piece : pieces) {
            int comment = piece.beside().isEmpty() ? 0 : piece.beside().length() + 4;
            if (begun && column + 1 + piece.text().length() + comment > COLUMNS) {
                out.append('\n').repeat(" ", indent);
                column = indent;
            } else if (begun) {
                out.append(' ');
                column++;
            }
            out.append(piece.text());
            column += piece.text().length();
            begun = true;
            if (--left == 0) {
                endLine(beside.isEmpty() ? piece.beside() : beside);
            } else if (!piece.beside().isEmpty()) {
                endLine(piece.beside());
                out.repeat(" ", indent);
                column = indent;
                begun = false;
            }
        }
    }

    /** What stays together on a line, and the comment that ends it. */
    private record Piece(String text, String beside) {}

    private static void pieces(Value value, String before, List<Piece> pieces) {
        switch (value) {
            case Scalar scalar -> {
                String text = scalar.bare() ? scalar.text() : quoted(scalar.text());
                pieces.add(new Piece(before + text, ""));
            }
            case Block block -> {
                String ends = block.keyed() ? "{}" : "[]";
                String open = before + ends.charAt(0);
                int left = block.entries().size();
                for (Entry entry : block.entries()) {
                    String key = block.keyed() ? quoted(entry.key()) + ": " : "";
                    pieces(entry.value(), open + key, pieces);
                    // The closing bracket takes the place of the last comma.
                    boolean last = --left == 0;
                    String beside = last ? pieces.getLast().beside() : "";
                    close(pieces, last ? ends.substring(1) : ",", entry.beside() + beside);
                    open = "";
                }
                if (block.entries().isEmpty()) {
                    pieces.add(new Piece(before + ends, ""));
                }
            }
        }
    }

    private static void close(List<Piece> pieces, String mark, String beside) {
        Piece last = pieces.removeLast();
        pieces.add(new Piece(last.text() + mark, beside));
    }

    private void endLine(String beside) {
        String comment = FittingText.notes(beside);
        out.append(comment.isEmpty() ? "" : "  # " + comment).append('\n');
    }

    private void comments(List<String> lines, int indent) {
        for (String line : lines) {
            if (line.isEmpty()) {
                // One empty line at most.
                int last = out.length() - 2;
                boolean there = last >= 0 && "\n:".indexOf(out.charAt(last)) >= 0;
                out.append(there ? "" : "\n");
                continue;
            }
            for (String part : wrapped(FittingText.notes(line), COLUMNS - indent - 2)) {
                out.repeat(" ", indent)
                        .append(part.isEmpty() ? "#" : "# ")
                        .append(part)
                        .append('\n');
            }
        }
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text as YAML, with quotes unless it can only be read as that text. */
    static String quoted(String text) {
        boolean word = WORDS.contains(text.toLowerCase(Locale.ROOT));
        if ((PLAIN.matcher(text).matches() && !word) || CLOCK.matcher(text).matches()) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
