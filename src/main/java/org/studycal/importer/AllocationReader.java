package org.studycal.importer;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Share;
import org.studycal.importer.StudyPlan.ShareKind;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.Effort;
import org.studycal.phrases.Section;
import org.studycal.phrases.Use;

/** Reads what a week's hours are shared out to. */
final class AllocationReader extends Part {
    private static final int WEEK_DAYS = 7;
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_ROWS = 12;

    private final Set<Branch> read = new HashSet<>();

    AllocationReader(Reader reader) {
        super(reader);
    }

    private record Entry(String label, Amount amount) {}

    /** Finds lists whose items all give hours a week, before all else is read. */
    void findAll(Branch branch) {
        for (Branch child : branch.children) {
            if (child.period.isEmpty()) {
                findAll(child);
            }
        }
        List<Branch> items = branch.items();
        boolean weekly =
                items.size() >= 2
                        && items.stream().allMatch(item -> isWeekly(item.plain()))
                        && items.stream().noneMatch(Branch::hasItems);
        if (weekly && facts.shares.isEmpty() && read(branch.with(items))) {
            read.addAll(items);
        } else if (reader.survey.hasPeriods) {
            rhythm(items);
        }
    }

    /** Adds up the hours of a list whose items each give those of other days of the week. */
    private void rhythm(List<Branch> items) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        List<Branch> timed = new ArrayList<>();
        Amount sum = new Amount(0, 0, false, "", 0);
        for (Branch item : items) {
            Optional<DaysMention> days = phrases.days(item.plain());
            Optional<Effort> effort =
                    reader.amounts
                            .in(item.plain())
                            .filter(each -> days.isPresent() && each.per() != Effort.Per.WEEK);
            if (effort.isEmpty()) {
                continue;
            }
            Set<DayOfWeek> own = days.get().days();
            if (!Collections.disjoint(all, own) || item.hasItems()) {
                return;
            }
            all.addAll(own);
            timed.add(item);
            String text = days.get().in(item.plain()).strip();
            int line = timed.getFirst().line();
            sum =
                    new Amount(
                            sum.min() + effort.get().min() * own.size(),
                            sum.max() + effort.get().max() * own.size(),
                            false,
                            sum.text().isEmpty() ? text : sum.text() + ", " + text,
                            line);
        }
        if (timed.size() >= 2) {
            facts.weekly(sum);
            timed.forEach(item -> facts.setting(item.line(), "hours of a week"));
            read.addAll(timed);
        }
    }

    /** Whether an item outside all periods shares out hours of the week with those beside it. */
    boolean isAllocated(Branch item) {
        return read.contains(item);
    }

    /** Reads a section about the allocation of hours; whether there was one in it. */
    boolean read(Branch branch) {
        if (branch.children.stream().anyMatch(read::contains)) {
            return true;
        }
        List<Entry> entries = new ArrayList<>();
        gather(branch, entries, 1);
        if (entries.isEmpty()) {
            reader.says.readAll(branch);
            return false;
        }
        boolean first = facts.shares.isEmpty();
        for (Entry entry : entries) {
            if (phrases.announces(entry.label(), Section.SUMMARY, Section.ALLOCATION)
                    || reader.amounts.isTimeLabel(entry.label())) {
                facts.weekly(entry.amount());
            } else if (first) {
                facts.shares.add(new Share(entry.label(), kind(entry.label()), entry.amount(), ""));
            }
        }
        if (!first) {
            String words = Cut.quoted(branch.plain());
            facts.leftOut(
                    branch.line(), "a second allocation of hours, " + words + ": not imported");
        }
        return true;
    }

    /** Reads a table of categories with their hours a week; whether it was one. */
    boolean readTable(Piece.Table table, Context context) {
        List<Piece.Row> rows = table.rows();
        boolean small = table.headers().size() <= 3 && rows.size() <= MOST_ROWS && rows.size() >= 2;
        if (!context.isOutside() || !small) {
            return false;
        }
        boolean weekly =
                rows.stream().allMatch(row -> isWeekly(row.joined(": ")))
                        || table.headers().stream()
                                .anyMatch(header -> isWeekly("1 " + header.plain() + ": x"));
        Branch only = new Branch(table, Text.EMPTY, Optional.empty(), Branch.LEAF);
        return weekly && read(only.with(List.of(only))) && !facts.shares.isEmpty();
    }

    /** A list under "Daily" or "Weekdays" gives the hours of each of these days. */
    private void gather(Branch branch, List<Entry> entries, int outer) {
        int named =
                phrases.daysIn(branch.plain()).stream()
                        .findFirst()
                        .map(each -> each.days().size())
                        .orElse(outer);
        int days = branch.isHead() ? named : outer;
        for (Branch child : branch.children) {
            if (child.period.isPresent()) {
                continue;
            }
            if (child.isItem() || child.isLine()) {
                entry(child.plain(), child.line(), days).ifPresent(entries::add);
            }
            child.table().map(Piece.Table::rows).orElse(List.of()).stream()
                    .flatMap(row -> entry(row.joined(": "), row.line(), days).stream())
                    .forEach(entries::add);
            gather(child, entries, days);
        }
    }

    private Optional<Entry> entry(String text, int line, int days) {
        Optional<Effort> found = reader.amounts.in(text);
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
        Label colon = Label.of(text);
        boolean before = colon.found() && colon.colon() < effort.start();
        String behind = effort.rest(text);
        String label =
                Cut.tidy(
                        before
                                ? colon.name()
                                : effort.start() > 3 ? text.substring(0, effort.start()) : behind);
        return times == 0 || !Cut.hasLetters(label) || label.length() > LONGEST_LABEL
                ? Optional.empty()
                : Optional.of(new Entry(label, Amounts.scaled(effort, times, text, line)));
    }

    private boolean isWeekly(String text) {
        return entry(text, 1, 1).isPresent()
                && reader.amounts
                        .in(text)
                        .filter(effort -> effort.per() == Effort.Per.WEEK)
                        .isPresent();
    }

    private ShareKind kind(String label) {
        Optional<Use> use = phrases.use(label).filter(Use::studying);
        if (use.isPresent()) {
            return use.get() == Use.STUDY ? ShareKind.THEORY : kind(use.get());
        }
        return phrases.section(label)
                .map(
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

    static ShareKind kind(Use use) {
        return switch (use) {
            case THEORY, DEEP_WORK -> ShareKind.THEORY;
            case LAB, PRACTICE -> ShareKind.LAB;
            case PROJECT -> ShareKind.PROJECT;
            case WRITING -> ShareKind.WRITING;
            case REVIEW -> ShareKind.REVIEW;
            default -> ShareKind.OTHER;
        };
    }
}
