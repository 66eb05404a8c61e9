package org.studycal.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;

/**
 * Puts the pieces of a plan under the headings, labels and items that they belong to. Bold lines
 * and lines that name a period are headings too, whatever the grammar of Markdown says.
 */
final class TreeBuilder {
    private static final String BEGIN = "begin of a plan in a fence";
    private static final String END = "end of a plan in a fence";
    private static final int BOLD_PERIOD = 10;
    private static final int LABEL = 19;
    private static final int LONGEST_PART = 6 * 60;
    private static final int ITEM = 20;
    private static final Set<String> PROSE =
            Set.of("", "md", "markdown", "text", "txt", "plaintext");

    private final Phrases phrases;
    private final Branch root = new Branch(new Piece.Other(1, ""), Text.EMPTY, Optional.empty(), 0);
    private final Deque<Branch> open = new ArrayDeque<>();
    private int outside = 1;

    TreeBuilder(Phrases phrases) {
        this.phrases = phrases;
        open.push(root);
    }

    Branch build(List<Piece> pieces) {
        List<Piece> all = unwrapped(pieces);
        for (int i = 0; i < all.size(); i++) {
            if (isMark(all.get(i), BEGIN)) {
                begin(all.subList(i + 1, all.size()));
            } else {
                add(all.get(i), i + 1 < all.size() ? all.get(i + 1) : new Piece.Other(0, ""));
            }
        }
        arrange(root);
        return root;
    }

    private static boolean isMark(Piece piece, String mark) {
        return piece instanceof Piece.Other other && other.what().equals(mark);
    }

    /** What is known of items only when all of their list are. */
    private void arrange(Branch branch) {
        branch.children.forEach(this::arrange);
        saidBelow(branch.children);
        List<Branch> items = branch.items();
        boolean deep =
                items.stream().anyMatch(item -> item.items().stream().anyMatch(Branch::hasItems));
        items.forEach(item -> item.deep = deep);
        items.forEach(item -> item.siblings = items.size());
        // Times of a list that begin at 0:00 are those of a recording, and no times of the day.
        List<Branch> timed =
                items.stream().filter(item -> phrases.clock(item.plain()).isPresent()).toList();
        boolean recording =
                timed.size() > 1 && phrases.clock(timed.getFirst().plain()).get().from() == 0;
        timed.forEach(item -> item.offset = recording);
        if (items.size() >= 2 && isBareWeek(items.get(0)) && items.get(1).period.isEmpty()) {
            flatWeeks(branch);
        }
    }

    /** A heading without anything under it says what the one before it, "Goal", announces. */
    private void saidBelow(List<Branch> children) {
        for (int i = children.size() - 2; i >= 0; i--) {
            Branch label = children.get(i);
            Branch said = children.get(i + 1);
            if (isEmptyHeading(label)
                    && isEmptyHeading(said)
                    && phrases.sectionOnly(label.plain()).isPresent()
                    && phrases.sectionOnly(said.plain()).isEmpty()) {
                label.children.add(children.remove(i + 1));
            }
        }
    }

    private static boolean isEmptyHeading(Branch branch) {
        return branch.isHeading() && branch.period.isEmpty() && branch.children.isEmpty();
    }

    /** A week among the items of a list, and not under one of them, holds the items after it. */
    private static void flatWeeks(Branch branch) {
        List<Branch> all = List.copyOf(branch.children);
        branch.children.clear();
        Branch week = branch;
        for (Branch child : all) {
            boolean bare = isBareWeek(child);
            if (bare || child.period.isPresent() || !child.isItem()) {
                week = branch;
            }
            week.children.add(child);
            week = bare ? child : week;
        }
    }

    private static boolean isBareWeek(Branch branch) {
        return branch.isItem()
                && branch.children.isEmpty()
                && branch.period.filter(name -> isHead(branch.text, name)).isPresent();
    }

