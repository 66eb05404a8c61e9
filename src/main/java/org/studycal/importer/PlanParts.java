package org.studycal.importer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studycal.importer.PlanPart.Head;
import org.studycal.importer.ProblemPlan.Origin;
import org.studycal.importer.ProblemPlan.PlannedActivity;
import org.studycal.importer.ProblemPlan.PlannedMilestone;

/**
 * What each part of a plan's text became, in so few rows that a person sees at once which part was
 * read otherwise than it is meant: neighbours of which the same became are one row, and parts are
 * only as small as the rows allow.
 */
final class PlanParts {
    private static final int MOST_ROWS = 16;

    /** Of fewer nothing is to be seen that the rest of the report does not say. */
    private static final int FEWEST_ROWS = 3;

    /** What a part is before all else; neighbours are compared by it. */
    private enum Became {
        WORK,
        HABITS,
        MILESTONES,
        SETTINGS,
        DONE,
        LEFT,
        NOTHING
    }

    /** A part with the parts in it. */
    private static final class Node {
        private final Head head;
        private final List<Node> parts = new ArrayList<>();
        private final Tally own = new Tally();

        Node(Head head) {
            this.head = head;
        }

        Tally all() {
            Tally all = new Tally();
            all.add(own);
            parts.forEach(part -> all.add(part.all()));
            return all;
        }

        Became became() {
            return all().became();
        }
    }

    /** What lines became. */
    private static final class Tally {
        private int topics;
        private long minutes;
        private int habits;
        private int milestones;
        private int checks;
        private int free;
        private int notes;
        private int settings;
        private int done;
        private int left;
        private final BitSet weeks = new BitSet();

        void add(Tally other) {
            topics += other.topics;
            minutes += other.minutes;
            habits += other.habits;
            milestones += other.milestones;
            checks += other.checks;
            free += other.free;
            notes += other.notes;
            settings += other.settings;
            done += other.done;
            left += other.left;
            weeks.or(other.weeks);
        }

        void line(AccountedLine line) {
            switch (line.account()) {
                case TOPIC, LAB -> notes += Ledger.isAside(line) ? 1 : 0;
                case MILESTONE -> checks += Ledger.isAside(line) ? 1 : 0;
                case SETTING -> settings++;
                case DONE -> done++;
                case LEFT_OUT -> left++;
                default -> {}
            }
        }

        void activity(PlannedActivity activity) {
            if (activity.origin() == Origin.HABIT) {
                habits++;
                return;
            }
            topics++;
            minutes += activity.minutes().value();
            free += activity.weeks().isEmpty() ? 1 : 0;
            activity.weeks().ifPresent(range -> weeks.set(range.first(), range.last() + 1));
        }

        Became became() {
            if (topics > 0) {
                return Became.WORK;
            }
            if (habits > 0) {
                return Became.HABITS;
            }
            if (milestones > 0) {
                return Became.MILESTONES;
            }
            if (done > 0) {
                return Became.DONE;
            }
            if (settings > 0) {
                return Became.SETTINGS;
            }
            return left > 0 ? Became.LEFT : Became.NOTHING;
        }
    }

    /** Ways in which neighbours are alike, the closest first. */
    private static final List<BiPredicate<Node, Node>> ALIKE =
            List.of(
                    (one, other) ->
                            one.head.period() == other.head.period() && becameAll(one, other),
                    (one, other) ->
                            one.head.period() == other.head.period()
                                    && one.became() == other.became(),
                    (one, other) -> one.became() == other.became());

    private final List<Node> top = new ArrayList<>();
    private final TreeMap<Integer, Node> nodes = new TreeMap<>();

    private PlanParts(List<Head> heads, String title) {
        Node first = new Node(new Head(1, 0, title, false));
        top.add(first);
        nodes.put(0, first);
        Map<Integer, Node> open = new HashMap<>();
        for (Head head : heads) {
            Node node = new Node(head);
            nodes.put(head.line(), node);
            (head.depth() == 0 ? top : open.get(head.depth() - 1).parts).add(node);
            open.put(head.depth(), node);
        }
    }

