package org.studycal.importer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studycal.importer.StudyPlan.Kind;
import org.studycal.importer.StudyPlan.RemarkKind;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.phrases.DaysMention;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Phrases;
import org.studycal.phrases.Section;

/** Goes through a plan from top to bottom and decides what every piece of it is. */
final class PlanWalk {
    private final Phrases phrases;
    private final Draft draft;
    private final PlanParts parts;
    private final Branch root;
    private final boolean hasPeriods;

    /** Whether items to tick off outside all periods say more than what stands in periods. */
    private final boolean boxes;

    /** Whether tables of topics and their hours say more than what stands in periods. */
    private final boolean syllabi;

    /** How often each period is named in front of what stands in it. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** How often each item stands over others. */
    private final Map<String, Integer> labels = new HashMap<>();

    PlanWalk(PlanParts parts, Branch root) {
        this.parts = parts;
        this.phrases = parts.phrases();
        this.draft = parts.draft();
        this.root = root;
        this.hasPeriods = hasPeriods(root);
        this.boxes = plannedInBoxes(root);
        this.syllabi = syllabi(root) > said(root, null);
        countAll(root);
    }

    void walk() {
        allocations(root);
        children(root, Context.TOP);
    }

    /** Hours shared out in a list are found first: what they are is asked everywhere. */
    private void allocations(Branch branch) {
        for (Branch child : branch.children) {
            if (child.period.isEmpty()) {
                allocations(child);
            }
        }
        parts.allocation().find(branch);
    }

    private boolean hasPeriods(Branch branch) {
        for (Branch child : branch.children) {
            boolean named =
                    child.period.isPresent()
                            && TreeBuilder.isHead(child.text, child.period.get())
                            && (!child.isItem()
                                    || child.hasItems()
                                    || child.period.get().unit() != PeriodName.Unit.PHASE);
            if (named
                    || (child.piece instanceof Piece.Table table
                            && parts.tables().hasPeriods(table))
                    || (child.isHeading() && parts.periods().isNamed(child.plain()))
                    || hasPeriods(child)) {
                return true;
            }
        }
        return false;
    }

    void children(Branch branch, Context context) {
        for (Branch child : parts.alternatives().taken(branch.children)) {
            visit(child, context);
        }
    }

    /** Visits only the periods that stand in a branch, however deep. */
    void periods(Branch branch, Context context) {
        for (Branch child : branch.children) {
            if (child.period.isPresent()) {
                visit(child, context);
            } else {
                periods(child, context);
            }
        }
    }

    private void visit(Branch branch, Context context) {
        switch (branch.piece) {
            case Piece.Table table -> {
                if (!parts.template().readTable(table, branch, context)) {
                    boolean periods = hasPeriods && !(syllabi && parts.tables().isSyllabus(table));
                    parts.tables().read(table, context, periods, root);
                }
            }
            case Piece.Code code -> code(code, branch, context);
            case Piece.Other other ->
                    draft.remark(
                            RemarkKind.NOT_UNDERSTOOD,
                            other.line(),
                            other.what() + ": not understood, left out");
            default -> named(branch, context);
        }
    }

    private void code(Piece.Code code, Branch branch, Context context) {
        if (code.language().equals("mermaid")) {
            draft.remark(
                    RemarkKind.NOT_UNDERSTOOD,
                    code.line(),
                    "mermaid diagram: not understood, left out");
        } else if (!parts.template().readCode(code, branch, context)) {
            String language = code.language().isEmpty() ? "" : " (" + code.language() + ")";
            draft.leftOut(code.line(), "block of code" + language + ": not imported");
        }
    }

    private void named(Branch branch, Context context) {
        Optional<PeriodName> period = branch.period.filter(name -> isPeriod(branch, name, context));
        if (period.isPresent()) {
            period(branch, period.get(), context);
            return;
        }
        if (branch.isItem() && ItemReader.isShare(branch.plain()) && !branch.hasItems()) {
            draft.leftOut(
                    branch.line(), quoted(branch.plain()) + " is a share of a mark: not imported");
            return;
        }
        if (parts.template().readTimes(branch, context)
                || parts.sections().read(branch, context, this)) {
            return;
        }
        if (parts.template().readRow(branch, context)) {
            // "I study Mondays 18:00-20:00, starting on 4 January" says both.
            if (context.period() < 0) {
                parts.facts().start(branch.plain(), branch.line());
            }
            return;
        }
        if (branch.isItem()) {
            parts.items().read(branch, context, this);
        } else if (branch.isHead()) {
            head(branch, context);
        } else {
            line(branch, context);
        }
    }

