package org.studycal.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.PeriodName;
import org.studycal.phrases.Section;

/** How much of a plan stands where, counted before it is read. */
final class Survey extends Part {
    private static final int LONGEST_LABEL = 40;
    private static final Set<Section> ABOUT =
            EnumSet.of(Section.GOALS, Section.RESOURCES, Section.NOTES, Section.TIPS);

    private final Branch root;
    final boolean hasPeriods;

    /** Whether items to tick off outside all periods say more than what stands in periods. */
    final boolean boxes;

    /** Whether tables of topics and their hours say more than what stands in periods. */
    final boolean syllabi;

    /** Whether periods are lessons to read: prose and code stand in them, and hardly any lists. */
    final boolean lessons;

    /** Whether what is to be done in periods is to be ticked off. */
    private final boolean boxed;

    /** How often each period is named in front of what stands in it. */
    private final Map<String, Integer> counts;

    /** How many headings of a level count by the same word. */
    private final Map<String, Integer> series = new HashMap<>();

    /** How often each heading that is no period stands over anything. */
    private final Map<String, Integer> heads = new HashMap<>();

    /** How often it stands over a list. */
    private final Map<String, Integer> lists = new HashMap<>();

    /** How often each item or label stands over others. */
    private final Map<String, Integer> labels = new HashMap<>();

    Survey(Reader reader) {
        super(reader);
        this.root = reader.root;
        root.each(
                child -> {
                    if (child.isHeading() && child.period.isPresent()) {
                        series.merge(series(child), 1, Integer::sum);
                    }
                });
        this.hasPeriods = root.has(this::isPeriod);
        this.boxes = isPlannedInBoxes(root);
        this.syllabi =
                root.sum(Survey::isNoPeriod, child -> rows(child, reader.tables::isSyllabus))
                        > said(root, null);
        this.counts = counts(root);
        List<Branch> innermost = new ArrayList<>();
        root.each(
                child -> {
                    if (child.isHeading() && child.period.isPresent() && !child.hasPeriods()) {
                        innermost.add(child);
                    }
                });
        this.lessons = areLessons(innermost);
        this.boxed = areBoxed(innermost);
        root.each(
                child -> {
                    if (child.isHeading() && isNoPeriod(child) && !child.children.isEmpty()) {
                        heads.merge(Cut.fold(child.plain()), 1, Integer::sum);
                        lists.merge(
                                Cut.fold(child.plain()), child.hasContent() ? 1 : 0, Integer::sum);
                    }
                    if (isNoPeriod(child) && child.hasItems() && isShort(child)) {
                        labels.merge(Cut.fold(child.plain()), 1, Integer::sum);
                    }
                });
    }

    private static boolean areLessons(List<Branch> heads) {
        long coded =
                heads.stream()
                        .filter(head -> !head.has(Branch::isHeading))
                        .filter(head -> head.has(each -> each.piece instanceof Piece.Code))
                        .count();
        int prose = heads.stream().mapToInt(head -> letters(head, false)).sum();
        int listed = heads.stream().mapToInt(head -> letters(head, true)).sum();
        return coded >= 3 && coded * 2 > heads.size() && prose > 2 * listed;
    }

    private static int letters(Branch branch, boolean listed) {
        return branch.sum(
                child -> !child.isItem(),
                child ->
                        switch (child.piece) {
                            case Piece.Code code ->
                                    listed ? 0 : String.join("", code.lines()).length();
                            case Piece.Line line -> listed ? 0 : line.text().plain().length();
                            default -> listed ? child.plain().length() : 0;
                        });
    }

    private static boolean areBoxed(List<Branch> heads) {
        long ticked =
                heads.stream()
                        .filter(head -> head.has(each -> each.text.box() != Text.Box.NONE))
                        .count();
        long full = heads.stream().filter(Branch::hasContent).count();
        return full >= 2 && ticked * 3 >= full * 2;
    }

    /** Whether a list under a label that comes again and again has no boxes, as the work has. */
    boolean isBesideBoxes(Branch head) {
        return boxed
                && isLabel(head)
                && head.items().stream().allMatch(each -> each.text.box() == Text.Box.NONE);
    }

    /**
     * Whether a label in periods comes again and again and most often has only prose below it: a
     * list there says the same.
     */
    boolean isField(Branch head) {
        String label = Cut.fold(head.plain());
        long all = heads.getOrDefault(label, 0);
        return all >= 3 && 3L * lists.getOrDefault(label, 0) <= all;
    }

    /** Whether a heading is one of several that count by the same word, such as "Part 2". */
    boolean isSeries(Branch head) {
        return head.isHeading() && series.getOrDefault(series(head), 0) >= 3;
    }

    private static String series(Branch head) {
        return head.level + " " + head.period.map(PeriodName::unit);
    }

    private static boolean isShort(Branch item) {
        return item.plain().length() < LONGEST_LABEL;
    }

