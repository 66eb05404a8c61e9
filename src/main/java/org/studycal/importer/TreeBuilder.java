package org.studycal.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;

/**
 * Puts the pieces of a plan under the headings, labels and items that they belong to. Bold lines
 * and lines that name a period are headings too, whatever the grammar of Markdown says.
 */
final class TreeBuilder {
    /** Level from which a piece has nothing under it. */
    static final int LEAF = 1000;

    private static final String BEGIN = "begin of a plan in a fence";
    private static final String END = "end of a plan in a fence";
    private static final int BOLD_PERIOD = 10;
    private static final int LABEL = 19;
    private static final int ITEM = 20;
    private static final Set<String> PROSE =
            Set.of("", "md", "markdown", "text", "txt", "plaintext");

    private static final Pattern BRANCH = Pattern.compile("^\\s*+-\\s");
    private static final Pattern FILE =
            Pattern.compile("^\\s*+-\\s++(?:[^\\s/]++/|[\\w-]*+\\.\\w[\\w.-]*+)(?:\\s|$)");

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
            if (all.get(i) instanceof Piece.Other other && other.what().equals(BEGIN)) {
                begin(all.subList(i + 1, all.size()));
            } else {
                add(
                        all.get(i),
                        i + 1 < all.size() ? Optional.of(all.get(i + 1)) : Optional.empty());
            }
        }
        flatWeeks(root);
        offsets(root);
        return root;
    }

    /** Times of a list that begin at 0:00 are those of a recording, and no times of the day. */
    private void offsets(Branch branch) {
        List<Branch> timed =
                branch.children.stream()
                        .filter(child -> child.isItem() && phrases.clock(child.plain()).isPresent())
                        .toList();
        boolean recording =
                timed.size() > 1 && phrases.clock(timed.getFirst().plain()).get().from() == 0;
        timed.forEach(child -> child.offset = recording);
        branch.children.forEach(this::offsets);
    }

    /** A week among the items of a list, and not under one of them, holds the items after it. */
    private static void flatWeeks(Branch branch) {
        branch.children.forEach(TreeBuilder::flatWeeks);
        List<Branch> items = branch.children.stream().filter(Branch::isItem).toList();
        items.forEach(item -> item.siblings = items.size());
        if (items.size() < 2 || !isBareWeek(items.get(0)) || items.get(1).period.isPresent()) {
            return;
        }
        List<Branch> all = List.copyOf(branch.children);
        branch.children.clear();
        Optional<Branch> week = Optional.empty();
        for (Branch child : all) {
            if (isBareWeek(child)) {
                week = Optional.of(child);
            } else if (child.period.isPresent() || !child.isItem()) {
                week = Optional.empty();
            }
            if (week.filter(each -> each != child).isPresent()) {
                week.get().children.add(child);
            } else {
                branch.children.add(child);
            }
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
                if (code.fenced()) {
                    all.add(new Piece.Other(code.line(), BEGIN));
                }
                all.addAll(code.pieces());
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
        if (!PROSE.contains(code.language())) {
            return false;
        }
        if (isFolders(code)) {
            return false;
        }
        long clocks = code.lines().stream().filter(this::startsWithClock).count();
        if (clocks >= 2) {
            return false;
        }
        return !code.fenced()
                || code.lines().stream()
                        .map(line -> line.replaceFirst("^[\\s#*>│├└─|-]+", ""))
                        .anyMatch(
                                line ->
                                        phrases.period(line).isPresent()
                                                || (line.length() < 40
                                                        && phrases.days(line).isPresent()));
    }

    /** A drawing of folders and files is no plan, even where they are named after weeks. */
    private static boolean isFolders(Piece.Code code) {
        List<String> branches =
                code.lines().stream().filter(l -> BRANCH.matcher(l).find()).toList();
        long files = branches.stream().filter(l -> FILE.matcher(l).find()).count();
        return files > 0 && files * 2 >= branches.size();
    }

    private boolean startsWithClock(String line) {
        return phrases.clock(line).isPresent();
    }

    private void add(Piece piece, Optional<Piece> next) {
        switch (piece) {
            case Piece.Heading heading -> {
                Optional<PeriodName> period = phrases.period(heading.text().plain());
                push(new Branch(piece, heading.text(), period, heading.level()));
            }
            case Piece.Item item ->
                    push(
                            new Branch(
                                    piece,
                                    item.text(),
                                    phrases.period(item.text().plain()),
                                    ITEM + 2 * item.depth()));
            case Piece.Line line -> line(line, next);
            case Piece.Table table -> leaf(piece, table.depth());
            case Piece.Other other -> {
                if (other.what().equals(END)) {
                    while (open.size() > outside) {
                        open.pop();
                    }
                } else {
                    leaf(piece, 0);
                }
            }
            default -> leaf(piece, 0);
        }
    }

    /** Closes what cannot hold the first period of a plan in a fence. */
    private void begin(List<Piece> inner) {
        Optional<PeriodName> first = Optional.empty();
        for (Piece piece : inner) {
            if (piece instanceof Piece.Other other && other.what().equals(END)) {
                break;
            }
            first = first.isPresent() ? first : named(piece);
        }
        int rank = first.map(TreeBuilder::rank).orElse(-1);
        boolean held = true;
        while (held) {
            held =
                    open.stream()
                            .anyMatch(
                                    each ->
                                            each.level >= BOLD_PERIOD
                                                    || each.period
                                                            .filter(name -> rank(name) <= rank)
                                                            .isPresent());
            if (held) {
                open.pop();
            }
        }
        outside = open.size();
    }

    private Optional<PeriodName> named(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> phrases.period(heading.text().plain());
            case Piece.Item item -> phrases.period(item.text().plain());
            case Piece.Line line -> phrases.period(line.text().plain());
            default -> Optional.empty();
        };
    }

    private void line(Piece.Line line, Optional<Piece> next) {
        Text text = line.text();
        Optional<PeriodName> period =
                phrases.period(text.plain()).filter(name -> isHead(text, name));
        boolean listed =
                next.filter(
                                piece ->
                                        (piece instanceof Piece.Item item
                                                        && item.depth() == line.depth())
                                                || piece instanceof Piece.Table
                                                || piece instanceof Piece.Code)
                        .isPresent();
        boolean label = text.bold() || (listed && text.plain().matches(".*[:：]$"));
        if (line.margin()
                && line.depth() > 0
                && (period.isPresent() || !text.lead().isEmpty() || label)) {
            // A label straight under a list is no part of its last item, whatever the grammar says.
            line(new Piece.Line(line.line(), 0, text, true, false), next);
            return;
        }
        if (period.isPresent() && line.depth() == 0) {
            push(new Branch(line, text, period, BOLD_PERIOD + 3 - rank(period.get())));
        } else if (period.isPresent() || label) {
            int level = line.depth() == 0 ? LABEL : ITEM + 2 * line.depth() - 1;
            push(new Branch(line, text, period, level));
        } else {
            leaf(new Branch(line, text, Optional.empty(), LEAF), line.depth());
        }
    }

    /** Whether a text that begins with a period's name is about it, and no sentence. */
    static boolean isHead(Text text, PeriodName name) {
        return !name.weak()
                && (text.lead().length() >= name.end() - name.start()
                        || parts(text.plain(), name.end()));
    }

    /** Whether a text ends at a place, or goes on behind a colon, dash or bracket. */
    static boolean parts(String text, int end) {
        String after = text.substring(Math.min(end, text.length()));
        if (after.length() > 1 && after.charAt(0) == '-' && Character.isLetter(after.charAt(1))) {
            return false;
        }
        String rest = after.stripLeading();
        return rest.isEmpty()
                || Character.getType(rest.codePointAt(0)) == Character.OTHER_SYMBOL
                || ":：-–—(（|[【,.)".indexOf(rest.charAt(0)) >= 0;
    }

    private void leaf(Piece piece, int depth) {
        leaf(new Branch(piece, Text.EMPTY, Optional.empty(), LEAF), depth);
    }

    private void leaf(Branch branch, int depth) {
        // At the margin it ends the lists above it, but not their label.
        close(depth == 0 ? ITEM : ITEM + 2 * depth - 1);
        open.peek().children.add(branch);
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
        if (open.size() == 1 || top.level != branch.level) {
            return false;
        }
        boolean holds =
                top.period.isPresent()
                        && branch.period.isPresent()
                        && rank(top.period.get()) > rank(branch.period.get());
        return !holds;
    }

    static int rank(PeriodName name) {
        return switch (name.unit()) {
            case DAY -> 0;
            case WEEK -> 1;
            case MONTH -> 2;
            case PHASE -> 3;
        };
    }
}
