package org.studycal.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.studycal.importer.StudyPlan.Unit;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.Effort;
import org.studycal.phrases.PeriodName;

/** What tables are in view of all the others of a plan. */
final class TableForms extends Part {
    private static final int SEVERAL = 3;

    /** Fewer periods show no usual form. */
    private static final int FEWEST_PERIODS = 6;

    private static final int LONGEST_LABEL = 24;
    private static final int LONGEST_NOTE = 200;

    /** Two columns, by their headers. */
    private final Map<List<String>, List<Piece.Table>> pairs = new HashMap<>();

    /** Headers of tables that say what a day is made of. */
    private final Set<List<String>> days = new HashSet<>();

    /** Periods with anything in them that hold no others. */
    private int periods;

    /** Those in which a table stands that is no plan itself. */
    private int tabled;

    /** Weeks in which days are numbered. */
    private int weeksOfDays;

    TableForms(Reader reader) {
        super(reader);
        reader.root.each(
                branch -> {
                    branch.table().ifPresent(this::weigh);
                    branch.table()
                            .filter(this::hasBreaks)
                            .ifPresent(table -> days.add(headers(table)));
                    branch.table()
                            .filter(table -> table.headers().size() == 2)
                            .ifPresent(
                                    table ->
                                            pairs.computeIfAbsent(
                                                            headers(table),
                                                            each -> new ArrayList<>())
                                                    .add(table));
                    if (branch.period.isPresent() && !branch.children.isEmpty()) {
                        count(branch);
                    }
                });
    }

    /** How often a header is of work, less how often it is of notes, in tables of periods. */
    private final Map<String, Integer> works = new HashMap<>();

    /** Takes what is work in most tables of a plan for work in all, and what is done behind it. */
    void align(TableColumns columns) {
        for (int column : List.copyOf(columns.notes())) {
            String header = columns.header(column);
            if (columns.isPlanned()
                    && (works.getOrDefault(Cut.fold(header), 0) > 0
                            || phrases.column(header).filter(Column.NEXT::equals).isPresent())) {
                columns.notes().remove(Integer.valueOf(column));
                columns.work().add(TableColumns.Work.of(column));
            }
        }
    }

    /**
     * Whether a table in no week or day, or another with its headers, has breaks among what takes
     * time.
     */
    boolean isDay(Piece.Table table, Context context) {
        return !context.isIn(Unit.DAY, Unit.WEEK) && days.contains(headers(table));
    }

    private boolean hasBreaks(Piece.Table table) {
        List<Piece.Row> breaks =
                table.rows().stream()
                        .filter(row -> row.cells().stream().anyMatch(cell -> isBreak(cell.plain())))
                        .toList();
        boolean timed =
                table.rows().stream()
                        .allMatch(
                                row ->
                                        row.cells().stream()
                                                .anyMatch(
                                                        each ->
                                                                reader.amounts.isOnly(
                                                                        each.plain())));
        return timed && !breaks.isEmpty() && breaks.size() < table.rows().size();
    }

    /** "Lunch" and "Break - away from the desk". */
    private boolean isBreak(String cell) {
        return phrases.use(cell.split("\\s+[–—-]\\s+", 2)[0])
                .filter(use -> !use.studying())
                .isPresent();
    }

    private void weigh(Piece.Table table) {
        TableColumns columns = new TableColumns(table, phrases);
        if (columns.isPlanned()) {
            columns.work().forEach(each -> weigh(columns.header(each.column()), 1));
            columns.notes().forEach(each -> weigh(columns.header(each), -1));
        }
    }

    private void weigh(String header, int weight) {
        works.merge(Cut.fold(header), weight, Integer::sum);
    }

    private void count(Branch period) {
        boolean week = PeriodReader.unit(period.period.get()) == Unit.WEEK;
        boolean days = period.has(this::isDay);
        weeksOfDays += week && days ? 1 : 0;
        if (!period.hasPeriods()) {
            periods++;
            tabled +=
                    period.has(
                                    child ->
                                            child.table()
                                                    .filter(each -> !reader.tables.hasPeriods(each))
                                                    .isPresent())
                            ? 1
                            : 0;
        }
    }

    private boolean isDay(Branch branch) {
        return branch.period.filter(name -> name.unit() == PeriodName.Unit.DAY).isPresent()
                || branch.table()
                        .filter(table -> areNumberedDays(new TableColumns(table, phrases)))
                        .isPresent();
    }

    private static List<String> headers(Piece.Table table) {
        return table.headers().stream().map(Text::plain).map(Cut::fold).toList();
    }

    /** Whether rows are numbered days, and no days of the week or dates. */
    private static boolean areNumberedDays(TableColumns columns) {
        return columns.periods().equals(List.of(Column.DAY))
                && columns.of(Column.DATE).isEmpty()
                && columns.cells().areNumbers(columns.of(Column.DAY).get());
    }

