package org.studycal.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Walks a Markdown document and notes what stands in it. */
final class OutlineReader {
    private static final int DEEPEST = 40;

    /** From this length on a line may have been wrapped by an editor. */
    private static final int WRAPPED = 60;

    /** The same where the next line goes on in small letters. */
    private static final int WRAPPED_WORDS = 45;

    private static final Pattern LABELLED = Pattern.compile("^[^\\s].{0,30}?[:：](?:\\s|$)");
    private static final Pattern SUMMARY =
            Pattern.compile(
                    "<(summary|h[1-6])\\b[^>]*+>([^\\n]*?)</\\1>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^[•◦▪‣●○∙·–➤►▶→]\\s*+(?=\\S)");

    private static final Pattern INDENTED =
            Pattern.compile("^(?:[•◦▪‣●○∙·–➤►▶→]\\s*+|[*+-]\\s++|\\d{1,2}[.)]\\s++)(?=\\S)");

    private final int firstLine;
    private final List<Piece> pieces = new ArrayList<>();
    private List<String> source = List.of();

    OutlineReader(int firstLine) {
        this.firstLine = firstLine;
    }

    List<Piece> read(String text) {
        Parser parser =
                Parser.builder()
                        .extensions(
                                List.of(TablesExtension.create(), StrikethroughExtension.create()))
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                        .maxOpenBlockParsers(DEEPEST)
                        .maxInlineNesting(DEEPEST)
                        .build();
        source = text.lines().toList();
        children(parser.parse(text), 0);
        return pieces;
    }

