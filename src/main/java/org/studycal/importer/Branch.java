package org.studycal.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;

/** A piece of the plan with what stands under it. */
final class Branch {
    /** Level from which a piece has nothing under it. */
    static final int LEAF = 1000;

    final Piece piece;
    final Text text;
    final Optional<PeriodName> period;
    final int level;
    final List<Branch> children = new ArrayList<>();

    /** Whether it begins with the time at which a recording comes to it. */
    boolean offset;

    /** Whether an item of its list has items under those that stand under it. */
    boolean deep;

    /** How many items stand beside it in its list, with it. */
    int siblings = 1;

    Branch(Piece piece, Text text, Optional<PeriodName> period, int level) {
        this.piece = piece;
        this.text = text;
        this.period = period;
        this.level = level;
    }

    /** An item with nothing under it. */
    static Branch item(Text text, int line) {
        return new Branch(new Piece.Item(line, 0, -1, text), text, Optional.empty(), LEAF);
    }

    /** The same with some of what stands under it. */
    Branch with(List<Branch> some) {
        Branch only = new Branch(piece, text, period, level);
        only.children.addAll(some);
        return only;
    }

    /** The same that says less. */
    Branch saying(String words) {
        Branch less = new Branch(piece, text.saying(words), period, level);
        less.children.addAll(children);
        less.offset = offset;
        less.siblings = siblings;
        return less;
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

    Optional<Piece.Table> table() {
        return piece instanceof Piece.Table table ? Optional.of(table) : Optional.empty();
    }

    /** A heading, or a line that acts as one for what stands under it. */
    boolean isHead() {
        return isHeading() || (isLine() && level < LEAF && !children.isEmpty());
    }

    List<Branch> items() {
        return children.stream().filter(Branch::isItem).toList();
    }

    boolean hasItems() {
        return children.stream().anyMatch(Branch::isItem);
    }

    /** Whether anything of a kind stands anywhere under it. */
    boolean has(Predicate<Branch> kind) {
        return children.stream().anyMatch(child -> kind.test(child) || child.has(kind));
    }

    /** Whether a list or a table stands anywhere under it. */
    boolean hasContent() {
        return has(child -> child.isItem() || child.table().isPresent());
    }

    /** Whether a named period stands anywhere under it. */
    boolean hasPeriods() {
        return has(child -> child.period.isPresent());
    }

    /** Visits all that stands under it. */
    void each(Consumer<Branch> visit) {
        for (Branch child : children) {
            visit.accept(child);
            child.each(visit);
        }
    }

    /** Adds up a count over all that stands under it, as deep as wanted. */
    int sum(Predicate<Branch> deeper, ToIntFunction<Branch> count) {
        int sum = 0;
        for (Branch child : children) {
            sum += count.applyAsInt(child) + (deeper.test(child) ? child.sum(deeper, count) : 0);
        }
        return sum;
    }

    /** How many items and rows stand under it. */
    int size() {
        return sum(child -> true, child -> child.isItem() ? 1 : child.rows());
    }

    private int rows() {
        return table().map(table -> table.rows().size()).orElse(0);
    }

    /** Whether headings or things to tick off stand below a heading, and no mere list. */
    boolean holdsWork() {
        return isHeading()
                && children.stream()
                        .anyMatch(
                                child ->
                                        (child.isHead() && child.hasItems())
                                                || (child.isHeading() && child.hasContent()));
    }
}
