package org.studycal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The text of a block, one for each of its lines. */
final class InlineText {
    private final List<Text> lines = new ArrayList<>();
    private TextBuilder text = new TextBuilder();
    private int bold;
    private int struck;

    private InlineText() {}

    static List<Text> lines(Node block) {
        InlineText reader = new InlineText();
        Node node = block.getFirstChild();
        while (node != null) {
            reader.enter(node);
            Node next = node instanceof Image ? null : node.getFirstChild();
            // Without recursion: nesting is the text's choice, and the stack is not.
            while (next == null && node != null) {
                reader.leave(node);
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                    if (block.equals(node)) {
                        node = null;
                    }
                }
            }
            node = next;
        }
        reader.lines.add(reader.text.build());
        return reader.lines;
    }

    private void enter(Node node) {
        switch (node) {
            case org.commonmark.node.Text words -> text.append(words.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case SoftLineBreak soft -> nextLine();
            case HardLineBreak hard -> nextLine();
            case StrongEmphasis strong -> mark(++bold, struck);
            case Strikethrough strike -> mark(bold, ++struck);
            case Link link -> text.link(link.getDestination());
            case HtmlInline html -> {
                if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
                    text.append("\n");
                }
            }
            default -> {
                // Emphasis and the like have no text of their own.
            }
        }
    }

    private void leave(Node node) {
        if (node instanceof StrongEmphasis) {
            mark(--bold, struck);
        } else if (node instanceof Strikethrough) {
            mark(bold, --struck);
        }
    }

    private void nextLine() {
        lines.add(text.build());
        text = new TextBuilder();
        mark(bold, struck);
    }

    private void mark(int bold, int struck) {
        text.bold(bold > 0);
        text.struck(struck > 0);
    }
}