    private void children(Node parent, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, depth);
        }
    }

    private void block(Node node, int depth) {
        switch (node) {
            case Heading heading -> heading(heading, depth);
            case Paragraph paragraph -> paragraph(paragraph, depth);
            case ListBlock list -> list(list, isBelowItem(list) ? depth + 1 : depth);
            case BlockQuote quote -> children(quote, depth);
            case FencedCodeBlock code ->
                    code(line(code, 0) + 1, code.getInfo(), true, code.getLiteral());
            case IndentedCodeBlock code -> code(line(code, 0), "", false, code.getLiteral());
            case TableBlock table -> table(table, depth);
            case HtmlBlock html -> html(line(html, 0), html.getLiteral());
            default -> children(node, depth);
        }
    }

    private int line(Node node, int index) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? firstLine
                : firstLine + spans.get(Math.min(index, spans.size() - 1)).getLineIndex();
    }

    private void heading(Heading heading, int depth) {
        List<Text> lines = InlineText.lines(heading);
        boolean underlined = heading.getSourceSpans().size() > 1;
        // A rule straight under a paragraph is meant as a rule, whatever the grammar makes of it.
        if (lines.size() > 1 || (underlined && lines.get(0).bold())) {
            lines(heading, lines, depth);
        } else if (!lines.isEmpty() && !lines.get(0).isBlank()) {
            pieces.add(new Piece.Heading(line(heading, 0), heading.getLevel(), lines.get(0)));
        }
    }

    private void paragraph(Paragraph paragraph, int depth) {
        List<Text> lines = InlineText.lines(paragraph);
        if (PipeTable.looksLike(lines)) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                numbers.add(line(paragraph, i));
            }
            pieces.add(PipeTable.of(lines, numbers, depth));
        } else {
            lines(paragraph, lines, depth);
        }
    }

    private void lines(Node node, List<Text> lines, int depth) {
        int margin = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            Text text = lines.get(i);
            if (text.isBlank()) {
                if (lines.size() == 1) {
                    pieces.add(new Piece.Other(line(node, 0), "image"));
                }
                continue;
            }
            // Behind a line of words an indented list is no list for the grammar.
            Matcher bullet = (i > 0 ? INDENTED : BULLET).matcher(text.plain());
            int first = i;
            while (LABELLED.matcher(text.plain()).find()
                    && i + 1 < lines.size()
                    && !lines.get(i + 1).isBlank()
                    && Character.isLowerCase(lines.get(i + 1).plain().codePointAt(0))
                    && goesOn(text, lines.get(i + 1))) {
                text = text.joined(lines.get(++i));
            }
            if (first < i) {
                pieces.add(new Piece.Line(line(node, first), depth, text, first == 0, false));
                continue;
            }
            if (bullet.find()) {
                Text bare = Text.of(text.plain().substring(bullet.end()));
                int line = line(node, i);
                int inner = indent(line) > margin ? depth + 1 : depth;
                margin = Math.min(margin, indent(line));
                pieces.add(new Piece.Item(line, inner, -1, bare.like(text)));
            } else {
                pieces.add(new Piece.Line(line(node, i), depth, text, i == 0, false));
            }
        }
    }

    /** Whether a list is indented below an item that is the last line of a paragraph. */
    private boolean isBelowItem(ListBlock list) {
        int line = line(list, 0);
        return list.getPrevious() instanceof Paragraph
                && !(list.getParent() instanceof ListItem)
                && pieces.getLast() instanceof Piece.Item item
                && item.line() == line - 1
                && indent(line) > indent(item.line());
    }

    private int indent(int line) {
        String words = source.get(line - firstLine);
        return words.length() - words.stripLeading().length();
    }

    private void list(ListBlock list, int depth) {
        int number = -1;
        if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null) {
            number = ordered.getMarkerStartNumber();
        }
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                item(item, depth, number);
                number = number < 0 ? -1 : number + 1;
            }
        }
    }

    private void item(ListItem item, int depth, int number) {
        Node first = item.getFirstChild();
        boolean titled = first instanceof Paragraph || first instanceof Heading;
        if (titled) {
            List<Text> lines = InlineText.lines(first);
            Text text = lines.getFirst();
            int next = first instanceof Paragraph ? 1 : lines.size();
            while (next < lines.size() && goesOn(lines.get(next - 1), lines.get(next))) {
                text = text.joined(lines.get(next++));
            }
            pieces.add(new Piece.Item(line(first, 0), depth, number, text));
            for (int i = next; i < lines.size(); i++) {
                continued(first, i, lines.get(i), depth);
            }
        }
        for (Node node = titled ? first.getNext() : first; node != null; node = node.getNext()) {
            block(node, depth + 1);
        }
    }

    /** Whether a line is the rest of a long one that was wrapped. */
    private static boolean goesOn(Text before, Text line) {
        boolean small = !line.isBlank() && Character.isLowerCase(line.plain().codePointAt(0));
        return before.plain().length() >= (small ? WRAPPED_WORDS : WRAPPED)
                && line.lead().isEmpty()
                && line.box() == Text.Box.NONE
                && !line.isBlank()
                && !LABELLED.matcher(line.plain()).find();
    }

    private void continued(Node paragraph, int index, Text text, int depth) {
        if (!text.isBlank()) {
            List<SourceSpan> spans = paragraph.getSourceSpans();
            boolean margin = index < spans.size() && spans.get(index).getColumnIndex() == 0;
            pieces.add(new Piece.Line(line(paragraph, index), depth + 1, text, false, margin));
        }
    }

    private void code(int line, String info, boolean fenced, String literal) {
        String language =
                info == null ? "" : info.strip().split("[\\s{]", 2)[0].toLowerCase(Locale.ROOT);
        List<Piece> tasks =
                language.equals("mermaid")
                        ? Gantt.of(line, Arrays.asList(literal.split("\n", -1)))
                        : List.of();
        if (!tasks.isEmpty()) {
            pieces.addAll(tasks);
            return;
        }
        pieces.add(new Piece.Code(line, language, fenced, Arrays.asList(literal.split("\n", -1))));
    }

    private void table(TableBlock table, int depth) {
        List<Piece.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<Text> cells = row instanceof TableRow ? cells(row) : List.of();
                if (rows.isEmpty() || !cells.stream().allMatch(Text::isBlank)) {
                    rows.add(new Piece.Row(line(row, 0), cells));
                }
            }
        }
        List<Text> headers = rows.removeFirst().cells();
        pieces.add(new Piece.Table(line(table, 0), depth, headers, rows));
    }

    private static List<Text> cells(Node row) {
        List<Text> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(
                        cell.getFirstChild() == null
                                ? Text.EMPTY
                                : InlineText.lines(cell).getFirst());
            }
        }
        return cells;
    }

    private void html(int line, String literal) {
        Optional<Piece.Table> table = HtmlTable.of(line, literal);
        if (table.isPresent()) {
            pieces.add(table.get());
            return;
        }
        Matcher matcher = SUMMARY.matcher(literal);
        boolean any = false;
        while (matcher.find()) {
            String words = matcher.group(2).replaceAll("<[^>]*+>", "").strip();
            int at = line + (int) literal.substring(0, matcher.start()).lines().count();
            if (!words.isEmpty()) {
                boolean heading = matcher.group(1).toLowerCase(Locale.ROOT).startsWith("h");
                int level = heading ? matcher.group(1).charAt(1) - '0' : 6;
                pieces.add(
                        new Piece.Heading(
                                matcher.start() == 0 || literal.charAt(matcher.start() - 1) == '\n'
                                        ? at
                                        : at - 1,
                                level,
                                Text.of(words)));
                any = true;
            }
        }
        String bare = literal.replaceAll("(?s)<!--.*?-->", "").strip();
        boolean onlyTags = bare.replaceAll("<[^>]*+>", "").isBlank();
        if (!any && !onlyTags) {
            pieces.add(new Piece.Other(line, "HTML"));
        } else if (!any && bare.contains("<img")) {
            pieces.add(new Piece.Other(line, "image"));
        }
    }
}