    /** Whether it is said how long or how far rows are, or what is to be done in practice. */
    private boolean isTold(TableColumns columns) {
        boolean practice =
                columns.work().stream()
                        .anyMatch(each -> each.column() == 0 && each.kind().isPresent());
        return practice
                || !columns.efforts().isEmpty()
                || columns.of(Column.STATUS).isPresent()
                || columns.of(Column.NUMBER).isPresent()
                || phrases.column(columns.header(0)).filter(Column.TASK::equals).isPresent();
    }

    /** Whether numbered days outside all weeks are those of each week, which has its own. */
    boolean arePatternOfWeeks(TableColumns columns) {
        return weeksOfDays >= SEVERAL && areNumberedDays(columns);
    }

    /**
     * Whether the first of two columns has the same few labels in table after table, and the other
     * what is to be done.
     */
    boolean isLabelled(Piece.Table table) {
        List<Piece.Table> same = pairs.getOrDefault(headers(table), List.of());
        List<String> labels =
                same.stream()
                        .flatMap(each -> each.rows().stream())
                        .map(row -> row.plain(0))
                        .filter(Cut::hasLetters)
                        .toList();
        Set<String> names = new HashSet<>(labels);
        return same.size() >= SEVERAL
                && names.size() * 2 <= labels.size()
                && names.stream().allMatch(each -> each.length() <= LONGEST_LABEL)
                && labels.stream().allMatch(each -> phrases.period(each).isEmpty())
                && labels.stream().allMatch(each -> phrases.days(each).isEmpty());
    }

    /** Reads each row of such a table as an item with its label. */
    void readLabelled(Piece.Table table, Context context) {
        List<Branch> items = new ArrayList<>();
        for (Piece.Row row : table.rows()) {
            Text said = row.cells().get(1);
            String label = row.plain(0).isBlank() ? "" : row.plain(0) + ": ";
            Branch item = Branch.item(said.saying(label + said.plain()), row.line());
            if (!reader.amounts.isOnly(said.plain())) {
                items.add(item);
            } else if (context.isOutside()) {
                reader.says.read(item.plain(), row.line(), false);
            } else {
                reader.says.periodLine(item, context.period());
            }
        }
        reader.walk.children(Branch.item(Text.EMPTY, table.line()).with(items), context);
    }

    /**
     * Whether a table explains the period that it stands in, as hardly another does: it says
     * neither when nor how long nor what to do.
     */
    boolean isReference(Piece.Table table, TableColumns columns, Context context) {
        return !context.isOutside()
                && Cut.hasLetters(context.period().title)
                && periods >= FEWEST_PERIODS
                && tabled * SEVERAL < periods
                && table.headers().size() > 1
                && !columns.isPlanned()
                && !isTold(columns)
                && table.rows().size() > 1;
    }

    /** Names what such a table explains in a note on its period. */
    void note(Piece.Table table, Context context) {
        List<String> names =
                table.rows().stream().map(row -> row.plain(0)).filter(Cut::hasWords).toList();
        context.period().notes.add(Cut.shortened(String.join(", ", names), LONGEST_NOTE));
        String why = "note on " + context.period().name;
        Stream.concat(Stream.of(table.line()), table.rows().stream().map(Piece.Row::line))
                .forEach(line -> facts.claim(line, Account.TOPIC, why));
        facts.leftOut(
                table.line(),
                "table %s with %d rows: explains what it stands under, a note",
                Cut.quoted(String.join(" | ", headers(table))),
                table.rows().size());
    }

    /**
     * Reads what rows of two columns say of the plan, such as "Start | 4 January" and "Time | 10
     * hours a week"; whether most of them do.
     */
    boolean readSettings(Piece.Table table) {
        if (table.headers().size() != 2) {
            return false;
        }
        // Several paces are for the person to choose.
        long paces =
                table.rows().stream()
                        .flatMap(row -> phrases.effortsIn(row.joined(" | ")).stream())
                        .filter(each -> each.per() == Effort.Per.WEEK)
                        .count();
        if (paces > 1) {
            return false;
        }
        int weekly = facts.weekly.size();
        for (Piece.Row row : table.rows()) {
            Text value = row.cells().get(1);
            String text = Cut.tidy(row.plain(0)) + ": " + value.plain();
            boolean said =
                    reader.amounts.weekly(text, row.line()).isPresent()
                            || phrases.datesIn(text).size() == 1
                            || phrases.spansIn(text).size() == 1;
            String label = row.plain(0);
            boolean named =
                    Cut.hasWords(label)
                            && phrases.datesIn(label).isEmpty()
                            && phrases.daysIn(label).isEmpty()
                            && phrases.period(label).isEmpty();
            if (said && named && text.length() <= LONGEST_NOTE) {
                reader.says.read(Branch.item(value.saying(text), row.line()), Context.TOP);
            }
        }
        long used =
                table.rows().stream()
                        .map(Piece.Row::line)
                        .filter(each -> facts.isUsed(each) || facts.asides.contains(each))
                        .count();
        used += facts.weekly.size() - weekly;
        return used > 0 && used * 2 >= table.rows().size();
    }
}