    /** Where parts begin: at headings, and at periods in lists. */
    static List<Head> heads(Branch root) {
        List<Head> heads = new ArrayList<>();
        heads(root, 0, heads);
        return heads;
    }

    private static void heads(Branch branch, int depth, List<Head> heads) {
        for (Branch child : branch.children) {
            boolean begins = child.isHead() || child.period.isPresent();
            if (begins) {
                heads.add(new Head(child.line(), depth, child.plain(), child.period.isPresent()));
            }
            heads(child, begins ? depth + 1 : depth, heads);
        }
    }

    /** The parts, or none where the text has hardly any. */
    static List<PlanPart> of(
            List<Head> heads,
            String title,
            List<AccountedLine> lines,
            List<PlannedActivity> activities,
            List<PlannedMilestone> milestones) {
        PlanParts parts = new PlanParts(heads, title);
        lines.forEach(line -> parts.at(line.line()).own.line(line));
        activities.forEach(each -> parts.at(each.line()).own.activity(each));
        milestones.forEach(each -> parts.at(each.line()).own.milestones++);
        List<PlanPart> rows = parts.rows();
        return rows.size() < FEWEST_ROWS ? List.of() : rows;
    }

    private Node at(int line) {
        return nodes.floorEntry(Math.max(0, line)).getValue();
    }

    /** As deep as the rows allow; neighbours count as alike ever more where that is not enough. */
    private List<PlanPart> rows() {
        int deepest = nodes.values().stream().mapToInt(node -> node.head.depth()).max().orElse(0);
        List<PlanPart> rows = List.of();
        for (BiPredicate<Node, Node> alike : ALIKE) {
            for (int depth = deepest; depth >= 0; depth--) {
                rows = new ArrayList<>();
                rows(top, depth, alike, rows);
                if (rows.size() <= MOST_ROWS) {
                    return rows;
                }
            }
        }
        return rows;
    }

    /** Adds the rows of neighbours with those of their parts, down to a depth. */
    private static void rows(
            List<Node> nodes, int depth, BiPredicate<Node, Node> alike, List<PlanPart> rows) {
        for (int i = 0; i < nodes.size(); ) {
            Node first = nodes.get(i);
            int end = i + 1;
            while (end < nodes.size() && alike.test(first, nodes.get(end))) {
                end++;
            }
            List<Node> group = nodes.subList(i, end);
            if (group.size() == 1 && isOpen(first, depth)) {
                row(group, List.of(first.own), rows);
                rows(first.parts, depth, alike, rows);
            } else {
                row(group, group.stream().map(Node::all).toList(), rows);
            }
            i = end;
        }
    }

    /** Whether a part is shown by its parts. */
    private static boolean isOpen(Node node, int depth) {
        return node.head.depth() < depth && became(node).distinct().count() > 1;
    }

    private static Stream<Became> became(Node node) {
        return Stream.concat(
                        Stream.of(node.own.became()),
                        node.parts.stream().flatMap(PlanParts::became))
                .filter(each -> each != Became.NOTHING);
    }

    private static boolean becameAll(Node one, Node other) {
        return became(one)
                .collect(Collectors.toSet())
                .equals(became(other).collect(Collectors.toSet()));
    }

    private static void row(List<Node> nodes, List<Tally> tallies, List<PlanPart> rows) {
        Tally all = new Tally();
        tallies.forEach(all::add);
        if (all.became() == Became.NOTHING && all.notes + all.checks == 0) {
            return;
        }
        Head first = nodes.getFirst().head;
        rows.add(
                new PlanPart(
                        first.line(),
                        Stream.of(first, nodes.getLast().head).distinct().map(Head::title).toList(),
                        nodes.size(),
                        all.topics,
                        all.minutes,
                        all.habits,
                        all.milestones,
                        all.checks,
                        all.weeks.stream().boxed().toList(),
                        all.free,
                        all.notes,
                        all.settings,
                        all.done,
                        all.left));
    }
}
