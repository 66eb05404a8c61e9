package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Amount;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/** Reads what a week's hours are shared out to. */
final class AllocationReader {
    private static final int WEEK_DAYS = 7;

    private final PlanParts parts;
    private final Draft draft;
    private final Set<Branch> read = new HashSet<>();

    AllocationReader(PlanParts parts) {
        this.parts = parts;
        this.draft = parts.draft();
    }

    /** Reads a section about the allocation of hours; whether there was one in it. */
    boolean read(Branch branch) {
        if (branch.children.stream().anyMatch(read::contains)) {
            return true;
        }
        List<Entry> entries = new ArrayList<>();
        gather(branch, entries, 1);
        if (entries.isEmpty()) {
            parts.facts().readAll(branch);
            return false;
        }
        boolean first = draft.shares.isEmpty();
        for (Entry entry : entries) {
            if (isTotal(entry.label())) {
                draft.weekly.putIfAbsent(entry.amount().line(), entry.amount());
            } else if (first) {
                draft.shares.add(new Share(entry.label(), kind(entry.label()), entry.amount()));
            }
        }
        if (!first) {
            draft.leftOut(
                    branch.line(),
                    "a second allocation of hours, "
                            + PlanWalk.quoted(branch.plain())
                            + ": not imported");
        }
        return true;
    }

    /** Reads a table of categories with their hours a week; whether it was one. */
    boolean readTable(Piece.Table table, Context context) {
        boolean small = table.headers().size() <= 3 && table.rows().size() <= 12;
        boolean weekly =
                table.rows().stream().allMatch(row -> isWeekly(joined(row)))
                        || table.headers().stream()
                                .anyMatch(header -> isWeekly("1 " + header.plain() + ": x"));
        if (context.period() >= 0 || !small || !weekly || table.rows().size() < 2) {
            return false;
        }
        Branch only = new Branch(table, Text.EMPTY, Optional.empty(), TreeBuilder.LEAF);
        Branch parent = new Branch(table, Text.EMPTY, Optional.empty(), 0);
        parent.children.add(only);
        return read(parent) && !draft.shares.isEmpty();
    }

    private static String joined(Piece.Row row) {
        return String.join(": ", row.cells().stream().map(Text::plain).toList());
    }

    private record Entry(String label, Amount amount) {}

    private boolean isTotal(String label) {
        return parts.phrases()
                        .section(label)
                        .filter(
                                section ->
                                        section == Section.SUMMARY || section == Section.ALLOCATION)
                        .isPresent()
                || parts.amounts().isTimeLabel(label);
    }

    /** A list under "Daily" or "Weekdays" gives the hours of each of these days. */
    private void gather(Branch branch, List<Entry> entries, int outer) {
        int named =
                parts.phrases().daysIn(branch.plain()).stream()
                        .mapToInt(each -> each.days().size())
                        .findFirst()
                        .orElse(outer);
        int days = branch.isHead() ? named : outer;
        for (Branch child : branch.children) {
            if (child.period.isPresent()) {
                continue;
            }
            if (child.isItem() || child.isLine()) {
                entry(child.plain(), child.line(), days).ifPresent(entries::add);
            } else if (child.piece instanceof Piece.Table table) {
                for (Piece.Row row : table.rows()) {
                    entry(joined(row), row.line(), days).ifPresent(entries::add);
                }
            }
            gather(child, entries, days);
        }
    }

    private Optional<Entry> entry(String text, int line, int days) {
        Optional<Effort> found = parts.amounts().in(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Effort effort = found.get();
        int times =
                switch (effort.per()) {
                    case DAY -> effort.days().isEmpty() ? WEEK_DAYS : effort.days().size();
                    case ALL -> Math.max(1, days);
                    case WEEK -> 1;
                    case SESSION, MONTH -> 0;
                };
        int colon = Amounts.colon(text);
        String label =
                Cut.tidy(
                        colon > 0 && colon < effort.start()
                                ? text.substring(0, colon)
                                : effort.start() > 3
                                        ? text.substring(0, effort.start())
                                        : text.substring(Math.min(effort.end(), text.length())));
        boolean named = label.chars().anyMatch(Character::isLetter);
        return times == 0 || !named || label.length() > 60
                ? Optional.empty()
                : Optional.of(new Entry(label, Amounts.scaled(effort, times, text, line)));
    }

    /** Whether an item outside all periods shares out hours of the week with those beside it. */
    boolean isAllocated(Branch item) {
        return read.contains(item);
    }

    /** Finds lists whose items all give hours a week. */
    void find(Branch branch) {
        List<Branch> items = branch.children.stream().filter(Branch::isItem).toList();
        boolean weekly =
                items.size() >= 2
                        && items.stream().allMatch(item -> isWeekly(item.plain()))
                        && items.stream().noneMatch(Branch::hasItems);
        if (weekly && draft.shares.isEmpty()) {
            Branch list = new Branch(branch.piece, branch.text, branch.period, branch.level);
            list.children.addAll(items);
            if (read(list)) {
                read.addAll(items);
            }
        }
    }

    private boolean isWeekly(String text) {
        return entry(text, 1, 1).isPresent()
                && parts.amounts()
                        .in(text)
                        .filter(effort -> effort.per() == Effort.Per.WEEK)
                        .isPresent();
    }

    ShareKind kind(String label) {
        Optional<Use> use = parts.phrases().use(label);
        if (use.isPresent() && use.get().studying()) {
            return use.get() == Use.STUDY ? ShareKind.THEORY : TemplateReader.kind(use.get());
        }
        Optional<Section> section = parts.phrases().section(label);
        return section.map(
                        each ->
                                switch (each) {
                                    case THEORY, TOPICS -> ShareKind.THEORY;
                                    case LAB -> ShareKind.LAB;
                                    case PROJECT -> ShareKind.PROJECT;
                                    case REVIEW, EXAM -> ShareKind.REVIEW;
                                    default -> ShareKind.OTHER;
                                })
                .orElse(ShareKind.OTHER);
    }
}