    private boolean isPeriod(Branch branch) {
        boolean named =
                branch.period.filter(name -> TreeBuilder.isHead(branch.text, name)).isPresent()
                        && (!branch.isItem()
                                || branch.hasItems()
                                || branch.period.get().unit() != PeriodName.Unit.PHASE);
        return named
                || (branch.period.isPresent() && branch.hasContent() && isSeries(branch))
                || branch.table().filter(reader.tables::hasPeriods).isPresent()
                || (branch.isHeading() && reader.periods.isNamed(branch.plain()));
    }

    private static boolean isNoPeriod(Branch branch) {
        return branch.period.isEmpty();
    }

    private static int rows(Branch branch, Predicate<Piece.Table> kind) {
        return branch.table().filter(kind).map(table -> table.rows().size()).orElse(0);
    }

    /** Whether the plan's own periods stand in a branch, and not again in another. */
    boolean isPlanned(Branch branch) {
        if (!hasPeriodsOutside(root, branch) && holds(branch)) {
            return true;
        }
        return firstPeriod(branch)
                        .filter(name -> counts(branch).getOrDefault(key(name), 0) == count(name))
                        .isPresent()
                && branch.children.stream().anyMatch(Branch::hasContent);
    }

    private static boolean hasPeriodsOutside(Branch branch, Branch without) {
        return branch.children.stream()
                .filter(child -> child != without)
                .anyMatch(child -> child.period.isPresent() || hasPeriodsOutside(child, without));
    }

    /** Whether periods, or a table of them, stand in a branch. */
    boolean holdsPlan(Branch branch) {
        return branch.hasPeriods()
                || branch.has(each -> each.table().filter(reader.tables::isPlan).isPresent());
    }

    /** Whether several periods stand in a branch. */
    boolean holds(Branch branch) {
        return branch.sum(child -> true, child -> isNoPeriod(child) ? 0 : 1) >= 3;
    }

    /**
     * Whether a table of weeks stands in a branch, such as one called "Progress", and nothing else
     * in the plan says as much about weeks; or far more to tick off than stands in periods.
     */
    boolean isPlannedAside(Branch branch) {
        int rows = largest(branch);
        return (rows >= 3 && rows > said(root, branch)) || isPlannedInBoxes(branch);
    }

    private boolean isPlannedInBoxes(Branch branch) {
        int boxes =
                branch.sum(
                        child -> isNoPeriod(child) && !reader.sections.isEntry(child),
                        child -> isNoPeriod(child) && reader.sections.isEntry(child) ? 1 : 0);
        return boxes > 3 * Math.max(3, said(root, branch));
    }

    /** The rows of the largest table of weeks in a branch. */
    private int largest(Branch branch) {
        int rows = 0;
        for (Branch child : branch.children) {
            int own = rows(child, reader.tables::isPlan);
            rows = Math.max(rows, Math.max(own, largest(child)));
        }
        return rows;
    }

    /** How many entries periods have outside one branch. */
    private int said(Branch branch, Branch without) {
        return branch.sum(
                child -> child != without && isNoPeriod(child) && child.table().isEmpty(),
                child ->
                        child == without
                                ? 0
                                : isNoPeriod(child)
                                        ? rows(child, reader.tables::isPlan)
                                        : child.size());
    }

    /** How often the plan names a period in front of what stands in it. */
    int count(PeriodName name) {
        return counts.getOrDefault(key(name), 0);
    }

    private static Map<String, Integer> counts(Branch branch) {
        Map<String, Integer> counts = new HashMap<>();
        branch.each(
                child -> {
                    if (child.period.isPresent() && child.hasContent()) {
                        counts.merge(key(child.period.get()), 1, Integer::sum);
                    }
                });
        return counts;
    }

    private static String key(PeriodName name) {
        return name.unit() + " " + name.first();
    }

    private static Optional<PeriodName> firstPeriod(Branch branch) {
        return branch.children.stream()
                .flatMap(child -> child.period.or(() -> firstPeriod(child)).stream())
                .findFirst();
    }

    /** Whether a period stands in the plan with anything under it. */
    boolean hasHeading(PeriodName name) {
        return root.has(
                child ->
                        child.period
                                        .filter(each -> each.unit() == name.unit())
                                        .filter(each -> each.first() <= name.first())
                                        .filter(each -> name.last() <= each.last())
                                        .isPresent()
                                && child.hasContent());
    }

    /** Whether an item comes again and again with items under it, which are the topics then. */
    boolean isLabel(Branch item) {
        return labels.getOrDefault(Cut.fold(item.plain()), 0) >= 3;
    }

    /**
     * Whether all that stands under an item are labels that come under others, too, and most of
     * them say what it is for or where to find it: it is one piece of work.
     */
    boolean isDescribed(Branch item) {
        List<Optional<Section>> labels =
                item.children.stream().map(each -> phrases.section(each.plain())).toList();
        long about = labels.stream().flatMap(Optional::stream).filter(ABOUT::contains).count();
        return isSubject(item)
                && item.children.stream().allMatch(this::isLabel)
                && labels.stream().flatMap(Optional::stream).allMatch(ABOUT::contains)
                && about * 2 > labels.size();
    }

    /** Whether labels that come under other items, too, stand under an item. */
    boolean isSubject(Branch item) {
        return item.isItem() && item.items().stream().filter(this::isLabel).count() > 1;
    }
}
