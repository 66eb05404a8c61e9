package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.importer.Value.Bare;
import org.studycal.importer.Value.Entry;
import org.studycal.importer.Value.Group;
import org.studycal.importer.Value.Item;
import org.studycal.importer.Value.Items;
import org.studycal.importer.Value.Text;
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
                    "\\d\\d:\\d\\d-\\d\\d:\\d\\d(?: \\p{L}[\\p{L}\\p{N} /-]*\\p{L})?|\\d{4}-\\d\\d-\\d\\d(?:\\.\\.\\d{4}-\\d\\d-\\d\\d)?|[1-9]\\d*(?:\\.5)?[hm](?:\\d+m)?(?:/week)?|[1-9]\\d*-[1-9]\\d*");

    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The file, with a newline at its end. */
    static String of(List<String> head, Group document) {
        YamlText yaml = new YamlText();
        yaml.comments(head, 0);
        yaml.group(document, 0, false);
        return yaml.out.toString();
    }

    private void group(Group group, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Entry entry : group.entries()) {
            if (!first) {
                comments(entry.above(), indent);
                out.repeat(" ", indent);
            }
            first = false;
            out.append(quoted(entry.key())).append(':');
            value(entry.value(), indent, entry.beside());
        }
    }

    private void value(Value value, int indent, String beside) {
        if (value instanceof Group group && !group.flow() && !group.entries().isEmpty()) {
            endLine(beside);
            group(group, indent + 2, false);
        } else if (value instanceof Items items && !items.flow() && !items.items().isEmpty()) {
            endLine(beside);
            items(items, indent + 2);
        } else {
            out.append(' ');
            flow(value, indent + 2, beside);
        }
    }

    private void items(Items items, int indent) {
        for (Item item : items.items()) {
            comments(item.above(), indent);
            out.repeat(" ", indent).append("- ");
            if (item.value() instanceof Group group && !group.flow()) {
                group(group, indent + 2, true);
            } else {
                flow(item.value(), indent + 3, item.beside());
            }
        }
    }

    /** On one line, or on several where it is too long or a comment ends a line. */
    private void flow(Value value, int indent, String beside) {
        List<Piece> pieces = new ArrayList<>();
        pieces(value, "", pieces);
        int column = out.length() - out.lastIndexOf("\n") - 1;
        boolean begun = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
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
            boolean last = i == pieces.size() - 1;
            if (!piece.beside().isEmpty() && !last) {
                endLine(piece.beside());
                out.repeat(" ", indent);
                column = indent;
                begun = false;
            } else if (last) {
                endLine(beside.isEmpty() ? piece.beside() : beside);
            }
        }
    }

    /** What stays together on a line, and the comment that ends it. */
    private record Piece(String text, String beside) {}

    private static void pieces(Value value, String before, List<Piece> pieces) {
        switch (value) {
            case Text text -> pieces.add(new Piece(before + quoted(text.text()), ""));
            case Bare bare -> pieces.add(new Piece(before + bare.text(), ""));
            case Group group -> {
                String open = before + "{";
                for (Entry entry : group.entries()) {
                    int from = pieces.size();
                    pieces(entry.value(), open + quoted(entry.key()) + ": ", pieces);
                    close(pieces, from, ",", entry.beside());
                    open = "";
                }
                end(pieces, group.entries().isEmpty() ? before + "{}" : "}");
            }
            case Items items -> {
                String open = before + "[";
                for (Item item : items.items()) {
                    int from = pieces.size();
                    pieces(item.value(), open, pieces);
                    close(pieces, from, ",", item.beside());
                    open = "";
                }
                end(pieces, items.items().isEmpty() ? before + "[]" : "]");
            }
        }
    }

    private static void close(List<Piece> pieces, int from, String mark, String beside) {
        int last = pieces.size() - 1;
        if (last >= from) {
            pieces.set(last, new Piece(pieces.get(last).text() + mark, beside));
        }
    }

    /** The closing bracket takes the place of the last comma. */
    private static void end(List<Piece> pieces, String bracket) {
        if (bracket.length() > 1) {
            pieces.add(new Piece(bracket, ""));
            return;
        }
        int last = pieces.size() - 1;
        Piece piece = pieces.get(last);
        String text = piece.text().substring(0, piece.text().length() - 1);
        pieces.set(last, new Piece(text + bracket, piece.beside()));
    }

    private void endLine(String beside) {
        String comment = FittingText.notes(beside);
        out.append(comment.isEmpty() ? "" : "  # " + comment).append('\n');
    }

    private void comments(List<String> lines, int indent) {
        for (String line : lines) {
            if (line.isEmpty()) {
                emptyLine();
            } else {
                wrapped(FittingText.notes(line), COLUMNS - indent - 2)
                        .forEach(
                                part ->
                                        out.repeat(" ", indent)
                                                .append(part.isEmpty() ? "#" : "# ")
                                                .append(part)
                                                .append('\n'));
            }
        }
    }

    /** One at most. */
    private void emptyLine() {
        int last = out.length() - 2;
        boolean there = last >= 0 && (out.charAt(last) == '\n' || out.charAt(last) == ':');
        out.append(there ? "" : "\n");
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
