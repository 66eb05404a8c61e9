package org.studycal.importer;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.studycal.markdown.Piece;
import org.studycal.markdown.Text;
import org.studycal.phrases.Column;
import org.studycal.phrases.Section;

/** Rows of a table that are headings of those below, as {@code | **Part 1** | | |} is, or sums. */
final class GroupRows extends Part {
    private static final int LONGEST_SUM = 24;
    private static final int LONGEST_NOTE = 400;
    private static final Pattern DASH = Pattern.compile("\\s*[–—-]+\\s*");
    private static final Set<ColumnContent> EMPTY =
            EnumSet.of(ColumnContent.NOTHING, ColumnContent.MARKS);

    private final Piece.Table table;
    private final TableColumns columns;

    /**
     * The only column of each row that says more than how far it is; -1 where there are several.
     */
    private final IdentityHashMap<Piece.Row, Integer> only = new IdentityHashMap<>();

    private final Map<Integer, Others> others = new HashMap<>();

    /** Whether some row says how long it takes, once that was asked. */
    private Optional<Boolean> timed = Optional.empty();

    /**
     * The rows that have not one column alone.
     *
     * @param last line of the last of them
     * @param plain whether none is bold in that column
     * @param named whether none has an empty first cell
     */
    private record Others(int count, int last, boolean plain, boolean named) {}

    GroupRows(Reader reader, Piece.Table table, TableColumns columns) {
        super(reader);
        this.table = table;
        this.columns = columns;
        table.rows().forEach(row -> only.put(row, only(row)));
    }

    /** Whether a row adds up the others. */
    boolean isTotal(Piece.Row row) {
        return row.cells().stream()
                .map(Text::plain)
                .filter(text -> !text.isBlank())
                .limit(1)
                .anyMatch(
                        first ->
                                first.length() < LONGEST_SUM
                                        && phrases.period(first).isEmpty()
                                        && (phrases.isTotal(first)
                                                || phrases.announces(first, Section.SUMMARY)));
    }

    /** Whether a row says that it takes no time, as others do not. */
    boolean isIdle(Piece.Row row) {
        return !columns.efforts().isEmpty()
                && !columns.isDone(row)
                && columns.efforts().stream().allMatch(at -> DASH.matcher(row.plain(at)).matches())
                && isTimed();
    }

    private boolean isTimed() {
        if (timed.isEmpty()) {
            timed =
                    Optional.of(
                            table.rows().stream()
                                    .anyMatch(
                                            each -> reader.rows.amount(each, columns).isPresent()));
        }
        return timed.get();
    }

    /** Makes a note of such a row. */
    void note(Piece.Row row, Context context) {
        String text = row.joined(": ").replaceFirst("(?:: *[–—-]+)+ *$", "");
        if (context.isOutside()) {
            facts.leftOut(row.line(), "%s: takes no time", Cut.quoted(text));
        } else {
            facts.claim(row.line(), Account.TOPIC, "note on " + context.period().name);
            context.period().notes.add(Cut.shortened(Cut.line(text), LONGEST_NOTE));
        }
    }

    /** Under what the rows below such a row stand. */
    Context open(Piece.Row row, Context context) {
        facts.claim(row.line(), Account.TOPIC, "heading of rows");
        return reader.rows.in(row.plain(only.get(row)), Column.PHASE, "", context, row.line());
    }

    /** Whether a row has one cell beside marks, unlike those that it stands over. */
    boolean isGroup(Piece.Row row) {
        int column = only.get(row);
        if (column < 0 || table.headers().size() < 2) {
            return false;
        }
        Others beside = others.computeIfAbsent(column, this::others);
        // An empty first cell is as the one above it, where others are empty, too.
        boolean apart = column == 0 || beside.named();
        boolean when = columns.periods().stream().anyMatch(each -> columns.of(each).get() == 0);
        Text cell = row.cells().get(column);
        return beside.last() > row.line()
                && beside.count() > 1
                && apart
                && (cell.bold() ? beside.plain() : column == 0 && when && isNoPeriod(cell.plain()));
    }

    private Others others(int column) {
        List<Piece.Row> rows =
                table.rows().stream().filter(each -> only.get(each) != column).toList();
        return new Others(
                rows.size(),
                rows.isEmpty() ? 0 : rows.getLast().line(),
                rows.stream().noneMatch(each -> each.cells().get(column).bold()),
                rows.stream().noneMatch(each -> each.plain(0).isBlank()));
    }

    /** Whether a cell names nothing that its column counts. */
    private boolean isNoPeriod(String cell) {
        return Cut.hasLetters(cell)
                && phrases.period(cell)
                        .filter(each -> columns.of(Column.valueOf(each.unit().name())).isPresent())
                        .isEmpty()
                && phrases.days(cell).isEmpty()
                && phrases.datesIn(cell).isEmpty();
    }

    private int only(Piece.Row row) {
        List<Integer> filled =
                IntStream.range(0, row.cells().size())
                        .filter(i -> columns.of(Column.STATUS).filter(at -> at == i).isEmpty())
                        .filter(i -> !EMPTY.contains(ColumnContent.of(row.cells().get(i), phrases)))
                        .boxed()
                        .toList();
        return filled.size() == 1 ? filled.getFirst() : -1;
    }
}
