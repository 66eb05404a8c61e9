package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;

/** A piece of the plan with what stands under it. */
final class Branch {
    final Piece piece;
    final Text text;
    final Optional<PeriodName> period;
    final int level;
    final List<Branch> children = new ArrayList<>();

    /** Whether it begins with the time at which a recording comes to it. */
    boolean offset;

    /** How many items stand beside it in its list, with it. */
    int siblings = 1;

    Branch(Piece piece, Text text, Optional<PeriodName> period, int level) {
        this.piece = piece;
        this.text = text;
        this.period = period;
        this.level = level;
    }

    int line() {
        return piece.line();
    }

    String plain() {
        return text.plain();
    }

    boolean isItem() {
        return piece instanceof Piece.Item;
    }

    boolean isHeading() {
        return piece instanceof Piece.Heading;
    }

    boolean isLine() {
        return piece instanceof Piece.Line;
    }

    /** A heading, or a line that acts as one for what stands under it. */
    boolean isHead() {
        return isHeading() || (isLine() && level < TreeBuilder.LEAF && !children.isEmpty());
    }

    boolean hasItems() {
        return children.stream().anyMatch(child -> child.isItem());
    }

    /** Whether a list or a table stands anywhere under it. */
    boolean hasContent() {
        return children.stream()
                .anyMatch(
                        child ->
                                child.isItem()
                                        || child.piece instanceof Piece.Table
                                        || child.hasContent());
    }

    /** Whether a named period stands anywhere under it. */
    boolean hasPeriods() {
        return children.stream().anyMatch(child -> child.period.isPresent() || child.hasPeriods());
    }

    /** How many items and rows stand under it. */
    int size() {
        int size = 0;
        for (Branch child : children) {
            size += child.isItem() ? 1 : 0;
            size += child.piece instanceof Piece.Table table ? table.rows().size() : 0;
            size += child.size();
        }
        return size;
    }
}
