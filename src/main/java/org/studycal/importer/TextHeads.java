package org.studycal.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studycal.markdown.NestedFences;

/**
 * Goes through the lines of a plan with what each of them stands under, by their marks and
 * indentation alone: headings, bold lines, items and the first cells of rows.
 */
final class TextHeads {
    private static final Pattern HEADING = Pattern.compile("[\\s>]*(#{1,6})\\s+(.+)");
    private static final Pattern BOLD = Pattern.compile("[\\s>]*\\*\\*([^*]+)\\*\\*[:：]?\\s*");
    private static final Pattern CELL = Pattern.compile("\\s*\\|([^|]*)\\|.*");
    private static final int BELOW_HEADINGS = 10;

    /**
     * A line that others may stand under.
     *
     * @param depth of headings 1 to 6, then of bold lines, then of items by their indentation
     * @param text as it stands there
     * @param said what it says; of a row its first cell
     */
    record Head(int depth, int line, String text, String said) {

        /** What it says without marks. */
        String words() {
            return TextFigures.bare(said);
        }
    }

    private TextHeads() {}

    /** Calls for every such line, with itself and what it stands under, the innermost first. */
    static void walk(List<AccountedLine> lines, BiConsumer<AccountedLine, Deque<Head>> at) {
        Deque<Head> open = new ArrayDeque<>();
        int code = 0;
        for (AccountedLine line : lines) {
            code += NestedFences.change(line.text(), code);
            Head head = code > 0 ? null : head(line);
            if (head != null) {
                while (!open.isEmpty() && open.peek().depth() >= head.depth()) {
                    open.pop();
                }
                open.push(head);
                at.accept(line, open);
            }
        }
    }

    private static Head head(AccountedLine line) {
        String text = line.begin();
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            return head(heading.group(1).length(), line, heading.group(2));
        }
        Matcher bold = BOLD.matcher(text);
        if (bold.matches()) {
            return head(BELOW_HEADINGS - 1, line, bold.group(1));
        }
        Matcher cell = CELL.matcher(text);
        int indentation = text.length() - text.stripLeading().length();
        return FigureLine.isEntry(text)
                ? head(BELOW_HEADINGS + indentation, line, cell.matches() ? cell.group(1) : text)
                : null;
    }

    private static Head head(int depth, AccountedLine line, String said) {
        return new Head(depth, line.line(), line.begin().strip(), said);
    }
}