    /** Whether the plan's own periods stand in a branch, and not again in another. */
    boolean planned(Branch branch) {
        Optional<PeriodName> first = firstPeriod(branch);
        if (!hasPeriodsOutside(root, branch) && periodsIn(branch) >= 3) {
            return true;
        }
        return first.isPresent()
                && count(branch, first.get()) == counts.getOrDefault(key(first.get()), 0)
                && branch.children.stream().anyMatch(Branch::hasContent);
    }

    private static boolean hasPeriodsOutside(Branch branch, Branch without) {
        return branch.children.stream()
                .filter(child -> child != without)
                .anyMatch(child -> child.period.isPresent() || hasPeriodsOutside(child, without));
    }

    private static int periodsIn(Branch branch) {
        int count = 0;
        for (Branch child : branch.children) {
            count += (child.period.isPresent() ? 1 : 0) + periodsIn(child);
        }
        return count;
    }

    /**
     * Whether a table of weeks stands in a branch, such as one called "Progress", and nothing else
     * in the plan says as much about weeks.
     */
    boolean plannedInTable(Branch branch) {
        int rows = rows(branch);
        return rows >= 3 && rows > said(root, branch);
    }

    /** Whether a branch has far more to tick off than stands in periods elsewhere. */
    boolean plannedInBoxes(Branch branch) {
        return boxes(branch) > 3 * Math.max(3, said(root, branch));
    }

    private int boxes(Branch branch) {
        int boxes = 0;
        for (Branch child : branch.children) {
            if (child.period.isEmpty()) {
                boxes += parts.sections().isEntry(child) ? 1 : boxes(child);
            }
        }
        return boxes;
    }

    /** The rows of the largest table of weeks in a branch. */
    private int rows(Branch branch) {
        int rows = 0;
        for (Branch child : branch.children) {
            boolean weeks =
                    child.piece instanceof Piece.Table table && parts.tables().isPlan(table);
            int own = weeks ? ((Piece.Table) child.piece).rows().size() : 0;
            rows = Math.max(rows, Math.max(own, rows(child)));
        }
        return rows;
    }

    private int syllabi(Branch branch) {
        int rows = 0;
        for (Branch child : branch.children) {
            if (child.piece instanceof Piece.Table table && parts.tables().isSyllabus(table)) {
                rows += table.rows().size();
            }
            rows += child.period.isPresent() ? 0 : syllabi(child);
        }
        return rows;
    }

    /** How many entries periods have outside one branch. */
    private int said(Branch branch, Branch without) {
        int said = 0;
        for (Branch child : branch.children) {
            if (child == without) {
                continue;
            }
            boolean table =
                    child.piece instanceof Piece.Table weeks && parts.tables().isPlan(weeks);
            said +=
                    child.period.isPresent()
                            ? child.size()
                            : table
                                    ? ((Piece.Table) child.piece).rows().size()
                                    : said(child, without);
        }
        return said;
    }

    private static String key(PeriodName name) {
        return name.unit() + " " + name.first();
    }

    /** Whether an item comes again and again with items under it, which are the topics then. */
    boolean isLabel(Branch item) {
        return labels.getOrDefault(PrerequisiteLinks.fold(item.plain()), 0) >= 3;
    }

    private void countAll(Branch branch) {
        for (Branch child : branch.children) {
            if (child.isItem() && child.hasItems() && child.plain().length() < 40) {
                labels.merge(PrerequisiteLinks.fold(child.plain()), 1, Integer::sum);
            }
            if (child.period.isPresent() && child.hasContent()) {
                counts.merge(key(child.period.get()), 1, Integer::sum);
            }
            countAll(child);
        }
    }