    /** Code that names periods is a plan that somebody put into a fence. */
    private List<Piece> unwrapped(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Code code && isPlan(code)) {
                List<Piece> inner = code.pieces();
                if (code.fenced()) {
                    all.add(new Piece.Other(code.line(), BEGIN));
                }
                all.addAll(inner);
                if (code.fenced()) {
                    all.add(new Piece.Other(code.line(), END));
                }
            } else {
                all.add(piece);
            }
        }
        return all;
    }

    private boolean isPlan(Piece.Code code) {
        List<String> lines = code.lines();
        if (!PROSE.contains(code.language())
                || code.drawsFolders()
                || lines.stream().filter(line -> phrases.clock(line).isPresent()).count() >= 2) {
            return false;
        }
        return !code.fenced()
                || lines.stream()
                        .map(line -> line.replaceFirst("^[\\s#*>│├└─|-]+", ""))
                        .anyMatch(
                                line ->
                                        phrases.period(line).isPresent()
                                                || (line.length() < 40
                                                        && phrases.days(line).isPresent()));
    }

    private void add(Piece piece, Piece next) {
        switch (piece) {
            case Piece.Heading heading -> push(heading, heading.text(), heading.level());
            case Piece.Item item -> push(item, said(item), ITEM + 2 * item.depth());
            case Piece.Line line -> line(line, next);
            case Piece.Table table -> leaf(piece, Text.EMPTY, table.depth());
            default -> {
                if (!isMark(piece, END)) {
                    leaf(piece, Text.EMPTY, 0);
                }
                while (isMark(piece, END) && open.size() > outside) {
                    open.pop();
                }
            }
        }
    }

    /** What an item says; in "1. Woche: Kapitel 3" its number is that of the week. */
    private Text said(Piece.Item item) {
        String text = item.text().plain();
        String whole = item.number() + ". " + text;
        boolean period =
                item.number() > 0
                        && phrases.period(text).isEmpty()
                        && phrases.period(whole)
                                .filter(each -> each.start() == 0 && Cut.parts(whole, each.end()))
                                .isPresent();
        return period ? item.text().saying(whole) : item.text();
    }

    /** Closes what cannot hold the first period of a plan in a fence. */
    private void begin(List<Piece> inner) {
        int rank =
                inner.stream()
                        .takeWhile(piece -> !isMark(piece, END))
                        .filter(piece -> !(piece instanceof Piece.Table))
                        .flatMap(piece -> piece.texts().stream())
                        .flatMap(said -> phrases.period(said.text().plain()).stream())
                        .findFirst()
                        .map(TreeBuilder::rank)
                        .orElse(-1);
        while (open.stream()
                .anyMatch(
                        each ->
                                each.level >= BOLD_PERIOD
                                        || each.period
                                                .filter(name -> rank(name) <= rank)
                                                .isPresent())) {
            open.pop();
        }
        outside = open.size();
    }

    private void line(Piece.Line line, Piece next) {
        Text text = line.text();
        Optional<PeriodName> period =
                phrases.period(text.plain()).filter(name -> isHead(text, name));
        boolean listed =
                (next instanceof Piece.Item item && item.depth() == line.depth())
                        || next instanceof Piece.Table
                        || next instanceof Piece.Code;
        boolean topics =
                next instanceof Piece.Line said
                        && Label.of(said.text().plain()).found()
                        && phrases.announces(text.plain(), Section.TOPICS);
        boolean label = text.bold() || ((listed || topics) && text.plain().matches(".*[:：]$"));
        // What is handed in is described by the list straight below it.
        label |=
                listed
                        && next.line() == line.line() + 1
                        && phrases.announces(Label.of(text.plain()).word(), Section.DELIVERABLE);
        boolean named = period.isPresent() || label;
        // A label straight under a list is no part of its last item, whatever the grammar says.
        boolean own = line.margin() && line.depth() > 0 && (named || !text.lead().isEmpty());
        int depth = own ? 0 : line.depth();
        if (own) {
            line(new Piece.Line(line.line(), 0, text, true, false), next);
        } else if (period.isPresent() && depth == 0) {
            push(new Branch(line, text, period, BOLD_PERIOD + 3 - rank(period.get())));
        } else if (named) {
            push(new Branch(line, text, period, depth == 0 ? LABEL : ITEM + 2 * depth - 1));
        } else {
            leaf(line, text, depth);
        }
    }

    /** Whether a text that begins with a period's name is about it, and no sentence. */
    static boolean isHead(Text text, PeriodName name) {
        boolean parts = Cut.parts(text.plain(), name.end());
        // "Modules 3-5 complete. Well done." is about them.
        boolean sentence = text.bold() && text.plain().matches("(?s).*\\p{L}[.!。！]");
        return !name.weak()
                && (parts || (text.lead().length() >= name.end() - name.start() && !sentence));
    }

    private void leaf(Piece piece, Text text, int depth) {
        // At the margin it ends the lists above it, but not their label.
        close(depth == 0 ? ITEM : ITEM + 2 * depth - 1);
        open.peek().children.add(new Branch(piece, text, Optional.empty(), Branch.LEAF));
    }

    private void push(Piece piece, Text text, int level) {
        Optional<PeriodName> period = phrases.period(text.plain());
        push(new Branch(piece, text, period.filter(name -> !isPartOfDay(name, text)), level));
    }

    /** Whether "Part 1 (1 h)" stands under a heading of what is done every day. */
    private boolean isPartOfDay(PeriodName name, Text text) {
        return PeriodReader.unit(name) == Unit.PHASE
                && phrases.effortsIn(text.plain()).stream().anyMatch(e -> e.max() <= LONGEST_PART)
                && open.stream()
                        .filter(each -> each.isHeading() && each.period.isEmpty())
                        .flatMap(each -> phrases.daysIn(each.plain()).stream())
                        .anyMatch(each -> each.days().size() > 4);
    }

    private void push(Branch branch) {
        close(branch.level);
        while (sameLevelButLarger(branch)) {
            open.pop();
        }
        open.peek().children.add(branch);
        open.push(branch);
    }

    private void close(int level) {
        while (open.size() > 1
                && (open.peek().level > level
                        || (open.peek().level == level && level >= BOLD_PERIOD))) {
            open.pop();
        }
    }

    /** Whether the heading on top has the same level and does not hold the new one nevertheless. */
    private boolean sameLevelButLarger(Branch branch) {
        Branch top = open.peek();
        boolean holds =
                top.period.isPresent()
                        && branch.period.isPresent()
                        && rank(top.period.get()) > rank(branch.period.get());
        return open.size() > 1 && top.level == branch.level && !holds;
    }

    private static int rank(PeriodName name) {
        return name.unit().compareTo(PeriodName.Unit.DAY);
    }
}