    private static Optional<PeriodName> firstPeriod(Branch branch) {
        for (Branch child : branch.children) {
            Optional<PeriodName> found = child.period.or(() -> firstPeriod(child));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** How often a period is named in front of what stands in it. */
    private static int count(Branch branch, PeriodName name) {
        int count = 0;
        for (Branch child : branch.children) {
            boolean same =
                    child.period
                            .filter(each -> each.unit() == name.unit())
                            .filter(each -> each.first() == name.first())
                            .isPresent();
            count += (same && child.hasContent() ? 1 : 0) + count(child, name);
        }
        return count;
    }

    private boolean isPeriod(Branch branch, PeriodName name, Context context) {
        if (!branch.isHeading() && !TreeBuilder.isHead(branch.text, name)) {
            return false;
        }
        if (name.weak() && !branch.hasContent()) {
            return false;
        }
        Unit unit = PeriodReader.unit(name);
        if (!branch.isItem()) {
            return true;
        }
        if (unit == Unit.PHASE && !branch.hasItems()) {
            return false;
        }
        for (int at = context.period(); at >= 0; at = draft.period(at).parent) {
            Unit open = draft.period(at).unit;
            // "Chapter 3" in a week is something to read, and "Week 3" in week 3 is a remark.
            if ((unit == Unit.PHASE && open != Unit.PHASE)
                    || (open == unit
                            && unit != Unit.PHASE
                            && draft.period(at).last == draft.period(at).first)) {
                return false;
            }
        }
        return true;
    }

    private void period(Branch branch, PeriodName name, Context context) {
        String rest = rest(branch.plain(), name.titleStart());
        Optional<Section> section = phrases.section(rest);
        boolean apart = !rest.isEmpty() && TreeBuilder.parts(branch.plain(), name.end());
        if (section.filter(each -> each == Section.CHECKPOINT || each == Section.EXAM).isPresent()
                && (branch.isItem()
                        || (branch.hasContent()
                                && (!apart || counts.getOrDefault(key(name), 0) > 1)))) {
            parts.checkpoints().read(branch, context, this);
            return;
        }
        boolean own = isOwn(name, context);
        if (section.isPresent() && !own && parts.sections().repeats(branch, name, context)) {
            draft.leftOut(
                    branch.line(), quoted(branch.plain()) + " repeats what is above: not imported");
            return;
        }
        if (section.isPresent()
                && parts.sections().leavesOut(section.get())
                && counts.getOrDefault(key(name), 0) > 1
                && !own) {
            parts.sections().leaveOut(branch);
            return;
        }
        int index = parts.periods().open(branch.plain(), name, context, branch.line());
        PeriodDraft opened = draft.period(index);
        opened.done = context.done() || parts.topics().isDone(branch.text);
        opened.links.addAll(branch.text.links());
        Context inner = context.in(index).done(opened.done);
        if (section.flatMap(TopicReader::kind).isPresent()) {
            inner = inner.of(TopicReader.kind(section.get()).get());
        }
        if (opened.from.isPresent() && opened.unit == Unit.DAY) {
            inner = inner.on(opened.from);
        }
        children(branch, inner);
    }

    /** Whether a larger period has no other of this name: its weeks may count from 1 again. */
    private boolean isOwn(PeriodName name, Context context) {
        int outer = context.period();
        return outer >= 0
                && draft.period(outer).unit.compareTo(PeriodReader.unit(name)) > 0
                && draft.periods.stream()
                        .noneMatch(
                                each ->
                                        each.parent == outer
                                                && each.isNumbered(
                                                        PeriodReader.unit(name), name.first()));
    }

    private void head(Branch branch, Context context) {
        String text = branch.plain();
        if (context.period() < 0) {
            parts.facts().read(text, branch.line(), branch.isHeading());
        }
        if (context.period() >= 0 && !branch.isHeading() && parts.periods().isFacts(text)) {
            PeriodDraft period = draft.period(context.period());
            draft.claim(branch.line(), Account.SETTING, "dates and hours of " + period.name);
            parts.periods().addFacts(period, text, branch.line());
            children(branch, context);
            return;
        }
        Optional<DaysMention> days = phrases.days(text);
        if (days.isPresent() && daysOnly(text, days.get())) {
            Set<java.time.DayOfWeek> named = daysBelow(branch).orElse(days.get().days());
            parts.facts().dayAmount(text, named, context, branch.line());
            Optional<LocalDate> date =
                    parts.dates().in(text, branch.line()).map(PlanDates.Found::first);
            children(branch, context.on(named).on(date));
            return;
        }
        if (branch.isHeading()) {
            Optional<Integer> index =
                    !branch.children.isEmpty() && !text.equals(draft.title)
                            ? parts.periods().openNamed(text, context, branch.line())
                            : Optional.empty();
            if (index.isPresent()) {
                children(branch, context.in(index.get()));
                return;
            }
            Optional<PlanDates.Found> date = parts.dates().in(text, branch.line());
            if (date.isPresent() && date.get().first().equals(date.get().last())) {
                String rest = Cut.out(text, date.get().start(), date.get().end());
                children(
                        branch,
                        context.on(Optional.of(date.get().first())).under(withoutDays(rest)));
                return;
            }
        }
        if (branch.isHeading() && context.period() >= 0 && onlyAddresses(branch)) {
            parts.topics()
                    .add(branch.text, context, branch.line())
                    .ifPresent(topic -> parts.items().notes(branch, topic));
            return;
        }
        boolean title = text.equals(draft.title) && context.period() < 0;
        Context inner = daysBelow(branch).map(context::on).orElse(context);
        if (title) {
            children(branch, inner);
            return;
        }
        int pool = parts.facts().pool(text, context, branch.line());
        String group = pool < 0 ? Cut.tidy(text) : parts.items().title(text);
        children(branch, inner.under(group).sharing(pool));
    }

    /** Days that a line straight under a heading gives for all of it: "Valid on: Monday". */
    private Optional<Set<java.time.DayOfWeek>> daysBelow(Branch branch) {
        for (Branch child : branch.children) {
            String text = child.plain();
            int colon = Amounts.colon(text);
            if (!child.isLine() || colon < 0 || !child.children.isEmpty()) {
                continue;
            }
            List<DaysMention> days = phrases.daysIn(text.substring(colon + 1));
            StringBuilder left = new StringBuilder(text.substring(colon + 1));
            for (DaysMention each : days.reversed()) {
                left.delete(each.start(), Math.min(each.end(), left.length()));
            }
            if (!days.isEmpty() && left.chars().filter(Character::isLetter).count() < 4) {
                draft.claim(child.line(), Account.SETTING, "days");
                Set<java.time.DayOfWeek> all = EnumSet.noneOf(java.time.DayOfWeek.class);
                days.forEach(each -> all.addAll(each.days()));
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    /** A heading in a week that has nothing under it, or where to find it, is a topic itself. */
    private static boolean onlyAddresses(Branch branch) {
        return branch.children.stream()
                .allMatch(
                        child ->
                                (child.isLine() || child.isItem())
                                        && child.children.isEmpty()
                                        && ItemReader.isAddress(child.plain())
                                        && !ItemReader.isFile(child.plain()));
    }

    private String withoutDays(String text) {
        return phrases.days(text).map(days -> Cut.tidy(rest(text, days.titleStart()))).orElse(text);
    }

    /** Whether a label names days and says no more about them than how long. */
    private boolean daysOnly(String text, DaysMention days) {
        String rest = rest(text, days.titleStart());
        return rest.isBlank()
                || parts.amounts().isOnly(rest)
                || parts.amounts().isOnly(text)
                || (phrases.datesIn(rest).size() == 1 && rest.length() < 24);
    }

    private void line(Branch branch, Context context) {
        String text = branch.plain();
        if (context.period() >= 0 && parts.periods().isFacts(text)) {
            PeriodDraft period = draft.period(context.period());
            draft.claim(branch.line(), Account.SETTING, "dates and hours of " + period.name);
            parts.periods().addFacts(period, text, branch.line());
            return;
        }
        if (context.period() < 0) {
            parts.facts().read(text, branch.line(), false);
            parts.facts().exams(text, branch.line());
        }
        if (parts.items().isRest(text, context)) {
            draft.claim(branch.line(), Account.LEFT_OUT, ItemReader.REST);
            return;
        }
        boolean day =
                phrases.days(text)
                        .filter(
                                days ->
                                        !rest(text, days.titleStart()).isBlank()
                                                && TreeBuilder.parts(text, days.end()))
                        .isPresent();
        boolean dated =
                phrases.datesIn(text).stream()
                        .findFirst()
                        .filter(date -> date.start() == 0 && TreeBuilder.parts(text, date.end()))
                        .filter(date -> rest(text, date.end()).length() > 2)
                        .isPresent();
        if ((day || dated) && text.length() < 160) {
            parts.topics().add(branch.text, context, branch.line());
        } else if (context.period() >= 0) {
            parts.facts().periodLine(branch, draft.period(context.period()));
        }
    }

    /**
     * Whether an item outside all periods is one of the plan's topics: labs and projects may stand
     * apart, but a review outside all weeks is a routine.
     */
    boolean countsOutside(Branch item, Context context) {
        return (boxes && parts.sections().isEntry(item))
                || context.period() >= 0
                || context.date().isPresent()
                || (context.listed() && parts.sections().isEntry(item))
                || context.kind().filter(kind -> kind != Kind.REVIEW).isPresent()
                || !hasPeriods;
    }

    static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length())).strip();
    }

    static String quoted(String text) {
        return "\"" + Cut.shortened(text.replace('\n', ' '), 80) + "\"";
    }
}
